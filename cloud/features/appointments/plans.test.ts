import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { at, onAppointments, samplePlan } from '../../test/appointments'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { kindsOffered } from './coming'

jest.setTimeout(120_000)

const [tuesday, wednesday] = ['2026-11-24', '2026-11-25'] as const

onEachDatabase('when a station takes appointments', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  let clerk: typeof lead
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  beforeEach(async () => {
    for (const table of ['appointment', 'appointment_slot', 'appointment_plan', 'appointment_exception', 'capacity_hold', 'capacity_pool']) await database().execute(`DELETE FROM ${table}`)
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const { somebody, booked, book, plan, left, cancel, move, slots, why, change } = onAppointments(() => server)
  const read = async (as: typeof lead = lead) => (await server.call(contract.getAppointmentPlans, as, { params: { id: as.unitId } })).body
  const save = (as: typeof lead, version: number, given: object = {}) => server.call(contract.saveAppointmentPlans, as, { params: { id: lead.unitId }, body: { plans: [samplePlan()], exceptions: [], version, ...given } })

  it('is nothing at first, and then what its lead wrote', async () => {
    expect(await read()).toMatchObject({ plans: [], exceptions: [], version: 0, mayEdit: true, stranded: [] })
    const { body } = await save(lead, 0, { exceptions: [{ kind: 'counter', day: wednesday, isClosed: false, spans: [{ from: 840, to: 900 }, { from: 600, to: 660 }], places: null, reason: '上午开会' }] })
    expect(body).toMatchObject({ version: 1, plans: [samplePlan(), { kind: 'home_visit', isOn: false }], exceptions: [{ day: wednesday, spans: [{ from: 600, to: 660 }, { from: 840, to: 900 }] }] })
    expect(await read(clerk)).toMatchObject({ mayEdit: false, plans: body.plans })
    expect([await kindsOffered(database(), lead.unitId), await kindsOffered(database(), clerk.staffId)]).toEqual([['counter'], []])
  })

  it('is changed by whoever leads or administers it or a unit above, as they are at this moment', async () => {
    const [district, neighbour, administrator] = [await staff(server, '杨浦区退役军人服务中心', 'lead'), await staff(server, '四平路街道', 'lead'), await staff(server, '五角场街道', 'administrator')]
    expect((await save(clerk, 0)).body.error.code).toBe('forbidden')
    expect((await save(neighbour, 0)).body.error.code).toBe('forbidden')
    expect((await server.call(contract.getAppointmentPlans, neighbour, { params: { id: lead.unitId } })).body.error.code).toBe('forbidden')
    expect([(await save(district, 0)).status, (await save(administrator, 1)).status]).toEqual([200, 200])
    await database().execute('UPDATE staff_assignment SET untilAt = 1 WHERE staffId = ?', [administrator.staffId])
    expect((await save(administrator, 2)).status).toBe(403)
  })

  it('is saved by one of two who change it at once', async () => {
    expect((await Promise.all([save(lead, 0), save(lead, 0)])).map(({ status }) => status).sort()).toEqual([200, 409])
    const replies = await Promise.all([save(lead, 1), save(lead, 1, { plans: [] })])
    expect(replies.find(({ status }) => status !== 200)?.body.error.code).toBe('plan_changed')
    expect((await read()).version).toBe(2)
    expect((await save(lead, 1)).body.error.code).toBe('plan_changed')
  })

  it('has no two times that overlap, and no day twice', async () => {
    const twice = [{ from: 540, to: 660 }, { from: 600, to: 720 }]
    const closed = { kind: 'counter', day: wednesday, isClosed: true, spans: [], places: null, reason: '' }
    const { body } = await save(lead, 0, { plans: [samplePlan({ week: [twice, [], [], [], [], [], [], []] })], exceptions: [closed, closed] })
    expect(body.error.details.fields).toMatchObject({ 'plans.0.week.0': { code: 'spans_overlap' }, 'exceptions.1.day': { code: 'exception_twice' } })
  })

  it('with more places takes more, with fewer never takes away, and what is given back then is not given again', async () => {
    await plan(lead)
    const two = [await booked(await somebody(), lead.unitId, at(tuesday, 9)), await booked(await somebody(), lead.unitId, at(tuesday, 9))]
    const as = await somebody()
    await plan(lead, [samplePlan({ places: 3 })])
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(1)
    const third = await somebody()
    two.push(await booked(third, lead.unitId, at(tuesday, 9)))
    await plan(lead, [samplePlan({ places: 1 })])
    expect(await database().query('SELECT p.places, p.taken FROM capacity_pool p')).toEqual([{ places: 3, taken: 3 }])
    expect(await left(as, lead.unitId, at(tuesday, 9))).toBe(0)
    await cancel(third, two[2].id)
    expect(await database().query('SELECT p.places, p.taken FROM capacity_pool p')).toEqual([{ places: 2, taken: 2 }])
    expect(await why(book(as, lead.unitId, at(tuesday, 9)))).toBe('full')
    expect((await read()).stranded).toEqual([])
  })

  it('saved at the very moment at which somebody books counts for them, too: no time goes back to what was offered before', async () => {
    await plan(lead)
    const as = await somebody()
    let booking: ReturnType<typeof book> | undefined
    await database().transaction(async (tx) => {
      await tx.execute('UPDATE appointment_plan SET places = 1, version = version + 1 WHERE unitId = ?', [lead.unitId])
      booking = book(as, lead.unitId, at(tuesday, 9))
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    expect((await booking)?.status).toBe(200)
    expect(await database().query('SELECT places, taken FROM capacity_pool')).toEqual([{ places: 1, taken: 1 }])
  })

  it('without a time that is booked keeps who has it, lists them until they are moved, and takes nobody else', async () => {
    await plan(lead)
    const [one, other] = [await somebody(), await somebody()]
    const [kept, moved] = [await booked(one, lead.unitId, at(tuesday, 9)), await booked(other, lead.unitId, at(wednesday, 9))]
    await plan(lead, [samplePlan()], [{ kind: 'counter', day: tuesday, isClosed: true, spans: [], places: null, reason: '停电' }])
    expect((await read(clerk)).stranded).toMatchObject([{ id: kept.id, name: '张建国', phone: '13812345678', mayChange: true }])
    expect(await why(book(other, lead.unitId, at(tuesday, 9)))).toBe('closed_day')
    expect(await why(move(other, moved.id, at(tuesday, 9)))).toBe('closed_day')
    expect(await database().query('SELECT isOpen FROM capacity_pool WHERE startsAt = ?', [at(tuesday, 9)])).toEqual([{ isOpen: 0 }])
    expect((await change(clerk, kept.id, at(wednesday, 10))).status).toBe(200)
    expect((await read(clerk)).stranded).toEqual([])
    await plan(lead)
    expect(await left(other, lead.unitId, at(tuesday, 9))).toBe(2)
    expect(await why(move(other, moved.id, at(tuesday, 9)))).toBe('ok')
  })

  it('switched off keeps what is booked', async () => {
    await plan(lead)
    const { id } = await booked(await somebody(), lead.unitId, at(tuesday, 9))
    await save(lead, 1, { plans: [] })
    expect((await slots(lead, lead.unitId)).isOffered).toBe(false)
    expect((await read(clerk)).stranded.map((one: { id: string }) => one.id)).toEqual([id])
    const administrator = await staff(server, '五角场街道', 'administrator')
    expect(await read(administrator)).toMatchObject({ mayEdit: true, stranded: [] })
  })
})
