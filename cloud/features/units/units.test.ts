import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insertAll } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation, unitCode, veteran } from '../../test/people'
import { type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { coverageTable } from '../coverage/entities'

type Member = Awaited<ReturnType<typeof staff>>

onEachDatabase('the stations', ({ database }) => {
  let server: TestServer
  let head: Member
  beforeAll(async () => {
    server = await startTestServer(database())
    head = await staff(server, '杨浦区退役军人事务局', 'administrator')
    await staff(server, '杨浦区退役军人服务中心', 'clerk')
  })
  afterAll(() => server.stop())

  const idOf = async (name: string): Promise<string> => {
    const unit = (await server.services.network.current()).units.find(({ shortName }) => shortName === name)
    if (!unit) throw new Error(`no unit ${name}`)
    return unit.id
  }
  const read = async (id: string, as: Member = head) => (await server.call(contract.getUnit, as, { params: { id } })).body
  const setStatus = async (id: string, status: string, as: Member = head): Promise<Reply> =>
    server.call(contract.setUnitStatus, as, { params: { id }, body: { status, reason: '房屋修缮', version: (await read(id)).unit.version } })

  it('are described by whoever administers them, and what is not known stays empty', async () => {
    const own = await staff(server, '殷行街道', 'administrator')
    const { unit } = await read(own.unitId, own)
    const body = { name: unit.unit.name, shortName: '殷行街道', phone: '021-65550000', address: '', hours: null, version: unit.version }
    const reply = await server.call(contract.describeUnit, own, { params: { id: own.unitId }, body })
    expect(reply.body.unit).toMatchObject({ phone: '021-65550000', address: null, hours: null, version: unit.version + 1 })
    expect((await server.call(contract.describeUnit, own, { params: { id: own.unitId }, body })).body.error.code).toBe('stale_version')
    expect((await read(own.unitId, own)).changes[0]).toMatchObject({ what: { code: 'described', text: '改了资料' }, byName: '测试员' })
  })

  it('are closed from above only, and never the district centre or the bureau', async () => {
    const own = await staff(server, '定海路街道', 'administrator')
    expect((await read(own.unitId, own)).unit.may).toEqual(['describe', 'addBelow'])
    expect((await setStatus(own.unitId, 'closed', own)).body.error.code).toBe('forbidden')
    for (const name of ['区退役军人服务中心', '区退役军人事务局']) expect((await setStatus(await idOf(name), 'closed')).body.error.code).toBe('forbidden')
  })

  it('that are suspended say who stands in, and have their work again when they open', async () => {
    const clerk = await staff(server, '大桥街道', 'clerk')
    const number = await submittedConsultation(server, await veteran(server, '大桥的老兵', '大桥街道'))
    const suspended = await setStatus(clerk.unitId, 'suspended')
    expect(suspended.body.unit).toMatchObject({ status: { code: 'suspended', text: '暂停' }, isActive: false, standIn: { kind: 'district' }, counts: { openRequests: 1 } })
    const network = await server.services.network.current()
    expect(network.responsible(clerk.unitId)).toBe(network.district.id)
    expect((await setStatus(clerk.unitId, 'open')).body.unit).toMatchObject({ isActive: true, standIn: null, counts: { openRequests: 1 } })
    expect(number).toBeTruthy()
  })

  it('get units under them, of the kinds that stand there, each name once', async () => {
    const street = await idOf('四平路街道')
    const body = { kind: 'community', name: '四平路街道同心居委退役军人服务站', shortName: '同心居委会', phone: null, address: null, hours: null, officialCode: null }
    const added = await server.call(contract.addUnit, head, { params: { id: street }, body })
    expect(added.body.unit).toMatchObject({ unit: { shortName: '同心居委会', kind: 'community' }, parent: { shortName: '四平路街道' }, status: { code: 'open' } })
    expect((await server.call(contract.addUnit, head, { params: { id: street }, body })).body.error.details.fields).toMatchObject({ shortName: { code: 'name_taken' } })
    expect((await server.call(contract.addUnit, head, { params: { id: street }, body: { ...body, kind: 'street', shortName: '另一个' } })).body.error.details.fields).toMatchObject({ kind: {} })
    const reading = await server.call(contract.readPlace, await veteran(server, '同心的老兵'), { body: { text: '同心居委会' } })
    expect(reading.body).toMatchObject({ decision: 'decided', place: { communityName: '同心居委会' } })
  })

  it('that are merged bring area, staff, requests and units below along in one step', async () => {
    const [clerk, other] = [await staff(server, '平凉路街道', 'clerk'), await staff(server, '江浦路街道', 'clerk')]
    const [from, into] = [clerk.unitId, other.unitId]
    const oldCode = await unitCode(server, '平凉路街道')
    await submittedConsultation(server, await veteran(server, '平凉的老兵', '平凉路街道'))
    const add = [{ unitId: from, area: { kind: 'lanes', road: '许昌路', side: 'both', from: 881, to: 881 } }]
    await server.call(contract.changeCoverage, head, { body: { add, remove: [] } })
    const rehearsal = (await server.call(contract.rehearseMerge, head, { params: { id: from, intoId: into } })).body
    expect(rehearsal).toMatchObject({ openRequests: 1, staff: 1, coverage: 1, into: { shortName: '江浦路街道' } })
    expect(rehearsal.unitsBelow).toBeGreaterThan(10)

    const body = { intoId: into, reason: '街道调整', version: (await read(from)).unit.version }
    const merged = (await server.call(contract.mergeUnit, head, { params: { id: from }, body })).body.unit
    expect(merged).toMatchObject({ status: { code: 'closed' }, mergedInto: { shortName: '江浦路街道' }, may: [] })

    const network = await server.services.network.current()
    expect(network.responsible(from)).toBe(into)
    expect(network.units.filter(({ parentId }) => parentId === into).length).toBeGreaterThan(rehearsal.unitsBelow)
    const queue = (await server.call(contract.listQueue, other, { query: { tab: 'waiting' } })).body
    expect(queue.requests).toHaveLength(1)
    expect((await server.call(contract.listQueue, clerk, { query: { tab: 'waiting' } })).body.requests).toHaveLength(1)
    expect((await server.call(contract.listCoverage, head, { params: { id: into } })).body.entries).toMatchObject([{ area: { road: '许昌路' } }])
    // Old names, old codes and old committees lead to the one that is left.
    const newer = await veteran(server, '后来的老兵')
    for (const place of [{ text: '平凉路街道' }, { text: '', streetCode: oldCode }, { text: '许昌路881弄' }, { text: '许阳居委会' }]) {
      expect((await server.call(contract.readPlace, newer, { body: place })).body).toMatchObject({ decision: 'decided', place: { streetName: '江浦路街道' } })
    }
    const areas = (await server.call(contract.listAreas, null)).body.streets
    expect(areas.map(({ name }: { name: string }) => name)).not.toContain('平凉路街道')
  })

  it('take nobody any more once they are merged', async () => {
    const merged = await idOf('平凉路街道')
    const colleague = await staff(server, '江浦路街道', 'lead')
    const refused = [
      await server.call(contract.assignRole, head, { params: { id: colleague.staffId }, body: { unitId: merged, role: 'clerk' } }),
      await server.call(contract.invitePerson, head, { params: { id: merged }, body: { name: '李建国', role: 'clerk' } }),
    ]
    expect(refused.map(({ body }) => body.error?.details.fields)).toEqual([{ unitId: expect.anything() }, { unitId: expect.anything() }])
  })

  it('that were merged are found by what was said of people before, at once and without picking', async () => {
    const clerk = await staff(server, '江浦路街道', 'clerk')
    const found = await server.call(contract.findRequests, clerk, { body: { text: '张' } })
    expect(found.body.requests).toHaveLength(1)
    const picked = await server.call(contract.findRequests, await staff(server, '杨浦区退役军人服务中心', 'lead'), { body: { text: '张', street: await unitCode(server, '江浦路街道') } })
    expect(picked.body.requests).toHaveLength(1)
  })

  it('are renamed from above alone, each name once, and go on being found by the old one', async () => {
    const own = await staff(server, '四平路街道退役', 'administrator')
    const rename = async (as: Member, shortName: string) => {
      const { unit } = await read(own.unitId)
      return server.call(contract.describeUnit, as, { params: { id: own.unitId }, body: { name: `${shortName}退役军人服务站`, shortName, phone: null, address: null, hours: null, version: unit.version } })
    }
    expect((await rename(own, '五角场街道')).body.error.code).toBe('forbidden')
    expect((await rename(head, '五角场街道')).body.error.details.fields).toMatchObject({ shortName: { code: 'name_taken' } })
    expect((await rename(head, '新四平街道')).body.unit.unit.shortName).toBe('新四平街道')
    const reader = await veteran(server, '改名的老兵')
    for (const text of ['新四平街道', '四平路街道', '杨浦区四平路街道鞍山四村']) {
      expect((await server.call(contract.readPlace, reader, { body: { text } })).body).toMatchObject({ decision: 'decided', place: { streetName: '新四平街道' } })
    }
  })

  it('are merged by one of two administrators at the same moment, whole or not at all', async () => {
    const [one, two, into] = await Promise.all(['控江路街道', '控江路街道', '延吉新村街道'].map(idOf))
    const version = (await read(one as string)).unit.version
    const merge = () => server.call(contract.mergeUnit, head, { params: { id: two as string }, body: { intoId: into, reason: '街道调整', version } })
    const outcomes = (await Promise.all([merge(), merge()])).map(({ status }) => status)
    expect(outcomes.filter((status) => status === 200)).toHaveLength(1)
    expect(await database().query("SELECT id FROM unit_change WHERE unitId = ? AND what = 'merged_into'", [one as string])).toHaveLength(1)
  })

  it('never end in a ring or in a closed unit, however merges and closing cross', async () => {
    const names = ['长白新村街道', '新江湾城街道', '长海路街道', '殷行街道']
    const [a, b, c, d] = await Promise.all(names.map(idOf)) as [string, string, string, string]
    const version = async (id: string): Promise<number> => (await read(id)).unit.version
    const mergeOf = (id: string, into: string, seen: number) => server.call(contract.mergeUnit, head, { params: { id }, body: { intoId: into, reason: '街道调整', version: seen } })
    const versions = { a: await version(a), b: await version(b), c: await version(c) }
    await Promise.all([mergeOf(a, b, versions.a), mergeOf(b, a, versions.b)])
    await Promise.all([mergeOf(c, d, versions.c), setStatus(d, 'closed')])
    const network = await server.services.network.current()
    for (const id of [a, b, c, d]) {
      const successor = network.successor(id)
      expect(successor?.mergedIntoId).toBeNull()
      expect(network.isActive(network.responsible(id))).toBe(true)
    }
    expect([a, b].filter((id) => network.unit(id).mergedIntoId)).toHaveLength(1)
  })

  it('that were merged have both parts of what the program worked out at their seam', async () => {
    const [one, other] = await Promise.all(['定海路街道', '大桥街道'].map(idOf)) as [string, string]
    const at = { kind: 'lanes', name: '河间路', side: 'both', fromNumber: 700, toNumber: 800, source: 'shipped', addedAt: 0, addedByStaffId: null } as const
    await insertAll(database(), coverageTable, [{ ...at, id: newId(server.clock), unitId: one, confidence: 0.6 }, { ...at, id: newId(server.clock), unitId: other, confidence: 0.39 }])
    const reader = await veteran(server, '河间路的老兵')
    const body = { intoId: other, reason: '街道调整', version: (await read(one)).unit.version }
    await server.call(contract.mergeUnit, head, { params: { id: one }, body })
    expect((await server.call(contract.readPlace, reader, { body: { text: '河间路750弄' } })).body).toMatchObject({ decision: 'decided', place: { streetName: '大桥街道' } })
  })
})
