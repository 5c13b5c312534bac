import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { newcomer, sampleIdNumber, staff, veteran } from '../../test/people'
import { exportOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { atCounter } from '../../test/walkIns'

jest.setTimeout(120_000)

onEachDatabase('merit news', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let district: Credential
  const { act, open } = handling(() => server)
  const counter = atCounter(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const news = { honour: 'thirdClass', wantedDay: '2026-12-20' }
  const begun = async (given: object = {}) => {
    const { status, body } = await counter.open(clerk, { serviceKey: 'merit_news', consent: null, ...given })
    expect([status, body.error]).toEqual([200, undefined])
    return counter.hand(clerk, body.id, await counter.fill(clerk, body, news))
  }
  const listed = async (as: Credential): Promise<string[]> => (await server.call(contract.listCounterServices, as)).body.services.map(({ key }: { key: string }) => key)

  it('are no service to anybody outside, to read, to list and to begin', async () => {
    const as = await veteran(server, 'family')
    for (const caller of [null, as]) {
      expect((await server.call(contract.getService, caller, { params: { key: 'merit_news' } })).body.error.code).toBe('service_unavailable')
      expect(JSON.stringify((await server.call(contract.listServices, caller)).body)).not.toContain('喜报')
    }
    expect((await server.call(contract.openDraft, as, { body: { serviceKey: 'merit_news' } })).body.error.code).toBe('service_unavailable')
  })

  it('are begun by those who handle requests, without asking anybody\'s consent, and not at a partner point', async () => {
    expect(await listed(clerk)).toContain('merit_news')
    expect((await server.call(contract.getCounterService, clerk, { params: { key: 'merit_news' } })).body).toMatchObject({ key: 'merit_news', title: '送喜报' })
    const partner = await staff(server, '中国银行', 'partner')
    expect(await listed(partner)).not.toContain('merit_news')
    expect((await counter.open(partner, { serviceKey: 'merit_news', consent: null })).body.error.code).toBe('forbidden')
    const reply = await begun()
    expect(await database().query('SELECT id FROM consent WHERE requestId = ?', [reply.body.receipt.id])).toEqual([])
  })

  it('do not open the way around the consent of other services', async () => {
    expect((await counter.open(clerk, { serviceKey: 'consultation', consent: null })).body.error.details.fields).toEqual({ consent: { code: 'declaration_missing' } })
  })

  it('are prepared by the district and brought by the street', async () => {
    const { body: { receipt: { id } } } = await begun()
    expect((await open(district, id)).stage.key).toBe('preparation')
    await act(contract.accept, district, id)
    await act(contract.advance, district, id)
    await act(contract.accept, clerk, id)
    expect((await act(contract.complete, clerk, id, { outcome: 'delivered', result: '送到家了' })).body.request.status.code).toBe('completed')
  })

  it('print no receipt, and nobody makes a code for one', async () => {
    const { body } = await begun()
    expect(body).toMatchObject({ isForPerson: false, receiptCode: null, scene: null })
    expect((await server.call(contract.renewReceiptCode, clerk, { params: { id: body.receipt.id }, body: {} })).body.error.code).toBe('action_not_allowed')
    expect(await database().query('SELECT receiptCodeHash FROM service_request WHERE id = ?', [body.receipt.id])).toEqual([{ receiptCodeHash: null }])
  })

  it('are unknown to the phone of the very person they are for: no list, no page, no message', async () => {
    const as = await newcomer(server, 'wife')
    await counter.named(as, '王秀英')
    const checkedBy = await counter.filed(clerk, { name: '王秀英', idNumber: sampleIdNumber })
    await counter.check(clerk, checkedBy.id, { link: { code: await counter.code(as), relation: null } })
    const { body: { receipt: { id } } } = await begun({ name: '王秀英', idNumber: sampleIdNumber })
    const [request] = await database().query<{ personId: string }>('SELECT personId FROM service_request WHERE id = ?', [id])
    const [own] = await database().query<{ personId: string }>('SELECT personId FROM service_request WHERE id = ?', [checkedBy.id])
    expect(request).toEqual(own)
    await act(contract.accept, district, id)
    expect(await counter.reads(as, checkedBy.id)).toBe(true)
    expect(await counter.reads(as, id)).toBe(false)
    expect((await counter.listed(as)).map((row) => row.id)).not.toContain(id)
    expect((await server.call(contract.openRequest, district, { params: { id } })).status).toBe(200)
    const looks = (await server.call(contract.listLooks, as)).body.looks
    expect(looks.length).toBeGreaterThan(0)
    for (const told of [looks, await exportOf(server, as)]) expect(JSON.stringify(told)).not.toContain(id)
    for (const endpoint of [contract.listMessages, contract.getHome, contract.listLooks]) expect(JSON.stringify((await server.call(endpoint, as)).body)).not.toContain('喜报')
    expect((await server.call(contract.getReceipt, as, { params: { id } })).status).toBe(404)
  })
})
