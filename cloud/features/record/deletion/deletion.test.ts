import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { runDueTimers } from '../../../jobs/timers'
import { onEachDatabase } from '../../../test/eachDatabase'
import { familyClerk } from '../../../test/familyClerk'
import { draftOf, newcomer, sampleIdNumber, staff, submittedConsultation, unitCode, veteran } from '../../../test/people'
import { addBenefit, askDeletion, openRecord, personIdOf, saveEmployment } from '../../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../../test/testServer'
import { recordTimers } from '../timers'
import { sweepApproved } from './remind'

jest.setTimeout(120_000)
const day = 24 * 60 * 60_000

onEachDatabase('the deletion of a record', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let decider: Credential & { staffId: string; unitId: string }
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    decider = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const somebody = async () => {
    const as = await veteran(server, `leaver-${++people}`)
    return { as, id: await personIdOf(server, as) }
  }
  const open = async () => (await server.call(contract.listDeletions, decider)).body.deletions as { id: string; version: number; waits: number; name: string; isLate: boolean }[]
  const decide = (id: string, decision: object, as: Credential = decider) => server.call(contract.decideDeletion, as, { params: { id }, body: { version: 1, ...decision } })
  const asked = async (as: Credential): Promise<string> => {
    const { status, body } = await askDeletion(server, as)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.request.id
  }
  const wordsFor = async (as: Credential) => (await server.call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title)
  const rowsOf = async (table: string, personId: string) => (await database().query(`SELECT 1 AS one FROM ${table} WHERE personId = ?`, [personId])).length
  const runTimers = () => runDueTimers({
    database: database(), clock: server.clock, onError: (kind, error) => { throw new Error(`${kind}: ${String(error)}`) },
    handlers: Object.fromEntries(recordTimers.map(({ kind, run }) => [kind, (subject: string) => run(server.services, subject)])),
  })

  /** Of each status one request, and everything else that may be known of somebody. */
  const wholeLife = async () => {
    const { as, id } = await somebody()
    const [finished, withdrawn] = [await submittedConsultation(server, as), await submittedConsultation(server, as)]
    await draftOf(server, as, 'consultation', { topic: 'other', question: '草稿里的话' })
    const { body } = await server.call(contract.openRequest, clerk, { params: { id: withdrawn } })
    await server.call(contract.withdraw, as, { params: { id: withdrawn }, body: { version: body.version, reason: '不办了' } })
    await database().execute("UPDATE service_request SET status = 'completed', closedAt = 1 WHERE id = ?", [finished])
    await saveEmployment(server, clerk, id)
    await addBenefit(server, clerk, id)
    return { as, id, finished, withdrawn }
  }

  it('says beforehand what goes, what stays, why and until when', async () => {
    const { as } = await somebody()
    const requestId = await submittedConsultation(server, as)
    const { body } = await server.call(contract.getDeletion, as)
    expect(body.erased.map(({ code }: { code: string }) => code)).toEqual(['profile', 'drafts', 'withdrawn', 'employment', 'benefits', 'visits', 'activities', 'appointments', 'messages', 'helpers'])
    for (const kept of body.kept) expect([kept.title, kept.why, kept.until].every(Boolean)).toBe(true)
    expect(body.waits.map(({ id }: { id: string }) => id)).toEqual([requestId])
    expect(body.request).toBeNull()
    expect((await server.call(contract.askDeletion, as, { body: { textVersion: 'older', confirmed: true } })).body.error.code).toBe('consent_changed')
  })

  it('does not tell who decides of a complaint about their own unit, which keeps it waiting all the same', async () => {
    const { as } = await somebody()
    const complaint = await submittedConsultation(server, as)
    await submittedConsultation(server, as)
    const request = await asked(as)
    const shown = async () => (await open()).find(({ id }) => id === request)?.waits
    expect(await shown()).toBe(2)
    await database().execute('UPDATE service_request SET hiddenUnitId = ? WHERE id = ?', [decider.unitId, complaint])
    expect(await shown()).toBe(1)
    await database().execute("UPDATE service_request SET status = 'completed', closedAt = 1 WHERE id <> ? AND status = 'submitted'", [complaint])
    expect((await decide(request, { decision: 'approve' })).body.status.code).toBe('approved')
  })

  it('destroys what was told, keeps the archive of decisions, the looks and the consents, and says so', async () => {
    const { as, id, finished, withdrawn } = await wholeLife()
    const looks = await rowsOf('access_log', id)
    const request = await asked(as)
    expect(await wordsFor(decider)).toContain('删除申请')
    const { status, body } = await decide(request, { decision: 'approve' })
    expect([status, body.status.code, body.name]).toEqual([200, 'done', '本人申请删除，已经删除'])
    for (const table of ['employment_record', 'employment_entry', 'benefit_told']) expect([table, await rowsOf(table, id)]).toEqual([table, 0])
    const requests = await database().query<{ id: string; status: string; answers: string; applicantName: string }>('SELECT id, status, answers, applicantName FROM service_request WHERE personId = ? ORDER BY id', [id])
    expect(requests.map(({ status: left }) => left).sort()).toEqual(['completed', 'withdrawn'])
    const opened = (requestId: string, column: 'answers' | 'applicantName') => server.services.vault.open(requests.find((row) => row.id === requestId)?.[column] ?? '', requestId)
    expect([opened(withdrawn, 'answers'), opened(withdrawn, 'applicantName'), opened(finished, 'applicantName')]).toEqual(['{}', '', '张建国'])
    expect(opened(finished, 'answers')).toContain('优待证丢了怎么办')
    expect(await database().query('SELECT 1 AS one FROM request_log WHERE requestId = ? AND words IS NOT NULL', [withdrawn])).toEqual([])
    expect(await database().query('SELECT 1 AS one FROM search_token WHERE requestId = ?', [withdrawn])).toEqual([])
    const [person] = await database().query<{ name: string; phone: string; phoneIndex: string; residence: string; idNumber: string | null; homeUnitId: string | null }>('SELECT name, phone, phoneIndex, residence, idNumber, homeUnitId FROM person WHERE id = ?', [id])
    expect(person && [server.services.vault.open(person.name, id), server.services.vault.open(person.phone, id), person.phoneIndex, server.services.vault.open(person.residence, id), person.idNumber, person.homeUnitId]).toEqual(['', '', '', '{}', null, null])
    expect(await rowsOf('access_log', id)).toBe(looks)
    expect(await wordsFor(as)).toEqual(['您的信息已经删除'])
    expect((await server.call(contract.getMe, as)).body.account.person).toBeNull()
    const [row] = await database().query<{ erased: string }>('SELECT erased FROM deletion_request WHERE id = ?', [request])
    expect(JSON.parse(row?.erased ?? '')).toMatchObject({ profile: 1, drafts: 1, withdrawn: 1, employment: 1, benefits: 1 })
    expect((await openRecord(server, clerk, id)).body.error.code).toBe('record_erased')
    // No card makes what was deleted somebody's again.
    expect((await server.call(contract.checkIdentity, clerk, { params: { id: finished }, body: { idNumber: sampleIdNumber, keepsAccounts: true } })).body.error.code).toBe('stale_version')
  })

  it('leaves whoever was deleted free to begin anew, as somebody else', async () => {
    const { as, id } = await somebody()
    await decide(await asked(as), { decision: 'approve' })
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    expect(await personIdOf(server, as)).not.toBe(id)
    expect((await server.call(contract.listRequests, as)).body.requests).toEqual([])
  })

  it('ends what others did for the person', async () => {
    const { as, id } = await somebody()
    const family = await familyClerk(server, as)
    await decide(await asked(as), { decision: 'approve' })
    expect((await server.call(contract.openDraft, family, { body: { serviceKey: 'consultation', personId: id } })).status).not.toBe(200)
    expect(await database().query('SELECT 1 AS one FROM representation WHERE personId = ? AND activeKey IS NOT NULL', [id])).toEqual([])
  })

  it('waits for what is open, can be taken back until then, and is carried out after it', async () => {
    const { as, id } = await somebody()
    const requestId = await submittedConsultation(server, as)
    const request = await asked(as)
    expect((await open()).find((row) => row.id === request)?.waits).toBe(1)
    expect((await decide(request, { decision: 'approve' })).body.status.code).toBe('approved')
    expect(await wordsFor(as)).toContain('同意删除您的信息')
    await sweepApproved(server.services)
    expect((await server.call(contract.getMe, as)).body.account.person.id).toBe(id)
    await database().execute("UPDATE service_request SET status = 'completed' WHERE id = ?", [requestId])
    await sweepApproved(server.services)
    expect((await server.call(contract.getMe, as)).body.account.person).toBeNull()
    expect((await server.call(contract.takeBackDeletion, as, { body: { version: 2 } })).status).not.toBe(200)
  })

  it('is taken back by the person, and then by nobody decided', async () => {
    const { as } = await somebody()
    const request = await asked(as)
    expect((await askDeletion(server, as)).body.error.code).toBe('deletion_standing')
    expect((await server.call(contract.takeBackDeletion, as, { body: { version: 1 } })).body.request.status.code).toBe('taken_back')
    expect((await decide(request, { decision: 'approve' })).body.error.code).toBe('deletion_decided')
    expect((await asked(as)).length).toBe(26)
  })

  it('is refused with a reason that the person reads, and nothing is lost', async () => {
    const { as, id } = await wholeLife()
    const request = await asked(as)
    expect((await decide(request, { decision: 'refuse', reason: '' })).status).toBe(422)
    await decide(request, { decision: 'refuse', reason: '还有一笔补助在发' })
    expect((await server.call(contract.getDeletion, as)).body.request).toMatchObject({ status: { code: 'refused' }, reason: '还有一笔补助在发', isStanding: false })
    expect(await wordsFor(as)).toContain('删除申请没有通过')
    expect(await rowsOf('employment_entry', id)).toBe(1)
  })

  it('is decided once, by the district or the bureau, and never by family', async () => {
    const { as } = await somebody()
    const request = await asked(as)
    const family = await familyClerk(server, as, '杨浦区退役军人服务中心')
    await database().execute("UPDATE staff_assignment SET role = 'lead' WHERE staffId = (SELECT staffId FROM account WHERE id = ?)", [(await server.call(contract.getMe, family)).body.account.id])
    expect((await decide(request, { decision: 'approve' }, family)).body.error.code).toBe('own_request')
    expect((await decide(request, { decision: 'approve' }, await staff(server, '五角场街道', 'lead'))).body.error.code).toBe('forbidden')
    const bureau = await staff(server, '杨浦区退役军人事务局', 'reviewer')
    const both = await Promise.all([decide(request, { decision: 'approve' }), decide(request, { decision: 'refuse', reason: '不同意' }, bureau)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is hurried on near the end of its fifteen working days, and told to the bureau past them', async () => {
    const { as } = await somebody()
    const request = await asked(as)
    const bureau = await staff(server, '杨浦区退役军人事务局', 'lead')
    const listed = (await open()).find((row) => row.id === request)
    expect(listed).toMatchObject({ isLate: false, name: '张*国' })
    expect((await server.call(contract.getDeletion, as)).body.request.dueText).toBe('12月14日 周一')
    await runTimers()
    expect(await wordsFor(decider)).not.toContain('快到期：删除申请')
    server.clock.set(Date.UTC(2026, 11, 11, 2))
    await runTimers()
    expect(await wordsFor(decider)).toContain('快到期：删除申请')
    server.clock.set(Date.UTC(2026, 11, 15, 2))
    await runTimers()
    expect(await wordsFor(bureau)).toContain('已超期：删除申请')
    expect((await open()).find((row) => row.id === request)?.isLate).toBe(true)
    server.clock.set(Date.UTC(2026, 10, 23, 2) + 30 * day)
  })

  it('takes back a consent to be helped: that phone sees nothing more', async () => {
    const helper = await newcomer(server, `helper-${++people}`)
    const { body: helped } = await server.call(contract.addPerson, helper, {
      body: { name: '王秀英', phone: '13912345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null, relation: 'parent', consent: { version: consentTexts.version, agreed: true } },
    })
    const { as, id } = await somebody()
    for (const table of ['consent', 'representation']) await database().execute(`UPDATE ${table} SET personId = ? WHERE personId = ?`, [id, helped.id])
    const consents = async () => (await server.call(contract.readOwnPart, as, { params: { part: 'consents' } })).body.entries
    const [consent] = await consents()
    expect(consent).toMatchObject({ title: '同意由家人在手机上代办', canWithdraw: true, lines: expect.arrayContaining([{ label: '当时的说明', text: consentTexts.helped }]) })
    expect((await server.call(contract.withdrawConsent, as, { params: { id: consent.id } })).status).toBe(200)
    expect((await consents())[0]).toMatchObject({ canWithdraw: false })
    expect((await server.call(contract.listHelped, helper)).body.people).toEqual([])
    expect((await server.call(contract.withdrawConsent, as, { params: { id: consent.id } })).status).toBe(404)
  })
})
