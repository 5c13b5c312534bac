import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { personsOf } from '../../test/persons'
import { startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

onEachDatabase('a card with the number of another record', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { filed, check, code, named, reads, listed, helps, open, fill, hand } = atCounter(() => server)
  const { somebody, me, online, personOf, personRow } = personsOf(() => server)

  it('makes the two one: requests, messages, helpers and looks move, what was checked stays as it was, and nothing is left behind', async () => {
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
