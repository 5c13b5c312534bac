import { contract } from '@shared/contract/contract'
import { readTicket } from '@shared/domain/ticket'
import { countCheck } from '../../capacity/look'
import { verifyTicket } from '../../security/token'
import { type ActivityOptions, day, hour, publishedActivity, runTimersOf, signedUp, signingUp } from '../../test/activities'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff } from '../../test/people'
import { personIdOf } from '../../test/records'
import { onSignups } from '../../test/signups'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('a sign-up for an activity', ({ database }) => {
  let server: TestServer
  let organiser: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    organiser = await staff(server, '五角场街道', 'lead')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const publish = (options: ActivityOptions = {}) => publishedActivity(server, organiser, options)
  const { somebody, cancel, accept, decline, get, list, titles, why } = onSignups(() => server)

  it('gives a seat with a ticket of eight digits that is ours, and says so in a message that leads to it', async () => {
    const as = await somebody()
    const signup = await signedUp(server, as, await publish())
    expect(signup).toMatchObject({ state: { code: 'confirmed' }, title: '健康讲座', personName: null, linePlace: null, isOver: false, may: ['cancel'], next: { place: '五角场街道文化中心' }, checkedIn: [], endedText: null })
    const scanned = readTicket(signup.ticket.qr)
    expect(scanned).toMatchObject({ code: signup.ticket.code })
    expect(verifyTicket(server.services.keys, signup.ticket.code, scanned?.signature ?? '')).toBe(true)
    const [message] = (await server.call(contract.listMessages, as)).body.messages
    expect(message).toMatchObject({ title: '健康讲座，报上名了', requestId: null, link: `signup:${signup.id}` })
    expect(message.body).toContain('11月30日 10:00，五角场街道文化中心')
  })

  it('happens once for a tap that is sent twice, and a second tap is told that they have it already', async () => {
    const [as, activity] = [await somebody(), await publish()]
    const [one, two] = [await signingUp(server, as, activity, {}, 'a-key-of-sixteen-1'), await signingUp(server, as, activity, {}, 'a-key-of-sixteen-1')]
    expect([one.status, two.status, two.body.signup.id]).toEqual([200, 200, one.body.signup.id])
    const again = await signingUp(server, as, activity)
    expect(again.body.error).toMatchObject({ code: 'signup_refused', details: { obstacle: 'signed_up_already', blockedBy: { signupId: one.body.signup.id, title: '健康讲座' } } })
    const both = await Promise.all([signingUp(server, await somebody(), activity), ...Array.from({ length: 4 }, async () => signingUp(server, as, activity))])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('lets two taps at once of one person take one of two seats that clash', async () => {
    const as = await somebody()
    const [one, other] = [await publish(), await publish({ sessions: [{ startsIn: 7 * day + hour }] })]
    const replies = await Promise.all([signingUp(server, as, one), signingUp(server, as, other)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.error.details).toMatchObject({ obstacle: 'clash', blockedBy: { title: '健康讲座' } })
  })

  it('never gives more seats than there are, and refuses the others without a write', async () => {
    const activity = await publish({ places: 3 })
    const crowd = await Promise.all(Array.from({ length: 12 }, () => somebody()))
    const replies = await Promise.all(crowd.map((as) => signingUp(server, as, activity)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3)
    for (const { body } of replies.filter(({ status }) => status !== 200)) expect(body.error).toMatchObject({ code: 'signup_refused', details: { obstacle: 'full' } })
    const [before] = await database().query<{ version: number }>('SELECT version FROM capacity_pool WHERE id = ?', [activity.target ?? ''])
    const late = await somebody()
    const [row] = await database().query<{ version: number }>('SELECT version FROM person WHERE id = ?', [await personIdOf(server, late)])
    expect(await why(signingUp(server, late, activity))).toBe('full')
    expect(await database().query('SELECT version FROM capacity_pool WHERE id = ?', [activity.target ?? ''])).toEqual([before])
    expect(await database().query('SELECT version FROM person WHERE id = ?', [await personIdOf(server, late)])).toEqual([row])
  })

  it('puts whoever waits in line, with the place, and gives a free seat to the first', async () => {
    const activity = await publish({ places: 1 })
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const seat = await signedUp(server, one, activity)
    const [second, third] = [await signedUp(server, two, activity, { mayWait: true }), await signedUp(server, three, activity, { mayWait: true })]
    expect([second.state.code, second.linePlace, third.linePlace, second.ticket]).toEqual(['waiting', 1, 2, null])
    expect(await titles(three)).toEqual(['健康讲座，候补第 2 位'])
    expect((await cancel(one, seat.id)).body.signup).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('取消'), ticket: null, may: [] })
    expect((await cancel(one, seat.id)).status).toBe(200)
    expect(await get(two, second.id)).toMatchObject({ state: { code: 'offered' }, offeredUntil: server.clock.now() + 4 * hour, may: ['accept', 'decline', 'cancel'], ticket: null })
    expect(await titles(two)).toEqual(['健康讲座，轮到您了', '健康讲座，候补第 1 位'])
    expect((await server.call(contract.listMessages, two)).body.messages[0]).toMatchObject({ body: expect.stringContaining('11月23日 14:00'), link: `signup:${second.id}` })
    expect((await accept(two, second.id)).body.signup).toMatchObject({ state: { code: 'confirmed' }, ticket: { code: expect.stringMatching(/^\d{8}$/) } })
    expect((await accept(two, second.id)).status).toBe(200)
    expect((await get(three, third.id)).linePlace).toBe(1)
    expect(outcome(await accept(three, third.id))).toBe('offer_over')
  })

  it('hands an offer that is declined or lapses to the next, and tells whoever lost it', async () => {
    const activity = await publish({ places: 1 })
    const line = [await somebody(), await somebody(), await somebody(), await somebody()] as const
    const ids: string[] = []
    for (const as of line) ids.push((await signedUp(server, as, activity, { mayWait: true })).id)
    const [seat, first, second, third] = ids as [string, string, string, string]
    await cancel(line[0], seat)
    expect((await decline(line[1], first)).body.signup).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('没有要') })
    expect((await decline(line[1], first)).status).toBe(200)
    expect((await get(line[2], second)).state.code).toBe('offered')
    server.clock.advance(4 * hour)
    expect(outcome(await accept(line[2], second))).toBe('offer_over')
    await runTimersOf(server)
    expect(await get(line[2], second)).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('时间过了') })
    expect((await titles(line[2]))[0]).toBe('健康讲座，名额给了下一位')
    expect((await get(line[3], third)).state.code).toBe('offered')
    expect(outcome(await decline(line[0], third))).toBe('not_found')
  })

  it('ends the line shortly before the start and tells whoever still waited', async () => {
    const activity = await publish({ places: 1, sessions: [{ startsIn: 2 * hour }] })
    await signedUp(server, await somebody(), activity)
    const waiting = await somebody()
    const { id } = await signedUp(server, waiting, activity, { mayWait: true })
    server.clock.advance(90 * 60_000)
    await runTimersOf(server)
    expect((await titles(waiting))[0]).toBe('健康讲座，候补没有排到')
    expect(await get(waiting, id)).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('没有空出名额') })
    expect(await why(signingUp(server, await somebody(), activity, { mayWait: true }))).toBe('full')
  })

  it('is not given back once it has begun', async () => {
    const as = await somebody()
    const activity = await publish({ sessions: [{ startsIn: hour }] })
    const { id } = await signedUp(server, as, activity)
    server.clock.advance(hour)
    expect(outcome(await cancel(as, id))).toBe('activity_over')
    expect((await get(as, id)).may).toEqual([])
  })

  it('is rated once, after the end, by whoever had a seat', async () => {
    const [as, waiting] = [await somebody(), await somebody()]
    const activity = await publish({ sessions: [{ startsIn: hour }], places: 1 })
    const { id } = await signedUp(server, as, activity)
    const line = await signedUp(server, waiting, activity, { mayWait: true })
    const rate = (who: Credential, signupId: string, level = '4') => server.call(contract.rateActivity, who, { params: { id: signupId }, body: { level, comment: '讲得清楚' } })
    expect(outcome(await rate(as, id))).toBe('action_not_allowed')
    server.clock.advance(4 * hour)
    await runTimersOf(server)
    expect((await get(as, id)).may).toEqual(['rate'])
    expect((await rate(as, id)).body.signup).toMatchObject({ rating: { level: '4', comment: '讲得清楚' }, may: [], isOver: true })
    expect(outcome(await rate(as, id, '1'))).toBe('action_not_allowed')
    expect(outcome(await rate(waiting, line.id))).toBe('action_not_allowed')
  })

  it('stands in my list: what comes soonest first, page by page, and apart from it what is past', async () => {
    const as = await somebody()
    const ids: string[] = []
    for (let at = 0; at < 23; at += 1) ids.unshift((await signedUp(server, as, await publish({ sessions: [{ startsIn: (40 - at) * day }] }))).id)
    const gone = await signedUp(server, as, await publish({ sessions: [{ startsIn: hour }] }))
    await cancel(as, gone.id)
    const first = await list(as)
    const second = await list(as, 'coming', first.next)
    expect([...first.signups, ...second.signups].map(({ id }: { id: string }) => id)).toEqual(ids)
    expect([first.signups.length, second.next]).toEqual([20, null])
    expect((await list(as, 'past')).signups).toMatchObject([{ id: gone.id, state: { code: 'ended' } }])
    expect(await list(await newcomer(server, 'nobody-yet'))).toEqual({ signups: [], next: null })
  })
})
