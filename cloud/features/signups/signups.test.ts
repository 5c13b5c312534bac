import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { countCheck } from '../../capacity/look'
import { type ActivityOptions, day, hour, publishedActivity, runTimersOf, signedUp, signingUp } from '../../test/activities'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, unitCode, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { readTicket } from '@shared/domain/ticket'
import { verifyTicket } from '../../security/token'

jest.setTimeout(120_000)

onEachDatabase('signing up for an activity', ({ database }) => {
  let server: TestServer
  let organiser: Awaited<ReturnType<typeof staff>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    organiser = await staff(server, '五角场街道', 'lead')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const somebody = (street?: string) => veteran(server, `signing-${++people}`, street)
  const publish = (options: ActivityOptions = {}) => publishedActivity(server, organiser, options)
  type Step = typeof contract.cancelSignup | typeof contract.acceptSeat | typeof contract.declineSeat
  const step = (endpoint: Step, as: Credential, id: string) => server.call(endpoint, as, { params: { id }, body: {} })
  const cancel = (as: Credential, id: string) => step(contract.cancelSignup, as, id)
  const accept = (as: Credential, id: string) => step(contract.acceptSeat, as, id)
  const get = async (as: Credential, id: string) => (await server.call(contract.getSignup, as, { params: { id } })).body.signup
  const list = async (as: Credential, tab = 'coming', after?: string) => (await server.call(contract.listMySignups, as, { query: { tab, ...(after ? { after } : {}) } })).body
  const titles = async (as: Credential) => (await server.call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title)
  const why = async (reply: ReturnType<typeof signingUp>) => {
    const { body } = await reply
    return body.error ? (body.error.details.obstacle ?? body.error.details.fields ?? body.error.code) : 'ok'
  }
  const helped = async (as: Credential, relation = 'parent') => (await server.call(contract.addPerson, as, {
    body: { name: '王秀英', phone: '13912345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null, relation, consent: { version: consentTexts.version, agreed: true } },
  })).body.id as string

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
    expect((await step(contract.declineSeat, line[1], first)).body.signup).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('没有要') })
    expect((await step(contract.declineSeat, line[1], first)).status).toBe(200)
    expect((await get(line[2], second)).state.code).toBe('offered')
    server.clock.advance(4 * hour)
    expect(outcome(await accept(line[2], second))).toBe('offer_over')
    await runTimersOf(server)
    expect(await get(line[2], second)).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('时间过了') })
    expect((await titles(line[2]))[0]).toBe('健康讲座，名额给了下一位')
    expect((await get(line[3], third)).state.code).toBe('offered')
    expect(outcome(await step(contract.declineSeat, line[0], third))).toBe('not_found')
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

  it('is closed before it opens, after it closes, from the start on and when it is cancelled', async () => {
    const as = await somebody()
    const now = server.clock.now()
    expect(await why(signingUp(server, as, await publish({ signupFrom: now + hour })))).toBe('not_open_yet')
    expect(await why(signingUp(server, as, await publish({ signupUntil: now })))).toBe('signup_over')
    expect(await why(signingUp(server, as, await publish({ sessions: [{ startsIn: -hour }], signupUntil: now + hour })))).toBe('signup_over')
    expect(await why(signingUp(server, as, await publish({ sessions: [{ startsIn: -5 * hour }], signupUntil: now + hour })))).toBe('over')
    const cancelled = await publish({ sessions: [{ startsIn: day, isCancelled: true }] })
    expect(await why(signingUp(server, as, cancelled))).toBe('cancelled')
    const draft = await publish()
    await database().execute("UPDATE activity SET state = 'draft' WHERE id = ?", [draft.id])
    expect(await why(signingUp(server, as, draft))).toBe('not_found')
    expect(await why(signingUp(server, as, await publish(), { sessionId: null }))).toBe('not_found')
  })

  it('is for whoever lives in the streets and committees that are named, and is not refused to whom nobody asked for the committee', async () => {
    const [inside, outside] = [await somebody(), await somebody('四平路街道')]
    const [street, community, elsewhere] = [await unitCode(server, '五角场街道'), await unitCode(server, '国定一居委'), await unitCode(server, '四平路街道')]
    const forStreet = await publish({ audience: { streetCodes: [street] } })
    expect([await why(signingUp(server, inside, forStreet)), await why(signingUp(server, outside, forStreet))]).toEqual(['ok', 'outside_area'])
    const forCommunity = await publish({ audience: { communityCodes: [community] }, sessions: [{ startsIn: 8 * day }] })
    expect([await why(signingUp(server, inside, forCommunity)), await why(signingUp(server, outside, forCommunity))]).toEqual(['ok', 'outside_area'])
    const both = await publish({ audience: { streetCodes: [elsewhere], communityCodes: [community] }, sessions: [{ startsIn: 9 * day }] })
    expect(await why(signingUp(server, outside, both))).toBe('ok')
  })

  it('asks for the group and the age where it is for some, and knows the age of whose ID card was compared', async () => {
    const as = await somebody()
    const activity = await publish({ audience: { groups: ['veteran', 'family'], ageFrom: 18, ageUntil: 45 }, places: 5 })
    expect(await why(signingUp(server, as, activity))).toEqual({ group: { code: 'group_missing' }, isAgeRight: { code: 'age_not_said' } })
    expect(await why(signingUp(server, as, activity, { group: 'bereaved', isAgeRight: true }))).toEqual({ group: { code: 'group_missing' } })
    expect(await why(signingUp(server, as, activity, { group: 'family', isAgeRight: true }))).toBe('ok')
    const [young, old] = [await somebody(), await somebody()]
    const checked = async (who: Credential, idNumber: string) => {
      const id = await personIdOf(server, who)
      await database().execute('UPDATE person SET idNumber = ? WHERE id = ?', [server.services.vault.seal(idNumber, id), id])
    }
    await checked(young, '110105199001010011')
    await checked(old, '110105194912310022')
    expect(await why(signingUp(server, old, activity, { group: 'veteran', isAgeRight: true }))).toBe('outside_ages')
    expect(await why(signingUp(server, young, activity, { group: 'veteran' }))).toBe('ok')
  })

  it('checks the answers by their questions and keeps them sealed', async () => {
    const as = await somebody()
    const activity = await publish({
      form: [
        { key: 'diet', kind: 'choice', label: '午餐', help: '', optional: false, options: ['素食', '清真', '都可以'] }, { key: 'q2', kind: 'shortText', label: '还想说的', help: '', optional: true, options: [] },
      ],
    })
    expect(await why(signingUp(server, as, activity))).toEqual({ 'answers.diet': { code: 'choice_missing' } })
    expect(await why(signingUp(server, as, activity, { answers: { diet: '火锅' } }))).toEqual({ 'answers.diet': { code: 'choice_missing' } })
    const { id } = await signedUp(server, as, activity, { answers: { diet: '素食', q2: '腿脚不好', stray: '没有问' } })
    const [row] = await database().query<{ answers: string }>('SELECT answers FROM signup WHERE id = ?', [id])
    expect(row?.answers).not.toContain('素食')
    expect(JSON.parse(server.services.vault.open(row?.answers ?? '', id))).toEqual({ diet: '素食', q2: '腿脚不好' })
  })

  it('lets one free training be used at a time: by a seat, not by waiting; it comes back with the seat', async () => {
    const as = await somebody()
    const training = (startsIn: number, places = 5) => publish({ kind: 'training', title: '电工培训', usesEntitlement: true, signupScope: 'whole', places, sessions: [{ startsIn }, { startsIn: startsIn + day }] })
    const [first, second, full] = [await training(day), await training(5 * day), await training(10 * day, 1)]
    const holder = await somebody()
    const seat = await signedUp(server, holder, full)
    const waiting = await signedUp(server, as, full, { mayWait: true })
    const mine = await signedUp(server, as, first)
    expect(await why(signingUp(server, as, second))).toBe('entitlement_used')
    expect((await server.call(contract.signUp, as, { params: { id: second.id }, body: { personId: await personIdOf(server, as), sessionId: null, mayWait: true, answers: {} } })).body.error.details.blockedBy).toMatchObject({ signupId: mine.id, title: '电工培训' })
    await cancel(holder, seat.id)
    expect(outcome(await accept(as, waiting.id))).toBe('signup_refused')
    expect((await accept(as, waiting.id)).body.error.details).toMatchObject({ obstacle: 'entitlement_used', blockedBy: { signupId: mine.id } })
    await cancel(as, mine.id)
    expect((await accept(as, waiting.id)).status).toBe(200)
    expect(await why(signingUp(server, as, second))).toBe('entitlement_used')
    // The organiser calls it off: its holds end, and with them what they used.
    await database().execute("UPDATE capacity_hold SET state = 'ended', activeKey = NULL, endedWhy = 'closed' WHERE poolId = ?", [full.id])
    await database().execute('UPDATE capacity_pool SET taken = 0, isOpen = 0 WHERE id = ?', [full.id])
    expect(await why(signingUp(server, as, second))).toBe('ok')
  })

  it('sees a clash with what one has or is offered, not with what one waits for; and looks again when an offer is accepted', async () => {
    const as = await somebody()
    const [full, same] = [await publish({ places: 1 }), await publish({ title: '参观', sessions: [{ startsIn: 7 * day + 2 * hour - 1 }] })]
    const holder = await somebody()
    const seat = await signedUp(server, holder, full)
    const waiting = await signedUp(server, as, full, { mayWait: true })
    const mine = await signedUp(server, as, same)
    await cancel(holder, seat.id)
    expect((await accept(as, waiting.id)).body.error.details).toMatchObject({ obstacle: 'clash', blockedBy: { signupId: mine.id, title: '参观' } })
    expect(await why(signingUp(server, as, await publish({ sessions: [{ startsIn: 7 * day + hour }] })))).toBe('clash')
    await cancel(as, mine.id)
    expect(await why(signingUp(server, as, await publish({ sessions: [{ startsIn: 7 * day + 2 * hour }] })))).toBe('ok')
    expect(await why(signingUp(server, as, await publish({ sessions: [{ startsIn: 7 * day + hour }] })))).toBe('clash')
    expect((await accept(as, waiting.id)).status).toBe(200)
  })

  it('needs the consent of whoever is helped, in the words of now, and keeps it', async () => {
    const as = await somebody()
    const activity = await publish({ places: 5 })
    const personId = await helped(as)
    expect(await why(signingUp(server, as, activity, { personId }))).toEqual({ consent: { code: 'declaration_missing' } })
    expect(await why(signingUp(server, as, activity, { personId, consent: { version: '1999', agreed: true } }))).toBe('consent_changed')
    const signup = await signedUp(server, as, activity, { personId, consent: { version: consentTexts.version, agreed: true } })
    expect(signup).toMatchObject({ personId, personName: '王秀英' })
    expect(await database().query("SELECT personId, givenBy FROM consent WHERE purpose = 'activity_signup' AND personId = ?", [personId])).toEqual([{ personId, givenBy: 'family' }])
    const stranger = await somebody()
    expect(await why(signingUp(server, stranger, activity, { personId }))).toBe('not_found')
    expect((await server.call(contract.getSignup, stranger, { params: { id: signup.id } })).body.error.code).toBe('not_found')
    expect(outcome(await cancel(stranger, signup.id))).toBe('not_found')
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
