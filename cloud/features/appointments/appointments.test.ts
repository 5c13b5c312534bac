import { contract } from '@shared/contract/contract'
import { appointmentWords } from '@shared/text/appointments'
import { countCheck } from '../../capacity/look'
import { at, onAppointments, samplePlan } from '../../test/appointments'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation } from '../../test/people'
import { personIdOf } from '../../test/records'
import { onSignups } from '../../test/signups'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

const [tuesday, wednesday, thursday] = ['2026-11-24', '2026-11-25', '2026-11-26'] as const

onEachDatabase('an appointment', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  beforeEach(async () => {
    for (const table of ['appointment', 'appointment_slot', 'capacity_hold', 'capacity_pool']) await database().execute(`DELETE FROM ${table}`)
    expect((await on.plan(lead)).status).toBe(200)
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const on = onAppointments(() => server)
  const { somebody, book, booked, left, move, cancel, get, list, titles, messages, why } = on
  const { helped } = onSignups(() => server)

  it('is offered at the times of the pattern, with the places that are left, and closed days say why', async () => {
    const as = await somebody()
    await on.plan(lead, [samplePlan()], [{ kind: 'counter', day: wednesday, isClosed: true, spans: [], places: null, reason: '站里培训' }])
    const found = await on.slots(as, lead.unitId)
    expect(found).toMatchObject({ isOffered: true, firstDay: '2026-11-23', lastDay: '2026-12-07', nextFree: at(tuesday, 9) })
    expect(found.days.map(({ day, slots, closedWhy }: { day: string; slots: unknown[]; closedWhy: string | null }) => [day, slots.length, closedWhy])).toEqual([
      ['2026-11-23', 0, null], [tuesday, 4, null], [wednesday, 0, '站里培训'], [thursday, 4, null], ['2026-11-27', 4, null], ['2026-11-28', 0, null], ['2026-11-29', 0, null],
    ])
    expect(found.days[1].slots[0]).toEqual({ startsAt: at(tuesday, 9), endsAt: at(tuesday, 9.5), left: 2 })
    const later = await on.slots(as, lead.unitId, { from: '2026-12-04' })
    expect(later.days.map(({ day }: { day: string }) => day)).toEqual(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'])
    expect((await on.slots(as, lead.unitId, { from: '2026-01-01' })).days[0].day).toBe('2026-11-23')
  })

  it('is booked with what people write, told to them and to the station, and makes the row of its time only then', async () => {
    const as = await somebody()
    expect(await database().query('SELECT id FROM appointment_slot')).toEqual([])
    const appointment = await booked(as, lead.unitId, at(tuesday, 9), { subject: 'certificate', note: '想问补办' })
    expect(appointment).toMatchObject({
      kind: { code: 'counter', text: '到站办事' }, state: { code: 'booked', text: '已预约' }, unit: { id: lead.unitId }, startsAt: at(tuesday, 9), endsAt: at(tuesday, 9.5), personName: null, may: ['move', 'cancel'], isOver: false,
      note: '想问补办', phone: '13812345678', ground: null, address: null, words: null, version: 1,
    })
    expect(appointment.subject).toContain('优待证')
    expect(appointment.bring.length).toBeGreaterThan(0)
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(1)
    expect((await messages(as))[0]).toMatchObject({ title: expect.stringContaining('预约好了'), link: `appointment:${appointment.id}` })
    expect((await messages(lead)).filter(({ link }) => link === `staffAppointments:${tuesday}`)).toHaveLength(1)
    expect(await database().query('SELECT phone, note FROM appointment WHERE id = ?', [appointment.id])).not.toMatchObject([{ note: '想问补办' }])
  })

  it('is told to the station once while nobody has read it, and again for another day', async () => {
    await database().execute("DELETE FROM notification WHERE recipientKind = 'unit'")
    for (const when of [at(tuesday, 9), at(tuesday, 10), at(wednesday, 9)]) await booked(await somebody(), lead.unitId, when)
    expect((await messages(lead)).map(({ link }) => link)).toEqual([`staffAppointments:${wednesday}`, `staffAppointments:${tuesday}`])
  })

  it('sent twice under one key is one', async () => {
    const as = await somebody()
    const [one, two] = [await book(as, lead.unitId, at(tuesday, 9), {}, 'samekeysamekeysamekey'), await book(as, lead.unitId, at(tuesday, 9), {}, 'samekeysamekeysamekey')]
    expect([one.status, two.body.appointment.id]).toEqual([200, one.body.appointment.id])
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(1)
  })

  it('is given to as many as there are places, and the others hear what is still free', async () => {
    const crowd = await Promise.all(Array.from({ length: 8 }, () => somebody()))
    const replies = await Promise.all(crowd.map((as) => book(as, lead.unitId, at(tuesday, 9.5))))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
    for (const { body } of replies.filter(({ status }) => status !== 200)) {
      expect(body.error).toMatchObject({ code: 'booking_refused', details: { obstacle: 'full' } })
      expect(body.error.details.nearest.slice(0, 3)).toEqual([at(tuesday, 9), at(tuesday, 10), at(tuesday, 10.5)])
    }
    expect(await left(crowd[0] ?? null, lead.unitId, at(tuesday, 9.5))).toBe(0)
    expect(await database().query('SELECT id FROM appointment_slot')).toHaveLength(1)
  })

  it('is refused where it cannot be, with the first thing that stands in the way', async () => {
    const as = await somebody()
    const tries = [[at('2026-11-23', 9), 'past'], [at('2026-11-23', 11), 'too_soon'], [at('2026-12-08', 9), 'too_far'], [at('2026-11-28', 9), 'closed_day'], [at(tuesday, 9.25), 'not_offered'], [at(tuesday, 12), 'not_offered']] as const
    for (const [startsAt, obstacle] of tries) expect([startsAt, await why(book(as, lead.unitId, startsAt))]).toEqual([startsAt, obstacle])
    expect(await why(book(as, lead.unitId, at(tuesday, 9), { kind: 'home_visit', ground: 'pregnant', address: '国定路600弄3号' }))).toBe('not_offered')
    const unknown = await server.call(contract.signIn, null, { body: { code: 'sample:nobody-yet', privacyVersion: (await server.call(contract.getPrivacyNotice, null)).body.version } })
    const { body: { account } } = await server.call(contract.getMe, { token: unknown.body.token })
    expect(await why(book({ token: unknown.body.token }, lead.unitId, at(tuesday, 9), { personId: account.id }))).toBe('profile_missing')
  })

  it('is one of three that somebody has, none at the same time as another, also at other stations', async () => {
    const as = await somebody()
    const other = await staff(server, '四平路街道', 'lead')
    await on.plan(other, [samplePlan({ slotLength: 60 })])
    await booked(as, lead.unitId, at(tuesday, 9.5))
    expect(await why(book(as, other.unitId, at(tuesday, 9)))).toBe('clash')
    expect(await why(book(as, lead.unitId, at(tuesday, 9.5)))).toBe('clash')
    expect((await book(as, other.unitId, at(tuesday, 9))).body.error.details.nearest[0]).toBe(at(tuesday, 10))
    const two = await booked(as, other.unitId, at(tuesday, 10))
    await booked(as, lead.unitId, at(wednesday, 9))
    expect(await why(book(as, lead.unitId, at(thursday, 9)))).toBe('too_many')
    expect((await cancel(as, two.id)).status).toBe(200)
    expect(await why(book(as, lead.unitId, at(thursday, 9)))).toBe('ok')
  })

  it('is the same for two taps at the same moment on two times that clash: one of them', async () => {
    const as = await somebody()
    const other = await staff(server, '四平路街道', 'lead')
    await on.plan(other)
    const replies = await Promise.all([book(as, lead.unitId, at(tuesday, 9)), book(as, other.unitId, at(tuesday, 9))])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not offered by a station that has nobody, or that takes none', async () => {
    const as = await somebody()
    const network = await server.services.network.current()
    const empty = network.units.find(({ kind, hasStaff, path }) => kind === 'community' && !hasStaff && path.startsWith(network.unit(lead.unitId).path))
    expect((await on.plan(lead, [samplePlan()], [], empty?.id ?? '')).status).toBe(200)
    expect(await on.slots(as, empty?.id ?? '')).toMatchObject({ isOffered: false, days: [], nextFree: null })
    expect(await why(book(as, empty?.id ?? '', at(tuesday, 9)))).toBe('not_offered')
    await on.plan(lead, [samplePlan({ isOn: false })])
    expect((await on.slots(as, lead.unitId)).isOffered).toBe(false)
    expect(await why(book(as, lead.unitId, at(tuesday, 9)))).toBe('not_offered')
  })

  it('is moved to another time, which is had before the old one is given back', async () => {
    const [as, other] = [await somebody(), await somebody()]
    const { id } = await booked(as, lead.unitId, at(tuesday, 9))
    for (const at10 of [await somebody(), await somebody()]) await booked(at10, lead.unitId, at(tuesday, 10))
    expect(await why(move(as, id, at(tuesday, 10)))).toBe('full')
    expect(await get(as, id)).toMatchObject({ startsAt: at(tuesday, 9), version: 1 })
    expect((await move(as, id, at(wednesday, 9.5), 7)).body.error.code).toBe('stale_version')
    expect((await move(as, id, at(wednesday, 9.5))).body.appointment).toMatchObject({ id, startsAt: at(wednesday, 9.5), endsAt: at(wednesday, 10), state: { code: 'booked' }, version: 2 })
    expect([await left(as, lead.unitId, at(tuesday, 9)), await left(as, lead.unitId, at(wednesday, 9.5))]).toEqual([2, 1])
    expect((await move(other, id, at(wednesday, 10), 2)).body.error.code).toBe('not_found')
    expect((await move(as, id, at(wednesday, 9.5), 2)).body.appointment.version).toBe(2)
  })

  it('is called off until it begins, and the place is free again; a second tap finds it done', async () => {
    const as = await somebody()
    const { id } = await booked(as, lead.unitId, at(tuesday, 9))
    expect((await cancel(as, id)).body.appointment).toMatchObject({ state: { code: 'cancelled', text: '已取消' }, may: [], isOver: true })
    expect((await cancel(as, id)).status).toBe(200)
    expect((await move(as, id, at(tuesday, 10), 2)).body.error.code).toBe('appointment_over')
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(2)
    const late = await booked(as, lead.unitId, at(tuesday, 9))
    server.clock.set(at(tuesday, 9))
    expect((await cancel(as, late.id)).body.error.code).toBe('appointment_over')
    expect(await get(as, late.id)).toMatchObject({ may: [], isOver: false })
    server.clock.set(at('2026-11-23', 10))
  })

  it('is listed for whoever has it: what is to come soonest first, what is over latest first, page by page', async () => {
    const as = await somebody()
    const ids = [(await booked(as, lead.unitId, at(thursday, 9))).id, (await booked(as, lead.unitId, at(tuesday, 9))).id]
    const off = await booked(as, lead.unitId, at(wednesday, 9))
    await cancel(as, off.id)
    expect((await list(as)).appointments.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[0]])
    expect((await list(as, 'past')).appointments.map(({ id }: { id: string }) => id)).toEqual([off.id])
    for (let more = 0; more < 25; more += 1) await cancel(as, (await booked(as, lead.unitId, at(wednesday, 9))).id)
    const first = await list(as, 'past')
    const second = await list(as, 'past', first.next)
    expect([first.appointments.length, second.appointments.length, second.next]).toEqual([20, 6, null])
    expect(new Set([...first.appointments, ...second.appointments].map(({ id }: { id: string }) => id)).size).toBe(26)
    expect((await list(await somebody())).appointments).toEqual([])
  })

  it('is made for somebody whom they help, with their consent, and carries their name', async () => {
    const as = await somebody()
    const personId = await helped(as)
    expect(await why(book(as, lead.unitId, at(tuesday, 9), { personId }))).toMatchObject({ consent: { code: 'declaration_missing' } })
    const appointment = await booked(as, lead.unitId, at(tuesday, 9), { personId, consent: { version: '2026-11', agreed: true } })
    expect(appointment).toMatchObject({ personId, personName: '王秀英', phone: '13912345678' })
    expect(await database().query("SELECT givenBy FROM consent WHERE personId = ? AND purpose = 'appointment'", [personId])).toEqual([{ givenBy: 'family' }])
    expect(await why(book(await somebody(), lead.unitId, at(tuesday, 9), { personId, consent: { version: '2026-11', agreed: true } }))).toBe('not_found')
  })

  it('may be about a request of theirs, and about nobody else’s', async () => {
    const [as, other] = [await somebody(), await somebody()]
    const requestId = await submittedConsultation(server, as)
    expect((await booked(as, lead.unitId, at(tuesday, 9), { requestId })).requestId).toBe(requestId)
    expect(await why(book(other, lead.unitId, at(tuesday, 9), { requestId }))).toBe('not_found')
    // One about the station itself, as a complaint: they are received, and it stays between them and whoever looks into it.
    await database().execute('UPDATE service_request SET hiddenUnitId = ? WHERE id = ?', [lead.unitId, requestId])
    expect((await booked(as, lead.unitId, at(wednesday, 9), { requestId })).requestId).toBeNull()
    expect(await why(book(other, lead.unitId, at(tuesday, 9), { subject: 'no_such_service' }))).toMatchObject({ subject: { code: 'unknown_item' } })
    expect((await booked(other, lead.unitId, at(tuesday, 9), { phone: '138 0000 1111' })).phone).toBe('13800001111')
  })

  it('at home needs a reason and an address, and is made with the own station alone', async () => {
    await on.plan(lead, [samplePlan(), samplePlan({ kind: 'home_visit', places: 1 })])
    const [as, elsewhere] = [await somebody(), await somebody('四平路街道')]
    const visit = { kind: 'home_visit', ground: 'ill_or_bedridden', address: '国定路600弄3号201室' }
    expect(await why(book(as, lead.unitId, at(tuesday, 9), { kind: 'home_visit' }))).toMatchObject({ ground: { code: 'ground_missing' }, address: { code: 'short_text_missing' } })
    expect(await why(book(elsewhere, lead.unitId, at(tuesday, 9), visit))).toBe('not_own_station')
    const appointment = await booked(as, lead.unitId, at(tuesday, 9), visit)
    expect(appointment).toMatchObject({ kind: { code: 'home_visit' }, ground: { code: 'ill_or_bedridden' }, address: '国定路600弄3号201室' })
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(2)
  })

  it('at home for those of eighty is refused where a compared ID card says otherwise, and believed where none was', async () => {
    await on.plan(lead, [samplePlan({ kind: 'home_visit', places: 5 })])
    const visit = { kind: 'home_visit', ground: 'aged_80', address: '国定路600弄3号201室' }
    const [young, old, unknown] = [await somebody(), await somebody(), await somebody()]
    const checked = async (as: Parameters<typeof personIdOf>[1], idNumber: string) => {
      const id = await personIdOf(server, as)
      await database().execute('UPDATE person SET idNumber = ? WHERE id = ?', [server.services.vault.seal(idNumber, id), id])
    }
    await checked(young, '110105194911250025')
    await checked(old, '110105194611240029')
    expect(await why(book(young, lead.unitId, at(tuesday, 9), visit))).toMatchObject({ ground: { code: 'ground_age' } })
    expect(await why(book(old, lead.unitId, at(tuesday, 9), visit))).toBe('ok')
    expect(await why(book(unknown, lead.unitId, at(tuesday, 9), visit))).toBe('ok')
  })

  it('about anything else says so', async () => expect((await booked(await somebody(), lead.unitId, at(tuesday, 9))).subject).toBe(appointmentWords.other))

  it('tells nobody twice of their own step', async () => {
    const as = await somebody()
    const { id } = await booked(as, lead.unitId, at(tuesday, 9))
    await cancel(as, id)
    expect((await titles(as)).filter((title) => title.includes('预约'))).toHaveLength(1)
  })
})
