import { contract } from '@shared/contract/contract'
import { makeRequestNumber } from '@shared/domain/requestNumber'
import { ordinaryMorning } from '../../test/virtualClock'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, sampleIdNumber, staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { agreed, atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

/** Right in itself, and far from any that was handed out. */
const unusedNumber = makeRequestNumber(ordinaryMorning, 98_765)

onEachDatabase('finding what a station filed', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { filed, claim, named, reads, listed, helps, fill } = atCounter(() => server)
  const somebody = () => newcomer(server, `claimer-${++people}`)
  const me = async (as: Credential) => (await server.call(contract.getMe, as)).body.account
  const standing = (personId: string) =>
    database().query<{ kind: string; evidence: string }>('SELECT kind, evidence FROM representation WHERE personId = ? AND activeKey IS NOT NULL', [personId])
  const requestRow = async (id: string) => (await database().query<{ personId: string; receiptCodeHash: string | null }>('SELECT personId, receiptCodeHash FROM service_request WHERE id = ?', [id]))[0]

  it('takes number, receipt code and phone, in the spelling of the paper, and makes the account the person, still declared', async () => {
    const one = await filed(clerk)
    const as = await somebody()
    const { status, body } = await claim(as, { number: one.number, receiptCode: `${one.receiptCode.slice(0, 4)} ${one.receiptCode.slice(4)}`, phone: one.phone })
    expect({ status, body }).toEqual({ status: 200, body: { requestId: one.id } })
    expect(await reads(as, one.id)).toBe(true)
    expect((await me(as)).person).toMatchObject({ name: '王秀英', level: 'declared' })
    expect(await standing(String((await requestRow(one.id))?.personId))).toEqual([{ kind: 'self', evidence: 'receipt' }])
    expect((await server.call(contract.listMessages, as)).body.messages.length).toBeGreaterThan(0)
  })

  it('says the same of every miss: wrong number, wrong code, wrong phone, and what no station filed', async () => {
    const one = await filed(clerk)
    const other = await filed(clerk)
    const own = await somebody()
    await named(own, '王秀英', '13811112222')
    const { body: draft } = await server.call(contract.openDraft, own, { body: { serviceKey: 'consultation' } })
    const { body: online } = await server.call(contract.submit, own, { params: { id: draft.id }, body: { version: await fill(own, draft) } })
    const as = await somebody()
    const misses = [
      { ...one, number: unusedNumber }, { ...one, number: other.number }, { ...one, receiptCode: other.receiptCode }, { ...one, receiptCode: '00000000' }, { ...one, phone: other.phone },
      { number: online.number, receiptCode: '12345678', phone: '13811112222' },
    ]
    const replies = await Promise.all(misses.map((miss) => claim(as, miss)))
    expect(new Set(replies.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1)
    expect(replies[0]).toMatchObject({ status: 422, body: { error: { code: 'claim_not_matched' } } })
    expect(await listed(as)).toEqual([])
    expect((await me(as)).person).toBeNull()
  })

  it('says beside the field what is wrong with the typing itself', async () => {
    const { body } = await claim(await somebody(), { number: '2611400', receiptCode: '1234', phone: '138' })
    expect(Object.keys(body.error.details.fields).sort()).toEqual(['number', 'phone', 'receiptCode'])
  })

  it('may be tried a few times by one account, then waits, also with the right code', async () => {
    const one = await filed(clerk)
    const as = await somebody()
    const codes: string[] = []
    for (let guess = 0; guess < 9; guess += 1) codes.push((await claim(as, { ...one, receiptCode: String(10_000_000 + guess) })).body.error.code)
    expect(codes).toEqual([...Array.from({ length: 8 }, () => 'claim_not_matched'), 'too_many_requests'])
    expect((await claim(as, one)).body.error.code).toBe('too_many_requests')
    server.clock.advance(3600_000)
    expect((await claim(as, one)).status).toBe(200)
  })

  it('may be tried a few times at one number, however many accounts try, and whether the number exists or not', async () => {
    server.clock.advance(24 * 3600_000)
    const one = await filed(clerk)
    for (const number of [one.number, unusedNumber]) {
      const codes: string[] = []
      for (let guess = 0; guess < 13; guess += 1) codes.push((await claim(await somebody(), { ...one, number, receiptCode: '00000001' })).body.error.code)
      expect(codes).toEqual([...Array.from({ length: 12 }, () => 'claim_not_matched'), 'too_many_requests'])
    }
  })

  it('lets one of two accounts in that claim at the same moment; the code is used up', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await filed(clerk)
      const both = [await somebody(), await somebody()]
      const replies = await Promise.all(both.map((as) => claim(as, one)))
      expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
      expect((await Promise.all(both.map((as) => reads(as, one.id)))).filter(Boolean)).toHaveLength(1)
      const row = await requestRow(one.id)
      expect(row?.receiptCodeHash).toBeNull()
      expect(await standing(String(row?.personId))).toHaveLength(1)
    }
  })

  it('lets one account in also where several hold receipts of requests of the same person', async () => {
    for (let round = 0; round < 4; round += 1) {
      const idNumber = freshIdNumber()
      const receipts = []
      for (let index = 0; index < 5; index += 1) receipts.push(await filed(clerk, { idNumber }))
      const accounts = await Promise.all(receipts.map(() => somebody()))
      const replies = await Promise.all(receipts.map((receipt, index) => claim(accounts[index] as Credential, receipt)))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      for (const { body } of replies.filter(({ status }) => status !== 200)) expect(body.error.code).toBe('claim_at_counter')
      expect(await standing(String((await requestRow(receipts[0]?.id ?? ''))?.personId))).toHaveLength(1)
    }
  })

  it('answers a repeated tap with the same request, under one key and under another', async () => {
    const one = await filed(clerk)
    const as = await somebody()
    const tap = (key?: string) => server.call(contract.claimRequest, as, { body: { number: one.number, receiptCode: one.receiptCode, phone: one.phone }, key })
    const replies = [await tap('claimed-by-one-tap'), await tap('claimed-by-one-tap'), await tap()]
    expect(replies.map(({ body }) => body)).toEqual(replies.map(() => ({ requestId: one.id })))
  })

  it('makes one person of the account’s own declared record and that of the counter, with all their requests', async () => {
    const as = await somebody()
    await named(as, '王秀英')
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'consultation' } })
    await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: await fill(as, draft) } })
    server.clock.advance(1000)
    const one = await filed(clerk)
    const walkInPerson = String((await requestRow(one.id))?.personId)
    const ownId = (await me(as)).person.id
    expect((await claim(as, one)).status).toBe(200)
    expect((await me(as)).person).toMatchObject({ id: ownId, phone: one.phone })
    expect((await listed(as)).map(({ id, personName }) => ({ id, personName }))).toEqual([{ id: one.id, personName: null }, { id: draft.id, personName: null }])
    expect(await database().query('SELECT step, otherPersonId, evidence FROM identity_log WHERE personId = ? ORDER BY id', [ownId]))
      .toEqual([{ step: 'represented', otherPersonId: null, evidence: 'declared' }, { step: 'merged', otherPersonId: walkInPerson, evidence: 'receipt' }])
  })

  it('of somebody with another name does not make them oneself; a helper says so, with the consent', async () => {
    const as = await somebody()
    await named(as, '李小红')
    const one = await filed(clerk)
    expect((await claim(as, one)).body.error.code).toBe('other_person')
    expect(await reads(as, one.id)).toBe(false)
    expect((await claim(as, one, { relation: 'parent' })).body.error.code).toBe('consent_changed')
    expect((await claim(as, one, { relation: 'parent', consent: agreed })).status).toBe(200)
    expect((await me(as)).person.name).toBe('李小红')
    expect(await listed(as)).toMatchObject([{ id: one.id, personName: '王秀英' }])
    expect((await server.call(contract.listPeople, as)).body.people).toMatchObject([{ name: '王秀英', evidence: 'receipt', relation: { code: 'parent' } }])
  })

  it('does not open by paper what a phone sees already: that is for the counter', async () => {
    const [first, second] = [await filed(clerk, { idNumber: sampleIdNumber }), await filed(clerk, { idNumber: sampleIdNumber })]
    expect((await claim(await somebody(), first)).status).toBe(200)
    const thief = await somebody()
    expect((await claim(thief, second)).body.error.code).toBe('claim_at_counter')
    expect(await reads(thief, first.id)).toBe(false)
    expect(await reads(thief, second.id)).toBe(false)
  })

  it('finds nothing by what people told: neither ID number nor phone nor name of somebody known', async () => {
    const idNumber = freshIdNumber()
    const one = await filed(clerk, { name: '秦素芬', idNumber })
    const as = await somebody()
    await named(as, '秦素芬', one.phone)
    await helps(as, '秦素芬', { phone: one.phone })
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    await server.call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: { ...draft.answers, idNumber } } })
    expect((await listed(as)).map(({ id }) => id)).toEqual([draft.id])
    expect((await me(as)).person.level).toBe('declared')
    expect(await reads(as, one.id)).toBe(false)
  })
})
