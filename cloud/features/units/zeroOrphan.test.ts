import { contract } from '@shared/contract/contract'
import { makeEmptyDatabase, openTestDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { randomChoice, seededRandom } from '../../test/random'
import { startTestServer, type TestServer } from '../../test/testServer'

const steps = 1500
const day = 24 * 60 * 60_000
type Member = Awaited<ReturnType<typeof staff>>

/** Every way in which a station or its staff may change, each by the endpoint that the screens use; refused ones count as nothing done. */
const stepsOf = (server: TestServer, head: Member, random: () => number) => {
  const { database, network } = server.services
  // Half of the time one of the few above the committees, or hardly anything would ever happen to them.
  const anyUnit = async () => {
    const isCommunity = random() < 0.5
    return randomChoice(random, (await network.current()).units.filter(({ kind }) => (kind === 'community') === isCommunity && kind !== 'partner'))
  }
  const anyPerson = async (): Promise<string> => {
    const people = await database.query<{ id: string }>('SELECT id FROM staff ORDER BY id')
    return randomChoice(random, people).id
  }
  const versionOf = async (id: string): Promise<number> => (await network.current()).unit(id).version
  const dayText = (days: number): string => new Date(server.clock.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)
  return {
    setStatus: async () => {
      const { id } = await anyUnit()
      return server.call(contract.setUnitStatus, head, { params: { id }, body: { status: randomChoice(random, ['open', 'suspended', 'closed'] as const), reason: '试一试', version: await versionOf(id) } })
    },
    merge: async () => {
      const { id, kind } = await anyUnit()
      const into = randomChoice(random, (await network.current()).units.filter((unit) => unit.kind === kind))
      return server.call(contract.mergeUnit, head, { params: { id }, body: { intoId: into.id, reason: '试一试', version: await versionOf(id) } })
    },
    assign: async () => server.call(contract.assignRole, head, { params: { id: await anyPerson() }, body: { unitId: (await anyUnit()).id, role: randomChoice(random, ['clerk', 'lead'] as const), untilDay: random() < 0.5 ? dayText(10) : null } }),
    endRole: async () => {
      const assignment = randomChoice(random, await database.query<{ id: string; staffId: string }>('SELECT id, staffId FROM staff_assignment WHERE untilAt IS NULL ORDER BY id'))
      return server.call(contract.endAssignment, head, { params: { id: assignment.staffId, partId: assignment.id } })
    },
    leave: async () => {
      const from = Math.floor(random() * 5)
      return server.call(contract.recordLeave, head, { params: { id: await anyPerson() }, body: { fromDay: dayText(from), untilDay: dayText(from + Math.floor(random() * 8)) } })
    },
    deactivate: async () => server.call(contract.deactivatePerson, head, { params: { id: await anyPerson() } }),
    reactivate: async () => server.call(contract.reactivatePerson, head, { params: { id: await anyPerson() } }),
    aDayPasses: async () => {
      server.clock.advance(day)
      return { status: 200 }
    },
  }
}

/** Open requests without exactly one unit that has them in its queue and somebody there who handles requests. */
const orphans = async ({ services: { database, network } }: TestServer): Promise<string[]> => {
  const view = await network.current()
  const active = view.units.filter(({ id }) => view.isActive(id))
  const queues = active.map(({ id }) => new Set(view.handledBy([id])))
  const open = await database.query<{ id: string; ownerUnitId: string }>("SELECT id, ownerUnitId FROM service_request WHERE status IN ('submitted', 'accepted', 'awaiting_supplement')")
  return open.filter(({ ownerUnitId }) => queues.filter((queue) => queue.has(ownerUnitId)).length !== 1).map(({ id }) => id)
}

describe('zero orphans', () => {
  let server: TestServer
  let empty: Awaited<ReturnType<typeof makeEmptyDatabase>>
  beforeAll(async () => {
    empty = await makeEmptyDatabase('sqlite')
    server = await startTestServer(await openTestDatabase(empty.settings))
  })
  afterAll(async () => {
    await server.stop()
    await server.services.database.close()
    await empty.remove()
  })

  test('whatever happens to stations and staff, every open request has one queue with somebody there', async () => {
    const head = await staff(server, '杨浦区退役军人事务局', 'administrator')
    for (const [unit, role] of [['杨浦区退役军人服务中心', 'clerk'], ['杨浦区退役军人事务局', 'lead'], ['五角场街道', 'clerk'], ['殷行街道', 'lead'], ['大桥街道', 'clerk']] as const) await staff(server, unit, role)
    for (const street of ['五角场街道', '殷行街道', '大桥街道', '定海路街道', '江浦路街道']) await submittedConsultation(server, await veteran(server, `${street}的老兵`, street))
    const random = seededRandom(20261126)
    const kinds = stepsOf(server, head, random)
    const done = new Map<string, number>()
    for (let step = 0; step < steps; step += 1) {
      const kind = randomChoice(random, Object.keys(kinds) as (keyof typeof kinds)[])
      const { status } = await kinds[kind]()
      if (status === 200) done.set(kind, (done.get(kind) ?? 0) + 1)
      expect({ step, kind, orphans: await orphans(server) }).toEqual({ step, kind, orphans: [] })
    }
    // Each of them really happened, many times.
    for (const kind of Object.keys(kinds)) expect(done.get(kind) ?? 0).toBeGreaterThan(10)
  }, 240_000)
})
