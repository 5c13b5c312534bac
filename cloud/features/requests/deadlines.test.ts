import { contract } from '@shared/contract/contract'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { openDatabase } from '../../database/open'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { recountIfChanged } from './recount'
import { sweepAlarms } from './sweepAlarms'

jest.setTimeout(60_000)
const day = 24 * 60 * 60_000

onEachDatabase('deadlines', (context) => {
  const { database } = context
  let server: TestServer
  let street: { token: string }
  let district: { token: string }
  let bureau: { token: string }
  let people = 0
  const { open, act, titles, later } = handling(() => server)
  const count = async (as: { token: string }, title: string) => (await titles(as)).filter((one) => one === title).length

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
  })
  afterAll(() => server.stop())
  const submitted = async () => submittedConsultation(server, await veteran(server, `due-${++people}`))

  it('ring once, also when many instances look at the same moment', async () => {
    await submitted()
    await later(5 * day)
    const others = await Promise.all([1, 2, 3].map(() => openDatabase(context.settings)))
    const instances = [server.services, ...others.map((other) => ({ ...server.services, database: other }))]
    for (let round = 0; round < 3; round += 1) await Promise.all(instances.map(sweepAlarms))
    expect(await count(street, '已超期：咨询我的服务站')).toBe(1)
    expect(await count(district, '已超期：咨询我的服务站')).toBe(1)
    expect(await count(bureau, '超期两天以上：咨询我的服务站')).toBe(1)
    await Promise.all(others.map((other) => other.close()))
  })

  it('say amber to the station first, then red to the one above, and two working days later to the bureau', async () => {
    const id = await submittedCertificate(server, await veteran(server, `due-${++people}`))
    const { due } = await open(street, id)
    const ringAt = async (time: number) => {
      server.clock.set(time)
      await sweepAlarms(server.services)
      return { soon: await count(street, '快到期：优待证申领'), overdue: await count(district, '已超期：优待证申领'), long: await count(bureau, '超期两天以上：优待证申领') }
    }
    expect(await ringAt(due.at - 1)).toEqual({ soon: 1, overdue: 0, long: 0 })
    expect(await ringAt(due.at)).toEqual({ soon: 1, overdue: 1, long: 0 })
    expect(await ringAt(due.at + 6 * day)).toEqual({ soon: 1, overdue: 1, long: 1 })
    expect((await open(street, id)).log.map((entry: { action: { code: string } }) => entry.action.code)).toEqual(['submit', 'soon', 'overdue', 'overdueLong'])
  })

  it('are silent while the applicant is asked, and leave open pages fresh when they ring', async () => {
    const id = await submitted()
    const { version } = await open(street, id)
    await later(5 * day)
    await sweepAlarms(server.services)
    expect((await server.call(contract.accept, street, { params: { id }, body: { version } })).status).toBe(200)
    const paused = await submitted()
    await act(contract.requestSupplement, street, paused, { items: [{ field: 'question', reason: 'unclear' }] })
    const before = await count(street, '已超期：咨询我的服务站')
    await later(30 * day)
    await sweepAlarms(server.services)
    expect(await count(street, '已超期：咨询我的服务站')).toBe(before)
  })

  it('move with the calendar, which the bureau alone keeps, and every request that moved says so in its log', async () => {
    const id = await submitted()
    const { due } = await open(street, id)
    const newDay = new Date(due.at - 8 * 60 * 60_000).toISOString().slice(0, 10)
    const { publishedYears, makeUpWorkdays, holidays } = publishedCalendar
    const body = { publishedYears, makeUpWorkdays, holidays: [...holidays, newDay] }
    const lead = await staff(server, '五角场街道', 'administrator')
    expect((await server.call(contract.saveCalendar, lead, { body })).status).toBe(403)
    expect((await server.call(contract.saveCalendar, bureau, { body: { ...body, holidays: ['2026-13-40'] } })).status).toBe(422)
    expect((await server.call(contract.saveCalendar, bureau, { body })).status).toBe(200)
    await recountIfChanged(server.services)
    await recountIfChanged(server.services)
    const after = await open(street, id)
    expect(after.due.at).toBeGreaterThan(due.at)
    expect(after.log.map((entry: { action: { code: string } }) => entry.action.code)).toEqual(['submit', 'calendarChanged'])
  })

  it('turn amber when the calendar says so now, also where the due day stays', async () => {
    const monday = Date.UTC(2027, 2, 1, 2)
    await later(monday - server.clock.now())
    const id = await submittedCertificate(server, await veteran(server, `due-${++people}`))
    await act(contract.accept, street, id)
    await act(contract.advance, street, id)
    const { due } = await open(district, id)
    const { publishedYears, makeUpWorkdays, holidays } = (await server.call(contract.getCalendar, bureau)).body
    // Friday, the fourth of the five days, becomes a day off, and the Saturday after it is worked.
    await server.call(contract.saveCalendar, bureau, { body: { publishedYears, holidays: [...holidays, '2027-03-05'], makeUpWorkdays: [...makeUpWorkdays, '2027-03-06'] } })
    await recountIfChanged(server.services)
    const after = await open(district, id)
    expect(after.due.at).toBe(due.at)
    expect(after.log.at(-1).action.code).toBe('calendarChanged')
    const [row] = await database().query<{ amberAt: number; alarmAt: number }>('SELECT amberAt, alarmAt FROM service_request WHERE id = ?', [id])
    const saturday = Date.UTC(2027, 2, 5, 16)
    expect(row).toEqual({ amberAt: saturday, alarmAt: saturday })
  })
})
