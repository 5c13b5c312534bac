import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insertMany } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { onVisits } from '../../test/visits'
import { personTable } from '../identity/entities'
import { caredPersonTable } from './entities'
import { doorPerson } from './doorProfile'
import { visitTimers } from './timers'

jest.setTimeout(120_000)

onEachDatabase('a plan of visits', ({ database }) => {
  let server: TestServer
  const { cared, planned, makePlan, tasks, record, visited, today } = onVisits(() => server)
  let street: Awaited<ReturnType<typeof staff>>
  let lead: Awaited<ReturnType<typeof staff>>
  let district: Awaited<ReturnType<typeof staff>>
  const progress = async (as: { token: string }, id: string) => (await server.call(contract.getVisitProgress, as, { params: { id } })).body
  const end = (id: string, as = district) => server.call(contract.endVisitPlan, as, { params: { id }, body: {} })

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    lead = await staff(server, '五角场街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  /** Two people on the list of every station there is. */
  const everywhere = async (): Promise<number> => {
    const { units } = await server.services.network.current()
    const stations = units.filter(({ kind }) => kind === 'street' || kind === 'community')
    const rows = stations.flatMap(({ id: unitId }) => [0, 1].map(() => ({ id: newId(server.clock), personId: newId(server.clock), unitId })))
    const profile = { name: '李大海', phone: '', residence: { text: '政通路1号', unsure: false, outside: false }, registered: null, workplace: null }
    await database().transaction(async (tx) => {
      await insertMany(tx, personTable, rows.map(({ personId, unitId }) => doorPerson(server.services.vault, personId, profile, unitId, server.clock.now())))
      await insertMany(tx, caredPersonTable, rows.map((row) => ({ ...row, careGroups: ',unemployed,', note: null, addedByStaffId: street.staffId, addedAt: 0, endedAt: 0, endedByStaffId: null, endedWhy: null, version: 1 })))
    })
    return rows.length
  }

  it('becomes tasks of all stations in a few statements, with one message for a unit', async () => {
    const count = await everywhere()
    expect(count).toBeGreaterThan(600)
    let statements = 0
    const { database: real } = server.services
    const counted = new Proxy(real, { get: (target, key) => (key === 'transaction'
      ? (work: (tx: unknown) => Promise<unknown>) => target.transaction((tx) => work({ ...tx, query: (...given: Parameters<typeof tx.query>) => { statements += 1; return tx.query(...given) }, execute: (...given: Parameters<typeof tx.execute>) => { statements += 1; return tx.execute(...given) } }))
      : Reflect.get(target, key)) })
    Object.assign(server.services, { database: counted })
    const plan = await planned(district, district.unitId, { groups: ['unemployed'] })
    Object.assign(server.services, { database: real })
    expect(plan).toMatchObject({ total: count, done: 0, tried: 0, open: count })
    expect(statements).toBeLessThan(12)
    const told = await database().query<{ recipientId: string }>("SELECT recipientId FROM notification WHERE template = 'visits_planned'")
    expect(new Set(told.map(({ recipientId }) => recipientId)).size).toBe(told.length)
    expect(told.map(({ recipientId }) => recipientId)).toContain(street.unitId)
    await end(plan.id)
  })

  it('has figures that add up, station by station in the order of the directory, and a list behind each', async () => {
    const plan = await planned(district, district.unitId, { groups: ['unemployed'] })
    const [first, second] = await tasks(street)
    await visited(street, record(first.person.id, { taskId: first.id }))
    await visited(street, record(second.person.id, { taskId: second.id, outcome: 'nobody_home' }))
    const { plan: whole, stations } = await progress(district, plan.id)
    const sum = (key: string) => stations.reduce((total: number, row: Record<string, number>) => total + (row[key] ?? 0), 0)
    for (const key of ['total', 'done', 'tried', 'open']) expect(sum(key)).toBe(whole[key])
    expect(whole).toMatchObject({ done: 1, tried: 1, open: whole.total - 2 })
    const { units } = await server.services.network.current()
    const order = units.map(({ id }) => id)
    const shown = stations.map(({ unit }: { unit: { id: string } }) => order.indexOf(unit.id))
    expect(shown).toEqual([...shown].sort((one, other) => one - other))
    const { body } = await server.call(contract.listPlanTasks, district, { params: { id: plan.id }, query: { state: 'done' } })
    expect(body.tasks).toMatchObject([{ id: first.id, person: { name: '李*海', isMasked: true } }])
    await end(plan.id)
  })

  it('shows a street what lies under it alone, and is read page by page', async () => {
    const plan = await planned(district, district.unitId, { groups: ['unemployed'] })
    const { units } = await server.services.network.current()
    const path = units.find(({ id }) => id === street.unitId)?.path ?? ''
    const { plan: part, stations } = await progress(street, plan.id)
    const below = units.filter((unit) => unit.path.startsWith(path)).map(({ id }) => id)
    expect(stations.map(({ unit }: { unit: { id: string } }) => unit.id).every((id: string) => below.includes(id))).toBe(true)
    const all: string[] = []
    let after: string | undefined
    do {
      const { body } = await server.call(contract.listPlanTasks, street, { params: { id: plan.id }, query: after ? { after } : {} })
      expect(body.tasks.length).toBeLessThanOrEqual(50)
      all.push(...body.tasks.map(({ id }: { id: string }) => id))
      after = body.next ?? undefined
    } while (after)
    expect(new Set(all).size).toBe(part.total)
    await end(plan.id)
  })

  it('is made for what lies under the planner alone, in days that are some', async () => {
    const other = await staff(server, '四平路街道', 'lead')
    expect((await makePlan(other, street.unitId)).body.error.code).toBe('forbidden')
    expect((await makePlan(street, street.unitId)).body.error.code).toBe('forbidden')
    expect((await makePlan(lead, street.unitId, { untilDay: today(-1), fromDay: today(-3) })).body.error.details.fields).toEqual({ untilDay: { code: 'days_order' } })
    const plan = await planned(other, other.unitId)
    expect((await server.call(contract.getVisitProgress, lead, { params: { id: plan.id } })).body.error.code).toBe('not_found')
    expect((await server.call(contract.endVisitPlan, district, { params: { id: plan.id }, body: {} })).status).toBe(200)
    const above = await planned(district, district.unitId)
    expect((await end(above.id, lead)).body.error.code).toBe('forbidden')
    await end(above.id)
  })

  it('is for whoever comes onto a list while it runs, if their group is meant', async () => {
    const plan = await planned(lead, street.unitId, { groups: ['party_in_need'] })
    const meant = await cared(street, street.unitId, { groups: ['party_in_need'] })
    const other = await cared(street, street.unitId, { groups: ['key_care'] })
    const ids = (await tasks(street, { whose: 'station' })).filter((task: { planId: string }) => task.planId === plan.id).map((task: { person: { id: string } }) => task.person.id)
    expect(ids).toContain(meant.id)
    expect(ids).not.toContain(other.id)
    await end(plan.id, lead)
    expect((await tasks(street)).filter((task: { planId: string }) => task.planId === plan.id)).toEqual([])
  })

  it('comes again by itself each quarter, once, until somebody ends it', async () => {
    const plan = await planned(lead, street.unitId, { occasion: 'quarterly', groups: ['party_in_need'], fromDay: '2026-10-01', untilDay: '2026-12-31' })
    expect(plan.comesAgain).toBe(true)
    const [timer] = visitTimers
    const wake = (id: string) => timer?.run(server.services, id)
    await Promise.all([wake(plan.id), wake(plan.id)])
    await wake(plan.id)
    const { body: { plans } } = await server.call(contract.listVisitPlans, lead)
    const quarterly = plans.filter(({ occasion }: { occasion: { code: string } }) => occasion.code === 'quarterly')
    expect(quarterly).toMatchObject([{ fromDay: '2027-01-01', untilDay: '2027-03-31', isEnded: false, total: 1 }, { fromDay: '2026-10-01', isEnded: true, total: 1 }])
    expect((await tasks(street)).map((task: { planId: string }) => task.planId)).not.toContain(plan.id)
    await end(quarterly[0].id, lead)
    await wake(quarterly[0].id)
    expect((await server.call(contract.listVisitPlans, lead)).body.plans[0].id).toBe(quarterly[0].id)
  })
})
