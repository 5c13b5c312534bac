import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, unitCode } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { raiseNetworkVersion } from '../network/network'

jest.setTimeout(60_000)

onEachDatabase('the service point where somebody works or learns', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const worksAt = async (workplace?: string): Promise<Credential> => {
    const as = await newcomer(server, `worker-${++people}`)
    const residence = { text: '', streetCode: await unitCode(server, '五角场街道') }
    const { status } = await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence, registered: null, workplace } })
    expect(status).toBe(200)
    return as
  }
  type Named = { unit: { name: string } }
  const atHome = async (as: Credential) => (await server.call(contract.getHome, as)).body.partners
  const before = async (as: Credential, serviceKey: string) => (await server.call(contract.listPartnerPoints, as, { query: { serviceKey } })).body.partners
  const names = (points: Named[]) => points.map(({ unit }) => unit.name)

  it('stands beside their own station on the first screen, and before a form that a street takes in', async () => {
    const as = await worksAt('上理工')
    expect(names(await atHome(as))).toEqual(['上海理工大学退役军人服务点'])
    expect(names(await before(as, 'certificate'))).toEqual(['上海理工大学退役军人服务点'])
  })

  it('is not offered before a question to one’s own station', async () => {
    expect(await before(await worksAt('上海理工大学'), 'consultation')).toEqual([])
  })

  it('is no matter of whoever works elsewhere or said nothing, signed in or just come', async () => {
    for (const as of [await worksAt('中国农业银行'), await worksAt(), await newcomer(server, 'nobody-yet')]) {
      expect(await atHome(as)).toEqual([])
      expect(await before(as, 'certificate')).toEqual([])
    }
  })

  it('shows phone, address and hours only once the bureau has brought them in, and goes when it is closed', async () => {
    const as = await worksAt('中国银行')
    expect(await atHome(as)).toMatchObject([{ phone: null, address: null, hours: null }])
    const change = async (what: string) => {
      await database().execute(`UPDATE unit SET ${what} WHERE code = 'partner-boc'`)
      await raiseNetworkVersion(database())
    }
    await change("phone = '021-00000000', address = '一楼大堂'")
    expect(await atHome(as)).toMatchObject([{ phone: '021-00000000', address: '一楼大堂', hours: null }])
    await change("status = 'suspended'")
    expect(await atHome(as)).toEqual([])
    await change("status = 'open'")
  })
})
