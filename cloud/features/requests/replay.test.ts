import fc from 'fast-check'
import { contract } from '@shared/contract/contract'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { readAll } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { actAtRandom, correctedCalendar, hour, letTheClockWork, lives, type Move } from '../../test/randomLife'
import { replayLog } from '../../test/replayLog'
import { startTestServer, type TestServer } from '../../test/testServer'
import { requestLogTable, requestTable } from './entities'

jest.setTimeout(180_000)

/** After so long (ms) the search for a smaller life that fails stops as well. */
const longest = 100_000

onEachDatabase('the log of a request', ({ database }) => {
  let server: TestServer
  let bureau: { token: string }
  let leads: { token: string; unitId: string }[]
  let people = 0
  /** Every calendar that the bureau kept, from when on. */
  let calendars: { from: number; calendar: WorkCalendar }[]
  const calendarAt = (time: number): WorkCalendar => calendars.findLast(({ from }) => from <= time)?.calendar ?? publishedCalendar

  beforeAll(async () => {
    server = await startTestServer(database())
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
    leads = []
    for (const name of ['五角场街道', '四平路街道', '杨浦区退役军人服务中心', '杨浦区退役军人事务局']) leads.push(await staff(server, name, 'lead'))
  })
  afterAll(() => server.stop())

  const setTime = async (time: number): Promise<void> => {
    server.clock.set(time)
    await database().execute('UPDATE session SET lastSeenAt = ?, expiresAt = ?', [time, time + hour])
  }
  const keepCalendar = async (body: Omit<WorkCalendar, 'version'>): Promise<void> => {
    const saved = await server.call(contract.saveCalendar, bureau, { body })
    expect(saved.status).toBe(200)
    calendars.push({ from: server.clock.now(), calendar: saved.body })
  }
  /** Alone in the district, under the published calendar, with limits that the bureau set. */
  const begin = async ({ serviceKey, startedAt, limits }: { serviceKey: string; startedAt: number; limits: object }) => {
    for (const table of ['service_request', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
    await setTime(startedAt)
    calendars = []
    await keepCalendar(publishedCalendar)
    const { version, stages } = (await server.call(contract.getServiceSettings, bureau, { params: { key: serviceKey } })).body
    const known = Object.entries(limits).filter(([key]) => stages.some((stage: { key: string }) => stage.key === key))
    await server.call(contract.saveServiceSettings, bureau, { params: { key: serviceKey }, body: { version, isOpen: true, limits: Object.fromEntries(known), texts: {} } })
    const applicant = await veteran(server, `replay-${++people}`)
    return { applicant, id: await (serviceKey === 'certificate' ? submittedCertificate : submittedConsultation)(server, applicant) }
  }
  const happen = async (move: Move, id: string, applicant: { token: string }): Promise<void> => {
    if (move.kind === 'clock') return letTheClockWork(server)
    if (move.kind === 'calendar') {
      await keepCalendar(correctedCalendar(server.clock.now(), move))
      return move.isLate ? undefined : letTheClockWork(server)
    }
    const reply = await actAtRandom(server, id, { applicant, leads, targets: leads.slice(0, 2).map(({ unitId }) => unitId) }, move)
    expect([reply?.status ?? 200, reply?.body.error]).toEqual([200, undefined])
  }
  const expectTold = async (id: string): Promise<void> => {
    const [row] = await readAll(database(), requestTable, { id }, { limit: 1 })
    const log = await readAll(database(), requestLogTable, { requestId: id }, { orderBy: 'id', limit: 500 })
    const clock = replayLog(log, calendarAt)
    const running = clock?.pausedAt === null ? clock : null
    expect({ dueAt: row?.dueAt, amberAt: row?.amberAt }).toEqual({ dueAt: running?.dueAt ?? null, amberAt: running?.amberAt ?? null })
  }

  it('alone gives back when it is due, whatever happened to it and whenever, also where a year’s holidays are not published yet', async () => {
    await fc.assert(fc.asyncProperty(lives, async ({ steps, ...life }) => {
      const { id, applicant } = await begin(life)
      await expectTold(id)
      for (const { hoursLater, move } of steps) {
        await setTime(server.clock.now() + hoursLater * hour)
        await happen(move, id, applicant)
        await expectTold(id)
      }
    }), { numRuns: 20, interruptAfterTimeLimit: longest })
  })
})
