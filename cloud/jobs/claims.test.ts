import { newId } from '../database/id'
import { onEachDatabase } from '../test/eachDatabase'
import { holdRivals } from '../test/rivals'
import { createVirtualClock } from '../test/virtualClock'
import { ensureTimer, runDueTimers, setTimer, type TimerHandler } from './timers'

jest.setTimeout(60_000)

const minute = 60_000
const done: TimerHandler = async () => null

onEachDatabase('timers of several instances', ({ database }) => {
  const clock = createVirtualClock()
  beforeEach(async () => {
    await database().execute('DELETE FROM timer')
  })

  const set = (kind: string, { subject = 'one', dueAt = clock.now() } = {}) => setTimer(database(), clock, { kind, subject, dueAt })
  const run = (handlers: Record<string, TimerHandler>) => runDueTimers({ database: database(), clock, handlers, onError: () => undefined })
  const timers = () => database().query<{ kind: string; dueAt: number }>('SELECT kind, dueAt, attempts, claimedUntil FROM timer ORDER BY kind')
  /** Resolves when the handler has begun; it never ends. */
  const dieAtWork = () => new Promise<void>((begun) => {
    void run({ call: () => new Promise(() => begun()) })
  })

  it('are run once each by ten workers that look at the same moment', async () => {
    const subjects = Array.from({ length: 15 }, (_unused, index) => `subject-${index}`)
    for (const subject of subjects) await set('call', { subject })
    const ran: string[] = []
    const letGo = holdRivals(database(), 'UPDATE timer SET claimedUntil', 10)
    const amounts = await Promise.all(Array.from({ length: 10 }, () => run({ call: async (subject) => {
      ran.push(subject)
      return null
    } })))
    letGo()
    expect(ran.sort()).toEqual(subjects.sort())
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(15)
  })

  it('of a worker that died are free again after a minute', async () => {
    await set('call')
    await dieAtWork()
    clock.advance(minute - 1)
    expect(await run({ call: done })).toBe(0)
    clock.advance(1)
    expect(await run({ call: done })).toBe(1)
    expect(await timers()).toEqual([])
  })

  it('are claimed for a whole minute, however long those before them took', async () => {
    await set('slow', { dueAt: clock.now() - 1 })
    await set('next')
    let meanwhile = -1
    await run({
      slow: async () => {
        clock.advance(2 * minute)
        return null
      },
      next: async () => {
        meanwhile = await run({ next: done })
        return null
      },
    })
    expect(meanwhile).toBe(0)
  })

  it.each([
    ['succeeds', done],
    ['fails', async () => Promise.reject(new Error('too slow'))],
  ])('that another worker took over are left to it by the one that was too slow, when that one %s', async (_how, ending: TimerHandler) => {
    await set('call')
    await run({ call: async (subject) => {
      clock.advance(minute)
      await dieAtWork()
      return ending(subject)
    } })
    expect(await timers()).toMatchObject([{ attempts: 2, claimedUntil: clock.now() + minute }])
    expect(await run({ call: done })).toBe(0)
  })

  it('that nobody here can run hold up none of those that somebody can', async () => {
    for (let index = 0; index < 25; index += 1) await set('of_a_newer_version', { subject: newId(clock), dueAt: clock.now() - 1 })
    await set('call')
    expect(await run({ call: done })).toBe(1)
    expect(await timers()).toHaveLength(25)
  })

  it('exist once also when ten set the same at the same moment', async () => {
    const letGo = holdRivals(database(), 'INSERT INTO timer', 10)
    await Promise.all(Array.from({ length: 10 }, () => set('call')))
    letGo()
    expect(await timers()).toHaveLength(1)
    await Promise.all(Array.from({ length: 10 }, () => ensureTimer(database(), clock, 'chore')))
    expect(await timers()).toHaveLength(2)
  })
})
