import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { unitCode } from '../test/people'
import { onSignups } from '../test/signups'
import { startTestServer, type TestServer } from '../test/testServer'
import { ordinaryMorning } from '../test/virtualClock'
import { mostAttempts } from './backoff'
import { claimBatch } from './claim'

jest.setTimeout(60_000)
const hour = 3_600_000

onEachDatabase('a message by WeChat', ({ database }) => {
  let server: TestServer
  const { somebody, agree, left, tell, drain, rows, states, sentTo } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    server.clock.set(Math.max(server.clock.now(), ordinaryMorning))
  })
  afterEach(async () => {
    server.wechat.behave('well')
    // To the next morning at ten, when everything may leave.
    server.clock.set(Math.ceil((server.clock.now() - ordinaryMorning + 1) / (24 * hour)) * 24 * hour + ordinaryMorning)
    await database().execute('DELETE FROM outbox')
  })

  it('leaves once, with the words of the step in the fields of the template, and opens it', async () => {
    const one = await somebody()
    await agree(one.as, 'progress')
    await tell(one.to)
    await drain()
    await drain()
    expect(sentTo(one)).toEqual([{ openid: one.openid, templateId: 'standin-progress', page: 'pages/messages/index', data: { thing1: '优待证申领', thing2: '办好了，点开看结果', phrase3: '已办结', time4: '2026年11月23日 10:00' } }])
    expect(await states(one.accountId)).toEqual(['sent'])
    expect(await left(one.as, 'progress')).toBe(0)
  })

  it('to a person goes to every account that acts for them now, and to none that does not any more or is disabled', async () => {
    const [child, stranger, former, disabled] = [await somebody(), await somebody(), await somebody(), await somebody()]
    const personId = await onSignups(() => server).helped(child.as)
    for (const [one, until] of [[former, server.clock.now()], [disabled, null]] as const) {
      await database().execute('INSERT INTO representation (id, accountId, personId, kind, relation, evidence, selfKey, activeKey, fromAt, untilAt) VALUES (?, ?, ?, ?, NULL, ?, NULL, NULL, 0, ?)', [one.accountId, one.accountId, personId, 'helper', 'declared', until])
    }
    await database().execute('UPDATE account SET disabledAt = 1 WHERE id = ?', [disabled.accountId])
    for (const { as } of [child, stranger, former]) await agree(as, 'progress')
    await tell({ kind: 'person', id: personId })
    await drain()
    expect([child, stranger, former, disabled].map((one) => sentTo(one).length)).toEqual([1, 0, 0, 0])
  })

  it('is laid ready with the step or not at all, in two statements however many there are', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => somebody()))
    const statements: string[] = []
    const undone = database().transaction(async (tx) => {
      const counted = { ...tx, query: (statement: string, values?: never) => (statements.push(statement), tx.query(statement, values)), execute: (statement: string, values?: never) => (statements.push(statement), tx.execute(statement, values)) } as typeof tx
      const { notifyAll } = await import('../notify/notify')
      await notifyAll(counted, server.services, people.flatMap(({ to }) => Array.from({ length: 20 }, () => ({ to, template: 'request_completed' as const, params: {}, requestId: null }))))
      throw new Error('the step failed')
    })
    await expect(undone).rejects.toThrow('the step failed')
    expect(statements.map((statement) => statement.slice(0, 24))).toEqual(['INSERT INTO notification', expect.stringMatching(/^SELECT/), expect.stringMatching(/^INSERT INTO outbox/)])
    expect(await states(...people.map(({ accountId }) => accountId))).toEqual([])
  })

  it.each<[string, (one: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>, string]>([
    ['agreed to nothing', async () => undefined, 'in_app_only: no_consent'],
    ['agreed to another kind', ({ as }) => agree(as, 'activity'), 'in_app_only: no_consent'],
    ['does not want it', async ({ as }) => {
      await agree(as, 'progress')
      await server.call(contract.savePreferences, as, { body: { wanted: ['todo'], quietFrom: 21, quietUntil: 8 } })
    }, 'in_app_only: not_wanted'],
    ['whose account is closed', async ({ accountId }) => database().execute('UPDATE account SET disabledAt = 1 WHERE id = ?', [accountId]), 'in_app_only: no_account'],
    ['whose message is gone', async ({ accountId }) => database().execute('DELETE FROM notification WHERE recipientId = ?', [accountId]), 'in_app_only: message_gone'],
  ])('to somebody who %s stays in the mini-program, and WeChat is not asked', async (_who, prepare, expected) => {
    const one = await somebody()
    await tell(one.to)
    await prepare(one)
    server.wechat.behave('silent')
    await drain()
    expect(await states(one.accountId)).toEqual([expected])
  })

  it('by a template that is not set up stays in the mini-program', async () => {
    const one = await somebody()
    await agree(one.as, 'progress')
    await tell(one.to)
    const { messaging } = server.services
    server.services.messaging = { ...messaging, templates: {} }
    await drain()
    server.services.messaging = messaging
    expect(await states(one.accountId)).toEqual(['in_app_only: not_set_up'])
  })

  it('waits for the morning where somebody sleeps, or for when they say', async () => {
    const [asleep, early] = [await somebody(), await somebody()]
    for (const { as } of [asleep, early]) await agree(as, 'progress')
    await server.call(contract.savePreferences, early.as, { body: { wanted: ['progress'], quietFrom: 20, quietUntil: 5 } })
    const midnight = server.clock.now() + 14 * hour
    server.clock.set(midnight)
    for (const { to } of [asleep, early]) await tell(to)
    await drain()
    expect(await rows(asleep.accountId)).toMatchObject([{ state: 'waiting', attempts: 0, nextAt: midnight + 8 * hour }])
    server.clock.set(midnight + 5 * hour)
    await drain()
    expect([sentTo(asleep), sentTo(early)].map((sent) => sent.length)).toEqual([0, 1])
    server.clock.set(midnight + 8 * hour)
    await drain()
    expect(sentTo(asleep)).toHaveLength(1)
  })

  it('that is good to know leaves the last once-consent to one that matters', async () => {
    const one = await somebody()
    await agree(one.as, 'progress', 2)
    for (const template of ['request_accepted', 'stage_advanced'] as const) await tell(one.to, template, { service: '优待证申领', stage: '制卡' })
    await tell(one.to, 'request_completed')
    await drain()
    // All three at once: what matters goes first, then nothing is left for the others but the last one, which none of them may take.
    expect(await states(one.accountId)).toEqual(['in_app_only: kept_for_important', 'in_app_only: kept_for_important', 'sent'])
    expect(await left(one.as, 'progress')).toBe(1)
    await tell(one.to, 'request_rejected')
    await drain()
    expect(sentTo(one).map(({ data }) => data.phrase3)).toEqual(['已办结', '未通过'])
    expect(await left(one.as, 'progress')).toBe(0)
  })

  it('by a lasting consent leaves however often', async () => {
    const { messaging } = server.services
    server.services.messaging = { ...messaging, templates: { progress: { id: 'standin-lasting', kind: 'lasting', fields: { thing1: 'subject' } } } }
    const one = await somebody()
    await agree(one.as, 'progress', 2)
    for (let time = 0; time < 5; time += 1) await tell(one.to, 'request_accepted')
    await drain()
    expect(sentTo(one)).toHaveLength(5)
    expect(await left(one.as, 'progress')).toBeNull()
    server.services.messaging = messaging
  })

  it('that WeChat says they refused stays in the mini-program, and so does all of that kind until they agree again', async () => {
    const one = await somebody()
    await agree(one.as, 'progress', 3)
    server.wechat.refuse([43101], one.openid)
    for (let time = 0; time < 2; time += 1) {
      await tell(one.to)
      await drain()
    }
    expect(await states(one.accountId)).toEqual(['in_app_only: refused', 'in_app_only: no_consent'])
    await agree(one.as, 'progress')
    await tell(one.to)
    await drain()
    expect(sentTo(one)).toHaveLength(1)
  })

  it.each<[number, string, number]>([[40003, 'failed: unreachable', 0], [43104, 'failed: unreachable', 0], [40037, 'failed: wrong', 1], [47003, 'failed: wrong', 1], [41030, 'failed: wrong', 1]])('that WeChat refuses with %i is given up at once', async (errcode, expected, given) => {
    const one = await somebody()
    await agree(one.as, 'progress')
    server.wechat.refuse([errcode], one.openid)
    await tell(one.to)
    await drain()
    expect(await states(one.accountId)).toEqual([expected])
    // What was our fault has bought nothing.
    expect(await left(one.as, 'progress')).toBe(given)
  })

  it.each([45009, 45011, 43108, 20001])('that WeChat refuses with %i comes again later, on the same consent', async (errcode) => {
    const one = await somebody()
    await agree(one.as, 'progress')
    server.wechat.refuse([errcode], one.openid)
    await tell(one.to)
    await drain()
    const [row] = await rows(one.accountId)
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 })
    expect((row?.nextAt ?? 0) - server.clock.now()).toBeGreaterThanOrEqual(48_000)
    expect((row?.nextAt ?? 0) - server.clock.now()).toBeLessThanOrEqual(72_000)
    server.clock.set(row?.nextAt ?? 0)
    await drain()
    expect(sentTo(one)).toHaveLength(1)
    expect(await left(one.as, 'progress')).toBe(0)
  })

  it('that is refused all day is given up after eight attempts, and the station calls whoever has not read it', async () => {
    const one = await somebody()
    await server.call(contract.savePreferences, one.as, { body: { wanted: ['progress'], quietFrom: 0, quietUntil: 0 } })
    await server.call(contract.saveProfile, one.as, { body: { name: '张建国', phone: '13812345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    const [person] = await database().query<{ personId: string }>('SELECT personId FROM representation WHERE accountId = ?', [one.accountId])
    const to = { kind: 'person', id: person?.personId ?? '' } as const
    await agree(one.as, 'progress', 5)
    server.wechat.refuse(Array.from({ length: 3 * mostAttempts }, () => 45009), one.openid)
    const begun = server.clock.now()
    await tell(to)
    await tell(to, 'request_accepted')
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      expect((await states(one.accountId)).filter((state) => state.startsWith('failed'))).toEqual([])
      await drain()
      const [next] = await database().query<{ at: number | null }>("SELECT MAX(nextAt) AS at FROM outbox WHERE accountId = ? AND state = 'waiting'", [one.accountId])
      if (next?.at) server.clock.set(next.at)
    }
    expect(await states(one.accountId)).toEqual(['failed: too_often', 'failed: too_often'])
    expect(server.clock.now() - begun).toBeLessThan(27 * hour)
    // What was only good to know needs no call.
    expect(await database().query("SELECT reason, n.template FROM staff_call c JOIN notification n ON n.id = c.notificationId WHERE c.personId = ?", [to.id])).toEqual([{ reason: 'message', template: 'request_completed' }])
  })

  it('about a day is not sent when the day is over, and nothing is after a day and a half', async () => {
    const one = await somebody()
    await agree(one.as, 'activity')
    await agree(one.as, 'progress')
    await tell(one.to, 'activity_today', { activity: '健步走', when: '11月23日 14:00' })
    await tell(one.to)
    server.clock.advance(7 * hour)
    await database().execute("UPDATE outbox SET nextAt = ? WHERE subscription = 'progress'", [server.clock.now() + 48 * hour])
    await drain()
    server.clock.advance(48 * hour)
    await drain()
    // Nobody is called about what was to happen then.
    expect(await states(one.accountId)).toEqual(['in_app_only: too_late', 'failed: too_late'])
    expect(sentTo(one)).toEqual([])
  })

  it.each(['broken', 'hangingUp', 'busy', 'endless'] as const)('comes again while WeChat is %s, which nobody is asked about for ten seconds after five failures', async (manner) => {
    const people = await Promise.all(Array.from({ length: 7 }, () => somebody()))
    for (const { as } of people) await agree(as, 'progress')
    // The token is there already: what fails is the sending alone.
    await tell(people[0]?.to ?? [])
    await drain()
    server.wechat.behave(manner, 'send')
    for (const { to } of people.slice(1)) await tell(to)
    await drain()
    const attempts = async () => (await Promise.all(people.slice(1).map(({ accountId }) => rows(accountId)))).flat().map((row) => row.attempts)
    // The sixth was not asked, so that it was no attempt.
    expect(await attempts()).toEqual([1, 1, 1, 1, 1, 0])
    server.wechat.behave('well', 'send')
    await database().execute('UPDATE outbox SET nextAt = ? WHERE state = ?', [server.clock.now(), 'waiting'])
    server.clock.advance(9_999)
    await drain()
    expect(people.slice(1).map((one) => sentTo(one).length)).toEqual([0, 0, 0, 0, 0, 0])
    server.clock.advance(5 * 60_000)
    await drain()
    expect(people.map((one) => sentTo(one).length)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  it('is claimed by one of two who look at the same time, and comes again when that one does not come back', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => somebody()))
    for (const { as } of people) await agree(as, 'progress')
    for (const { to } of people) await tell(to)
    const claims = await Promise.all([claimBatch(server.services), claimBatch(server.services)])
    expect(claims.flatMap((claim) => claim?.toSend ?? [])).toHaveLength(6)
    await drain()
    expect(people.flatMap(sentTo)).toEqual([])
    server.clock.advance(120_000)
    await drain()
    expect(people.map((one) => sentTo(one).length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('is named in no log, nor is whom it is for', async () => {
    const one = await somebody()
    await agree(one.as, 'progress', 3)
    server.wechat.refuse([47003], one.openid)
    await tell(one.to)
    await drain()
    const logged = server.logged.join('\n')
    for (const word of [one.openid, '优待证申领', 'stand-in-token']) expect(logged).not.toContain(word)
  })
})
