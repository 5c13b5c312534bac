import { contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { type RoutingReceipt } from '../../routing/place'
import { onEachDatabase } from '../../test/eachDatabase'
import { certificateAnswers, draftOf, newcomer, staff, submittedConsultation, unitCode } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { readRequest } from '../requests/read'

jest.setTimeout(60_000)

const address = '五角场街道国定路600弄3号'

onEachDatabase('an address of which somebody said the street', ({ database }) => {
  let server: TestServer
  let wujiaochang: string
  let kongjiang: string
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    for (const name of ['五角场街道', '控江路街道']) await staff(server, name, 'lead')
    wujiaochang = await unitCode(server, '五角场街道')
    kongjiang = await unitCode(server, '控江路街道')
  })
  afterAll(() => server.stop())

  const livingAt = async (residence: Partial<PlaceAnswer>) => {
    const as = await newcomer(server, `place-${++people}`)
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence, registered: null } })
    return as
  }
  const submit = async (residence: Partial<PlaceAnswer>) => {
    const as = await livingAt({ text: address, streetCode: wujiaochang, by: 'person' })
    const draft = await draftOf(server, as, 'certificate', { ...(await certificateAnswers(server, as)), residence })
    return server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
  }
  const groundsOf = async (id: string): Promise<string[]> => {
    const { routing } = await readRequest(server.services.database, server.services, id)
    return (JSON.parse(routing ?? '') as RoutingReceipt).evidence.map(({ kind }) => kind)
  }

  it('goes by the text where the router read it, and the grounds on record are the router’s', async () => {
    const { status, body } = await submit({ text: address, streetCode: wujiaochang, by: 'router' })
    expect(status).toBe(200)
    expect(body.unit.name).toBe('五角场街道退役军人服务站')
    expect(await groundsOf(body.id)).toEqual(['streetNamed'])
  })

  it('goes by the street that the person picked, whatever the text says', async () => {
    const { body } = await submit({ text: address, streetCode: kongjiang, by: 'person' })
    expect(body.unit.name).toBe('控江路街道退役军人服务站')
    expect(await groundsOf(body.id)).toEqual(['picked'])
  })

  it('takes the answer of an older client, which does not say who chose, at its word', async () => {
    const { body } = await submit({ text: address, streetCode: kongjiang })
    expect(await groundsOf(body.id)).toEqual(['picked'])
  })

  it('asks which street it is where the text no longer says what was shown: a street that was left over misroutes nobody', async () => {
    for (const text of ['控江路街道控江路1200弄', '某某新村']) {
      const { status, body } = await submit({ text, streetCode: wujiaochang, by: 'router' })
      expect([status, body.error?.details.fields]).toEqual([422, { residence: { code: 'place_not_chosen' } }])
    }
  })

  it('of the record never stands in the way: what the text says now decides', async () => {
    const as = await livingAt({ text: '控江路街道控江路1200弄', streetCode: wujiaochang, by: 'router' })
    const home = await server.call(contract.getHome, as)
    expect(home.body.station.unit.name).toContain('控江路')
    expect(await groundsOf(await submittedConsultation(server, as))).toEqual(['streetNamed', 'lane'])
  })
})
