import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)
const day = 24 * 60 * 60_000

onEachDatabase('after a request is completed', ({ database }) => {
  let server: TestServer
  let street: { token: string }
  let district: { token: string; unitId: string }
  let people = 0
  const { open, mine, act, actAsApplicant, later } = handling(() => server)

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const completed = async () => {
    const as = await veteran(server, `after-${++people}`)
    const id = await submittedConsultation(server, as)
    await act(contract.accept, street, id)
    await act(contract.complete, street, id, { result: '已经电话答复' })
    return { as, id }
  }
  const callbacks = async () => (await server.call(contract.listQueue, street, { query: { tab: 'callback' } })).body.requests.map((row: { id: string }) => row.id)

  it('it is rated once, in five levels', async () => {
    const { as, id } = await completed()
    expect((await actAsApplicant(contract.rate, as, id, { level: '6' })).status).toBe(422)
    expect((await actAsApplicant(contract.rate, as, id, { level: '5', words: '很好' })).body).toMatchObject({ rating: { level: '5', words: '很好' } })
    expect((await actAsApplicant(contract.rate, as, id, { level: '1' })).body.error.code).toBe('action_not_allowed')
    expect(await callbacks()).not.toContain(id)
  })

  it('whoever is not satisfied is called back by the unit, and only until that is done', async () => {
    const { as, id } = await completed()
    await actAsApplicant(contract.rate, as, id, { level: '2', words: '没有说清楚' })
    expect(await callbacks()).toContain(id)
    expect(await open(street, id)).toMatchObject({ rating: { level: '2', words: '没有说清楚' }, callback: { untilText: expect.stringMatching(/月/) }, actions: expect.arrayContaining(['callBack']) })
    await act(contract.callBack, street, id, { result: '又解释了一遍，满意了' })
    expect(await callbacks()).not.toContain(id)
    expect(await open(street, id)).toMatchObject({ callback: null, actions: expect.not.arrayContaining(['callBack']) })
  })

  it('its rating is asked for on the first screen, for 15 days or until it is given', async () => {
    const asked = async (as: Credential) => (await server.call(contract.getHome, as)).body.todo.map((row: { id: string }) => row.id)
    const [given, late] = [await completed(), await completed()]
    expect(await asked(given.as)).toEqual([given.id])
    await actAsApplicant(contract.rate, given.as, given.id, { level: '4' })
    expect(await asked(given.as)).toEqual([])
    await later(15 * day)
    expect(await asked(late.as)).toEqual([])
  })

  it('it is opened again within 15 days, with a new clock, and not later', async () => {
    const { as, id } = await completed()
    await later(15 * day - 1)
    expect((await actAsApplicant(contract.reopen, as, id, { reason: '还是没有解决' })).body).toMatchObject({ status: { code: 'accepted' }, due: { days: 1 } })
    const late = await completed()
    await later(15 * day)
    expect((await actAsApplicant(contract.reopen, late.as, late.id, { reason: '还是没有解决' })).body.error.code).toBe('action_not_allowed')
  })

  it('a 复核 is a request of its own with the unit above, that refers to the first, once', async () => {
    const { as, id } = await completed()
    const { body: receipt } = await actAsApplicant(contract.askReview, as, id, { reason: '答复和政策不一样' })
    expect(receipt).toMatchObject({ title: '复核申请', unit: { kind: 'district' }, reason: expect.stringContaining('由上一级杨浦区退役军人服务中心复核') })
    expect(await open(district, receipt.id)).toMatchObject({ reviewOf: { id }, owner: { id: district.unitId }, actions: expect.arrayContaining(['accept']) })
    expect(await mine(as, id)).toMatchObject({ review: { id: receipt.id }, actions: expect.not.arrayContaining(['askReview']) })
    expect(await mine(as, receipt.id)).toMatchObject({ reviewOf: { id }, actions: expect.not.arrayContaining(['askReview']) })
    expect((await actAsApplicant(contract.askReview, as, id, { reason: '再来一次' })).body.error.code).toBe('action_not_allowed')
  })

  it('a 复核 is never begun from the list of services', async () => {
    const as = await veteran(server, `after-${++people}`)
    expect((await server.call(contract.listServices, null)).body.services.map((service: { key: string }) => service.key)).not.toContain('review')
    expect((await server.call(contract.openDraft, as, { body: { serviceKey: 'review' } })).body.error.code).toBe('service_unavailable')
  })

  it('notes of colleagues stay beside the work: nobody’s page grows stale, and the applicant never reads them', async () => {
    const as = await veteran(server, `after-${++people}`)
    const id = await submittedConsultation(server, as)
    const { version } = await open(street, id)
    await act(contract.comment, street, id, { reason: '电话里听不清，上门问' })
    expect((await server.call(contract.claim, street, { params: { id }, body: { version } })).body.request.assignee).toEqual({ name: '测试员', isMe: true })
    expect((await open(street, id)).log.map((entry: { words: string | null }) => entry.words)).toContain('电话里听不清，上门问')
    expect(JSON.stringify(await mine(as, id))).not.toContain('听不清')
  })
})
