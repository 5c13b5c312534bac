import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, unitCode } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a place', ({ database }) => {
  let server: TestServer
  let as: { token: string }
  beforeAll(async () => {
    server = await startTestServer(database())
    as = await newcomer(server, 'resident')
  })
  afterAll(() => server.stop())

  const read = async (answer: object) => (await server.call(contract.readPlace, as, { body: answer })).body

  it('is picked from the streets and committees, each by its public code', async () => {
    const { body } = await server.call(contract.listAreas, null)
    expect(body.streets).toHaveLength(12)
    expect(body.streets.flatMap(({ communities }: { communities: object[] }) => communities)).toHaveLength(301)
    const street = body.streets.find(({ name }: { name: string }) => name === '五角场街道')
    expect(street.communities).toContainEqual({ code: '310110019007', name: '国定一居委会' })
    expect(await read({ streetCode: street.code, communityCode: '310110019007' })).toMatchObject({
      decision: 'decided', place: { streetCode: street.code, streetName: '五角场街道', communityCode: '310110019007', communityName: '国定一居委会' },
    })
  })

  it('that names its street is read, and said back in words', async () => {
    const reading = await read({ text: '上海市杨浦区五角场街道国定路600弄3号' })
    expect(reading).toMatchObject({ decision: 'decided', place: { streetName: '五角场街道', communityCode: null } })
    expect(reading.message.text).toContain('五角场街道')
  })

  it.each([
    ['nothing to go by', { text: '老房子' }],
    ['nothing at all', {}],
    ['somebody who does not know', { text: '国定路', unsure: true }],
    ['a code that no street has', { streetCode: '310999999' }],
  ])('with %s is asked for', async (_what, answer) => {
    expect(await read(answer)).toMatchObject({ decision: 'ask', place: null })
  })

  it.each([
    ['says so', { outside: true, text: '五角场街道' }],
    ['is elsewhere by its words', { text: '江苏省南京市鼓楼区中山北路1号' }],
  ])('that %s is outside, with a way on', async (_what, answer) => {
    expect(await read(answer)).toMatchObject({ decision: 'outside', place: null, candidates: [], message: { text: expect.stringMatching(/12345|当地/) } })
  })

  it('with several committees is asked about only for a service that starts at one', async () => {
    const village = { text: '鞍山四村12号' }
    expect(await read({ ...village, level: 'street' })).toMatchObject({ decision: 'decided', place: { streetName: '四平路街道', communityCode: null, stationName: '四平路街道退役军人服务站' } })
    const asked = await read({ ...village, level: 'community' })
    expect(asked).toMatchObject({ decision: 'ask', place: null })
    expect(asked.candidates.map(({ communityName }: { communityName: string }) => communityName)).toEqual(['鞍山四村第一居委会', '鞍山四村第二居委会', '鞍山四村第三居委会', null])
    expect(await read({ text: '中原路99弄3号', level: 'community' })).toMatchObject({ decision: 'decided', place: { communityName: '中原路九十九弄居委会' } })
  })

  it('of a committee is not taken for one of another street', async () => {
    const other = await unitCode(server, '四平路街道')
    const { decision, place } = await read({ streetCode: other, communityCode: '310110019007' })
    expect(decision === 'decided' ? [place.streetCode, place.communityCode] : decision).not.toEqual([other, '310110019007'])
  })
})
