import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation, unitCode, veteran } from '../../test/people'
import { type Reply, startTestServer, type TestServer } from '../../test/testServer'

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

  it('are merged by one of two administrators at the same moment, whole or not at all', async () => {
    const [one, two, into] = await Promise.all(['控江路街道', '控江路街道', '延吉新村街道'].map(idOf))
    const version = (await read(one as string)).unit.version
    const merge = () => server.call(contract.mergeUnit, head, { params: { id: two as string }, body: { intoId: into, reason: '街道调整', version } })
    const outcomes = (await Promise.all([merge(), merge()])).map(({ status }) => status)
    expect(outcomes.filter((status) => status === 200)).toHaveLength(1)
    expect(await database().query("SELECT id FROM unit_change WHERE unitId = ? AND what = 'merged_into'", [one as string])).toHaveLength(1)
  })
})
