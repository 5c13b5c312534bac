import { contract } from '@shared/contract/contract'
import { makeReceiptScene } from '@shared/domain/receiptScene'
import { consentTexts } from '@shared/text/consents'
import { onEachDatabase } from '../../test/eachDatabase'
import { alsoAt, certificateAnswersIn, newcomer, photo, sampleIdNumber, staff, unitCode } from '../../test/people'
import { personsOf } from '../../test/persons'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber, freshPhone, otherIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

type Staff = Awaited<ReturnType<typeof staff>>

onEachDatabase('filing for somebody at the counter', ({ database }) => {
  let server: TestServer
  let clerk: Staff
  let colleague: Staff
  let elsewhere: Staff
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    colleague = await staff(server, '五角场街道', 'lead')
    elsewhere = await staff(server, '四平路街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { open, fill, hand, filed, named, helps, listed, place } = atCounter(() => server)
  const rows = (statement: string, values: string[]) => database().query<Record<string, unknown>>(statement, values)
  const { personOf } = personsOf(() => server)

  /** The private account of a member of staff. */
  const atHome = async (member: Staff, name: string): Promise<Credential> => {
    const as = await newcomer(server, name)
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [member.staffId, (await server.call(contract.getMe, as)).body.account.id])
    return as
  }

  it('goes from consent to a receipt with number, code and what the QR code holds', async () => {
    const phone = freshPhone()
    const { body: draft } = await open(clerk, { phone })
    expect(draft).toMatchObject({ actingAs: 'self', personName: '王秀英', serviceKey: 'consultation' })
    const { status, body } = await hand(clerk, draft.id, await fill(clerk, draft))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      receiptCode: expect.stringMatching(/^\d{4} \d{4}$/), phone: `139****${phone.slice(-4)}`, filedBy: { name: '五角场街道退役军人服务站' },
      receipt: { id: draft.id, number: expect.stringMatching(/^\d{4} \d{5}$/), due: expect.objectContaining({ state: 'left' }) },
    })
    expect(body.scene).toBe(makeReceiptScene({ number: body.receipt.number.replace(/\D/g, ''), receiptCode: body.receiptCode.replace(/\D/g, '') }))
    expect(await rows('SELECT accountId, filedByStaffId, actingAs, status FROM service_request WHERE id = ?', [draft.id]))
      .toEqual([{ accountId: null, filedByStaffId: clerk.staffId, actingAs: 'self', status: 'submitted' }])
    expect(await rows('SELECT action, byKind, staffId, accountId, unitId FROM request_log WHERE requestId = ?', [draft.id]))
      .toEqual([{ action: 'submit', byKind: 'staff', staffId: clerk.staffId, accountId: null, unitId: clerk.unitId }])
    expect(await rows('SELECT purpose, version, givenBy, staffId, unitId, requestId FROM consent WHERE personId = ?', [await personOf(draft.id)]))
      .toEqual([{ purpose: 'assisted_filing', version: consentTexts.version, givenBy: 'self', staffId: clerk.staffId, unitId: clerk.unitId, requestId: draft.id }])
  })

  it('keeps of the code only a keyed hash, and tells it once', async () => {
    const { body: draft } = await open(clerk)
    const version = await fill(clerk, draft)
    const first = await hand(clerk, draft.id, version, 'the-same-key-of-a-clerk')
    const again = await hand(clerk, draft.id, version, 'the-same-key-of-a-clerk')
    const digits = first.body.receiptCode.replace(/\D/g, '')
    expect(again.body).toMatchObject({ receiptCode: null, scene: null, receipt: first.body.receipt })
    expect((await hand(clerk, draft.id, version)).body).toMatchObject({ receiptCode: null, receipt: first.body.receipt })
    expect(JSON.stringify(await rows('SELECT * FROM service_request WHERE id = ?', [draft.id]))).not.toContain(digits)
    expect(server.logged.join('\n')).not.toContain(digits)
  })

  it('makes one request and one code of five taps at once, whose code is the one that was kept', async () => {
    const { body: draft } = await open(clerk)
    const version = await fill(clerk, draft)
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => hand(clerk, draft.id, version)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(replies.filter(({ body }) => body.receiptCode !== null)).toHaveLength(1)
    expect(await rows("SELECT id FROM request_log WHERE requestId = ? AND action = 'submit'", [draft.id])).toHaveLength(1)
  })

  it('begins one draft of a tap that was repeated', async () => {
    const phone = freshPhone()
    const replies = [await open(clerk, { phone }, 'begun-once-and-only-once'), await open(clerk, { phone }, 'begun-once-and-only-once')]
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  })

  it('makes a new code where the paper was lost, and the old one is worth nothing', async () => {
    const one = await filed(clerk)
    const { status, body } = await server.call(contract.renewReceiptCode, colleague, { params: { id: one.id }, body: {} })
    expect(status).toBe(200)
    expect(body.receiptCode.replace(/\D/g, '')).not.toBe(one.receiptCode)
    const as = await newcomer(server, 'lost-paper')
    const claim = (receiptCode: string) => server.call(contract.claimRequest, as, { body: { number: one.number, receiptCode, phone: one.phone } })
    expect((await claim(one.receiptCode)).body.error.code).toBe('claim_not_matched')
    expect((await claim(body.receiptCode)).status).toBe(200)
    expect((await server.call(contract.renewReceiptCode, colleague, { params: { id: one.id }, body: {} })).body.error.code).toBe('action_not_allowed')
    expect((await server.call(contract.renewReceiptCode, elsewhere, { params: { id: one.id }, body: {} })).body.error.code).toBe('not_found')
  })

  it('checks the same form as everybody’s, and says all that is wrong', async () => {
    const { body: draft } = await open(clerk)
    const { status, body } = await hand(clerk, draft.id, await fill(clerk, draft, { topic: 'none of these' }))
    expect(status).toBe(422)
    expect(Object.keys(body.error.details.fields).sort()).toEqual(['question', 'topic'])
  })

  it('needs the consent in the words of now, a real counter of the clerk, and a person with name and phone', async () => {
    expect((await open(clerk, { consent: { version: '2020-01', agreed: true } })).body.error.code).toBe('consent_changed')
    expect((await open(clerk, { consent: { version: consentTexts.version, agreed: false } })).status).toBe(422)
    expect((await open(clerk, { unitId: elsewhere.unitId })).body.error.code).toBe('forbidden')
    expect((await open(clerk, { name: '', phone: '1' })).body.error).toMatchObject({ code: 'invalid_input', details: { fields: { name: expect.anything(), phone: expect.anything() } } })
    expect((await open(clerk, { idNumber: '110105194912310021' })).body.error.details.fields.idNumber.code).toBe('id_number_check_digit')
    expect((await open(clerk, { serviceKey: 'review' })).body.error.code).toBe('service_unavailable')
  })

  it('asks a clerk of several units at which counter they stand, and files for that one; the only one needs no saying', async () => {
    const both = await staff(server, '四平路街道', 'clerk')
    const here = await alsoAt(server, both, '五角场街道', 'editor')
    const filedAt = async (id: string) => (await rows('SELECT filedUnitId FROM service_request WHERE id = ?', [id]))[0]?.filedUnitId
    // Where they only edit there is no counter of theirs.
    expect(await filedAt((await open(both)).body.id)).toBe(both.unitId)
    await alsoAt(server, both, '五角场街道', 'reviewer')
    expect((await open(both)).body.error).toMatchObject({ code: 'invalid_input', details: { fields: { unitId: { code: 'counter_missing' } } } })
    for (const unitId of [both.unitId, here]) expect(await filedAt((await open(both, { unitId })).body.id)).toBe(unitId)
  })

  it('takes photos into the draft from the clerk alone, and shows them to the clerk alone', async () => {
    const { body: draft } = await open(clerk, { serviceKey: 'certificate' })
    const upload = async (as: Credential) => server.call(contract.uploadFile, as, { body: { requestId: draft.id, field: 'photo' }, file: await photo() })
    const { status, body: file } = await upload(clerk)
    expect(status).toBe(200)
    expect((await upload(colleague)).body.error.code).toBe('not_found')
    expect(await rows('SELECT accountId, staffId FROM stored_file WHERE id = ?', [file.id])).toEqual([{ accountId: null, staffId: clerk.staffId }])
    expect((await server.call(contract.linkFile, clerk, { params: { id: file.id } })).status).toBe(200)
    expect((await server.call(contract.linkFile, colleague, { params: { id: file.id } })).status).toBe(404)
    const version = await fill(clerk, draft, await certificateAnswersIn(server, clerk, draft.id))
    expect((await hand(clerk, draft.id, version)).status).toBe(200)
  })

  it('is a matter of the clerk who writes it until it is handed in: no colleague, no other side reads or changes it', async () => {
    const { body: draft } = await open(clerk)
    for (const other of [colleague, elsewhere]) {
      expect((await server.call(contract.getDraft, other, { params: { id: draft.id } })).body.error.code).toBe('not_found')
      expect((await server.call(contract.saveDraft, other, { params: { id: draft.id }, body: { version: 1, answers: {} } })).body.error.code).toBe('not_found')
      expect((await hand(other, draft.id, 1)).body.error.code).toBe('not_found')
    }
    const mine = (await server.call(contract.listWalkIns, clerk)).body.drafts
    expect(mine[0]).toMatchObject({ id: draft.id, name: '王*英', title: '咨询我的服务站' })
    expect((await server.call(contract.listWalkIns, colleague)).body.drafts).toEqual([])
    expect((await server.call(contract.getDraft, clerk, { params: { id: draft.id } })).body.answers).toEqual(draft.answers)
    expect((await server.call(contract.discardDraft, clerk, { params: { id: draft.id } })).status).toBe(200)
  })

  it('is handled by the clerk who filed it', async () => {
    const { id } = await filed(clerk)
    const { body: request } = await server.call(contract.openRequest, clerk, { params: { id } })
    expect(request.actions).toContain('accept')
    expect((await server.call(contract.accept, clerk, { params: { id }, body: { version: request.version } })).status).toBe(200)
  })

  it('of the clerk’s own family is a colleague’s, known by their phone or by the card', async () => {
    const as = await atHome(clerk, 'clerk-in-private')
    await named(as, '刘敏', '13600000001')
    await helps(as, '刘德胜', { phone: '13600000002' })
    for (const phone of ['13600000001', '13600000002']) expect((await open(clerk, { phone })).body.error.code).toBe('own_request')
    const { id } = await filed(colleague, { phone: '13600000002', name: '刘德胜', idNumber: otherIdNumber })
    const code = (await server.call(contract.makeLinkCode, as)).body.code
    const link = { code, relation: 'parent' }
    expect((await server.call(contract.checkIdentity, colleague, { params: { id }, body: { idNumber: otherIdNumber, keepsAccounts: true, link } })).status).toBe(200)
    expect((await open(clerk, { name: '刘德胜', idNumber: otherIdNumber })).body.error.code).toBe('own_request')
    expect((await server.call(contract.openRequest, clerk, { params: { id } })).body.error.code).toBe('own_request')
  })

  it('without a card is for somebody new, whoever has that name and phone', async () => {
    const phone = freshPhone()
    const [one, other] = [await filed(clerk, { phone }), await filed(clerk, { phone })]
    expect(await personOf(one.id)).not.toBe(await personOf(other.id))
    expect(await rows('SELECT level, idNumber FROM person WHERE id = ?', [await personOf(one.id)])).toEqual([{ level: 'declared', idNumber: null }])
  })

  it('with the card is for the person whose number it is: the draft shows what was said today, nothing of what is known', async () => {
    const first = await filed(clerk, { name: '赵玉兰', idNumber: sampleIdNumber })
    const { body: draft } = await open(elsewhere, { name: '赵玉兰', idNumber: sampleIdNumber, phone: '13500000003', serviceKey: 'certificate', residence: { ...(await place()), text: '新的地址 8 号' } })
    expect(await personOf(draft.id)).toBe(await personOf(first.id))
    expect(draft.answers).toMatchObject({ name: '赵玉兰', phone: '13500000003', residence: { text: '新的地址 8 号' } })
    expect(JSON.stringify(draft)).not.toContain(first.phone)
    const wrongName = await open(clerk, { name: '别的人', idNumber: sampleIdNumber })
    expect(wrongName.body.error).toMatchObject({ code: 'id_number_other' })
    expect(JSON.stringify(wrongName.body)).not.toContain('赵玉兰')
  })

  it('leaves the record of a checked person as it is, begun or handed in, whoever came; the request goes by what was said today', async () => {
    const known = { name: '周福生', idNumber: freshIdNumber() }
    const personId = await personOf((await filed(clerk, known)).id)
    const record = async () => (await rows('SELECT phone, phoneIndex, residence, registered, updatedAt FROM person WHERE id = ?', [personId]))[0]
    const before = await record()
    const residence = { text: '四平路1230弄5号', streetCode: await unitCode(server, '四平路街道') }
    for (const actingAs of ['self', 'family'] as const) {
      server.clock.advance(1000)
      const phone = freshPhone()
      const { body: draft } = await open(clerk, { ...known, phone, residence, registered: residence, actingAs })
      expect(await personOf(draft.id)).toBe(personId)
      expect(await record()).toEqual(before)
      // This form asks for no address: it is routed by the one that was said all the same.
      const { body } = await hand(clerk, draft.id, await fill(clerk, draft))
      expect(body).toMatchObject({ phone: `139****${phone.slice(-4)}`, receipt: { unit: { name: '四平路街道退役军人服务站' } } })
      expect(await record()).toEqual(before)
      const [stored] = await rows('SELECT * FROM service_request WHERE id = ?', [draft.id])
      expect(JSON.stringify(stored)).not.toContain('1230弄')
    }
  })

  it('is not seen by the person’s own phone while it is written, and is once it was handed in', async () => {
    const idNumber = freshIdNumber()
    const { id } = await filed(clerk, { name: '孙桂英', idNumber })
    const as = await newcomer(server, 'person-at-counter')
    const { body: { code } } = await server.call(contract.makeLinkCode, as)
    const linked = await server.call(contract.checkIdentity, clerk, { params: { id }, body: { idNumber, keepsAccounts: true, link: { code } } })
    expect(linked.body.error ?? null).toBeNull()
    const { body: draft } = await open(clerk, { name: '孙桂英', idNumber })
    expect((await listed(as)).map((request) => request.id)).toEqual([id])
    expect((await server.call(contract.getHome, as)).body.todo).toEqual([])
    expect((await server.call(contract.getDraft, as, { params: { id: draft.id } })).body.error.code).toBe('not_found')
    await hand(clerk, draft.id, await fill(clerk, draft))
    expect((await listed(as)).map((request) => request.id)).toEqual([draft.id, id])
  })
})
