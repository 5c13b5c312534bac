import { contract } from '@shared/contract/contract'
import { type ActivityBody, type KeptActivity } from '@shared/contract/staffActivities'
import { peekPool } from '../../capacity/look'
import { activityContent, activityStart, courseContent, oneDay, sessionBody } from '../../test/activityBodies'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, unitCode } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(60_000)

onEachDatabase('an activity before and at its publication', ({ database }) => {
  let server: TestServer
  let editor: Awaited<ReturnType<typeof staff>>
  let clerk: typeof editor
  let other: typeof editor
  let district: typeof editor
  beforeAll(async () => {
    server = await startTestServer(database())
    editor = await staff(server, '五角场街道退役', 'editor')
    clerk = await staff(server, '五角场街道退役', 'clerk')
    other = await staff(server, '四平路街道退役', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'clerk')
  })
  beforeEach(() => server.clock.set(ordinaryMorning))
  afterEach(async () => {
    for (const table of ['activity', 'activity_session', 'activity_change', 'capacity_pool', 'capacity_log', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const create = (as: Credential, content: ActivityBody = activityContent(), unitId = editor.unitId): Promise<Reply> => server.call(contract.createActivity, as, { body: { unitId, content } })
  const drafted = async (content?: ActivityBody): Promise<KeptActivity> => (await create(editor, content)).body.activity
  const save = (as: Credential, { id, version }: { id: string; version: number }, content: ActivityBody) => server.call(contract.saveActivity, as, { params: { id }, body: { version, content } })
  const publish = (as: Credential, { id, version }: { id: string; version: number }, key?: string) => server.call(contract.publishActivity, as, { params: { id }, body: { version }, ...(key ? { key } : {}) })
  const read = (id: string) => server.call(contract.getActivity, null, { params: { id } })
  const kept = (as: Credential, id: string) => server.call(contract.getKeptActivity, as, { params: { id } })
  const titles = async (as: Credential, tab: string) => (await server.call(contract.listKeptActivities, as, { query: { tab } })).body.activities.map(({ title }: { title: string }) => title)
  const problems = ({ body }: Reply) => Object.fromEntries(Object.entries(body.error.details.fields as Record<string, { code: string }>).map(([field, { code }]) => [field, code]))

  it('is a draft of which the public hears nothing and colleagues read everything', async () => {
    const activity = await drafted(activityContent({ sessions: [], places: null }))
    expect(activity).toMatchObject({ state: { code: 'draft' }, may: ['edit', 'publish'], content: { title: '示例讲座', sessions: [] }, changes: [{ what: { code: 'created' } }], seats: { places: 0 } })
    expect(outcome(await read(activity.id))).toBe('not_found')
    expect((await server.call(contract.listActivities, null)).body.activities).toEqual([])
    expect((await kept(clerk, activity.id)).body.activity.may).toEqual(['edit'])
    expect((await kept(district, activity.id)).body.activity).toMatchObject({ may: ['edit'], version: 0 })
    expect(await Promise.all([editor, clerk, district, other].map((as) => titles(as, 'draft')))).toEqual([['示例讲座'], ['示例讲座'], ['示例讲座'], []])
  })

  it('is neither seen nor touched by units beside it', async () => {
    const activity = await drafted()
    expect(outcome(await kept(other, activity.id))).toBe('not_found')
    expect(outcome(await server.call(contract.previewActivity, other, { params: { id: activity.id } }))).toBe('not_found')
    expect(outcome(await save(other, activity, activityContent()))).toBe('not_found')
    expect(outcome(await publish(other, activity))).toBe('not_found')
    expect(outcome(await create(other))).toBe('forbidden')
    expect(outcome(await create(await staff(server, '工商银行', 'clerk'), activityContent(), editor.unitId))).toBe('forbidden')
  })

  it('names the units for which somebody may hold one: their own first, and those right under it', async () => {
    const { mayAddFor } = (await server.call(contract.listKeptActivities, clerk)).body
    expect(mayAddFor[0].shortName).toBe('五角场街道')
    expect(mayAddFor.slice(1).every(({ kind }: { kind: string }) => kind === 'community')).toBe(true)
    expect((await server.call(contract.listKeptActivities, district)).body.mayAddFor).toHaveLength(13)
    expect(outcome(await create(clerk, activityContent(), mayAddFor[1].id))).toBe('ok')
  })

  it('keeps what was saved last, with its sessions by their ids, and refuses who did not see that', async () => {
    const activity = await drafted(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)] }))
    const { content } = activity
    const saved = (await save(clerk, activity, { ...content, title: '新题目', sessions: content.sessions.slice(1) })).body.activity
    expect(saved).toMatchObject({ version: 1, title: '新题目', content: { sessions: [{ id: content.sessions[1]?.id }] } })
    expect(outcome(await save(editor, activity, content))).toBe('stale_version')
    expect((await kept(editor, activity.id)).body.activity.content.sessions).toHaveLength(1)
  })

  it('takes no session of another activity, no area that there is not, and no place elsewhere', async () => {
    const [one, two] = [await drafted(), await drafted()]
    const foreign = await save(editor, one, { ...one.content, sessions: [sessionBody({ id: two.content.sessions[0]?.id ?? null })] })
    expect(problems(foreign)).toEqual({ 'sessions.0.id': 'unknown_item' })
    const twice = one.content.sessions[0] as (typeof one.content.sessions)[number]
    expect(problems(await save(editor, one, { ...one.content, sessions: [twice, twice] }))).toEqual({ 'sessions.1.id': 'unknown_item' })
    const audience = { ...one.content.audience, streetCodes: ['999'], communityCodes: [await unitCode(server, '五角场街道')] }
    expect(problems(await save(editor, one, { ...one.content, audience, sessions: [sessionBody({ position: { latitude: 40, longitude: 116 } })] }))).toEqual({
      'audience.streetCodes': 'unknown_item', 'audience.communityCodes': 'unknown_item', 'sessions.0.position': 'position_outside',
    })
  })

  it('has no more than sixty sessions, so that a course that is repeated ends', async () => {
    expect(outcome(await create(editor, courseContent(61)))).toBe('invalid_input')
    expect(outcome(await create(editor, courseContent(60)))).toBe('ok')
  })

  it('forgets what belongs to another kind', async () => {
    const { content } = await drafted(activityContent({ mode: 'targeted', needsAdmission: true, usesEntitlement: true, places: 9 }))
    expect(content).toMatchObject({ mode: null, needsAdmission: false, usesEntitlement: false, places: null, sessions: [{ places: 30 }] })
    expect((await drafted(courseContent(1, { sessions: [sessionBody({ places: 5 })] }))).content).toMatchObject({ places: 20, sessions: [{ places: null }] })
  })

  it('is published by leads, editors and administrators alone; from then on everybody reads it', async () => {
    const activity = await drafted()
    expect(outcome(await publish(clerk, activity))).toBe('forbidden')
    expect(outcome(await publish(district, activity))).toBe('forbidden')
    const published = (await publish(editor, activity)).body.activity
    expect(published).toMatchObject({ state: { code: 'published' }, version: 1, may: ['edit', 'cancel', 'signups', 'door', 'results'], seats: { places: 30, left: 30, waiting: 0 }, changes: [{ what: { code: 'published' } }, {}] })
    expect((await kept(clerk, activity.id)).body.activity.may).toEqual(['signups', 'door', 'results'])
    expect((await read(activity.id)).body.activity).toMatchObject({
      title: '示例讲座', kind: { text: '宣讲讲座' }, organiser: { shortName: '五角场街道' }, audienceText: '杨浦区内都可以参加', seats: { places: 30, left: 30 },
      sessions: [{ place: '示例会场', seats: { left: 30 } }], next: { startsAt: activityStart }, comingSessions: 1, isOver: false, isCancelled: false, distance: null, standings: [], signups: [], instead: [],
    })
  })

  it('is refused with everything that is missing at once, and stays a draft', async () => {
    const activity = await drafted(activityContent({ kind: 'training', sessions: [sessionBody({ place: '', places: null })], signupUntil: activityStart + oneDay }))
    expect(problems(await publish(editor, activity))).toEqual({ mode: 'mode_missing', 'sessions.0.place': 'place_or_link', 'sessions.0.places': 'places_missing', signupUntil: 'signup_after_start' })
    expect((await kept(editor, activity.id)).body.activity).toMatchObject({ state: { code: 'draft' }, version: 0 })
    expect(await peekPool(database(), activity.content.sessions.map(({ id }) => id ?? ''))).toEqual(new Map())
  })

  it('is not published when its time is over', async () => {
    const activity = await drafted()
    server.clock.set(activityStart + 2 * 3_600_000)
    expect(problems(await publish(editor, activity))).toEqual({ 'sessions.0.startsAt': 'time_past', signupUntil: 'time_past' })
  })

  it('opens a pool for each session that takes place, under its id, until it begins', async () => {
    const activity = await drafted(activityContent({ sessions: [sessionBody(), sessionBody({ places: 5 }, 1), sessionBody({ isCancelled: true }, 2)] }))
    await publish(editor, activity)
    const [first, second, third] = activity.content.sessions.map(({ id }) => id as string) as [string, string, string]
    expect(await peekPool(database(), [activity.id, first, second, third])).toEqual(new Map([
      [first, { id: first, places: 30, taken: 0, waiting: 0, isOpen: true, startsAt: activityStart }],
      [second, { id: second, places: 5, taken: 0, waiting: 0, isOpen: true, startsAt: activityStart + oneDay }],
    ]))
  })

  it('opens one pool for the whole, under its own id, as long as one may sign up', async () => {
    const early = await drafted(courseContent(3))
    const late = await drafted(courseContent(3, { signupUntil: activityStart + 8 * oneDay }))
    for (const activity of [early, late]) await publish(editor, activity)
    const pools = await peekPool(database(), [early.id, late.id, ...early.content.sessions.map(({ id }) => id ?? '')])
    expect([...pools.values()].map(({ id, places, startsAt }) => [id === early.id, places, startsAt])).toEqual(expect.arrayContaining([[true, 20, activityStart], [false, 20, activityStart + 8 * oneDay]]))
    expect(pools.size).toBe(2)
    expect((await read(early.id)).body.activity).toMatchObject({ seats: { places: 20, left: 20 }, sessions: [{ seats: null }, { seats: null }, { seats: null }], comingSessions: 3 })
  })

  it('is published once, however often that is tapped, and by one of two', async () => {
    const activity = await drafted()
    const outcomes = (await Promise.all([publish(editor, activity), publish(editor, activity)])).map(outcome)
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    const again = await drafted()
    expect([outcome(await publish(editor, again, 'the-same-tap-twice')), outcome(await publish(editor, again, 'the-same-tap-twice'))]).toEqual(['ok', 'ok'])
    expect(outcome(await publish(editor, { id: again.id, version: 1 }))).toBe('action_not_allowed')
    expect(outcome(await save(editor, { id: again.id, version: 1 }, again.content))).toBe('action_not_allowed')
  })

  it('is previewed as people will read it, while it is a draft', async () => {
    const activity = await drafted(activityContent({ form: [{ key: 'q1', kind: 'choice', label: '您怎么来', help: '', optional: true, options: ['走路', '坐车'] }] }))
    expect((await server.call(contract.previewActivity, clerk, { params: { id: activity.id } })).body.activity).toMatchObject({
      title: '示例讲座', sessions: [{ seats: { places: 30, left: 30 } }], form: [{ key: 'q1', kind: 'choice', label: '您怎么来', help: null, optional: true, options: [{ value: '走路', text: '走路' }, { value: '坐车', text: '坐车' }] }],
    })
  })

  it('is listed by how it stands, newest first, page by page', async () => {
    for (let at = 0; at < 32; at += 1) await drafted(activityContent({ title: `第${at}个` }))
    const first = (await server.call(contract.listKeptActivities, editor, { query: { tab: 'draft' } })).body
    const second = (await server.call(contract.listKeptActivities, editor, { query: { tab: 'draft', after: first.next } })).body
    expect([...first.activities, ...second.activities].map(({ title }: { title: string }) => title)).toEqual(Array.from({ length: 32 }, (_unused, at) => `第${31 - at}个`))
    expect(second.next).toBeNull()
    const { id, version } = first.activities[0].id ? (await kept(editor, first.activities[0].id)).body.activity : first
    await publish(editor, { id, version })
    expect(await titles(editor, 'coming')).toEqual(['第31个'])
    server.clock.set(activityStart + oneDay)
    expect([await titles(editor, 'coming'), await titles(editor, 'past')]).toEqual([[], ['第31个']])
    expect((await kept(editor, id)).body.activity.may).toEqual(['signups', 'door', 'results'])
  })
})
