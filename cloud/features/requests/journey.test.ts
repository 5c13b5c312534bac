import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { onEachDatabase } from '../../test/eachDatabase'
import { approvedPhoto, certificateAnswers, draftOf, newcomer, staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a request', ({ database }) => {
  let server: TestServer
  let street: { token: string }
  let district: { token: string }
  let bureau: { token: string }
  let people = 0
  const someone = () => veteran(server, `person-${++people}`)

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    bureau = await staff(server, '杨浦区退役军人事务局', 'reviewer')
  })
  afterAll(() => server.stop())

  const open = async (as: Credential, id: string) => (await server.call(contract.openRequest, as, { params: { id } })).body
  const act = async (endpoint: Endpoint, as: Credential, id: string, words: object = {}) =>
    server.call(endpoint, as, { params: { id }, body: { version: (await open(as, id)).version, ...words } })
  const mine = async (as: Credential, id: string) => (await server.call(contract.getRequest, as, { params: { id } })).body

  it('is begun on one device and goes on, half filled, on another', async () => {
    const as = await someone()
    const draft = await draftOf(server, as, 'certificate', { idNumber: '1101' })
    const again = await newcomer(server, `person-${people}`)
    const { body } = await server.call(contract.openDraft, again, { body: { serviceKey: 'certificate' } })
    expect(body).toMatchObject({ id: draft.id, version: draft.version, answers: { name: '张建国', idNumber: '1101' } })
    const stale = await server.call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version - 1, answers: {} } })
    expect(stale.body.error.code).toBe('stale_version')
  })

  it('says everything that is wrong at once, and is not submitted', async () => {
    const as = await someone()
    const draft = await draftOf(server, as, 'certificate', { idNumber: '110105194912310021', phone: '1381234567' })
    const { status, body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    expect(status).toBe(422)
    expect(body.error.details.fields).toMatchObject({
      idNumber: { code: 'id_number_check_digit' }, phone: { code: 'phone_length', digits: 10 }, cardType: { code: 'choice_missing' }, photo: { code: 'photo_missing' }, truthful: { code: 'declaration_missing' },
    })
  })

  it('gives a receipt with number, station, reason and due day', async () => {
    const as = await someone()
    const id = await submittedCertificate(server, as)
    const { body } = await server.call(contract.getReceipt, as, { params: { id } })
    expect(body.number).toMatch(/^2611 \d{5}$/)
    expect(body.unit.name).toBe('五角场街道退役军人服务站')
    expect(body.reason).toContain('您的居住地属于五角场街道')
    // Monday + 2 working days, the first day not counted.
    expect(body.due).toMatchObject({ dayText: '11月25日 周三', state: 'left', days: 2 })
  })

  it('runs from the street through all stages to the card in hand, and tells the veteran at every step', async () => {
    const as = await someone()
    const id = await submittedCertificate(server, as)
    const queue = (await server.call(contract.listQueue, street, { query: { tab: 'waiting' } })).body.requests
    expect(queue.find((row: { id: string }) => row.id === id)).toMatchObject({ name: '张*国', turnText: '轮到本站' })
    const receipt = (await server.call(contract.getReceipt, as, { params: { id } })).body
    await act(contract.accept, street, id)
    await act(contract.advance, street, id)
    for (const owner of [district, bureau]) {
      expect((await open(owner, id)).status.code).toBe('submitted')
      await act(contract.accept, owner, id)
      await act(contract.advance, owner, id)
    }
    expect(await mine(as, id)).toMatchObject({ turn: 'outside', due: null })
    expect((await server.call(contract.getReceipt, as, { params: { id } })).body).toEqual(receipt)
    for (const step of ['cityReview', 'cardMaking', 'districtReceipt']) {
      expect((await open(district, id)).stage.key).toBe(step)
      await act(contract.advance, district, id)
    }
    expect((await act(contract.advance, street, id)).body.request.stage.key).toBe('handOver')
    await act(contract.announceReady, street, id)
    const done = await act(contract.complete, street, id, { result: '优待证已经交给本人' })
    expect(done.body.request).toMatchObject({ status: { code: 'completed' }, actions: ['comment'] })
    const { body } = await server.call(contract.listMessages, as)
    expect(body.messages[0].title).toBe('优待证申领，办好了')
    expect(body.messages.length).toBeGreaterThanOrEqual(10)
  })

  it('stands still while the applicant is asked, once and item by item, and goes on where it stopped', async () => {
    const as = await someone()
    const id = await submittedCertificate(server, as)
    await act(contract.accept, street, id)
    const asked = await act(contract.requestSupplement, street, id, { items: [{ field: 'photo', reason: 'blurred' }, { field: 'phone', reason: 'wrong' }] })
    expect(asked.body.request).toMatchObject({ status: { code: 'awaiting_supplement' }, due: null })
    const seen = await mine(as, id)
    expect(seen).toMatchObject({ turn: 'you', headline: '请补 2 样材料', pause: { leftText: '2 个工作日' } })
    expect(seen.supplement.items.map((item: { reason: { text: string } }) => item.reason.text)).toEqual(['照片不清楚，请重拍', '和证件不一样，请核对后改一改'])
    const half = await server.call(contract.supplement, as, { params: { id }, body: { version: seen.version, answers: { phone: '13912345678' } } })
    expect(half.body.error.details.fields).toEqual({ photo: { code: 'answer_unchanged' } })
    const retaken = await approvedPhoto(server, as, id)
    const whole = await server.call(contract.supplement, as, { params: { id }, body: { version: seen.version, answers: { phone: '13912345678', photo: retaken } } })
    expect(whole.body).toMatchObject({ status: { code: 'accepted' }, pause: null, due: { days: 2 } })
  })

  it('stays with the sender until the other station takes it, and both queues show it', async () => {
    const other = await staff(server, '四平路街道', 'clerk')
    const id = await submittedConsultation(server, await someone())
    await act(contract.accept, street, id)
    await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在四平路' })
    const rowsOf = async (as: Credential, tab: string) => (await server.call(contract.listQueue, as, { query: { tab } })).body.requests.filter((row: { id: string }) => row.id === id)
    expect(await rowsOf(street, 'working')).toMatchObject([{ offer: { direction: 'out' } }])
    expect(await rowsOf(other, 'waiting')).toMatchObject([{ offer: { direction: 'in' } }])
    const before = (await open(street, id)).due.at
    const taken = await act(contract.acceptTransfer, other, id)
    expect(taken.body.request).toMatchObject({ owner: { id: other.unitId }, status: { code: 'accepted' }, offer: null })
    expect(taken.body.request.due.at).toBe(before)
    const late = await server.call(contract.complete, street, { params: { id }, body: { version: taken.body.request.version, result: '已经答复' } })
    expect(late.status).toBe(403)
  })

  it('comes back with a reason when the other station refuses it, which then sees it no longer', async () => {
    const other = await staff(server, '大桥街道', 'clerk')
    const id = await submittedConsultation(server, await someone())
    await act(contract.transfer, street, id, { unitId: other.unitId, reason: '好像是大桥的' })
    const refused = await act(contract.declineTransfer, other, id, { reason: '不住在大桥' })
    expect(refused).toMatchObject({ status: 200, body: { request: null } })
    expect((await server.call(contract.openRequest, other, { params: { id } })).status).toBe(403)
    expect(await open(street, id)).toMatchObject({ offer: null })
  })

  it('waits in the district when nobody knows the street, and is sent on from there', async () => {
    const as = await newcomer(server, `person-${++people}`)
    await server.call(contract.saveProfile, as, { body: { name: '李秀兰', phone: '13812345679', residence: { text: '老房子', unsure: true }, registered: null } })
    const id = await submittedConsultation(server, as)
    expect(await open(district, id)).toMatchObject({ actions: ['route', 'claim', 'assign', 'comment'], due: { state: 'left', days: 1 } })
    const { units } = await server.services.network.current()
    const target = units.find(({ name }) => name.startsWith('五角场街道'))
    const routed = await act(contract.route, district, id, { unitId: target?.id })
    expect(routed.body.request.owner.name).toBe('五角场街道退役军人服务站')
    const reason = '由五角场街道退役军人服务站受理：区里核实过，您的地址由五角场街道退役军人服务站负责'
    expect(await mine(as, id)).toMatchObject({ due: { days: 1 }, station: { unit: { shortName: '五角场街道' } }, routingReason: reason })
    expect((await server.call(contract.getReceipt, as, { params: { id } })).body).toMatchObject({ reason, unit: { shortName: '五角场街道' } })
    expect(await open(district, id)).toMatchObject({ home: { shortName: '五角场街道' } })
  })

  it('goes to the unit above where a street has nobody, and says so', async () => {
    const as = await veteran(server, `person-${++people}`, '新江湾城街道')
    const id = await submittedCertificate(server, as)
    expect(await mine(as, id)).toMatchObject({ owner: { kind: 'district' }, routingReason: expect.stringContaining('暂时没有人值守，由上一级受理') })
  })

  it('is refused with a way on when the place is not in Yangpu', async () => {
    const as = await someone()
    const answers = { ...(await certificateAnswers(server, as)), residence: { text: '静安区南京西路1号', outside: true } }
    const draft = await draftOf(server, as, 'certificate', answers)
    const { body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    expect(body.error).toMatchObject({ code: 'outside_yangpu', text: expect.stringContaining('12345') })
  })
})
