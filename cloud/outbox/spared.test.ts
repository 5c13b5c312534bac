import { contract } from '@shared/contract/contract'
import { newId } from '../database/id'
import { notifyAll } from '../notify/notify'
import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { startTestServer, type TestServer } from '../test/testServer'
import { ordinaryMorning } from '../test/virtualClock'
import { mostAttempts } from './backoff'
import { callOffReminders } from './callOff'
import { claimBatch } from './claim'

jest.setTimeout(60_000)
const hour = 3_600_000

onEachDatabase('a message that is not to be sent', ({ database }) => {
  let server: TestServer
  const { somebody, agree, left, tell, drain, states, sentTo } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  afterEach(async () => {
    server.wechat.behave('well')
    // To the next morning at ten, when everything may leave.
    server.clock.set(Math.ceil((server.clock.now() - ordinaryMorning + 1) / (24 * hour)) * 24 * hour + ordinaryMorning)
    await database().execute('DELETE FROM outbox')
  })

  it('that is read in the mini-program by now is not sent and spends nothing; an answer waits half a minute for whoever has the thread open', async () => {
    const one = await somebody()
    for (const key of ['reply', 'progress'] as const) await agree(one.as, key)
    await tell(one.to)
    await tell(one.to, 'thread_answer')
    await database().execute("UPDATE notification SET readAt = ? WHERE recipientId = ? AND template = 'request_completed'", [server.clock.now(), one.accountId])
    server.clock.advance(29_999)
    await drain()
    expect(await states(one.accountId)).toEqual(['in_app_only: read', 'waiting'])
    server.clock.advance(1)
    await drain()
    expect(sentTo(one).map(({ templateId }) => templateId)).toEqual(['standin-reply'])
    expect(await left(one.as, 'progress')).toBe(1)
  })

  it('because it is on its way is nobody else’s to send, however slow WeChat was with those before it', async () => {
    const [first, second] = [await somebody(), await somebody()]
    for (const { as, to } of [first, second]) {
      await agree(as, 'progress')
      await tell(to)
    }
    const { wechat } = server.services
    const byOthers: number[] = []
    server.services.wechat = { ...wechat, sendSubscription: async (message) => {
      server.clock.advance(100_000)
      byOthers.push((await claimBatch(server.services))?.taken ?? 0)
      return wechat.sendSubscription(message)
    } }
    await drain()
    server.services.wechat = wechat
    expect(byOthers).toEqual([0, 0])
    expect([first, second].map((one) => sentTo(one).length)).toEqual([1, 1])
  })

  it.each<[string, string, (one: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>]>([
    ['too late', 'failed: too_late', async () => server.clock.advance(36 * hour)],
    ['not wanted', 'in_app_only: not_wanted', ({ as }) => server.call(contract.savePreferences, as, { body: { wanted: ['todo'], quietFrom: 21, quietUntil: 8 } })],
    ['for nobody', 'in_app_only: no_account', ({ accountId }) => database().execute('UPDATE account SET disabledAt = 1 WHERE id = ?', [accountId])],
    ['read', 'in_app_only: read', ({ accountId }) => database().execute('UPDATE notification SET readAt = 1 WHERE recipientId = ?', [accountId])],
  ])('and was %s before WeChat was asked at all gives back the consent that was laid aside for it', async (_how, expected, happen) => {
    const one = await somebody()
    await agree(one.as, 'progress')
    await tell(one.to)
    const { wechat } = server.services
    server.services.wechat = { ...wechat, sendSubscription: async () => ({ is: 'resting' }) }
    await drain()
    server.services.wechat = wechat
    const open = () => database().query('SELECT id FROM subscription_consent WHERE accountId = ? AND spentAt IS NULL', [one.accountId])
    expect(await open()).toHaveLength(0)
    await happen(one)
    server.clock.advance(60_000)
    await drain()
    expect(await states(one.accountId)).toEqual([expected])
    expect(await open()).toHaveLength(1)
  })

  it('because WeChat refused it by its limits all day gives its consent back, and not where WeChat was silent', async () => {
    for (const [answer, given] of [[{ is: 'refused', errcode: 45009 }, 1], [{ is: 'unavailable' }, 0]] as const) {
      const one = await somebody()
      await agree(one.as, 'progress')
      await tell(one.to)
      await database().execute('UPDATE outbox SET attempts = ? WHERE accountId = ?', [mostAttempts - 1, one.accountId])
      const { wechat } = server.services
      server.services.wechat = { ...wechat, sendSubscription: async () => answer }
      await drain()
      server.services.wechat = wechat
      expect(await states(one.accountId)).toEqual(['failed: too_often'])
      expect(await left(one.as, 'progress')).toBe(given)
    }
  })

  it('is none of a template that has nothing weightier: there the only consent is spent', async () => {
    const one = await somebody()
    await agree(one.as, 'notice')
    await tell(one.to, 'notice_published', { title: '体检安排' })
    await drain()
    expect(sentTo(one).map(({ templateId }) => templateId)).toEqual(['standin-notice'])
  })

  it('says tomorrow on no other day than the one before, also to who is awake at midnight', async () => {
    const one = await somebody()
    await agree(one.as, 'appointment', 2)
    await server.call(contract.savePreferences, one.as, { body: { wanted: ['appointment'], quietFrom: 0, quietUntil: 0 } })
    const begun = server.clock.now()
    await tell(one.to, 'appointment_tomorrow', { subject: '优待证申领', when: '11月24日 10:00' })
    await tell(one.to, 'appointment_moved', { subject: '优待证申领', when: '11月24日 10:00' })
    server.clock.set(begun + 14 * hour)
    await drain()
    expect(await states(one.accountId)).toEqual(['in_app_only: too_late', 'sent'])
  })

  it.each([['waits', false], ['is claimed and not begun', true]] as const)('reminds of nothing that was called off while it %s, and spends no consent on it', async (_how, isClaimed) => {
    const [one, other] = [await somebody(), await somebody()]
    const [id, kept] = [newId(server.clock), newId(server.clock)]
    for (const [{ as, to }, link] of [[one, id], [other, kept]] as const) {
      await agree(as, 'appointment', 2)
      await database().transaction((tx) => notifyAll(tx, server.services, (['appointment_tomorrow', 'appointment_moved'] as const).map((template) => ({ to, template, params: { subject: '优待证申领', when: '11月24日 10:00' }, requestId: null, link: `appointment:${link}` as const }))))
    }
    if (isClaimed) await claimBatch(server.services)
    await database().transaction((tx) => callOffReminders(tx, server.services, [`appointment:${id}`]))
    server.clock.advance(120_000)
    await drain()
    expect(await states(one.accountId)).toEqual(['in_app_only: over', 'sent'])
    expect(await states(other.accountId)).toEqual(['sent', 'sent'])
    expect([await left(one.as, 'appointment'), await left(other.as, 'appointment')]).toEqual([1, 0])
  })

  it('reminds of nothing that has begun, and nobody is called about it', async () => {
    const one = await somebody()
    await agree(one.as, 'activity', 2)
    for (const startsAt of [server.clock.now() + hour, server.clock.now() + 2 * hour]) await tell(one.to, 'activity_today', { activity: '健步走', when: '11月23日', startsAt })
    server.clock.advance(hour)
    await drain()
    expect(await states(one.accountId)).toEqual(['in_app_only: too_late', 'sent'])
  })
})
