import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'
import { allTimerKinds } from './kinds'
import { chore, type TimerKind } from './timerKind'
import { setTimer } from './timers'
import { startWorker } from './worker'

jest.setTimeout(60_000)

it('no two kinds of timer share a name', () => {
  const names = allTimerKinds.map(({ kind }) => kind)
  expect([...new Set(names)]).toEqual(names)
})

onEachDatabase('a kind of timer', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('is run by the worker with its subject; only a chore has its timer made for it, and comes again', async () => {
    const ran: string[] = []
    const call: TimerKind = {
      kind: 'call',
      run: async ({ clock }, subject) => {
        ran.push(`${subject} at ${clock.now()}`)
        return null
      },
    }
    const tidy = chore('tidy', 1000, async () => ran.push('tidied'))
    const now = server.clock.now()
    await setTimer(database(), server.clock, { kind: 'call', subject: 'one', dueAt: now - 1 })
    await (await startWorker(server.services, 2 ** 31 - 1, [call, tidy])).stop()
    expect(ran).toEqual([`one at ${now}`, 'tidied'])
    expect(await database().query('SELECT kind, dueAt FROM timer')).toEqual([{ kind: 'tidy', dueAt: now + 1000 }])
  })
})
