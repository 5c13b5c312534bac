import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { runTimersOf } from '../../test/activities'
import { agreedToAppointment, at, onAppointments, samplePlan } from '../../test/appointments'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, submittedConsultation } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

const [monday, tuesday, wednesday] = ['2026-11-23', '2026-11-24', '2026-11-25'] as const

onEachDatabase('the station that people come to', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  let clerk: typeof lead
  let other: typeof lead
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'clerk')
  })
  beforeEach(async () => {
    server.clock.set(at(monday, 10))
    for (const table of ['appointment', 'appointment_slot', 'capacity_hold', 'capacity_pool']) await database().execute(`DELETE FROM ${table}`)
    await database().execute("DELETE FROM timer WHERE kind LIKE 'appointment_%'")
    expect((await on.plan(lead)).status).toBe(200)
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const on = onAppointments(() => server)
  const { somebody, booked, cancel, get, titles, dayOf, bookFor, mark, change, left, why } = on

  it('reads who comes on a day, whole and in order, with how many come in that week; nobody else reads it', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const [later, sooner] = [await booked(one, lead.unitId, at(tuesday, 10), { note: '带拐杖' }), await booked(two, lead.unitId, at(tuesday, 9))]
    await booked(one, lead.unitId, at(wednesday, 9))
    await cancel(two, (await booked(two, lead.unitId, at(wednesday, 10))).id)
    const list = await dayOf(clerk, lead.unitId, tuesday)
    expect(list.appointments.map(({ id }: { id: string }) => id)).toEqual([sooner.id, later.id])
    expect(list.appointments[1]).toMatchObject({ name: '张建国', phone: '13812345678', note: '带拐杖', byStaff: false, mayMark: false, mayChange: true })
    expect(list.counts.map(({ day, count }: { day: string; count: number }) => [day, count])).toEqual([[monday, 0], [tuesday, 2], [wednesday, 1], ['2026-11-26', 0], ['2026-11-27', 0], ['2026-11-28', 0], ['2026-11-29', 0]])
    expect((await dayOf(clerk, lead.unitId, wednesday)).appointments).toHaveLength(1)
    expect((await dayOf(other, lead.unitId, tuesday)).error.code).toBe('forbidden')
    expect((await dayOf(await staff(server, '五角场街道', 'editor'), lead.unitId, tuesday)).error.code).toBe('forbidden')
    expect((await dayOf(one, lead.unitId, tuesday)).error.code).toBe('forbidden')
  })

  it('is the one above while it stands empty', async () => {
    const network = await server.services.network.current()
    const empty = network.units.find(({ id, kind, path }) => kind === 'community' && network.responsible(id) === lead.unitId && path.startsWith(network.unit(lead.unitId).path))
    expect((await dayOf(clerk, empty?.id ?? '', tuesday)).appointments).toEqual([])
    const there = await staff(server, empty?.name ?? '', 'clerk')
    expect((await on.plan(lead, [samplePlan()], [], there.unitId)).status).toBe(200)
    const { id } = await booked(await somebody(), there.unitId, at(tuesday, 9))
    expect((await dayOf(clerk, lead.unitId, tuesday)).appointments).toEqual([])
    await database().execute('UPDATE staff_assignment SET untilAt = 1 WHERE staffId = ?', [there.staffId])
    await database().execute('UPDATE network_state SET version = version + 1 WHERE id = 1')
    expect((await dayOf(clerk, lead.unitId, tuesday)).appointments).toMatchObject([{ id, unit: { id: there.unitId } }])
    expect((await change(clerk, id, null)).status).toBe(200)
    expect((await dayOf(await staff(server, '杨浦区退役军人服务中心', 'clerk'), lead.unitId, tuesday)).error.code).toBe('forbidden')
  })

  it('is seen by the people whose names it saw, once a day', async () => {
    const as = await somebody()
    await booked(as, lead.unitId, at(tuesday, 9))
    for (let look = 0; look < 2; look += 1) await dayOf(clerk, lead.unitId, tuesday)
    expect((await server.call(contract.listLooks, as)).body.looks).toMatchObject([{ purposeText: '看了预约名单', unitName: expect.stringContaining('五角场街道'), request: null }])
  })

  it('writes down who came and who did not, once the time has begun; whoever did not is told', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const [came, missed] = [await booked(one, lead.unitId, at(tuesday, 9)), await booked(two, lead.unitId, at(tuesday, 9))]
    expect(await why(mark(clerk, came.id, 'kept'))).toBe('appointment_not_begun')
    server.clock.set(at(tuesday, 9))
    expect((await mark(clerk, came.id, 'kept')).body.appointment).toMatchObject({ state: { code: 'kept', text: '已到' }, isOver: true, mayMark: true, version: 2 })
    expect((await mark(clerk, came.id, 'kept')).status).toBe(200)
    expect(await why(mark(clerk, missed.id, 'no_show', 9))).toBe('stale_version')
    expect(await why(mark(other, missed.id, 'no_show'))).toBe('not_found')
    expect((await mark(clerk, missed.id, 'no_show')).status).toBe(200)
    expect([(await titles(one))[0], (await titles(two))[0]]).toEqual([expect.stringContaining('预约好了'), expect.stringContaining('没有等到您')])
    expect(await get(two, missed.id)).toMatchObject({ state: { code: 'no_show' }, may: [], isOver: true })
    expect((await mark(clerk, missed.id, 'kept', 2)).body.appointment.state.code).toBe('kept')
    const off = await booked(one, lead.unitId, at(wednesday, 9))
    await cancel(one, off.id)
    server.clock.set(at(wednesday, 9))
    expect(await why(mark(clerk, off.id, 'kept', 2))).toBe('appointment_over')
  })

  it('moves and calls off with a reason, which the person reads', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const [moved, off] = [await booked(one, lead.unitId, at(tuesday, 9)), await booked(two, lead.unitId, at(tuesday, 9))]
    expect(await why(change(other, moved.id, at(tuesday, 10)))).toBe('not_found')
    expect((await change(clerk, moved.id, at(tuesday, 10))).body.appointment).toMatchObject({ startsAt: at(tuesday, 10), words: '当天站里停电' })
    expect(await get(one, moved.id)).toMatchObject({ startsAt: at(tuesday, 10), words: '当天站里停电', state: { code: 'booked' } })
    expect((await titles(one))[0]).toContain('预约改期了')
    expect((await change(clerk, off.id, null)).status).toBe(200)
    expect((await change(clerk, off.id, null)).status).toBe(200)
    expect(await get(two, off.id)).toMatchObject({ words: '当天站里停电', state: { code: 'cancelled' } })
    expect((await titles(two)).filter((title) => title.includes('预约取消了'))).toHaveLength(1)
    expect(await left(one, lead.unitId, at(tuesday, 9))).toBe(2)
    expect((await on.move(one, moved.id, at(wednesday, 9), 2)).body.appointment.words).toBeNull()
  })

  it('may book and move to a time that is too near for others, and to none that is past or full', async () => {
    server.clock.set(at(tuesday, 8.5))
    const first = async (as: typeof clerk) => (await on.slots(as, lead.unitId, { asStaff: 'yes' })).days[0].slots[0]?.startsAt
    expect([await first(clerk), await first(other)]).toEqual([at(tuesday, 9), at(tuesday, 10.5)])
    const { body } = await bookFor(clerk, at(tuesday, 9))
    expect(body.appointment).toMatchObject({ startsAt: at(tuesday, 9) })
    expect((await change(clerk, body.appointment.id, at(tuesday, 9.5))).status).toBe(200)
    expect(await why(change(clerk, body.appointment.id, at(monday, 9), 2))).toBe('past')
    for (const phone of ['', '']) expect((await bookFor(clerk, at(tuesday, 10), { phone })).status).toBe(200)
    expect(await why(bookFor(clerk, at(tuesday, 10)))).toBe('full')
    expect(await why(change(clerk, body.appointment.id, at(tuesday, 10), 2))).toBe('full')
  })

  it('books for somebody without a phone, with their consent, as a new record', async () => {
    const { status, body: { appointment } } = await bookFor(clerk, at(tuesday, 9), { note: '电话约的' })
    expect([status, appointment]).toMatchObject([200, { name: '李桂芳', phone: '', byStaff: true, note: '电话约的', state: { code: 'booked' } }])
    expect(await database().query("SELECT givenBy, staffId, unitId FROM consent WHERE personId = ? AND purpose = 'appointment'", [appointment.personId])).toEqual([{ givenBy: 'self', staffId: clerk.staffId, unitId: lead.unitId }])
    expect(await why(bookFor(clerk, at(tuesday, 9), { consent: { ...agreedToAppointment, version: 'old' } }))).toBe('consent_changed')
    expect(await why(bookFor({ ...other, unitId: lead.unitId }, at(tuesday, 9)))).toBe('forbidden')
    await on.plan(lead, [samplePlan(), samplePlan({ kind: 'home_visit' })])
    const visit = { kind: 'home_visit', ground: 'pregnant', address: '国定路600弄3号' }
    expect((await bookFor(clerk, at(tuesday, 9), visit)).body.appointment).toMatchObject({ address: '国定路600弄3号', ground: { code: 'pregnant' } })
    expect(await why(bookFor(clerk, at(tuesday, 9), { ...visit, ground: null }))).toMatchObject({ ground: { code: 'ground_missing' } })
  })

  it('books for the applicant of a request that it handles, who sees it on the phone; of no other request', async () => {
    const as = await somebody()
    const requestId = await submittedConsultation(server, as)
    const { body: { appointment } } = await bookFor(clerk, at(tuesday, 9), { requestId })
    expect(await get(as, appointment.id)).toMatchObject({ id: appointment.id, requestId, may: ['move', 'cancel'] })
    expect((await titles(as))[0]).toContain('预约好了')
    expect(await why(bookFor(clerk, at(tuesday, 10), { requestId: await submittedConsultation(server, await somebody('四平路街道')) }))).toBe('not_found')
  })

  it('leaves to a colleague what is for their own family', async () => {
    const as = await somebody()
    const family = await familyClerk(server, as)
    const { id } = await booked(as, lead.unitId, at(tuesday, 9))
    expect(await why(change(family, id, null))).toBe('own_request')
    server.clock.set(at(tuesday, 9))
    expect(await why(mark(family, id, 'kept'))).toBe('own_request')
    expect((await mark(clerk, id, 'kept')).status).toBe(200)
  })

  it('reminds people the day before at 17:00 and in the morning at 7:30, once each, at the time to which it was moved', async () => {
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const [stays, moved] = [await booked(one, lead.unitId, at(tuesday, 9)), await booked(two, lead.unitId, at(tuesday, 9))]
    await cancel(three, (await booked(three, lead.unitId, at(tuesday, 10))).id)
    await on.move(two, moved.id, at(wednesday, 9))
    const reminded = async () => Promise.all([one, two, three].map(async (as) => (await titles(as)).filter((title) => /^(明天|今天)有预约/.test(title)).map((title) => title.slice(0, 2))))
    server.clock.set(at(monday, 17) - 1)
    await runTimersOf(server)
    expect(await reminded()).toEqual([[], [], []])
    server.clock.set(at(monday, 17))
    await runTimersOf(server)
    await runTimersOf(server)
    expect(await reminded()).toEqual([['明天'], [], []])
    server.clock.set(at(tuesday, 7.5))
    await runTimersOf(server)
    expect(await reminded()).toEqual([['今天', '明天'], [], []])
    server.clock.set(at(tuesday, 17))
    await runTimersOf(server)
    expect(await reminded()).toEqual([['今天', '明天'], ['明天'], []])
    expect((await on.messages(one))[0]?.link).toBe(`appointment:${stays.id}`)
    // What waits to leave by WeChat does not, once it is called off.
    await cancel(two, moved.id, 2)
    expect(await database().query("SELECT n.template FROM outbox o JOIN notification n ON n.id = o.notificationId WHERE n.link = ? AND o.why = 'over'", [`appointment:${moved.id}`])).toEqual([{ template: 'appointment_tomorrow' }])
    expect(await database().query("SELECT subject FROM timer WHERE kind LIKE 'appointment_%' AND subject <> 'always' AND subject <> ?", [moved.id])).toEqual([])
  })
})
