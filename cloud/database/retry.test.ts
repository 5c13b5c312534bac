import { isRetryable, retrying, wasUndone } from './retry'

const policy = { attempts: 3, pause: () => 0 }
const deadlock = { driverError: { errno: 1213, code: 'ER_LOCK_DEADLOCK' } }
const cut = { driverError: { code: 'PROTOCOL_CONNECTION_LOST', fatal: true } }
const duplicate = { driverError: { errno: 1062, code: 'ER_DUP_ENTRY' } }

/** Work that fails with these errors, one a run, and then succeeds. */
const failingWith = (...errors: unknown[]) => {
  const work = jest.fn(async () => {
    const error = errors.shift()
    if (error) throw error
    return 'done'
  })
  return work
}

describe('retrying', () => {
  it('runs work again after what passes by itself', async () => {
    const work = failingWith(deadlock, { code: 'SQLITE_BUSY' })
    expect(await retrying(work, policy)).toBe('done')
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('gives up after its attempts with the last error', async () => {
    const work = failingWith(deadlock, deadlock, cut, deadlock)
    await expect(retrying(work, policy)).rejects.toBe(cut)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('does not run work again after a refusal that would come again', async () => {
    const work = failingWith(duplicate)
    await expect(retrying(work, policy)).rejects.toBe(duplicate)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('tells the pause which attempt it follows', async () => {
    const pauses: number[] = []
    await retrying(failingWith(deadlock, deadlock), { attempts: 3, pause: (attempt) => pauses.push(attempt) * 0 })
    expect(pauses).toEqual([1, 2])
  })

  it.each([1205, 1213, 1047, 8022, 8028, 9007])('knows that nothing was kept after %s', (errno) => {
    expect(wasUndone({ driverError: { errno } })).toBe(true)
  })

  it.each([{ errno: 1053 }, { fatal: true }, { code: 'ECONNRESET' }, { code: 'EPIPE' }, { code: 'ETIMEDOUT' }])('does not claim to know what was kept after %o', (facts) => {
    expect([wasUndone(facts), isRetryable(facts)]).toEqual([false, true])
  })

  it.each([null, undefined, 'words', new Error('ours'), { errno: 1064 }])('takes %p for no passing reason', (error) => {
    expect(isRetryable(error)).toBe(false)
  })
})
