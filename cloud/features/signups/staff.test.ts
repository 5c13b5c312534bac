import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { type ActivityOptions, day, hour, publishedActivity, type PublishedActivity, runTimersOf, signedUp, signingUp } from '../../test/activities'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, unitCode } from '../../test/people'
import { agreedToSignup, onSignups } from '../../test/signups'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('the staff who run an activity', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  let other: typeof lead
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
    other = await staff(server, '四平路街道', 'clerk')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const { somebody, cancel, accept, get, titles } = onSignups(() => server)
  const publish = (options: ActivityOptions = {}) => publishedActivity(server, lead, options)
  const listed = async (activity: PublishedActivity, tab = 'in', as: Credential = lead, query: object = {}) => (await server.call(contract.listActivitySignups, as, { params: { id: activity.id }, query: { tab, ...query } })).body
  const ids = async (activity: PublishedActivity, tab: string) => (await listed(activity, tab)).signups.map(({ id }: { id: string }) => id)
  const cancelFor = (as: Credential, id: string) => server.call(contract.cancelSignupFor, as, { params: { id }, body: { reason: '打电话说来不了' } })
  const decide = (as: Credential, id: string, isAdmitted: boolean, version = 1, reason = '') => server.call(contract.decideAdmission, as, { params: { id }, body: { version, isAdmitted, reason } })
  const move = (as: Credential, id: string, toPlace: number) => server.call(contract.moveInLine, as, { params: { id }, body: { toPlace, reason: '行动不便，家住得远' } })
  const counter = async (activity: PublishedActivity, given: object = {}, as: typeof lead = lead) => server.call(contract.signUpFor, as, {
    params: { id: activity.id },
    body: {
      unitId: as.unitId, sessionId: activity.target, mayWait: false, answers: {}, group: null, isAgeRight: false, consent: agreedToSignup,
      profile: { name: '李桂芳', residence: { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') } }, ...given,
    },
  })

  it('read who signed up, whole and in order, with the answers; and nobody else reads it', async () => {
    const activity = await publish({ places: 1, form: [{ key: 'diet', kind: 'choice', label: '午餐', help: '', optional: true, options: ['素食', '清真'] }] })
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const seat = await signedUp(server, one, activity, { answers: { diet: '清真' } })
    const line = [await signedUp(server, two, activity, { mayWait: true }), await signedUp(server, three, activity, { mayWait: true })]
    expect((await listed(activity)).signups).toMatchObject([{ id: seat.id, name: '张建国', phone: '13812345678', home: { shortName: '五角场街道' }, state: { code: 'confirmed' }, answers: [{ label: '午餐', text: '清真' }], byStaff: false, attended: [] }])
    expect((await listed(activity, 'line')).signups.map(({ id, linePlace }: { id: string; linePlace: number }) => [id, linePlace])).toEqual(line.map(({ id }, at) => [id, at + 1]))
    await cancel(one, seat.id)
    expect(await ids(activity, 'ended')).toEqual([seat.id])
    expect((await listed(activity, 'in', other)).error.code).toBe('not_found')
    expect((await listed(activity, 'in', one)).error.code).toBe('forbidden')
    expect(outcome(await cancelFor(other, line[1]?.id))).toBe('not_found')
    expect(outcome(await move(other, line[1]?.id, 1))).toBe('not_found')
  })

  it('read it page by page, none twice and none left out, the line in its own order', async () => {
    const activity = await publish({ places: 31 })
    const crowd = await Promise.all(Array.from({ length: 63 }, () => somebody()))
    for (const as of crowd) await signingUp(server, as, activity, { mayWait: true })
    const all = async (tab: string) => {
      const seen: string[] = []
      for (let after: string | undefined; ;) {
        const page = await listed(activity, tab, lead, after ? { after } : {})
        seen.push(...page.signups.map(({ id }: { id: string }) => id))
        if (!page.next) return seen
        after = page.next
      }
    }
    const line = await database().query<{ id: string }>("SELECT id FROM capacity_hold WHERE poolId = ? AND state = 'waiting' ORDER BY lineRank", [activity.target ?? ''])
    await move(lead, line[31]?.id ?? '', 1)
    expect([(await all('in')).length, new Set(await all('in')).size]).toEqual([31, 31])
    expect(await all('line')).toEqual([line[31], ...line.slice(0, 31)].map((row) => row?.id))
  })

  it('are seen by the people whose names they saw, once a day', async () => {
    const [as, activity] = [await somebody(), await publish()]
    await signedUp(server, as, activity)
    await listed(activity)
    await listed(activity)
    expect((await server.call(contract.listLooks, as)).body.looks).toMatchObject([{ purposeText: '看了活动报名名单', unitName: expect.stringContaining('五角场街道'), request: null }])
  })

  it('admit somebody to a training, who has the ticket only then', async () => {
    const [as, activity] = [await somebody(), await publish({ kind: 'training', title: '电工培训', needsAdmission: true })]
    const { id, state, ticket } = await signedUp(server, as, activity)
    expect([state.code, ticket]).toEqual(['pending', null])
    expect(await titles(as)).toEqual(['电工培训，报名收到了'])
    expect([await ids(activity, 'pending'), await ids(activity, 'in')]).toEqual([[id], []])
    expect(outcome(await decide(other, id, true))).toBe('not_found')
    expect((await decide(lead, id, true)).body.signup).toMatchObject({ state: { code: 'confirmed' }, admission: 'admitted' })
    expect(outcome(await decide(lead, id, false, 2, '不符合'))).toBe('stale_version')
    expect(await get(as, id)).toMatchObject({ state: { code: 'confirmed' }, ticket: { code: expect.any(String) } })
    expect((await titles(as))[0]).toBe('电工培训，可以参加')
  })

  it('do not admit somebody without a reason, which the person alone reads; the seat goes on, and the free training comes back', async () => {
    const activity = await publish({ kind: 'training', title: '电工培训', needsAdmission: true, usesEntitlement: true, places: 1 })
    const [as, next] = [await somebody(), await somebody()]
    const { id } = await signedUp(server, as, activity)
    const waiting = await signedUp(server, next, activity, { mayWait: true })
    expect(outcome(await decide(lead, waiting.id, true))).toBe('action_not_allowed')
    expect((await decide(lead, id, false)).body.error.details.fields).toEqual({ reason: { code: 'text_too_short', least: 2 } })
    expect((await decide(lead, id, false, 1, '学历证书没有带')).body.signup).toMatchObject({ state: { code: 'ended' }, admission: 'refused' })
    expect((await database().query<{ endedWords: string }>('SELECT endedWords FROM signup WHERE id = ?', [id]))[0]?.endedWords).not.toContain('学历')
    expect(await get(as, id)).toMatchObject({ state: { code: 'ended' }, endedText: '学历证书没有带', ticket: null })
    expect((await titles(as))[0]).toBe('电工培训，这次没有录取')
    expect((await get(next, waiting.id)).state.code).toBe('offered')
    expect((await accept(next, waiting.id)).body.signup.state.code).toBe('pending')
    expect((await signingUp(server, as, await publish({ kind: 'training', usesEntitlement: true, sessions: [{ startsIn: 9 * day }] }))).status).toBe(200)
  })

  it('cancel for somebody who called, with the reason; twice is as good as once', async () => {
    const activity = await publish({ places: 1 })
    const [as, next] = [await somebody(), await somebody()]
    const { id } = await signedUp(server, as, activity)
    const waiting = await signedUp(server, next, activity, { mayWait: true })
    expect((await cancelFor(lead, id)).body.signup.state.code).toBe('ended')
    expect((await cancelFor(lead, id)).status).toBe(200)
    expect(await get(as, id)).toMatchObject({ endedText: '打电话说来不了' })
    expect((await titles(as))[0]).toBe('健康讲座，报名取消了')
    expect((await titles(next)).filter((title) => title.includes('轮到'))).toHaveLength(1)
    expect((await get(next, waiting.id)).state.code).toBe('offered')
  })

  it('change the order of the line for a reason that stays, and are told when somebody is not in it any more', async () => {
    const activity = await publish({ places: 1 })
    const crowd = await Promise.all(Array.from({ length: 4 }, () => somebody()))
    const signups: { id: string }[] = []
    for (const as of crowd) signups.push(await signedUp(server, as, activity, { mayWait: true }))
    const [seat, first, second, third] = signups.map(({ id }) => id) as [string, string, string, string]
    expect((await move(lead, third, 1)).body.signup.linePlace).toBe(1)
    expect(await ids(activity, 'line')).toEqual([third, first, second])
    const [log] = await database().query<{ id: string; byId: string; fromPlace: number; toPlace: number; reason: string }>("SELECT id, byId, fromPlace, toPlace, reason FROM capacity_log WHERE holdId = ? AND what = 'moved'", [third])
    expect(log).toMatchObject({ byId: lead.staffId, fromPlace: 3, toPlace: 1 })
    expect(server.services.vault.open(log?.reason ?? '', log?.id ?? '')).toBe('行动不便，家住得远')
    expect(outcome(await move(lead, seat, 1))).toBe('line_changed')
    await cancel(crowd[0] as Credential, seat)
    expect((await get(crowd[3] as Credential, third)).state.code).toBe('offered')
  })

  it('leave their own family to a colleague', async () => {
    const [as, activity] = [await somebody(), await publish({ needsAdmission: true })]
    const { id } = await signedUp(server, as, activity)
    const clerk = await familyClerk(server, as)
    for (const reply of [await decide(clerk, id, true), await cancelFor(clerk, id), await move(clerk, id, 1)]) expect(outcome(reply)).toBe('own_request')
  })

  it('sign somebody up who has no phone, keep the consent, and get the ticket to print', async () => {
    const activity = await publish({ places: 1 })
    const { body } = await counter(activity)
    expect(body).toMatchObject({ signup: { name: '李桂芳', phone: '', byStaff: true, state: { code: 'confirmed' } }, ticket: { code: expect.stringMatching(/^\d{8}$/), qr: expect.stringMatching(/^t\.\d{8}\./) } })
    expect(await database().query("SELECT staffId, givenBy, unitId FROM consent WHERE purpose = 'activity_signup' AND personId = ?", [body.signup.personId])).toEqual([{ staffId: lead.staffId, givenBy: 'self', unitId: lead.unitId }])
    expect((await counter(activity)).body.error.details.obstacle).toBe('full')
    expect((await counter(activity, { mayWait: true })).body).toMatchObject({ signup: { state: { code: 'waiting' }, linePlace: 1 }, ticket: null })
    expect(outcome(await counter(await publish(), { unitId: lead.unitId }, { ...other }))).toBe('forbidden')
    expect(outcome(await counter(await publish(), { consent: { version: '1999', agreed: true } }))).toBe('consent_changed')
    expect((await counter(await publish(), { profile: { name: '', residence: { text: '' } } })).body.error.details.fields).toMatchObject({ 'profile.name': { code: 'name_missing' } })
    expect((await counter(await publish({ audience: { streetCodes: [await unitCode(server, '四平路街道')] } }))).body.error.details.obstacle).toBe('outside_area')
    // Any counter helps; only whoever runs it reads the list.
    expect((await counter(await publish(), {}, other)).status).toBe(200)
  })

  it('cancel for nobody once it is over', async () => {
    const [as, activity] = [await somebody(), await publish({ sessions: [{ startsIn: hour }] })]
    const { id } = await signedUp(server, as, activity)
    server.clock.advance(4 * hour)
    await runTimersOf(server)
    expect(outcome(await cancelFor(lead, id))).toBe('activity_over')
  })
})
