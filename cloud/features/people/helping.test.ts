import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, samplePhone, staff, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { agreed, atCounter } from '../../test/walkIns'
import { representationTable } from '../identity/entities'

jest.setTimeout(60_000)

onEachDatabase('somebody who helps', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  const { helps, listed, reads, fill, named, place } = atCounter(() => server)

  const draftFor = async (as: Credential, personId?: string) => server.call(contract.openDraft, as, { body: { serviceKey: 'consultation', ...(personId ? { personId } : {}) } })
  const submittedFor = async (as: Credential, personId: string): Promise<string> => {
    const { body: draft } = await draftFor(as, personId)
    const { status, body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: await fill(as, draft) } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return draft.id
  }

  it('stays who they are, whomever they helped first and in whatever order the database gives them', async () => {
    const as = await newcomer(server, 'order')
    const first = (await helps(as, '张德福')).body
    await named(as, '张小红')
    await helps(as, '李桂芳')
    const { account } = (await server.call(contract.getMe, as)).body
    expect(account.person.name).toBe('张小红')
    expect((await server.call(contract.getHome, as)).body.name).toBe('张小红')
    const own = (await draftFor(as)).body
    expect(own).toMatchObject({ actingAs: 'self', personName: null, personId: account.person.id })
    expect(own.personId).not.toBe(first.id)
  })

  it('is nobody yet without a profile, also while helping somebody', async () => {
    const as = await newcomer(server, 'nobody')
    const { body: father } = await helps(as)
    expect((await server.call(contract.getMe, as)).body.account.person).toBeNull()
    expect((await draftFor(as)).body.error.code).toBe('profile_incomplete')
    expect((await draftFor(as, father.id)).status).toBe(200)
  })

  it('has one draft of a service for each person, and sees whose each request is', async () => {
    const as = await veteran(server, 'daughter')
    const { body: father } = await helps(as)
    const own = (await draftFor(as)).body
    const drafts = await Promise.all(Array.from({ length: 6 }, () => draftFor(as, father.id)))
    expect(new Set(drafts.map(({ body }) => body.id)).size).toBe(1)
    expect(drafts[0]?.body).toMatchObject({ actingAs: 'family', personId: father.id, personName: '张德福' })
    expect(drafts[0]?.body.id).not.toBe(own.id)
    expect((await server.call(contract.getHome, as)).body.todo.map(({ personName }: { personName: string | null }) => personName).sort()).toEqual([null, '张德福'])
    const id = await submittedFor(as, father.id)
    expect((await server.call(contract.getRequest, as, { params: { id } })).body.personName).toBe('张德福')
    expect((await listed(as)).find((request) => request.id === id)).toMatchObject({ personName: '张德福' })
  })

  it('keeps as what they filed, a guardian as a guardian', async () => {
    const as = await veteran(server, 'guardian')
    const { body: ward } = await helps(as, '李小明', { relation: 'ward' })
    const id = await submittedFor(as, ward.id)
    expect(await database().query('SELECT actingAs FROM service_request WHERE id = ?', [id])).toEqual([{ actingAs: 'guardian' }])
  })

  it('learns nothing of somebody whose name and phone they type: it is a new record, whoever is known', async () => {
    const known = await veteran(server, 'known')
    const { body: draft } = await draftFor(known)
    await server.call(contract.submit, known, { params: { id: draft.id }, body: { version: await fill(known, draft) } })
    const as = await newcomer(server, 'curious')
    const ofKnown = (await helps(as, '张建国', { phone: samplePhone })).body
    const ofNobody = (await helps(as, '张建国', { phone: '13700000001' })).body
    expect(Object.keys(ofKnown)).toEqual(Object.keys(ofNobody))
    expect(ofKnown).toMatchObject({ level: 'declared', phone: '138****5678', name: '张建国' })
    expect(await listed(as)).toEqual([])
    expect(await reads(as, draft.id)).toBe(false)
    expect((await database().query('SELECT id FROM person WHERE phoneIndex = ?', [server.services.vault.blindIndex('phone', samplePhone)])).length).toBeGreaterThan(1)
  })

  it('writes down the consent: who, when and to which words; words of before are shown anew', async () => {
    const as = await veteran(server, 'consenting')
    expect((await helps(as, '张德福', { consent: { version: '2020-01', agreed: true } })).body.error.code).toBe('consent_changed')
    const { body: father } = await helps(as)
    const { account } = (await server.call(contract.getMe, as)).body
    expect(await database().query('SELECT purpose, version, givenBy, accountId, staffId, at FROM consent WHERE personId = ?', [father.id]))
      .toEqual([{ purpose: 'helped_by_account', version: consentTexts.version, givenBy: 'family', accountId: account.id, staffId: null, at: server.clock.now() }])
    expect((await server.call(contract.listHelped, as)).body.people).toEqual([expect.objectContaining({ id: father.id, relation: { code: 'parent', text: '父母' }, fromAt: server.clock.now() })])
  })

  it('loses everything at the next call once the help has ended, while the requests stay the person’s', async () => {
    const as = await veteran(server, 'former')
    const { body: father } = await helps(as)
    const id = await submittedFor(as, father.id)
    const { body: draft } = await draftFor(as, father.id)
    const sibling = await newcomer(server, 'sibling')
    const siblingId = (await server.call(contract.getMe, sibling)).body.account.id
    await insert(database(), representationTable, {
      id: newId(server.clock), accountId: siblingId, personId: father.id, kind: 'family', relation: 'parent', evidence: 'counter', selfKey: null, activeKey: `${siblingId}:${father.id}`, fromAt: 0, untilAt: null,
    })
    expect((await server.call(contract.endHelp, as, { params: { id: father.id } })).status).toBe(200)
    expect(await reads(as, id)).toBe(false)
    expect((await listed(as)).map((request) => request.id)).not.toContain(id)
    expect((await server.call(contract.listHelped, as)).body.people).toEqual([])
    expect((await draftFor(as, father.id)).body.error.code).toBe('not_found')
    expect((await server.call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: {} } })).body.error.code).toBe('not_found')
    expect(await reads(sibling, id)).toBe(true)
    expect((await listed(sibling)).map((request) => request.id).sort()).toEqual([id, draft.id].sort())
    expect((await server.call(contract.endHelp, as, { params: { id: father.id } })).body.error.code).toBe('not_found')
  })

  describe('what a helper began and the person went on with', () => {
    const other = async (name: string, personId: string, kind: 'self' | 'family') => {
      const as = await newcomer(server, name)
      const { id } = (await server.call(contract.getMe, as)).body.account
      await insert(database(), representationTable, {
        id: newId(server.clock), accountId: id, personId, kind, relation: kind === 'self' ? null : 'parent', evidence: 'counter', selfKey: kind === 'self' ? id : null, activeKey: `${id}:${personId}`, fromAt: 0, untilAt: null,
      })
      return { as, id }
    }

    it('stays theirs with every word when the help ends, and is handed in as their own', async () => {
      const as = await veteran(server, 'beginner')
      const { body: father } = await helps(as)
      const sibling = await other('second-child', father.id, 'family')
      const himself = await other('father-himself', father.id, 'self')
      const { body: draft } = await draftFor(as, father.id)
      const version = await fill(himself.as, draft)
      expect((await server.call(contract.endHelp, as, { params: { id: father.id } })).status).toBe(200)
      expect((await server.call(contract.getDraft, himself.as, { params: { id: draft.id } })).body).toMatchObject({ version, actingAs: 'self', answers: { question: '优待证丢了怎么办' } })
      expect((await draftFor(sibling.as, father.id)).body.id).toBe(draft.id)
      expect((await server.call(contract.submit, himself.as, { params: { id: draft.id }, body: { version } })).status).toBe(200)
      expect(await database().query('SELECT accountId FROM service_request WHERE id = ?', [draft.id])).toEqual([{ accountId: himself.id }])
    })

    it('goes when nobody is left who stands for them, also when the last two leave at the same moment', async () => {
      for (let round = 0; round < 4; round += 1) {
        const as = await newcomer(server, `first-to-leave-${round}`)
        const { body: father } = await helps(as)
        const sibling = await other(`second-to-leave-${round}`, father.id, 'family')
        const { body: draft } = await draftFor(as, father.id)
        const replies = await Promise.all([as, sibling.as].map((one) => server.call(contract.endHelp, one, { params: { id: father.id } })))
        expect(replies.map(({ status }) => status)).toEqual([200, 200])
        expect(await database().query('SELECT id FROM service_request WHERE id = ?', [draft.id])).toEqual([])
      }
    })
  })

  it('cannot end being themselves', async () => {
    const as = await veteran(server, 'myself')
    const { account } = (await server.call(contract.getMe, as)).body
    expect((await server.call(contract.endHelp, as, { params: { id: account.person.id } })).body.error.code).toBe('not_found')
  })

  it('helps until the day that was said, and not a moment longer', async () => {
    const as = await veteran(server, 'until')
    const untilAt = server.clock.now() + 60_000
    const { body: father } = await helps(as, '张德福', { untilAt })
    const id = await submittedFor(as, father.id)
    server.clock.set(untilAt - 1)
    expect(await reads(as, id)).toBe(true)
    server.clock.set(untilAt)
    expect(await reads(as, id)).toBe(false)
    expect((await server.call(contract.listHelped, as)).body.people).toEqual([])
  })

  it('of the staff handles no request of their family, also when the help on the phone was ended before', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    const colleague = await staff(server, '五角场街道', 'clerk')
    const as = await newcomer(server, 'clerk-at-home')
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [clerk.staffId, (await server.call(contract.getMe, as)).body.account.id])
    const { body: father } = await helps(as)
    const id = await submittedFor(as, father.id)
    const tried = async () => (await server.call(contract.openRequest, clerk, { params: { id } })).body.error?.code
    expect(await tried()).toBe('own_request')
    await server.call(contract.endHelp, as, { params: { id: father.id } })
    expect(await tried()).toBe('own_request')
    const { body: { version } } = await server.call(contract.openRequest, colleague, { params: { id } })
    expect((await server.call(contract.accept, clerk, { params: { id }, body: { version } })).status).toBe(403)
    expect((await server.call(contract.accept, colleague, { params: { id }, body: { version } })).status).toBe(200)
  })

  it('helps ten and no more, also when several are added at the same moment', async () => {
    const as = await veteran(server, 'large-family')
    for (let index = 0; index < 8; index += 1) await helps(as)
    const replies = await Promise.all(Array.from({ length: 6 }, () => helps(as)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
    for (const { body } of replies.filter(({ status }) => status !== 200)) expect(body.error.code).toBe('too_many_helped')
    expect((await server.call(contract.listHelped, as)).body.people).toHaveLength(10)
  })

  it('adds a person once, however often the tap is repeated, and hears of every wrong field at once', async () => {
    const as = await veteran(server, 'doubling')
    const body = { name: '张德福', phone: '13700000002', residence: await place(), registered: null, relation: 'parent', consent: agreed }
    const replies = await Promise.all([1, 2, 3].map(() => server.call(contract.addPerson, as, { body, key: 'one-and-the-same-tap' })))
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1)
    expect((await server.call(contract.listHelped, as)).body.people).toHaveLength(1)
    const wrong = await helps(as, '1', { phone: '138' })
    expect(wrong.body.error).toMatchObject({ code: 'invalid_input', details: { fields: { name: { code: 'name_characters' }, phone: { code: 'phone_length' } } } })
  })
})
