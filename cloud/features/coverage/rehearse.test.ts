import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insertAll, insertMany } from '../../database/rows'
import { retain } from '../../middleware/retention'
import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { certificateAnswers, draftOf, newcomer, samplePhone, staff, unitCode } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { atCounter } from '../../test/walkIns'
import { raiseCoverageVersion } from '../network/network'
import { coverageTable, requestPlaceTable } from './entities'
import { readPlaceOf } from './keptPlace'

jest.setTimeout(60_000)

onEachDatabase('what is kept of an address', ({ database }) => {
  let server: TestServer
  let street: { token: string; unitId: string; staffId: string }
  let other: typeof street
  let district: typeof street
  let names = 0
  const at = atCoverage(() => server)
  const { act, later } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    other = await staff(server, '四平路街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(async () => {
    await raiseCoverageVersion(database())
    for (const table of ['coverage', 'request_place', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  /** A consultation of somebody new who lives there: the router read the street, or they picked it, or do not know. */
  const submitted = async (text: string, by: 'router' | 'person' | 'nobody' = 'person', streetName = '五角场街道'): Promise<{ id: string; as: { token: string } }> => {
    const as = await newcomer(server, `person-${(names += 1)}`)
    const residence = by === 'nobody' ? { text, unsure: true } : { text, streetCode: await unitCode(server, streetName), by }
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: samplePhone, residence, registered: null } })
    const draft = await draftOf(server, as, 'consultation', { topic: 'other', question: '优待证丢了怎么办' })
    const { status, body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return { id: draft.id, as }
  }
  const kept = (id: string): Promise<string | null> => readPlaceOf(database(), server.services.vault, id)
  const numbersOf = async (ids: string[]): Promise<string[]> =>
    Promise.all(ids.map(async (id) => (await database().query<{ number: string }>('SELECT number FROM service_request WHERE id = ?', [id]))[0]?.number ?? ''))
  type Rehearsed = { moved: number; looked: number; others: { count: number | null }; isMore: boolean; requests: { number: string; service: string; from: { id: string } | null; to: { id: string } | null }[] }
  const rehearsed = async (given: Parameters<typeof at.rehearsed>[1], as = district): Promise<Rehearsed> => (await at.rehearsed(as, given)).rehearsal
  const plain = ({ requests }: Rehearsed): string[] => requests.map(({ number }) => number.replace(/\D/g, '')).sort()

  describe('with a request', () => {
    it('is road, lane and number, sealed and found by a keyed hash: no room, no name', async () => {
      const { id } = await submitted('五角场街道国定路600弄3号2号楼401室张三收')
      expect(await kept(id)).toBe('五角场街道国定路600弄3号')
      const rows = await database().query<{ token: string; place: string }>('SELECT token, place FROM request_place WHERE requestId = ?', [id])
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toContain('国定')
      expect(() => server.services.vault.open(rows[0]?.place ?? '', newId(server.clock))).toThrow()
    })

    it('is found by its road and by its estate', async () => {
      const { id } = await submitted('鞍山路12号鞍山四村')
      expect(await database().query('SELECT token FROM request_place WHERE requestId = ?', [id])).toHaveLength(2)
    })

    it('is nothing where no road was read, or the request was not submitted', async () => {
      const { id } = await submitted('五角场街道')
      expect(await kept(id)).toBeNull()
      const as = await newcomer(server, 'drafter')
      await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: samplePhone, residence: { text: '国定路600弄', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
      await draftOf(server, as, 'consultation', { topic: 'other', question: '优待证丢了怎么办' })
      expect(await database().query('SELECT 1 AS one FROM request_place')).toEqual([])
    })

    it('keeps the district where it was said, and is nothing where the place was in doubt: near it, elsewhere, in an unknown town', async () => {
      expect(await kept((await submitted('上海市杨浦区国定路600弄3号')).id)).toBe('杨浦区国定路600弄3号')
      for (const text of ['国定路600弄附近', '国定路600弄3号旁边的小区', '虹口区国定路600弄', '浦江镇国定路600弄']) expect([text, await kept((await submitted(text)).id)]).toEqual([text, null])
    })

    it('comes from the counter as well', async () => {
      const { id } = await atCounter(() => server).filed(street)
      expect(await kept(id)).toBe('国定路600弄3号')
    })

    it('goes when a rehearsal has no more use for it', async () => {
      const { id } = await submitted('国定路600弄')
      await later(401 * 24 * 60 * 60_000)
      await retain(server.services)
      expect(await kept(id)).toBeNull()
    })
  })

  describe('a rehearsal', () => {
    const read = (text: string) => submitted(text, 'router')
    const ofCommittee = async () => {
      const { find } = await server.services.network.current()
      return staff(server, find(await at.unitId('国定一居委会'))?.name ?? '', 'lead')
    }
    /** What the program worked out: these lanes and numbers are 五角场街道. */
    beforeEach(async () => {
      const areas = [['国定路', 'lanes', 600, 799], ['国定路', 'numbers', 1, 300], ['政民路', 'lanes', 700, 710]] as const
      await insertAll(database(), coverageTable, areas.map(([name, kind, fromNumber, toNumber]) => (
        { id: newId(server.clock), unitId: street.unitId, source: 'shipped', kind, name, side: 'both', fromNumber, toNumber, confidence: 0.97, addedAt: 0, addedByStaffId: null })))
      await raiseCoverageVersion(database())
    })

    it('finds exactly the requests that would have gone elsewhere, and keeps nothing', async () => {
      const moving = [await read('国定路700弄1号'), await read('国定路七〇四弄')]
      const staying = [await read('国定路750弄'), await read('政民路702弄'), await submitted('国定路702弄', 'person', '四平路街道')]
      const add = [{ unitId: other.unitId, area: at.lanes('国定路', 700, 710) }]
      const found = await rehearsed({ add })
      expect(plain(found)).toEqual((await numbersOf(moving.map(({ id }) => id))).sort())
      expect(found).toMatchObject({ looked: 4, moved: 2, isMore: false })
      expect(found.requests[0]).toMatchObject({ service: expect.stringMatching(/[\u4e00-\u9fff]/), from: { id: street.unitId }, to: { id: other.unitId } })
      expect(staying).toHaveLength(3)
      expect((await at.listed(other, other.unitId)).length).toBe(0)
    })

    it('follows whoever picked the station themselves: an edit moves them as little as their address did', async () => {
      const { id } = await submitted('国定路702弄')
      const add = [{ unitId: other.unitId, area: at.lanes('国定路', 702) }]
      expect(await rehearsed({ add })).toMatchObject({ looked: 1, moved: 0, others: { count: null } })
      // Also after people sent it on.
      await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在那边' })
      expect(outcome(await act(contract.acceptTransfer, other, id))).toBe('ok')
      expect(await rehearsed({ add })).toMatchObject({ looked: 1, moved: 0 })
      await read('国定路702弄')
      expect(await rehearsed({ add })).toMatchObject({ looked: 2, moved: 1 })
    })

    it('tells nobody about a household that is not theirs: of requests of others only how many, and of fewer than five not even that', async () => {
      const committee = await ofCommittee()
      const add = [{ unitId: committee.unitId, area: at.numbers('国定路', 100) }]
      const readings: Rehearsed[] = []
      for (let count = 0; count < 5; count += 1) {
        await read('国定路100号')
        readings.push(await rehearsed({ add }, committee))
      }
      const untold = { looked: 0, moved: 0, requests: [], isMore: false }
      expect(readings).toEqual([...Array.from({ length: 4 }, () => ({ ...untold, others: { count: null } })), { ...untold, others: { count: 5 } }])
      expect(await rehearsed({ add }, street)).toMatchObject({ looked: 5, moved: 5, others: { count: null } })
    })

    it('shows what has passed through their hands, is offered to them, or comes from a home street of theirs', async () => {
      const committee = await ofCommittee()
      const add = [{ unitId: committee.unitId, area: at.numbers('国定路', 100) }]
      const { id } = await read('国定路100号')
      const rests = async () => (await rehearsed({ add }, committee)).moved
      expect(await rests()).toBe(0)
      for (const column of ['homeUnitId', 'offeredUnitId', 'ownerUnitId']) {
        const [before] = await database().query<Record<string, string | null>>(`SELECT ${column} FROM service_request WHERE id = ?`, [id])
        await database().execute(`UPDATE service_request SET ${column} = ? WHERE id = ?`, [committee.unitId, id])
        expect([column, await rests()]).toEqual([column, 1])
        await database().execute(`UPDATE service_request SET ${column} = ? WHERE id = ?`, [before?.[column] ?? null, id])
      }
      await database().execute('INSERT INTO request_participation (requestId, unitId, joinedAt, endedAt) VALUES (?, ?, 0, NULL)', [id, committee.unitId])
      expect(await rests()).toBe(1)
      await database().execute('UPDATE request_participation SET endedAt = 1 WHERE requestId = ? AND unitId = ?', [id, committee.unitId])
      expect(await rests()).toBe(0)
    })

    it('tells what nobody would know any more, and what would contradict the street that was named', async () => {
      await at.change(district, { add: [{ unitId: street.unitId, area: at.estate('锦绣新苑') }] })
      const known = await read('锦绣新苑12号')
      const named = await read('五角场街道国定路700弄')
      const entry = (await at.listed(district, street.unitId)).find(({ text }) => text === '锦绣新苑')
      const found = await rehearsed({ remove: [entry?.id ?? ''], add: [{ unitId: other.unitId, area: at.lanes('国定路', 700) }] })
      expect(plain(found)).toEqual((await numbersOf([known.id, named.id])).sort())
      expect(found.requests.map(({ from, to }) => [from?.id, to])).toEqual([[street.unitId, null], [street.unitId, null]])
    })

    it('weighs a replacement as what it removes and adds, and says what it contradicts', async () => {
      await at.change(district, { add: [{ unitId: street.unitId, area: at.lanes('国定路', 700) }] })
      const { id } = await read('国定路700弄1号')
      const add = [{ unitId: other.unitId, area: at.lanes('国定路', 700) }]
      const refused = await at.rehearsed(district, { add })
      expect(refused).toMatchObject({ added: 1, removed: 0, conflicts: [{ row: 1, mayReplace: true }] })
      const replaced = await at.rehearsed(district, { add, replace: true })
      expect(replaced).toMatchObject({ added: 1, removed: 1, conflicts: [], rehearsal: { moved: 1 } })
      expect(plain(replaced.rehearsal)).toEqual(await numbersOf([id]))
    })

    it('leaves alone what was more than a year ago, and what only goes to a committee of the street where people sent it', async () => {
      const community = await at.unitId('国定一居委会')
      const { id } = await submitted('民彝路800弄', 'nobody')
      expect(outcome(await act(contract.route, district, id, { unitId: street.unitId }))).toBe('ok')
      const add = [{ unitId: other.unitId, area: at.lanes('国定路', 700) }, { unitId: community, area: at.lanes('民彝路', 800) }]
      expect(await rehearsed({ add })).toMatchObject({ looked: 1, moved: 0 })
      await read('国定路700弄')
      expect(await rehearsed({ add })).toMatchObject({ looked: 2, moved: 1 })
      await later(366 * 24 * 60 * 60_000)
      expect(await rehearsed({ add })).toMatchObject({ looked: 0, moved: 0 })
    })

    it('lists fifty and says that there are more', async () => {
      const { id } = await read('国定路700弄')
      const [place] = await database().query<{ token: string; submittedAt: number }>('SELECT token, submittedAt FROM request_place')
      const [{ ...request } = {}] = await database().query<Record<string, string | number | null>>('SELECT * FROM service_request WHERE id = ?', [id])
      const { vault } = server.services
      const copies = Array.from({ length: 60 }, (_, index) => ({ ...request, id: newId(server.clock), number: `9999${index}` }))
        .map((copy) => ({ ...copy, routing: vault.seal(vault.open(String(request.routing), id), copy.id) }))
      for (const copy of copies) {
        await database().execute(`INSERT INTO service_request (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).map(() => '?').join(', ')})`, Object.values(copy))
      }
      await database().transaction((tx) => insertMany(tx, requestPlaceTable, copies.map((copy) => (
        { requestId: copy.id, token: place?.token ?? '', place: vault.seal('国定路700弄', copy.id), submittedAt: place?.submittedAt ?? 0 }))))
      const found = await rehearsed({ add: [{ unitId: other.unitId, area: at.lanes('国定路', 700) }] })
      expect([found.looked, found.moved, found.requests.length, found.isMore]).toEqual([61, 61, 50, true])
      await database().execute("DELETE FROM service_request WHERE number LIKE '9999%'")
    })
  })

  it('is written anew when the address is corrected in a supplement', async () => {
    const as = await newcomer(server, 'corrector')
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: samplePhone, residence: { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    const draft = await draftOf(server, as, 'certificate', await certificateAnswers(server, as))
    const { body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    expect(body.error).toBeUndefined()
    expect(await kept(draft.id)).toBe('国定路600弄3号')
    await act(contract.requestSupplement, street, draft.id, { items: [{ field: 'residence', reason: 'wrong' }] })
    const { version } = (await server.call(contract.getRequest, as, { params: { id: draft.id } })).body
    const residence = { text: '政民路8号', streetCode: await unitCode(server, '五角场街道'), by: 'person' }
    const given = await server.call(contract.supplement, as, { params: { id: draft.id }, body: { version, answers: { residence } } })
    expect(given.status).toBe(200)
    expect(await kept(draft.id)).toBe('政民路8号')
  })
})
