import { onEachDatabase } from '../test/eachDatabase'
import { createVirtualClock } from '../test/virtualClock'
import { runDueTimers, setTimer, type TimerHandler } from './timers'

jest.setTimeout(60_000)

const minute = 60_000
const done: TimerHandler = async () => null

onEachDatabase('timers', ({ database }) => {
  const clock = createVirtualClock()
  let troubles: string[] = []
  beforeEach(async () => {
    troubles = []
    await database().execute('DELETE FROM timer')
  })

  const set = (kind: string, { subject = 'one', dueAt = clock.now() } = {}) => setTimer(database(), clock, { kind, subject, dueAt })
  const run = (handlers: Record<string, TimerHandler>) => runDueTimers({ database: database(), clock, handlers, onError: (kind) => troubles.push(kind) })
  const timers = () => database().query<{ kind: string; dueAt: number }>('SELECT kind, dueAt, attempts, claimedUntil FROM timer ORDER BY kind')
  const fail: TimerHandler = async () => {
    throw new Error('not today')
  }

  it('run when they are due and not before, the earliest first, each with its subject', async () => {
    const now = clock.now()
    const ran: string[] = []
    const note: TimerHandler = async (subject) => {
      ran.push(subject)
      return null
    }
    await set('call', { subject: 'later', dueAt: now + 2 })
    await set('call', { subject: 'second', dueAt: now })
    await set('call', { subject: 'first', dueAt: now - 1 })
    expect(await run({ call: note })).toBe(2)
    clock.advance(1)
    expect(await run({ call: note })).toBe(0)
    clock.advance(1)
    expect(await run({ call: note })).toBe(1)
    expect(ran).toEqual(['first', 'second', 'later'])
    expect(await timers()).toEqual([])
  })

  it('come again when their handler says so', async () => {
    await set('chore')
    const again = clock.now() + 10 * minute
    await run({ chore: async () => again })
    expect(await timers()).toEqual([{ kind: 'chore', dueAt: again, attempts: 0, claimedUntil: null }])
  })

  it('that fail stop no other, are reported, and come again after a pause that grows to an hour at the most', async () => {
    await set('bad', { dueAt: clock.now() - 1 })
    await set('good')
    let good = 0
    expect(await run({ bad: fail, good: async () => {
      good += 1
      return null
    } })).toBe(2)
    expect([good, troubles]).toEqual([1, ['bad']])
    const pauses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const [{ dueAt } = { dueAt: 0 }] = await timers()
      pauses.push(dueAt - clock.now())
      clock.set(dueAt - 1)
      expect(await run({ bad: fail })).toBe(0)
      clock.set(dueAt)
      expect(await run({ bad: fail })).toBe(1)
    }
    expect(pauses.slice(0, 3)).toEqual([10_000, 20_000, 40_000])
    expect(Math.max(...pauses)).toBe(60 * minute)
  })

  it.each([
    ['succeeds', done],
    ['fails', fail],
  ])('that are moved while their handler runs stay where they were moved to, when it %s', async (_how, ending) => {
    await set('moving')
    const later = clock.now() + 5
    await run({ moving: async (subject) => {
      await set('moving', { dueAt: later })
      return ending(subject)
    } })
    expect(await timers()).toEqual([{ kind: 'moving', dueAt: later, attempts: 0, claimedUntil: null }])
  })

  it('exist once for a kind and subject: setting it again moves it', async () => {
    await set('call', { dueAt: clock.now() + minute })
    await set('call', { dueAt: clock.now() + 2 * minute })
    await set('call', { subject: 'two' })
    expect(await timers()).toHaveLength(2)
    expect(await run({ call: done })).toBe(1)
  })

  it('are set in the transaction of what they are about, and undone with it', async () => {
    const cancelled = database().transaction(async (tx) => {
      await setTimer(tx, clock, { kind: 'call', subject: 'one', dueAt: clock.now() })
      throw new Error('changed my mind')
    })
    await expect(cancelled).rejects.toThrow('changed my mind')
    expect(await timers()).toEqual([])
  })
})
