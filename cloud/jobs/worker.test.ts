import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer, submittedConsultation, veteran } from '../test/people'
import { startTestServer, type TestServer } from '../test/testServer'
import { startWorker } from './worker'

jest.setTimeout(60_000)

const minute = 60_000
const never = 2 ** 31 - 1

onEachDatabase('the worker', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  /** Starts, does what is due, and stops when that is done. */
  const workOnce = async () => (await startWorker(server.services, never)).stop()
  const amountOf = async (table: string) => Number((await database().query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM ${table}`))[0]?.amount)

  it('has one timer for each chore, however many instances start, and does each again when its time has come', async () => {
    await Promise.all([workOnce(), workOnce(), workOnce()])
    await workOnce()
    const timers = () => database().query('SELECT kind, subject, dueAt, attempts FROM timer ORDER BY kind')
    const every = { appointment_forget: 60, calendar_recount: 1, category_fill: 60, deadline_sweep: 1, deletion_sweep: 10, file_sweep: 10, home_fill: 60, retention: 10, walk_in_sweep: 60 }
    const begun = server.clock.now()
    // At five in the morning.
    const daily = { kind: 'ledger', subject: 'always', dueAt: startOfShanghaiDay(shanghaiDay(begun) + 1) + 300 * minute, attempts: 0 }
    const settled = (after: number) => [...Object.entries(every).map(([kind, minutes]) => ({ kind, subject: 'always', dueAt: after + minutes * minute, attempts: 0 })), daily].sort((one, other) => one.kind.localeCompare(other.kind))
    expect(await timers()).toEqual(settled(begun))
    server.clock.set(begun + 60 * minute)
    await workOnce()
    expect(await timers()).toEqual(settled(begun + 60 * minute))
  })

  it('forgets keys of calls after a day, counts of calls after their time, and sessions that are over', async () => {
    await submittedConsultation(server, await veteran(server, 'forgotten'))
    const amounts = () => Promise.all(['idempotency', 'rate_limit', 'session'].map(amountOf))
    expect((await amounts()).every((amount) => amount > 0)).toBe(true)
    server.clock.advance(20 * minute)
    await workOnce()
    expect(await amounts()).toEqual([1, 0, 1])
    server.clock.advance(25 * 60 * minute)
    await workOnce()
    expect(await amounts()).toEqual([0, 0, 1])
    server.clock.advance(31 * 24 * 60 * minute)
    await workOnce()
    expect(await amounts()).toEqual([0, 0, 0])
  })

  it('goes on with the other chores when one fails, and says which, without the words of the error', async () => {
    await newcomer(server, 'counted')
    server.clock.advance(20 * minute)
    const { query } = server.services.database
    server.services.database.query = async (statement, values) => {
      if (statement.includes('stored_file')) throw new Error('near 张建国')
      return query(statement, values)
    }
    await workOnce()
    server.services.database.query = query
    expect(await amountOf('rate_limit')).toBe(0)
    expect(server.logged.filter((line) => line.includes('a timer failed')).map((line) => JSON.parse(line))).toMatchObject([{ kind: 'file_sweep', error: 'Error' }])
    expect(server.logged.join('')).not.toContain('张建国')
  })

  it('waits for the work at hand when it stops', async () => {
    server.clock.advance(24 * 60 * minute)
    const steps: string[] = []
    const { execute } = server.services.database
    server.services.database.execute = async (statement, values) => {
      const result = await execute(statement, values)
      if (statement.startsWith('DELETE FROM session')) steps.push('chore done')
      return result
    }
    const worker = await startWorker(server.services, never)
    await worker.stop()
    steps.push('stopped')
    server.services.database.execute = execute
    expect(steps).toEqual(['chore done', 'stopped'])
  })
})
