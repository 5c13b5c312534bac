import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { alsoAt, certificateAnswersIn, staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { agreed, atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

type Staff = Awaited<ReturnType<typeof staff>>

onEachDatabase('the counter of a partner point', ({ database }) => {
  let server: TestServer
  let partner: Staff
  let colleague: Staff
  let elsewhere: Staff
  let street: Staff
  beforeAll(async () => {
    server = await startTestServer(database())
    partner = await staff(server, '上海理工大学', 'partner')
    colleague = await staff(server, '上海理工大学', 'partner')
    elsewhere = await staff(server, '工商银行', 'partner')
    street = await staff(server, '五角场街道', 'lead')
  })
  afterAll(() => server.stop())
  const { open, fill, hand, filed } = atCounter(() => server)
  const opened = (as: Credential, id: string) => server.call(contract.openRequest, as, { params: { id } })
  const identity = (as: Credential, id: string) => server.call(contract.getIdentity, as, { params: { id } })

  it('files with a receipt, and the request is the street’s of the person at once: that is the hand-over', async () => {
    const { body: draft } = await open(partner)
    const { status, body } = await hand(partner, draft.id, await fill(partner, draft))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      receiptCode: expect.stringMatching(/^\d{4} \d{4}$/), filedBy: { name: '上海理工大学退役军人服务点' }, receipt: { unit: { name: '五角场街道退役军人服务站' } },
    })
    const [row] = await database().query('SELECT ownerUnitId, routedUnitId, filedUnitId FROM service_request WHERE id = ?', [draft.id])
    expect(row).toEqual({ ownerUnitId: street.unitId, routedUnitId: street.unitId, filedUnitId: partner.unitId })
    expect(await database().query('SELECT purpose, staffId, unitId FROM consent WHERE requestId = ?', [draft.id])).toEqual([{ purpose: 'assisted_filing', staffId: partner.staffId, unitId: partner.unitId }])
  })

  it('takes papers into what it writes down, like any counter', async () => {
    const { body: draft } = await open(partner, { serviceKey: 'certificate' })
    expect((await hand(partner, draft.id, await fill(partner, draft, await certificateAnswersIn(server, partner, draft.id)))).status).toBe(200)
  })

  it('sees that it went on, masked, and has none of the actions of the queue', async () => {
    const { id, number } = await filed(partner)
    const { body: before } = await opened(partner, id)
    expect(before).toMatchObject({ actions: [], applicant: { name: '王*英', isMasked: true }, status: { code: 'submitted' } })
    const change = { params: { id }, body: { version: before.version } }
    for (const endpoint of [contract.accept, contract.claim, contract.advance]) expect((await server.call(endpoint, partner, change)).body.error.code).toBe('forbidden')
    expect((await server.call(contract.acceptRequests, partner, { body: { requests: [{ id, version: before.version }] } })).body.error.code).toBe('forbidden')
    expect((await server.call(contract.accept, street, change)).status).toBe(200)
    expect((await opened(partner, id)).body).toMatchObject({ actions: [], status: { code: 'accepted' } })
    expect((await server.call(contract.findRequests, partner, { body: { text: number } })).body.requests.map((row: { id: string }) => row.id)).toEqual([id])
  })

  it('hands in what was asked for, and a colleague of the same point does it too; another point knows nothing of it', async () => {
    const { id } = await filed(partner)
    const ask = async (version: number) => server.call(contract.requestSupplement, street, { params: { id }, body: { version, items: [{ field: 'question', reason: 'unclear' }] } })
    const { body: { version } } = await opened(street, id)
    await server.call(contract.accept, street, { params: { id }, body: { version } })
    expect((await ask(version + 1)).body.error ?? null).toBeNull()
    const { body: known } = await identity(colleague, id)
    expect(known).toMatchObject({ accounts: [], assisted: { canRenewReceipt: true, actions: expect.arrayContaining(['supplement']) } })
    expect((await server.call(contract.getWalkInSupplement, elsewhere, { params: { id } })).body.error.code).toBe('not_found')
    expect((await identity(elsewhere, id)).body.error.code).toBe('forbidden')
    expect((await server.call(contract.getWalkInSupplement, colleague, { params: { id } })).body.ask.items).toMatchObject([{ field: 'question' }])
    const supplied = await server.call(contract.supplementWalkIn, colleague, { params: { id }, body: { version: known.version, answers: { question: '优待证丢了，想补一张' } } })
    expect(supplied.body.error ?? null).toBeNull()
    expect(supplied.body.request).toMatchObject({ status: { code: 'accepted' }, actions: [] })
  })

  it('reads no other request of the street, by number neither', async () => {
    const id = await submittedConsultation(server, await veteran(server, 'of-the-street'))
    expect((await opened(partner, id)).body.error.code).toBe('forbidden')
    expect((await identity(partner, id)).body.error.code).toBe('forbidden')
    const { body: { number } } = await opened(street, id)
    expect((await server.call(contract.findRequests, partner, { body: { text: number } })).body.requests).toEqual([])
    expect((await server.call(contract.listQueue, partner, { query: { tab: 'waiting' } })).body.requests).toEqual([])
  })

  it('proves nobody’s identity: no card is taken there, and none compared later', async () => {
    expect((await open(partner, { idNumber: freshIdNumber() })).body.error.code).toBe('forbidden')
    const { id } = await filed(partner)
    expect((await server.call(contract.checkIdentity, partner, { params: { id }, body: { idNumber: freshIdNumber(), keepsAccounts: true } })).body.error.code).toBe('forbidden')
    expect((await identity(partner, id)).body.level).toBe('declared')
  })

  it('tells it nothing of the phones that see the request; the street is told', async () => {
    const { id, number, receiptCode, phone } = await filed(partner)
    const as = await veteran(server, 'has-a-phone')
    expect((await server.call(contract.claimRequest, as, { body: { number, receiptCode, phone, relation: 'parent', consent: agreed } })).status).toBe(200)
    expect((await identity(partner, id)).body).toMatchObject({ accounts: [], assisted: { canRenewReceipt: false } })
    expect((await identity(street, id)).body.accounts).toHaveLength(1)
  })

  it('is one only at a partner point: the role in a street opens none, and who stands at both says where', async () => {
    const inStreet = await staff(server, '五角场街道', 'partner')
    expect((await open(inStreet)).body.error.code).toBe('forbidden')
    const both = await staff(server, '四平路街道', 'clerk')
    const point = await alsoAt(server, both, '中国银行', 'partner')
    expect((await open(both)).body.error.details.fields).toEqual({ unitId: { code: 'counter_missing' } })
    expect((await open(both, { unitId: point })).status).toBe(200)
    expect((await open(both, { unitId: point, idNumber: freshIdNumber() })).body.error.code).toBe('forbidden')
    expect((await open(both, { unitId: both.unitId, idNumber: freshIdNumber() })).status).toBe(200)
  })
})
