import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { alsoAt, staff } from '../../test/people'
import { personsOf } from '../../test/persons'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

onEachDatabase('a card that is compared at the counter', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  // A clerk may try so many codes in ten minutes; these tests together are more.
  beforeEach(() => server.clock.advance(600_000))
  afterAll(() => server.stop())
  const { filed, check, code, named, reads, listed } = atCounter(() => server)
  const { somebody, me, personOf, personRow } = personsOf(() => server)

  it('makes the number the person’s, sealed, and says so in the log', async () => {
    const { id } = await filed(clerk)
    const idNumber = freshIdNumber()
    const { status, body } = await check(clerk, id, { idNumber })
    expect(status).toBe(200)
    expect(body).toEqual({ level: 'checked', version: expect.any(Number), accounts: [], assisted: { unit: expect.objectContaining({ name: '五角场街道退役军人服务站' }), canRenewReceipt: true, actions: ['withdraw'] } })
    const person = await personRow(await personOf(id))
    expect(server.services.vault.open(String(person.idNumber), String(person.id))).toBe(idNumber)
    expect(JSON.stringify(person)).not.toContain(idNumber)
    expect(await database().query('SELECT step, staffId, unitId, requestId FROM identity_log WHERE personId = ?', [String(person.id)]))
      .toEqual([{ step: 'checked', staffId: clerk.staffId, unitId: clerk.unitId, requestId: id }])
    expect((await check(clerk, id, { idNumber: freshIdNumber() })).body.error.code).toBe('id_number_other')
    expect((await check(clerk, id, { idNumber })).status).toBe(200)
  })

  it('shows the requests on the phone that shows the code, from the next call on', async () => {
    const { id } = await filed(clerk)
    const as = await somebody()
    const link = { code: await code(as) }
    expect(await reads(as, id)).toBe(false)
    const { body } = await check(clerk, id, { idNumber: freshIdNumber(), link })
    expect(body.accounts).toEqual([{ kind: 'self', text: '本人', evidence: 'counter', fromAt: server.clock.now() }])
    expect(await reads(as, id)).toBe(true)
    expect((await me(as)).person).toMatchObject({ name: '王秀英', level: 'checked' })
  })

  it('takes the code once, for ten minutes, and only the newest of a phone', async () => {
    const as = await somebody()
    const [one, two] = [await filed(clerk), await filed(clerk)]
    const older = await code(as)
    const newer = await code(as)
    expect((await check(clerk, one.id, { idNumber: freshIdNumber(), link: { code: older } })).body.error.code).toBe('link_code_wrong')
    server.clock.advance(10 * 60_000)
    expect((await check(clerk, one.id, { idNumber: freshIdNumber(), link: { code: newer } })).body.error.code).toBe('link_code_wrong')
    const fresh = await code(as)
    server.clock.advance(10 * 60_000 - 1)
    expect((await check(clerk, one.id, { idNumber: freshIdNumber(), link: { code: `${fresh.slice(0, 3)} ${fresh.slice(3)}` } })).status).toBe(200)
    expect((await check(clerk, two.id, { idNumber: freshIdNumber(), link: { code: fresh } })).body.error.code).toBe('link_code_wrong')
  })

  it('keeps nothing when the code is wrong: not the number either', async () => {
    const { id } = await filed(clerk)
    await check(clerk, id, { idNumber: freshIdNumber(), link: { code: '000000' } })
    expect(await personRow(await personOf(id))).toMatchObject({ level: 'declared', idNumber: null, idNumberIndex: null })
  })

  it('lets codes be guessed ten times, then no more', async () => {
    const guesser = await staff(server, '五角场街道', 'clerk')
    const { id } = await filed(clerk)
    const replies = []
    for (let guess = 0; guess < 11; guess += 1) replies.push((await check(guesser, id, { idNumber: freshIdNumber(), link: { code: String(100_000 + guess) } })).body.error.code)
    expect(replies).toEqual([...Array.from({ length: 10 }, () => 'link_code_wrong'), 'too_many_requests'])
  })

  it('gives one code to one of two counters that type it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await staff(server, '五角场街道', 'lead')
      const [one, two] = [await filed(clerk), await filed(clerk)]
      const as = await somebody()
      const link = { code: await code(as) }
      const replies = await Promise.all([check(clerk, one.id, { idNumber: freshIdNumber(), link }), check(other, two.id, { idNumber: freshIdNumber(), link })])
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect((await listed(as))).toHaveLength(1)
    }
  })

  it('makes the phone of a daughter a helper’s, not the person’s', async () => {
    const { id } = await filed(clerk)
    const as = await somebody()
    await named(as, '王小妹')
    const idNumber = freshIdNumber()
    expect((await check(clerk, id, { idNumber, link: { code: await code(as) } })).body.error.code).toBe('other_person')
    const { body } = await check(clerk, id, { idNumber, link: { code: await code(as), relation: 'parent' } })
    expect(body.accounts).toMatchObject([{ kind: 'family', text: '家人（父母）', evidence: 'counter' }])
    expect((await listed(as))).toMatchObject([{ id, personName: '王秀英' }])
    expect((await me(as)).person.name).toBe('王小妹')
  })

  it('that was compared keeps the name: a phone cannot rename a checked person', async () => {
    const { id } = await filed(clerk)
    const as = await somebody()
    await check(clerk, id, { idNumber: freshIdNumber(), link: { code: await code(as) } })
    const { residence } = (await me(as)).person
    const save = (name: string, phone: string) => server.call(contract.saveProfile, as, { body: { name, phone, residence, registered: null } })
    expect((await save('别的人', '13555556666')).body.error.details.fields).toEqual({ name: { code: 'name_checked' } })
    expect((await save('王秀英', '13555556666')).body.phone).toBe('13555556666')
  })

  it('is not compared by a clerk with a code of their own phone, and not for a request of another street', async () => {
    const { id } = await filed(clerk)
    const own = await somebody()
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [clerk.staffId, (await me(own)).id])
    expect((await check(clerk, id, { idNumber: freshIdNumber(), link: { code: await code(own) } })).body.error.code).toBe('own_request')
    expect(await reads(own, id)).toBe(false)
    const elsewhere = await staff(server, '四平路街道', 'clerk')
    expect((await check(elsewhere, id, { idNumber: freshIdNumber() })).body.error.code).toBe('forbidden')
    await database().execute('UPDATE account SET staffId = NULL WHERE staffId = ?', [clerk.staffId])
  })

  it('is for those who handle requests there: who only edits, administers or helps learns nothing and compares nothing', async () => {
    const { id } = await filed(clerk)
    const identity = (as: Credential) => server.call(contract.getIdentity, as, { params: { id } })
    for (const role of ['editor', 'partner', 'administrator'] as const) {
      const elsewhere = await staff(server, '四平路街道', 'clerk')
      await alsoAt(server, elsewhere, '五角场街道', role)
      expect([role, (await identity(elsewhere)).body.error.code]).toEqual([role, 'forbidden'])
      expect([role, (await check(elsewhere, id, { idNumber: freshIdNumber() })).body.error.code]).toEqual([role, 'forbidden'])
    }
    expect(await personRow(await personOf(id))).toMatchObject({ level: 'declared', idNumber: null })
    const both = await staff(server, '四平路街道', 'editor')
    await alsoAt(server, both, '五角场街道', 'clerk')
    expect((await identity(both)).status).toBe(200)
    expect((await check(both, id, { idNumber: freshIdNumber() })).status).toBe(200)
  })

  it('leaves a line of who looked at who somebody is, once a day', async () => {
    const { id } = await filed(clerk)
    const looker = await staff(server, '五角场街道', 'lead')
    for (let look = 0; look < 2; look += 1) await server.call(contract.getIdentity, looker, { params: { id } })
    expect(await database().query('SELECT purpose, unitId, personId, requestId FROM access_log WHERE staffId = ?', [looker.staffId]))
      .toEqual([{ purpose: 'identity', unitId: looker.unitId, personId: await personOf(id), requestId: id }])
  })
})
