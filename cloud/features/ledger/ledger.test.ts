import { contract } from '@shared/contract/contract'
import { type LedgerKind } from '@shared/domain/ledger'
import { insert } from '../../database/rows'
import { newId } from '../../database/id'
import { outboxTable, type OutboxState } from '../../outbox/entities'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, submittedConsultation, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { threadMessageTable, threadTable } from '../thread/entities'
import { reconcile } from './reconcile'

jest.setTimeout(60_000)

onEachDatabase('the daily reconciliation', ({ database }) => {
  let server: TestServer
  let bureau: Credential
  let asker: Credential
  let askers = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    for (const unit of ['五角场街道', '杨浦区退役军人服务中心']) await staff(server, unit, 'clerk')
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
  })
  beforeEach(async () => {
    asker = await veteran(server, `asker-${++askers}`)
  })
  afterAll(() => server.stop())

  const countsOf = async (kind: LedgerKind) => (await reconcile(server.services)).find((one) => one.kind === kind)
  const open = async () => (await server.call(contract.listUnaccounted, bureau)).body.entries as { problem: { code: string }; subjectId: string; number: string | null }[]
  const problemsOf = async (id: string) => (await open()).filter(({ subjectId }) => subjectId === id).map(({ problem }) => problem.code)
  const change = (sql: string, values: readonly (string | number)[]) => database().execute(sql, values)

  it('finds every request that was handed in: it waits, and nothing is unaccounted for', async () => {
    const before = await countsOf('requests')
    await submittedConsultation(server, asker)
    const after = await countsOf('requests')
    expect(after).toMatchObject({ accepted: (before?.accepted ?? 0) + 1, counts: { waiting: (before?.counts.waiting ?? 0) + 1 }, found: [] })
    const { body } = await server.call(contract.getLedger, bureau)
    expect(body.days[0].counts.map(({ unaccounted }: { unaccounted: number }) => unaccounted)).toEqual([0, 0, 0])
    expect(body.open).toBe(0)
  })

  it.each([
    ['whose owner is no unit', 'request_without_owner', "UPDATE service_request SET ownerUnitId = '01ARZ3NDEKTSV4RRFFQ69G5FZZ' WHERE id = ?"],
    ['that nobody owns', 'request_without_owner', 'UPDATE service_request SET ownerUnitId = NULL WHERE id = ?'],
    ['that its log does not know', 'request_without_log', "DELETE FROM request_log WHERE requestId = ? AND action = 'submit'"],
    ['that is gone, and its log says that it was there', 'request_without_log', 'DELETE FROM service_request WHERE id = ?'],
    ['that is a draft again', 'request_without_log', "UPDATE service_request SET status = 'draft' WHERE id = ?"],
    ['whose alarm has not rung', 'request_stuck', 'UPDATE service_request SET alarmAt = 1 WHERE id = ?'],
  ])('lists a request %s', async (_case, problem, damage) => {
    const id = await submittedConsultation(server, asker)
    await change(damage, [id])
    await reconcile(server.services)
    expect(await problemsOf(id)).toEqual([problem])
  })

  it('settles what is in order again, tells the bureau of each once, and says how many are open', async () => {
    const id = await submittedConsultation(server, asker)
    const told = async () => (await database().query<{ amount: number }>("SELECT COUNT(*) AS amount FROM notification WHERE template = 'ledger_unaccounted'"))[0]?.amount ?? 0
    await change('UPDATE service_request SET ownerUnitId = NULL, homeUnitId = routedUnitId WHERE id = ?', [id])
    const before = await told()
    await reconcile(server.services)
    await reconcile(server.services)
    expect(await told()).toBe(before + 1)
    expect((await server.call(contract.getLedger, bureau)).body.open).toBe((await open()).length)
    await change('UPDATE service_request SET ownerUnitId = routedUnitId WHERE id = ?', [id])
    await reconcile(server.services)
    expect(await problemsOf(id)).toEqual([])
    const { entries } = (await server.call(contract.listUnaccounted, bureau, { query: { tab: 'settled' } })).body
    expect(entries.map(({ subjectId }: { subjectId: string }) => subjectId)).toContain(id)
  })

  /** A thread as it would be written, message by message. */
  const thread = async (sides: readonly ('applicant' | 'staff')[], { waits = true, staffRead = 0, lastSeq = sides.length } = {}) => {
    const { services: { clock, vault } } = server
    const requestId = await submittedConsultation(server, asker)
    const at = clock.now()
    await insert(database(), threadTable, { requestId, lastSeq, lastSide: sides.at(-1) ?? 'applicant', lastAt: at, applicantRead: 0, staffRead })
    for (const [index, side] of sides.entries()) {
      const id = newId(clock)
      await insert(database(), threadMessageTable, { requestId, seq: index + 1, id, side, accountId: null, staffId: null, unitId: null, words: vault.seal('您好', id), files: '[]', at })
    }
    if (waits) await change('UPDATE service_request SET messageWaitsAt = ? WHERE id = ?', [at, requestId])
    return requestId
  }

  it('tells messages that were answered from those that were read and those that wait', async () => {
    const before = await countsOf('messages')
    await thread(['applicant', 'staff', 'applicant', 'applicant'], { staffRead: 3 })
    const after = await countsOf('messages')
    const grown = (bucket: 'answered' | 'routed' | 'waiting') => (after?.counts[bucket] ?? 0) - (before?.counts[bucket] ?? 0)
    expect([grown('answered'), grown('routed'), grown('waiting'), after?.found]).toEqual([1, 1, 1, []])
  })

  it('lists a message that nobody is asked to answer, and one that is gone', async () => {
    const unlisted = await thread(['applicant'], { waits: false })
    const lost = await thread(['applicant', 'staff'], { waits: false, lastSeq: 3 })
    await reconcile(server.services)
    expect([await problemsOf(unlisted), await problemsOf(lost)]).toEqual([['message_unlisted'], ['message_lost']])
  })

  it('leaves what is written while it looks to the next morning', async () => {
    const id = await thread(['applicant', 'staff', 'applicant'], { waits: false, lastSeq: 2 })
    await reconcile(server.services)
    expect(await problemsOf(id)).toEqual([])
  })

  const leftFor = async (state: OutboxState | null, age = 0) => {
    const { services: { clock } } = server
    const { body: { account: { id: accountId } } } = await server.call(contract.getMe, asker)
    const notificationId = newId(clock)
    await change("INSERT INTO notification (id, recipientKind, recipientId, template, params, requestId, link, createdAt, readAt) VALUES (?, 'account', ?, 'request_completed', '{}', NULL, NULL, ?, NULL)", [notificationId, accountId, clock.now()])
    if (state) await insert(database(), outboxTable, { id: newId(clock), notificationId, accountId, subscription: 'progress', state, why: null, weight: 0, attempts: 0, nextAt: 0, claimId: null, consentId: null, createdAt: clock.now() - age, settledAt: null })
    return notificationId
  }

  it('knows of each message that was to leave by WeChat whether it waits, left or was given up', async () => {
    const before = await countsOf('notifications')
    for (const state of ['waiting', 'sent', 'in_app_only', 'failed'] as const) await leftFor(state)
    const after = await countsOf('notifications')
    const grown = (['waiting', 'routed', 'answered', 'failed'] as const).map((bucket) => (after?.counts[bucket] ?? 0) - (before?.counts[bucket] ?? 0))
    expect([grown, after?.found]).toEqual([[1, 1, 1, 1], []])
  })

  it('lists one that stands in no outbox, and one that waits for longer than the sender tries', async () => {
    const lost = await leftFor(null)
    const stuck = await leftFor('waiting', 4 * 24 * 60 * 60_000)
    await reconcile(server.services)
    expect([await problemsOf(lost), await problemsOf(stuck)]).toEqual([['notification_lost'], ['notification_stuck']])
  })

  it('knows that a message for somebody who had no account then came to them with another record', async () => {
    const { services: { clock } } = server
    const { body: { account: { person } } } = await server.call(contract.getMe, asker)
    const absorbed = await personIdOf(server, await veteran(server, `absorbed-${askers}`))
    const [before, after] = [newId(clock), newId(clock)]
    const leave = (id: string) => change("INSERT INTO notification (id, recipientKind, recipientId, template, params, requestId, link, createdAt, readAt) VALUES (?, 'person', ?, 'request_completed', '{}', NULL, NULL, ?, NULL)", [id, person.id, clock.now()])
    await leave(before)
    server.clock.advance(1000)
    await change('UPDATE person SET mergedInto = ?, updatedAt = ? WHERE id = ?', [person.id, clock.now(), absorbed])
    server.clock.advance(1000)
    await leave(after)
    await reconcile(server.services)
    expect([await problemsOf(before), await problemsOf(after)]).toEqual([[], ['notification_lost']])
  })

  it('is nobody’s but the administrators’ of the bureau', async () => {
    const street = await staff(server, '五角场街道', 'administrator')
    for (const endpoint of [contract.getLedger, contract.listUnaccounted]) {
      expect((await server.call(endpoint, street)).body.error.code).toBe('forbidden')
      expect((await server.call(endpoint, await newcomer(server, 'nobody'))).status).toBe(403)
    }
  })
})
