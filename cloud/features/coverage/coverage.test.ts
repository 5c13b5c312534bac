import { contract } from '@shared/contract/contract'
import { type ShippedFact } from '../../data/shippedCoverage'
import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { createNetwork, raiseCoverageVersion, raiseNetworkVersion } from '../network/network'
import { changeCoverage } from './edit'
import { importShipped } from './importShipped'

jest.setTimeout(60_000)

const shipped: ShippedFact[] = [
  { unitCode: '310110001', area: { kind: 'numbers', road: '平凉路', side: 'odd', from: 1, to: 99 }, confidence: 0.9 },
  { unitCode: '310110001', area: { kind: 'estate', name: '凤城一村' }, confidence: 0.8 },
  { unitCode: '310110001', area: { kind: 'lanes', road: '政学路', side: 'both', from: 1200, to: 1200 }, confidence: 0.97 },
  // More likely somebody else's: a choice to offer, and none of its areas.
  { unitCode: '310110001', area: { kind: 'estate', name: '边界小区' }, confidence: 0.3 },
  { unitCode: 'gone', area: { kind: 'estate', name: '凤城二村' }, confidence: 0.8 },
]

onEachDatabase('coverage', ({ database }) => {
  let server: TestServer
  let street: { token: string; unitId: string; staffId: string }
  let other: typeof street
  let district: typeof street
  let community: string
  const at = atCoverage(() => server)
  const { change, listed, lanes, numbers, estate } = at
  beforeAll(async () => {
    server = await startTestServer(database(), { coverage: shipped })
    street = await staff(server, '五角场街道', 'lead')
    other = await staff(server, '四平路街道', 'administrator')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    community = await at.unitId('国定一居委会')
  })
  afterEach(async () => {
    await database().execute("DELETE FROM coverage WHERE source <> 'shipped'")
    await raiseCoverageVersion(database())
  })
  afterAll(() => server.stop())

  const texts = async (unitId: string, as = district) => (await listed(as, unitId)).map(({ text }) => text)
  const added = async (as: typeof street, unitId: string, ...areas: object[]): Promise<string> => (await change(as, { add: areas.map((area) => ({ unitId, area })) })).body.change.id

  describe('the shipped table', () => {
    it('came in with the units, once, without what belongs to a unit that is gone; what is more likely another’s stands in no list', async () => {
      const dinghai = await at.unitId('定海路街道')
      expect((await texts(dinghai)).sort()).toEqual(['凤城一村', '平凉路 单号 1–99 号', '政学路 1200 弄'].sort())
      expect(await importShipped(server.services, shipped)).toBe(0)
      expect(await texts(dinghai)).toHaveLength(3)
    })

    it('comes at the next start into a database that has units but none', async () => {
      await database().execute('UPDATE network_state SET coverageVersion = NULL')
      await database().execute('DELETE FROM coverage')
      expect(await importShipped(server.services, shipped)).toBe(4)
      expect((await server.services.network.current()).coverage).toHaveLength(4)
    })
  })

  describe('the network', () => {
    it('goes by a change at once, also on an instance that did not make it', async () => {
      const elsewhere = createNetwork(database(), server.clock)
      const place = async () => (await elsewhere.current()).router.decide({ kind: 'typed', text: '民彝路12弄3号' })
      expect((await place()).kind).toBe('ask')
      await added(street, street.unitId, lanes('民彝路', 12))
      expect(await place()).toMatchObject({ kind: 'decided', place: { streetId: street.unitId } })
    })

    it('does not read the coverage again for what is not about coverage', async () => {
      const before = await server.services.network.current()
      await raiseNetworkVersion(database())
      const after = await server.services.network.current()
      expect(after).not.toBe(before)
      expect(after.coverage).toBe(before.coverage)
    })
  })

  describe('a change', () => {
    it('adds in the way of writing that the router reads, and removes, in one step with its history', async () => {
      const id = await added(street, street.unitId, lanes('上海市杨浦区国定路', 600), estate('鞍山４村'))
      const [first] = await listed(street, street.unitId)
      expect(await texts(street.unitId)).toEqual(['国定路 600 弄', '鞍山四村'])
      const { body } = await change(street, { add: [{ unitId: community, area: numbers('国定路', 1, 9, 'odd') }], remove: [first?.id ?? ''], note: '核对过' })
      expect(body.change).toMatchObject({ added: 1, removed: 1, note: '核对过', byName: '测试员', why: { code: 'edit', text: '修改' }, unitCount: 2, mayUndo: true, undoneById: null })
      expect(await texts(street.unitId)).toEqual(['鞍山四村'])
      expect((await at.history(street, street.unitId)).map((one: { id: string }) => one.id).slice(0, 2)).toEqual([body.change.id, id])
      const detail = (await server.call(contract.getCoverageChange, street, { params: { id: body.change.id } })).body
      expect([detail.added[0].text, detail.removed[0].text]).toEqual(['国定路 单号 1–9 号', '国定路 600 弄'])
    })

    it('happens once for a key', async () => {
      const given = { add: [{ unitId: street.unitId, area: lanes('国定路', 600) }] }
      const [one, again] = [await change(street, given, 'one-change-of-coverage'), await change(street, given, 'one-change-of-coverage')]
      expect([outcome(again), again.body.change.id]).toEqual(['ok', one.body.change.id])
      expect(await texts(street.unitId)).toHaveLength(1)
    })

    it('takes what is there already for done, and refuses to do nothing', async () => {
      const area = lanes('国定路', 600)
      await added(street, street.unitId, area)
      expect(outcome(await change(street, { add: [{ unitId: street.unitId, area }] }))).toBe('coverage_unchanged')
      const { body } = await change(street, { add: [{ unitId: street.unitId, area }, { unitId: street.unitId, area: lanes('国定路', 700) }] })
      expect(body.change.added).toBe(1)
    })

    it('names every bad entry by its place and keeps none of them', async () => {
      const add = [lanes('国定路', 600), lanes('国定', 1), numbers('国定路', 9, 3), numbers('国定路', 4, 4, 'odd'), estate('3号')].map((area) => ({ unitId: street.unitId, area }))
      const { status, body } = await change(street, { add })
      expect([status, body.error.code]).toEqual([422, 'coverage_rows_bad'])
      expect(body.error.details.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([[2, 'road_name'], [3, 'order'], [4, 'side_empty'], [5, 'estate_name']])
      expect(body.error.details.problems[0].text).toContain('路名')
      expect(await texts(street.unitId)).toEqual([])
    })

    it('gives nothing to the district or the bureau, which have no area', async () => {
      const { body } = await change(district, { add: [{ unitId: district.unitId, area: lanes('国定路', 1) }] })
      expect(body.error.details.problems[0].code).toBe('unit_kind')
    })

    it('refuses to remove what somebody else removed already', async () => {
      await added(street, street.unitId, lanes('国定路', 600))
      const [{ id } = { id: '' }] = await listed(street, street.unitId)
      expect(outcome(await change(street, { remove: [id] }))).toBe('ok')
      expect(outcome(await change(street, { remove: [id] }))).toBe('coverage_changed')
    })
  })

  describe('scope', () => {
    it('is one’s own unit with those under it, from the staff record', async () => {
      const foreign = { unitId: other.unitId, area: lanes('国定路', 600) }
      expect(outcome(await change(street, { add: [foreign] }))).toBe('forbidden')
      expect(outcome(await change(street, { add: [{ unitId: community, area: lanes('国定路', 600) }] }))).toBe('ok')
      expect(outcome(await change(district, { add: [{ ...foreign, area: lanes('国定路', 700) }] }))).toBe('ok')
      const [{ id } = { id: '' }] = await listed(district, other.unitId)
      expect(outcome(await change(street, { remove: [id] }))).toBe('forbidden')
      for (const endpoint of [contract.listCoverage, contract.listCoverageChanges]) expect(outcome(await server.call(endpoint, street, { params: { id: other.unitId } }))).toBe('forbidden')
      expect(outcome(await server.call(contract.rehearseCoverage, street, { body: { add: [foreign], remove: [] } }))).toBe('forbidden')
      expect(outcome(await server.call(contract.linkCoverageExport, street, { params: { id: other.unitId }, body: { format: 'csv', purpose: '核对' } }))).toBe('forbidden')
    })

    it('has ended when the role has, also for a call that was let in just before', async () => {
      const leaving = await staff(server, '五角场街道', 'lead')
      await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now(), leaving.staffId])
      const body = { add: [{ unitId: street.unitId, area: { kind: 'estate' as const, name: '财大小区' } }], remove: [], note: '', replace: false }
      expect(outcome(await change(leaving, body))).toBe('forbidden')
      const network = await server.services.network.current()
      // As the call stands when its role was read, and has not had its turn yet.
      const call = { services: server.services, staff: { id: leaving.staffId, name: '', assignments: [] }, body, now: server.clock.now() } as unknown as Parameters<typeof changeCoverage>[1]
      await expect(database().transaction((tx) => changeCoverage(tx, call, network))).rejects.toMatchObject({ code: 'forbidden' })
    })
  })

  describe('two units that claim the same place', () => {
    it('are told whose it is, row by row; only a replacement in scope removes the other entry, with history', async () => {
      await added(other, other.unitId, lanes('国定路', 600, 700))
      const add = [{ unitId: street.unitId, area: lanes('国定路', 500) }, { unitId: street.unitId, area: lanes('国定路', 650) }]
      const refused = await change(street, { add })
      expect(refused.body.error).toMatchObject({ code: 'coverage_contradicts', details: { conflicts: [{ row: 2, mayReplace: false, text: '四平路街道已经填了国定路 600–700 弄' }] } })
      expect(refused.body.error.details.conflicts).toHaveLength(1)
      expect(outcome(await change(street, { add, replace: true }))).toBe('coverage_contradicts')
      const { body } = await change(district, { add, replace: true })
      expect(body.change).toMatchObject({ added: 2, removed: 1, unitCount: 2 })
      expect([await texts(other.unitId), await texts(street.unitId)]).toEqual([[], ['国定路 500 弄', '国定路 650 弄']])
    })

    it('do not contradict each other on different sides, in lanes and numbers, as street and committee, or beside what the program only guesses', async () => {
      await added(other, other.unitId, numbers('国定路', 1, 99, 'odd'))
      const areas = [numbers('国定路', 2, 98, 'even'), lanes('国定路', 1, 99), numbers('平凉路', 1, 9)]
      expect(outcome(await change(street, { add: areas.map((area) => ({ unitId: street.unitId, area })) }))).toBe('ok')
      expect(outcome(await change(street, { add: [{ unitId: community, area: lanes('国定路', 7) }] }))).toBe('ok')
    })

    it('take nothing by that from a unit to which the program sends it: only who answers for both may, and needs nobody’s leave', async () => {
      const decided = async () => (await server.services.network.current()).router.decide({ kind: 'typed', text: '政学路1200弄5号' })
      const dinghai = await at.unitId('定海路街道')
      const add = [{ unitId: street.unitId, area: lanes('政学路', 1, 1000) }, { unitId: street.unitId, area: lanes('政学路', 1001, 9999) }]
      for (const replace of [false, true]) {
        const { body } = await change(street, { add, replace })
        expect(body.error).toMatchObject({ code: 'coverage_contradicts', details: { conflicts: [{ row: 2, mayReplace: false, text: '政学路 1200 弄现在由定海路街道受理，请由两个单位共同的上级来改' }] } })
      }
      expect((await at.rehearsed(street, { add })).conflicts).toHaveLength(1)
      expect(await decided()).toMatchObject({ kind: 'decided', place: { streetId: dinghai } })
      expect(outcome(await change(await staff(server, '定海路街道', 'lead'), { add: [{ unitId: dinghai, area: lanes('政学路', 1200) }] }))).toBe('ok')
      await database().execute("DELETE FROM coverage WHERE source <> 'shipped'")
      expect(await at.rehearsed(district, { add })).toMatchObject({ added: 2, removed: 0, conflicts: [] })
      expect((await change(district, { add })).body.change).toMatchObject({ added: 2, removed: 0 })
      expect(await decided()).toMatchObject({ kind: 'decided', place: { streetId: street.unitId } })
      expect(await texts(dinghai)).toContain('政学路 1200 弄')
    })

    it('may share an estate as committees of one street, but no lane', async () => {
      const second = await at.unitId('武东居委会')
      const both = (area: object) => change(street, { add: [community, second].map((unitId) => ({ unitId, area })) })
      expect(outcome(await both(estate('财大小区')))).toBe('ok')
      const { body } = await both(lanes('国定路', 600))
      expect(body.error.details.problems).toMatchObject([{ row: 2, code: 'contradicts_row', text: expect.stringContaining('第 1 行') }])
    })
  })

  describe('the list', () => {
    it('comes in pages by road and number, with the committees if asked, and finds a road', async () => {
      const areas = Array.from({ length: 130 }, (_, index) => lanes(index % 2 === 0 ? '国定路' : '政民路', index + 1))
      await added(street, street.unitId, ...areas)
      await added(street, community, estate('财大小区'))
      const seen: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { body } = await server.call(contract.listCoverage, street, { params: { id: street.unitId }, query: { below: 'yes', ...(after ? { after } : {}) } })
        seen.push(...body.entries.map(({ text }: { text: string }) => text))
        after = body.next
      }
      const roads = [...new Set(seen.map((text) => text.split(' ')[0]))]
      expect([seen.length, new Set(seen).size, roads.sort()]).toEqual([131, 131, ['国定路', '政民路', '财大小区'].sort()])
      expect(seen.filter((text) => text.startsWith('国定路')).slice(0, 2)).toEqual(['国定路 1 弄', '国定路 3 弄'])
      expect((await listed(street, street.unitId, { name: '政民' })).length).toBe(65)
      expect(outcome(await server.call(contract.listCoverage, street, { params: { id: street.unitId }, query: { after: 'nonsense' } }))).toBe('bad_request')
    })
  })
})
