import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { type ActivityOptions, day, hour, publishedActivity, signedUp, signingUp } from '../../test/activities'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, unitCode } from '../../test/people'
import { personIdOf } from '../../test/records'
import { agreedToSignup, onSignups } from '../../test/signups'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('signing up', ({ database }) => {
  let server: TestServer
  let organiser: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    organiser = await staff(server, '五角场街道', 'lead')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const publish = (options: ActivityOptions = {}) => publishedActivity(server, organiser, options)
  const { somebody, cancel, accept, why, helped } = onSignups(() => server)

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
    const signup = await signedUp(server, as, activity, { personId, consent: agreedToSignup })
    expect(signup).toMatchObject({ personId, personName: '王秀英' })
    expect(await database().query("SELECT personId, givenBy FROM consent WHERE purpose = 'activity_signup' AND personId = ?", [personId])).toEqual([{ personId, givenBy: 'family' }])
    const stranger = await somebody()
    expect(await why(signingUp(server, stranger, activity, { personId }))).toBe('not_found')
    expect((await server.call(contract.getSignup, stranger, { params: { id: signup.id } })).body.error.code).toBe('not_found')
    expect(outcome(await cancel(stranger, signup.id))).toBe('not_found')
  })

  it('is judged beforehand for everybody whom one stands for and every session, each with what stands in the way', async () => {
    const as = await somebody()
    const mother = await helped(as)
    const own = await personIdOf(server, as)
    const activity = await publish({ sessions: [{ startsIn: 7 * day, places: 1 }, { startsIn: 8 * day }, { startsIn: 9 * day, isCancelled: true }, { startsIn: 7 * day + hour }] })
    const [first, second, third, fourth] = activity.sessionIds
    const standings = async (who: Credential) => (await server.call(contract.getActivity, who, { params: { id: activity.id } })).body.activity.standings
      .map(({ personName, sessionId, can, obstacle }: { personName: string | null; sessionId: string; can: string; obstacle: { code: string; text: string } | null }) => [personName, sessionId, can, obstacle?.code ?? null])
    const mine = await signedUp(server, as, activity)
    expect(await standings(as)).toEqual([
      [null, first, 'no', 'signed_up_already'], [null, fourth, 'no', 'clash'], [null, second, 'sign_up', null], [null, third, 'no', 'cancelled'],
      ['王秀英', first, 'wait', 'full'], ['王秀英', fourth, 'sign_up', null], ['王秀英', second, 'sign_up', null], ['王秀英', third, 'no', 'cancelled'],
    ])
    const { activity: whole } = (await server.call(contract.getActivity, as, { params: { id: activity.id } })).body
    expect(whole.standings[1]).toMatchObject({ personId: own, obstacle: { text: expect.stringContaining('冲突') }, blockedBy: { signupId: mine.id, title: '健康讲座' } })
    expect(whole.signups).toMatchObject([{ id: mine.id, state: { code: 'confirmed' } }])
    expect([own, mother].every((id) => whole.standings.some(({ personId }: { personId: string }) => personId === id))).toBe(true)
    expect(new Set((await standings(await newcomer(server, 'no-profile-yet'))).map(([, , , code]: string[]) => code))).toEqual(new Set(['profile_missing', 'cancelled']))
    expect(await standings(null)).toEqual([])
    const stranger = await newcomer(server, 'no-profile-either')
    const { body: { account } } = await server.call(contract.getMe, stranger)
    expect(await why(signingUp(server, stranger, activity, { personId: account.id, sessionId: second }))).toBe('profile_missing')
  })
})
