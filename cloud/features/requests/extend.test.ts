import { contract } from '@shared/contract/contract'
import { dueDay } from '@shared/domain/deadline'
import { dayText } from '@shared/domain/calendar/day'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { draftOf, staff, veteran } from '../../test/people'
import { replayLog } from '../../test/replayLog'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { type RequestLogRow } from './entities'

jest.setTimeout(120_000)

const day = 24 * 60 * 60_000

onEachDatabase('a dispute', ({ database }) => {
  let server: TestServer
  let lead: Credential
  let people = 0
  const { act, open, mine, later, titles } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  afterAll(() => server.stop())

  const handedIn = async (): Promise<{ as: Credential; id: string }> => {
    const as = await veteran(server, `dispute-${++people}`)
    const draft = await draftOf(server, as, 'mediation', { topic: 'housing', matter: '楼上漏水，说了半年没有人修', wish: '修好', tried: ['none'] })
    const { body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    return { as, id: body.id }
  }
  const resolving = async () => {
    const one = await handedIn()
    await act(contract.accept, lead, one.id)
    await act(contract.advance, lead, one.id)
    await act(contract.accept, lead, one.id)
    return one
  }
  const dueOf = async (id: string): Promise<string> => dayText(dueDay((await open(lead, id)).due.at))
  const plus = (days: number): string => new Date(server.clock.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)

  it('is accepted within 15 calendar days and resolved within 60, weekends and holidays included', async () => {
    const { id } = await handedIn()
    expect(await dueOf(id)).toBe(plus(15))
    await act(contract.accept, lead, id)
    expect((await open(lead, id)).actions).not.toContain('extend')
    await act(contract.advance, lead, id)
    expect(await dueOf(id)).toBe(plus(60))
  })

  it('is given 30 days more, once, with a reason that its applicant reads', async () => {
    const { as, id } = await resolving()
    const before = await open(lead, id)
    expect(before.actions).toContain('extend')
    expect((await act(contract.extend, lead, id)).status).toBe(422)
    const reply = await act(contract.extend, lead, id, { reason: '要等房管部门的检测结果' })
    expect([reply.status, await dueOf(id)]).toEqual([200, plus(90)])
    expect((await open(lead, id)).actions).not.toContain('extend')
    expect((await act(contract.extend, lead, id, { reason: '再等一等' })).body.error.code).toBe('action_not_allowed')
    expect(JSON.stringify((await mine(as, id)).log)).toContain('要等房管部门的检测结果')
    expect(await titles(as)).toContain('诉求反映、矛盾化解，要多办几天')
  })

  it('that is late already stays late', async () => {
    const { id } = await resolving()
    await later(61 * day)
    expect((await open(lead, id)).actions).not.toContain('extend')
    expect((await act(contract.extend, lead, id, { reason: '忘了' })).body.error.code).toBe('action_not_allowed')
  })

  it('has its due day told again by the log alone, after a pause as well', async () => {
    const { as, id } = await resolving()
    await act(contract.requestSupplement, lead, id, { items: [{ field: 'phone', reason: 'wrong' }] })
    await later(9 * day)
    const { version } = await mine(as, id)
    expect((await server.call(contract.supplement, as, { params: { id }, body: { version, answers: { phone: '13912345678' }, confirmed: {} } })).status).toBe(200)
    await act(contract.extend, lead, id, { reason: '要等检测结果' })
    const log = await database().query<RequestLogRow>('SELECT action, at, limitClock FROM request_log WHERE requestId = ? ORDER BY version, id', [id])
    const [row] = await database().query<{ limitClock: string }>('SELECT limitClock FROM service_request WHERE id = ?', [id])
    expect(replayLog(log, () => publishedCalendar)).toEqual(JSON.parse(row?.limitClock ?? 'null'))
    expect(await dueOf(id)).toBe(plus(90))
  })
})
