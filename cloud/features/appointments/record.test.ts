import { contract } from '@shared/contract/contract'
import { appointmentWords } from '@shared/text/appointments'
import { countCheck } from '../../capacity/look'
import { newId } from '../../database/id'
import { at, onAppointments } from '../../test/appointments'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { exportOf, openRecord, personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { type AccountActor } from '../../middleware/actor'
import { mergePersons } from '../people/merge'
import { comingAppointments } from './coming'
import { eraseAppointments } from './erase'
import { forgetWords } from './forget'

jest.setTimeout(120_000)

const [tuesday, wednesday, thursday] = ['2026-11-24', '2026-11-25', '2026-11-26'] as const

onEachDatabase('what is known of somebody’s appointments', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
    await on.plan(lead)
  })
  beforeEach(() => server.clock.set(at('2026-11-23', 10)))
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const on = onAppointments(() => server)
  const { somebody, booked, get, list, cancel, change, left } = on
  const actorOf = async (as: Credential): Promise<AccountActor> => ({ id: '', persons: [], privacyVersion: '', personIds: [await personIdOf(server, as)] })

  it('stands on the first page: three at the most, soonest first', async () => {
    const as = await somebody()
    const [later, off] = [await booked(as, lead.unitId, at(thursday, 9)), await booked(as, lead.unitId, at(tuesday, 10))]
    const sooner = await booked(as, lead.unitId, at(wednesday, 9))
    await cancel(as, off.id)
    expect((await comingAppointments(server.services, await actorOf(as), server.clock.now())).map(({ id }) => id)).toEqual([sooner.id, later.id])
    expect(await comingAppointments(server.services, { ...(await actorOf(as)), personIds: [] }, server.clock.now())).toEqual([])
  })

  it('is taken along with the record, whole; the staff read only what it was and whether they came', async () => {
    const as = await somebody()
    const { id } = await booked(as, lead.unitId, at(tuesday, 9), { note: '听力不好', subject: 'certificate' })
    await change(lead, id, null)
    const exported = (await exportOf(server, as)) as { sections: Record<string, { entries: { data: object }[] }> }
    expect(exported.sections.appointments?.entries).toMatchObject([{ data: { kind: 'counter', state: 'cancelled', note: '听力不好', phone: '13812345678', words: '当天站里停电', startsAt: at(tuesday, 9) } }])
    await openRecord(server, lead, await personIdOf(server, as))
    const { body } = await server.call(contract.readRecordPart, lead, { params: { id: await personIdOf(server, as), part: 'appointments' }, query: { purpose: 'application' } })
    expect(body.entries).toMatchObject([{ tag: '已取消' }])
    expect(JSON.stringify(body)).not.toMatch(/听力不好|停电/)
  })

  it('is destroyed with the record: what is to come is free again, and no word is left', async () => {
    const as = await somebody()
    const { id } = await booked(as, lead.unitId, at(wednesday, 10.5), { note: '听力不好' })
    const personId = await personIdOf(server, as)
    const before = await left(as, lead.unitId, at(wednesday, 10.5)) ?? 0
    expect(await database().transaction((tx) => eraseAppointments(tx, server.services, personId, server.clock.now()))).toBe(1)
    expect(await left(as, lead.unitId, at(wednesday, 10.5))).toBe(before + 1)
    expect(await database().query('SELECT address, phone, note, words, wordsUntil, accountId FROM appointment WHERE id = ?', [id])).toEqual([{ address: null, phone: null, note: null, words: null, wordsUntil: null, accountId: null }])
    expect(await database().query('SELECT id FROM timer WHERE subject = ?', [id])).toEqual([])
  })

  it('is forgotten a year after it was, but for that it was', async () => {
    const as = await somebody()
    const { id } = await booked(as, lead.unitId, at(tuesday, 9), { note: '听力不好' })
    server.clock.set(at(tuesday, 9.5) + 366 * 24 * 60 * 60_000 - 1)
    await forgetWords(server.services)
    expect((await database().query<{ note: string | null }>('SELECT note FROM appointment WHERE id = ?', [id]))[0]?.note).not.toBeNull()
    server.clock.advance(1)
    await forgetWords(server.services)
    expect(await database().query('SELECT address, phone, note, words, wordsUntil FROM appointment WHERE id = ?', [id])).toEqual([{ address: null, phone: null, note: null, words: null, wordsUntil: null }])
    server.clock.set(at('2026-11-23', 10))
    expect(await get(as, id)).toMatchObject({ id, note: '', phone: '', startsAt: at(tuesday, 9) })
  })

  it('is one person’s when two records were one human being: of two at the same time the later one is called off', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const first = await booked(two, lead.unitId, at(thursday, 10))
    server.clock.advance(1000)
    const [twice, other, absorbedOnly] = [await booked(one, lead.unitId, at(thursday, 10)), await booked(one, lead.unitId, at(wednesday, 9)), await booked(two, lead.unitId, at(tuesday, 10))]
    const [keptId, absorbedId] = [await personIdOf(server, one), await personIdOf(server, two)]
    const by = { requestId: newId(server.clock), staffId: lead.staffId, unitId: lead.unitId, evidence: 'counter' } as const
    await database().transaction((tx) => mergePersons(tx, server.services, { keptId, absorbedId, by, now: server.clock.now() }))
    expect((await list(one)).appointments.map(({ id }: { id: string }) => id)).toEqual([absorbedOnly.id, other.id, first.id])
    expect(await get(one, twice.id)).toMatchObject({ state: { code: 'cancelled' }, words: appointmentWords.merged })
    expect(await database().query('SELECT id FROM timer WHERE subject = ?', [twice.id])).toEqual([])
    expect((await on.move(one, first.id, at(thursday, 9.5))).status).toBe(200)
  })
})
