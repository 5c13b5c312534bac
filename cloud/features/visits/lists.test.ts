import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { onVisits } from '../../test/visits'
import { mergePersons } from '../people/merge'

jest.setTimeout(120_000)

onEachDatabase('the list of a station', ({ database }) => {
  let server: TestServer
  const { addCared, cared, planned, tasks, visited, record } = onVisits(() => server)
  let street: Awaited<ReturnType<typeof staff>>
  let lead: Awaited<ReturnType<typeof staff>>
  let district: Awaited<ReturnType<typeof staff>>
  const peopleOf = async (as: { token: string }) => (await server.call(contract.listCared, as)).body.people

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    lead = await staff(server, '五角场街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  it('shows whoever goes there name, phone and address, those above a mask, and a neighbour nothing', async () => {
    const person = await cared(street, street.unitId, { note: '独居' })
    expect(person).toMatchObject({ name: '王秀英', phone: '13800001234', address: '国定路600弄3号', note: '独居', isMasked: false, groups: [{ code: 'key_care', text: '重点关爱' }] })
    const above = (await peopleOf(district)).find(({ id }: { id: string }) => id === person.id)
    expect(above).toMatchObject({ name: '王*英', phone: '138****1234', address: '国定路****', note: '', isMasked: true })
    expect((await server.call(contract.openCared, district, { params: { id: person.id } })).body.error.code).toBe('not_found')
    const neighbour = await staff(server, '四平路街道', 'clerk')
    expect((await peopleOf(neighbour)).map(({ id }: { id: string }) => id)).not.toContain(person.id)
    expect((await addCared(neighbour, street.unitId)).body.error.code).toBe('forbidden')
  })

  it('says that there is no phone instead of inventing one, and finds nobody by it', async () => {
    const person = await cared(street, street.unitId, {}, { name: '赵无话', phone: '' })
    expect(person.phone).toBeNull()
    const [row] = await database().query<{ phoneIndex: string }>('SELECT p.phoneIndex FROM cared_person c JOIN person p ON p.id = c.personId WHERE c.id = ?', [person.id])
    expect(row?.phoneIndex).toBe('')
  })

  it('keeps nothing of it readable in the database', async () => {
    const person = await cared(street, street.unitId, { note: '住在三楼没有电梯' }, { name: '孙秘密' })
    const visit = await visited(street, record(person.id, { findings: '需要轮椅' }))
    const rows = JSON.stringify([await database().query('SELECT * FROM cared_person'), await database().query('SELECT * FROM care_visit'), await database().query('SELECT * FROM person')])
    for (const words of ['孙秘密', '住在三楼', '需要轮椅', '国定路']) expect(rows).not.toContain(words)
    expect(visit.findings).toBe('需要轮椅')
    expect(server.logged.join('')).not.toContain('孙秘密')
  })

  it('takes in who stands behind a request that the station handles, once', async () => {
    const requestId = await submittedConsultation(server, await veteran(server, 'cared-for'))
    const { body } = await addCared(street, street.unitId, { requestId, profile: null })
    expect(body.person.name).toBe('张建国')
    expect((await addCared(lead, street.unitId, { requestId, profile: null })).body.error.code).toBe('already_cared')
    const stranger = await staff(server, '四平路街道', 'clerk')
    expect((await addCared(stranger, stranger.unitId, { requestId, profile: null })).body.error.code).toBe('forbidden')
  })

  it('writes down once a day who saw the phone and address of whom', async () => {
    const person = await cared(street, street.unitId, {}, { name: '吴看看' })
    for (let time = 0; time < 2; time += 1) await server.call(contract.openCared, lead, { params: { id: person.id } })
    const looks = await database().query('SELECT a.purpose FROM access_log a JOIN cared_person c ON c.personId = a.personId WHERE c.id = ? AND a.staffId = ?', [person.id, lead.staffId])
    expect(looks).toEqual([{ purpose: 'visit' }])
  })

  it('sends nobody to their own family', async () => {
    const applicant = await veteran(server, 'family-visited')
    const requestId = await submittedConsultation(server, applicant)
    const relative = await familyClerk(server, applicant)
    const { body: { person } } = await addCared(street, street.unitId, { requestId, profile: null })
    const plan = await planned(lead, street.unitId)
    const task = (await tasks(street)).find((one: { person: { id: string }; planId: string }) => one.person.id === person.id && one.planId === plan.id)
    expect((await tasks(relative)).some((one: { id: string }) => one.id === task.id)).toBe(false)
    expect((await server.call(contract.openCared, relative, { params: { id: person.id } })).body.error.code).toBe('own_request')
    expect((await server.call(contract.handInVisit, relative, { body: record(person.id) })).body.error.code).toBe('own_request')
    const me = (await server.call(contract.getMe, relative)).body.staff.id
    expect((await server.call(contract.assignVisitTask, lead, { params: { id: task.id }, body: { version: task.version, staffId: me } })).body.error.code).toBe('own_request')
    await server.call(contract.endVisitPlan, lead, { params: { id: plan.id }, body: {} })
  })

  it('lets somebody go with a reason, and their tasks with them', async () => {
    const person = await cared(street, street.unitId, {}, { name: '周离开' })
    const plan = await planned(lead, street.unitId)
    expect((await server.call(contract.endCared, street, { params: { id: person.id }, body: { version: 1, reason: '搬到外区了' } })).body).toEqual({ done: true })
    expect((await tasks(street)).filter((one: { person: { id: string } }) => one.person.id === person.id)).toEqual([])
    expect((await server.call(contract.endCared, street, { params: { id: person.id }, body: { version: 1, reason: '搬到外区了' } })).body.error.code).toBe('stale_version')
    await server.call(contract.endVisitPlan, lead, { params: { id: plan.id }, body: {} })
  })

  it('has a person once who turns out to be two records of the same human being, with the visits of both', async () => {
    const [one, other] = [await cared(street, street.unitId, {}, { name: '郑合并' }), await cared(street, street.unitId, {}, { name: '郑合并' })]
    await visited(street, record(other.id))
    const personOf = async (id: string) => (await database().query<{ personId: string }>('SELECT personId FROM cared_person WHERE id = ?', [id]))[0]?.personId ?? ''
    const [keptId, absorbedId] = [await personOf(one.id), await personOf(other.id)]
    const by = { staffId: street.staffId, unitId: street.unitId, requestId: one.id, evidence: 'counter' as const }
    await database().transaction((tx) => mergePersons(tx, server.services, { keptId, absorbedId, by, now: server.clock.now() }))
    expect((await peopleOf(street)).filter(({ name }: { name: string }) => name === '郑合并').map(({ id }: { id: string }) => id)).toEqual([one.id])
    expect((await server.call(contract.openCared, street, { params: { id: one.id } })).body.visits).toHaveLength(1)
  })
})
