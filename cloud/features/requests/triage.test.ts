import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { newcomer, staff, submittedConsultation } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a request whose place nobody was sure of', ({ database }) => {
  let server: TestServer
  let district: Awaited<ReturnType<typeof staff>>
  let street: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { act, open } = handling(() => server)
  const unsure = async (text: string) => {
    const as = await newcomer(server, `triage-${++people}`)
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812340987', residence: { text, unsure: true }, registered: null } })
    return submittedConsultation(server, as)
  }
  const rowOf = async (as: typeof district, id: string) => (await server.call(contract.listQueue, as, { query: { tab: 'waiting' } })).body.requests.find((row: { id: string }) => row.id === id)

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  it('tells the district what was read, why it was not enough, and where one tap sends it', async () => {
    const id = await unsure('五角场街道 国定路 600弄 3号 401室')
    const { triage } = await open(district, id)
    expect(triage).toMatchObject({ read: '五角场街道国定路600弄3号', why: '申请人说自己不确定属于哪个街道' })
    expect(triage.choices[0]).toMatchObject({ unitId: street.unitId, placeName: expect.stringContaining('五角场街道'), stationName: '五角场街道退役军人服务站', isStandIn: false })
    expect(triage.choices[0].grounds.length).toBeGreaterThan(0)
    const [{ unitId, placeName, stationName, isStandIn }] = triage.choices
    expect((await rowOf(district, id)).triage[0]).toEqual({ unitId, placeName, stationName, isStandIn })
  })

  it('is sent on by that tap, and then nothing is left to choose', async () => {
    const id = await unsure('五角场街道国定路600弄')
    const { triage } = await open(district, id)
    await act(contract.route, district, id, { unitId: triage.choices[0].unitId, note: '' })
    expect((await open(street, id)).triage).toBeNull()
    expect((await rowOf(street, id)).triage).toEqual([])
  })

  it('is sent to whoever stands in where nobody is at the station', async () => {
    const id = await unsure('四平路街道')
    const { triage } = await open(district, id)
    expect(triage.choices[0]).toMatchObject({ unitId: district.unitId, placeName: expect.stringContaining('四平路街道'), isStandIn: true })
  })

  it('says so where nothing was read', async () => {
    const { triage } = await open(district, await unsure('老房子'))
    expect(triage).toMatchObject({ read: null, choices: [] })
  })
})
