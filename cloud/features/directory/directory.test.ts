import { contract } from '@shared/contract/contract'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, unitCode, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

type Member = Awaited<ReturnType<typeof staff>>
interface Listed { unit: { id: string; shortName: string; kind: string }; isMine: boolean; parentName: string | null }

const hour = 60
const office = [{ from: 9 * hour, to: 11.5 * hour }, { from: 13.5 * hour, to: 17 * hour }]
const week = [office, office, office, office, office, [], [], office]
const unknown = { phone: null, address: null, hours: null, week: null, about: null, position: null }
const known = { phone: '021-65431234', address: '示例路 1 号', hours: null, week, about: '办证、咨询、走访', position: { latitude: 31.3, longitude: 121.51 } }

onEachDatabase('the directory of stations', ({ database }) => {
  let server: TestServer
  let bureau: Member
  let lead: Member
  beforeAll(async () => {
    server = await startTestServer(database())
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
    lead = await staff(server, '五角场街道退役', 'lead')
    await staff(server, '国定一居委', 'clerk')
  })
  afterAll(() => server.stop())

  const list = async (query: object = {}, as: { token: string } | null = null): Promise<Listed[]> => (await server.call(contract.listStations, as, { query: query as Record<string, string> })).body.stations
  const names = (stations: Listed[]) => stations.map(({ unit }) => unit.shortName)
  const station = async (id: string, as: { token: string } | null = null) => (await server.call(contract.getStation, as, { params: { id } })).body.station
  const factsOf = async (id: string, as: Member = lead) => (await server.call(contract.getStationFacts, as, { params: { id } })).body
  const keep = async (facts: object, as: Member = lead, id = lead.unitId, version?: number) =>
    server.call(contract.keepStationFacts, as, { params: { id }, body: { ...facts, version: version ?? (await server.services.network.current()).unit(id).version } })
  const idOf = async (name: string): Promise<string> => (await server.services.network.current()).units.find(({ shortName }) => shortName === name)?.id ?? ''

  it('shows anybody the centre, the twelve streets and the partner points, with a drawing of the streets', async () => {
    const { stations, map, isCut } = (await server.call(contract.listStations, null)).body
    expect(stations[0].unit.kind).toBe('district')
    expect(stations.filter(({ unit }: Listed) => unit.kind === 'street')).toHaveLength(12)
    expect(stations.some(({ unit }: Listed) => unit.kind === 'partner')).toBe(true)
    expect(stations.every(({ unit }: Listed) => unit.kind !== 'community' && unit.kind !== 'bureau')).toBe(true)
    expect([map.length, isCut]).toEqual([12, false])
    expect(map[0]).toMatchObject({ name: '定海路街道', latitude: expect.closeTo(31.27, 1), longitude: expect.closeTo(121.55, 1) })
  })

  it('shows what is not known as not known', async () => {
    expect(await station(await idOf('殷行街道'))).toMatchObject({ phone: null, address: null, hours: null, week: null, opening: null, about: null, position: null, isMine: false, parent: { unit: { kind: 'district' }, phone: null } })
  })

  it('puts the station of whoever is signed in first, also where it is a committee, and marks it', async () => {
    const as = await veteran(server, 'directory-veteran')
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道'), communityCode: await unitCode(server, '国定一居委') }, registered: null } })
    const [first, ...others] = await list({}, as)
    expect(first).toMatchObject({ unit: { shortName: '国定一居委会' }, isMine: true, parentName: '五角场街道' })
    expect(others.filter(({ isMine }) => isMine)).toEqual([])
    expect((await station(first?.unit.id ?? '', as)).isMine).toBe(true)
    expect((await list({}, await newcomer(server, 'nowhere-yet'))).some(({ isMine }) => isMine)).toBe(false)
  })

  it('gives somebody whose committee has nobody the street that has its work', async () => {
    const as = await veteran(server, 'wudong-veteran')
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道'), communityCode: await unitCode(server, '武东居委') }, registered: null } })
    expect((await list({}, as))[0]).toMatchObject({ unit: { shortName: '五角场街道' }, isMine: true })
  })

  it('lists what lies under one unit, and finds by words in old and new names, fifty at most', async () => {
    const under = await list({ under: await unitCode(server, '五角场街道') })
    expect(under.length).toBeGreaterThan(10)
    expect(under.every(({ unit, parentName }) => unit.kind === 'community' && parentName === '五角场街道')).toBe(true)
    expect(names(await list({ q: '国定 一居委' }))).toEqual(['国定一居委会'])
    expect(await list({ q: '没有这个站' })).toEqual([])
    const { stations, isCut } = (await server.call(contract.listStations, null, { query: { q: '居委' } })).body
    expect([stations.length, isCut]).toEqual([50, true])
    expect(outcome(await server.call(contract.listStations, null, { query: { under: 'no-such-unit' } }))).toBe('not_found')
    await database().execute("INSERT INTO unit_change (id, at, unitId, what, formerName) VALUES (?, 0, ?, 'described', '老名字街道')", ['01ARZ3NDEKTSV4RRFFQ69G5FAV', lead.unitId])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect(names(await list({ q: '老名字' }))).toEqual(['五角场街道'])
  })

  it('leaves out what was closed', async () => {
    const id = await idOf('政通路居委会') || await idOf('武东居委会')
    const before = await list({ under: await unitCode(server, '五角场街道') })
    await database().execute("UPDATE unit SET status = 'closed' WHERE id = ?", [id])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect((await list({ under: await unitCode(server, '五角场街道') })).length).toBe(before.length - 1)
    await database().execute("UPDATE unit SET status = 'open' WHERE id = ?", [id])
    await database().execute('UPDATE network_state SET version = version + 1')
  })

  it('shows what a station has written down about itself at once, and on record is who did', async () => {
    const before = await factsOf(lead.unitId)
    expect(before).toMatchObject({ unit: { shortName: '五角场街道' }, kind: { code: 'street' }, facts: unknown })
    expect((await keep(known)).body).toEqual({ facts: known, version: before.version + 1 })
    expect(await station(lead.unitId)).toMatchObject({ phone: '021-65431234', address: '示例路 1 号', hours: '周一至周五 9:00–11:30、13:30–17:00', week, about: '办证、咨询、走访', position: known.position })
    expect(await database().query("SELECT what, byStaffId FROM unit_change WHERE unitId = ? AND what = 'described' AND at > 0", [lead.unitId])).toEqual([{ what: 'described', byStaffId: lead.staffId }])
    const home = (await server.call(contract.getHome, await veteran(server, 'home-veteran'))).body.station
    expect(home).toMatchObject({ phone: '021-65431234', hours: '周一至周五 9:00–11:30、13:30–17:00' })
  })

  it('says by the hours and the work calendar whether it is open, and when it opens next', async () => {
    await keep(known)
    const at = async (text: string) => {
      server.clock.set(Date.parse(text))
      return (await station(lead.unitId)).opening
    }
    const start = server.clock.now()
    expect(await at('2026-12-07T10:00:00+08:00')).toEqual({ isOpen: true, nextAt: null })
    expect(await at('2026-12-07T12:00:00+08:00')).toEqual({ isOpen: false, nextAt: Date.parse('2026-12-07T13:30:00+08:00') })
    expect(await at('2026-12-11T17:00:00+08:00')).toEqual({ isOpen: false, nextAt: Date.parse('2026-12-14T09:00:00+08:00') })
    server.clock.set(start)
    await database().execute("UPDATE unit SET status = 'suspended' WHERE id = ?", [lead.unitId])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect(await station(lead.unitId)).toMatchObject({ opening: { isOpen: false, nextAt: null }, isOpen: false, standIn: { kind: 'district' }, services: [] })
    await database().execute("UPDATE unit SET status = 'open' WHERE id = ?", [lead.unitId])
    await database().execute('UPDATE network_state SET version = version + 1')
  })

  it('says which services a station takes in itself: a street other ones than a committee, and nobody where nobody is', async () => {
    const keys = async (name: string) => (await station(await idOf(name))).services.map(({ key }: { key: string }) => key)
    const street = await keys('五角场街道')
    expect(street).toEqual(expect.arrayContaining(['certificate', 'consultation']))
    const community = await keys('国定一居委会')
    expect(community).toContain('consultation')
    expect(community).not.toContain('certificate')
    expect(await station(await idOf('武东居委会'))).toMatchObject({ services: [], standIn: { shortName: '五角场街道' } })
    expect((await station(lead.unitId)).below).toBe((await list({ under: await unitCode(server, '五角场街道') })).length)
  })

  it('says which appointments a station takes by its plans, and none where nobody receives people', async () => {
    const plan = (unitId: string) => database().execute("INSERT INTO appointment_plan (unitId, kind, isOn, week, slotLength, places, leadHours, daysAhead, version) VALUES (?, 'counter', 1, '[]', 30, 1, 0, 14, 0)", [unitId])
    const empty = await idOf('武东居委会')
    await plan(lead.unitId)
    await plan(empty)
    expect([(await station(lead.unitId)).takesAppointments, (await station(empty)).takesAppointments]).toEqual([['counter'], []])
  })

  it('is written by the station itself and by administrators above it, and by nobody else', async () => {
    const community = await idOf('国定一居委会')
    const [other, streetHead, districtLead, clerk] = [await staff(server, '四平路街道退役', 'administrator'), await staff(server, '五角场街道退役', 'administrator'), await staff(server, '杨浦区退役军人服务中心', 'lead'), await staff(server, '五角场街道退役', 'clerk')]
    for (const [as, id] of [[lead, community], [other, lead.unitId], [districtLead, lead.unitId], [clerk, lead.unitId]] as const) {
      expect(outcome(await keep(known, as, id))).toBe('forbidden')
      expect(outcome(await server.call(contract.getStationFacts, as, { params: { id } }))).toBe('forbidden')
    }
    for (const [as, id] of [[streetHead, community], [bureau, community], [bureau, lead.unitId], [lead, lead.unitId]] as const) expect(outcome(await keep(known, as, id))).toBe('ok')
    expect(outcome(await server.call(contract.getStationFacts, bureau, { params: { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }))).toBe('not_found')
  })

  it('is written by nobody whose role has ended meanwhile', async () => {
    const former = await staff(server, '五角场街道退役', 'lead')
    await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now() - 1, former.staffId])
    expect(outcome(await keep(known, former))).toBe('forbidden')
  })

  it('refuses a phone that nobody can call, hours that overlap and a place that is not in Shanghai, and keeps what was there', async () => {
    await keep(known)
    const fields = async (facts: object) => (await keep({ ...known, ...facts })).body.error.details.fields
    expect(await fields({ phone: '请找小王' })).toEqual({ phone: expect.objectContaining({ code: 'public_phone' }) })
    expect(await fields({ position: { latitude: 121.51, longitude: 31.3 } })).toHaveProperty(['position.latitude'])
    expect(await fields({ position: { latitude: 39.9, longitude: 116.4 } })).toEqual({ position: expect.objectContaining({ code: 'position_outside' }) })
    const overlapping = [[{ from: 600, to: 720 }, { from: 660, to: 780 }], ...week.slice(1)]
    expect(await fields({ week: overlapping })).toEqual({ 'week.0': expect.objectContaining({ code: 'spans_overlap' }) })
    expect(outcome(await keep({ ...known, week: [[{ from: 720, to: 600 }], ...week.slice(1)] }))).toBe('invalid_input')
    expect(outcome(await keep({ ...known, about: '有\u0000记号' }))).toBe('invalid_input')
    expect((await factsOf(lead.unitId)).facts).toEqual(known)
  })

  it('is not overwritten by whoever saw an older version, and what is emptied is not known any more', async () => {
    const { version } = await factsOf(lead.unitId)
    expect(outcome(await keep({ ...known, about: '新的' }, lead, lead.unitId, version))).toBe('ok')
    expect(outcome(await keep(known, lead, lead.unitId, version))).toBe('stale_version')
    expect((await keep({ ...unknown, phone: '', address: ' ' })).body.facts).toEqual(unknown)
  })

  it('is saved by one of two who save at the same moment, and the other is told', async () => {
    const { version } = await factsOf(lead.unitId)
    const save = (about: string) => keep({ ...known, about }, lead, lead.unitId, version)
    const outcomes = (await Promise.all([save('一位写的'), save('另一位写的')])).map(outcome)
    expect(outcomes.sort()).toEqual(['ok', 'stale_version'])
    expect((await factsOf(lead.unitId)).version).toBe(version + 1)
  })

  it('leads from a station that was merged to the one that has its work, and lets nobody write about it', async () => {
    const [gone, stays] = [await idOf('武东居委会'), await idOf('国定一居委会')]
    await database().execute("UPDATE unit SET status = 'closed', mergedIntoId = ? WHERE id = ?", [stays, gone])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect((await station(gone)).unit.id).toBe(stays)
    expect(outcome(await keep(known, bureau, gone))).toBe('forbidden')
    await database().execute("UPDATE unit SET status = 'open', mergedIntoId = NULL WHERE id = ?", [gone])
    await database().execute('UPDATE network_state SET version = version + 1')
  })

  it('is not found for an id that no station has', async () => {
    expect(outcome(await server.call(contract.getStation, null, { params: { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }))).toBe('not_found')
  })

  it('says which day of the week it goes by, and that a holiday is none', async () => {
    const todayAt = async (text: string) => {
      server.clock.set(Date.parse(text))
      return (await station(lead.unitId)).today
    }
    expect([await todayAt('2026-10-10T10:00:00+08:00'), await todayAt('2026-10-12T10:00:00+08:00'), await todayAt('2026-10-01T10:00:00+08:00')]).toEqual([7, 0, null])
  })
})
