import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { alsoAt, newcomer, staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

onEachDatabase('a card that is compared at the counter', ({ database }) => {
  let server: TestServer
  let clerk: { token: string; staffId: string; unitId: string }
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { filed, check, code, named, reads, listed, helps, open, fill, hand } = atCounter(() => server)
  const somebody = () => newcomer(server, `phone-${++people}`)
  const me = async (as: Credential) => (await server.call(contract.getMe, as)).body.account
  const personOf = async (id: string) => String((await database().query<{ personId: string }>('SELECT personId FROM service_request WHERE id = ?', [id]))[0]?.personId)
  const personRow = async (id: string) => (await database().query<Record<string, string | number | null>>('SELECT * FROM person WHERE id = ?', [id]))[0] ?? {}
  /** Filed on the own phone. */
  const online = async (as: Credential): Promise<string> => {
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'consultation' } })
    await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: await fill(as, draft) } })
    return draft.id
  }

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

  it('that is somebody’s already makes the two one: requests, messages, helpers and looks move, what was checked stays as it was, and nothing is left behind', async () => {
    const idNumber = freshIdNumber()
    const first = await filed(clerk, { idNumber })
    const kept = await personOf(first.id)
    const checked = await personRow(kept)
    server.clock.advance(1000)
    const as = await somebody()
    await named(as, '王秀英', '13533334444')
    const requestId = await online(as)
    const absorbed = (await me(as)).person.id
    const { body: { version } } = await server.call(contract.openRequest, clerk, { params: { id: requestId } })
    expect((await check(clerk, requestId, { idNumber })).status).toBe(200)
    expect((await server.call(contract.accept, clerk, { params: { id: requestId }, body: { version } })).body.error.code).toBe('acted_meanwhile')

    expect((await me(as)).person).toMatchObject({ id: kept, level: 'checked', phone: first.phone })
    expect((await listed(as)).map(({ id }) => id)).toEqual([requestId, first.id])
    // Newer, but only declared: a phone that anybody may type must not become where the bureau calls.
    const { name, phone, phoneIndex, residence, registered } = checked
    expect(await personRow(kept)).toMatchObject({ name, phone, phoneIndex, residence, registered })
    const left = await personRow(absorbed)
    expect(left).toMatchObject({ mergedInto: kept, phoneIndex: '', idNumber: null, registered: null })
    expect([left.name, left.phone].map((sealed) => server.services.vault.open(String(sealed), absorbed))).toEqual(['', ''])
    const tables = [['service_request', 'personId'], ['representation', 'personId'], ['access_log', 'personId'], ['consent', 'personId'], ['notification', 'recipientId']] as const
    for (const [table, column] of tables) expect(await database().query(`SELECT * FROM ${table} WHERE ${column} = ?`, [absorbed])).toEqual([])
    expect(await database().query("SELECT otherPersonId, staffId, requestId, evidence FROM identity_log WHERE personId = ? AND step = 'merged'", [kept]))
      .toEqual([{ otherPersonId: absorbed, staffId: clerk.staffId, requestId, evidence: 'counter' }])
    expect((await server.call(contract.listMessages, as)).body.messages.map(({ requestId: of }: { requestId: string }) => of).sort()).toEqual([first.id, requestId].sort())
    expect((await check(clerk, first.id, { idNumber })).status).toBe(200)
  })

  it('with another name than the number’s owner is not theirs, and says nothing of the owner', async () => {
    const idNumber = freshIdNumber()
    await filed(clerk, { name: '钱素珍', idNumber })
    const { id } = await filed(clerk)
    const { body } = await check(clerk, id, { idNumber })
    expect(body.error.code).toBe('id_number_other')
    expect(JSON.stringify(body)).not.toContain('钱素珍')
    expect(await personRow(await personOf(id))).toMatchObject({ level: 'declared', mergedInto: null })
  })

  it('merges once where two counters find the same at the same moment, and nobody is lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      const idNumber = freshIdNumber()
      const colleague = await staff(server, '五角场街道', 'lead')
      const [one, two] = [await filed(clerk), await filed(clerk)]
      const replies = await Promise.all([check(clerk, one.id, { idNumber }), check(colleague, two.id, { idNumber })])
      expect(replies.map(({ status }) => status)).toEqual([200, 200])
      expect(await personOf(one.id)).toBe(await personOf(two.id))
      expect(await database().query('SELECT id FROM person WHERE idNumberIndex = ?', [server.services.vault.blindIndex('idNumber', idNumber)])).toHaveLength(1)
      expect(await database().query("SELECT id FROM identity_log WHERE step = 'merged' AND personId = ?", [await personOf(one.id)])).toHaveLength(1)
    }
  })

  it('merges one record into one other where it is compared with two owners’ cards and twice at once', async () => {
    const idNumber = freshIdNumber()
    await filed(clerk, { idNumber })
    const { id } = await filed(clerk)
    const replies = await Promise.all([1, 2, 3, 4].map(() => check(clerk, id, { idNumber })))
    for (const { status, body } of replies) expect([200, 'stale_version']).toContain(status === 200 ? status : body.error.code)
    expect(replies.some(({ status }) => status === 200)).toBe(true)
    expect(await database().query("SELECT id FROM identity_log WHERE step = 'merged' AND personId = ?", [await personOf(id)])).toHaveLength(1)
  })

  it('leaves no draft to nobody that is begun while the persons become one', async () => {
    for (let round = 0; round < 6; round += 1) {
      const idNumber = freshIdNumber()
      await filed(clerk, { idNumber })
      const as = await somebody()
      await named(as, '王秀英')
      const requestId = await online(as)
      const [, draft] = await Promise.all([check(clerk, requestId, { idNumber }), server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })])
      const drafts = await database().query<{ mergedInto: string | null }>("SELECT p.mergedInto FROM service_request r JOIN person p ON p.id = r.personId WHERE r.status = 'draft' AND r.accountId = ?", [(await me(as)).id])
      expect(drafts.filter(({ mergedInto }) => mergedInto !== null)).toEqual([])
      if (draft.status === 200) expect((await listed(as)).map(({ id }) => id)).toContain(draft.body.id)
    }
  })

  it('lets both drafts of the same service live on, the newer one opened first', async () => {
    const idNumber = freshIdNumber()
    const first = await filed(clerk, { idNumber })
    const [one, two] = [await somebody(), await somebody()]
    await check(clerk, first.id, { idNumber, link: { code: await code(one) } })
    const { body: older } = await server.call(contract.openDraft, one, { body: { serviceKey: 'certificate' } })
    server.clock.advance(1000)
    await named(two, '王秀英')
    const { body: newer } = await server.call(contract.openDraft, two, { body: { serviceKey: 'certificate' } })
    await check(clerk, await online(two), { idNumber })
    for (const as of [one, two]) {
      expect((await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id).toBe(newer.id)
      expect((await listed(as)).map(({ id }) => id)).toEqual(expect.arrayContaining([older.id, newer.id]))
    }
  })

  it('ends the phones that the person does not know, when they say so', async () => {
    const stranger = await somebody()
    await named(stranger, '王秀英')
    const { body: stolen } = await helps(stranger, '王秀英')
    const requestId = await online(stranger)
    const idNumber = freshIdNumber()
    const known = await filed(clerk, { idNumber })
    const as = await somebody()
    const { body } = await check(clerk, requestId, { idNumber, keepsAccounts: false, link: { code: await code(as) } })
    expect(body.accounts).toMatchObject([{ kind: 'self', evidence: 'counter' }])
    expect(await reads(stranger, requestId)).toBe(false)
    expect(await reads(stranger, known.id)).toBe(false)
    expect((await listed(as)).map(({ id }) => id).sort()).toEqual([known.id, requestId].sort())
    expect((await server.call(contract.listHelped, stranger)).body.people).toMatchObject([{ id: stolen.id }])
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

  it('at two stations at once makes one person of the number, filed twice', async () => {
    for (let round = 0; round < 6; round += 1) {
      const idNumber = freshIdNumber()
      const other = await staff(server, '四平路街道', 'clerk')
      const replies = await Promise.all([open(clerk, { idNumber }), open(other, { idNumber })])
      expect(replies.map(({ status }) => status)).toEqual([200, 200])
      const [one, two] = replies.map(({ body }) => body)
      expect(await personOf(one.id)).toBe(await personOf(two.id))
      expect((await hand(clerk, one.id, await fill(clerk, one))).status).toBe(200)
    }
  })
})
