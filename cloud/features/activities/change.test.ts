import { contract } from '@shared/contract/contract'
import { type ActivityBody, type KeptActivity, type SessionBody } from '@shared/contract/staffActivities'
import { countCheck, peekPool } from '../../capacity/look'
import { signedUp, signingUp } from '../../test/activities'
import { activityContent, activityStart, courseContent, oneDay, sessionBody } from '../../test/activityBodies'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(60_000)

onEachDatabase('an activity that is published', ({ database }) => {
  let server: TestServer
  let editor: Awaited<ReturnType<typeof staff>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    editor = await staff(server, '五角场街道退役', 'editor')
  })
  beforeEach(() => server.clock.set(ordinaryMorning))
  afterEach(async () => {
    expect(await countCheck(database())).toEqual([])
    await database().execute('DELETE FROM rate_limit')
  })
  afterAll(() => server.stop())

  const somebody = () => veteran(server, `changing-${++people}`)
  const published = async (content: ActivityBody = activityContent()): Promise<KeptActivity> => {
    const { body: { activity } } = await server.call(contract.createActivity, editor, { body: { unitId: editor.unitId, content } })
    const { status, body } = await server.call(contract.publishActivity, editor, { params: { id: activity.id }, body: { version: activity.version } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.activity
  }
  const change = (as: Credential, { id, version }: KeptActivity, content: ActivityBody) => server.call(contract.changeActivity, as, { params: { id }, body: { version, content } })
  const cancel = (as: Credential, { id, version }: KeptActivity, reason = '场地临时不能用') => server.call(contract.cancelActivity, as, { params: { id }, body: { version, reason } })
  const withSession = ({ content }: KeptActivity, words: Partial<SessionBody>, at = 0): ActivityBody => ({ ...content, sessions: content.sessions.map((session, index) => (index === at ? { ...session, ...words } : session)) })
  const target = ({ id, content }: KeptActivity, at = 0) => ({ id, sessionIds: content.sessions.map((session) => session.id as string), target: content.signupScope === 'whole' ? null : (content.sessions[at]?.id as string) })
  const comes = async (activity: KeptActivity, at = 0, given: object = {}) => {
    const as = await somebody()
    return { as, signup: await signedUp(server, as, target(activity, at), given) }
  }
  const told = async (as: Credential) => (await server.call(contract.listMessages, as)).body.messages.filter(({ link }: { link: string }) => link?.startsWith('activity:')).map(({ title, body }: { title: string; body: string }) => `${title} ${body}`)
  const stateOf = async (as: Credential, id: string) => (await server.call(contract.getSignup, as, { params: { id } })).body.signup.state.code
  const problems = ({ body }: Reply) => Object.fromEntries(Object.entries(body.error.details.fields as Record<string, { code: string }>).map(([field, { code }]) => [field, code]))
  const read = async (id: string, as: Credential = null) => (await server.call(contract.getActivity, as, { params: { id } })).body.activity

  it('is changed by whoever may publish it, who saw how it was', async () => {
    const activity = await published()
    const clerk = await staff(server, '五角场街道退役', 'clerk')
    expect(outcome(await change(clerk, activity, activity.content))).toBe('forbidden')
    expect(outcome(await change(await staff(server, '四平路街道退役', 'lead'), activity, activity.content))).toBe('not_found')
    const { body } = await change(await staff(server, '杨浦区退役军人服务中心', 'lead'), activity, { ...activity.content, title: '新题目' })
    expect(body.activity).toMatchObject({ title: '新题目', version: 2, changes: [{ what: { code: 'changed' }, text: '名称改为 新题目' }, {}, {}] })
    expect(outcome(await change(editor, activity, activity.content))).toBe('stale_version')
    expect((await read(activity.id)).title).toBe('新题目')
  })

  it('tells whoever signed up, waits or was offered a seat what changed, once, with the new time and place', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody({ places: 1 })] }))
    const [held, waiting] = [await comes(activity), await comes(activity, 0, { mayWait: true })]
    await change(editor, activity, withSession(activity, { endsAt: activityStart + 3 * 3_600_000, place: '新会场', address: '' }))
    const words = '示例讲座，有变动 时间改为 12月3日 周四 14:00–17:00；地点改为 新会场。点开看新的安排。'
    expect([await told(held.as), await told(waiting.as), await told(await somebody())]).toEqual([[words], [words], []])
  })

  it('tells nobody of a new introduction, picture or sign-up window', async () => {
    const activity = await published()
    const { as } = await comes(activity)
    expect(outcome(await change(editor, activity, { ...activity.content, body: '写得更清楚了。', summary: '新介绍', signupUntil: activityStart - 2 * 3_600_000 }))).toBe('ok')
    expect(await told(as)).toEqual([])
  })

  it('tells the people of one session of what changed there, and those of all of what changed for all', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)] }))
    const [first, second] = [await comes(activity, 0), await comes(activity, 1)]
    const { body } = await change(editor, activity, withSession(activity, { place: '新会场', address: '' }, 1))
    expect([await told(first.as), await told(second.as)]).toEqual([[], ['示例讲座，有变动 12月4日 周五 14:00–16:00 那一场：地点改为 新会场。点开看新的安排。']])
    await change(editor, body.activity, { ...body.activity.content, contact: '请打站里电话' })
    expect((await told(first.as))[0]).toContain('联系方式改为 请打站里电话')
    expect(await told(second.as)).toHaveLength(2)
  })

  it('has as many seats as it says now: more go to the line at once, fewer than are taken are refused with how many', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody({ places: 2 })] }))
    await comes(activity)
    await comes(activity)
    const waiting = await comes(activity, 0, { mayWait: true })
    const fewer = await change(editor, activity, withSession(activity, { places: 1 }))
    expect(fewer.body.error).toMatchObject({ code: 'places_taken', details: { field: 'sessions.0.places', taken: 2 } })
    expect((await read(activity.id)).sessions[0].seats).toEqual({ places: 2, left: 0, waiting: 1 })
    await change(editor, activity, withSession(activity, { places: 4 }))
    expect(await stateOf(waiting.as, waiting.signup.id)).toBe('offered')
    expect((await read(activity.id)).sessions[0].seats).toEqual({ places: 4, left: 1, waiting: 0 })
  })

  it('refuses fewer seats of the whole as well', async () => {
    const activity = await published(courseContent(2, { places: 2 }))
    await comes(activity)
    await comes(activity)
    expect((await change(editor, activity, { ...activity.content, places: 1 })).body.error.details).toMatchObject({ field: 'places', taken: 2, least: 2 })
  })

  it('moves with its session: the pool ends when that begins now', async () => {
    const activity = await published()
    await change(editor, activity, withSession(activity, { startsAt: activityStart + oneDay, endsAt: activityStart + oneDay + 3_600_000 }))
    const poolId = activity.content.sessions[0]?.id as string
    expect((await peekPool(database(), [poolId])).get(poolId)).toMatchObject({ startsAt: activityStart + oneDay })
    expect((await read(activity.id)).next.startsAt).toBe(activityStart + oneDay)
  })

  it('loses one session by itself: its people are told and have no seat any more, the others keep theirs', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)] }))
    const [first, second] = [await comes(activity, 0), await comes(activity, 1)]
    const { body } = await change(editor, activity, withSession(activity, { isCancelled: true }, 1))
    expect([await stateOf(first.as, first.signup.id), await stateOf(second.as, second.signup.id)]).toEqual(['confirmed', 'ended'])
    expect([await told(first.as), await told(second.as)]).toEqual([[], ['示例讲座，有一场取消了 12月4日 周五 14:00–16:00 那一场：不举行了。您在这一场的报名已经取消，点开看看别的场次。']])
    expect(await read(activity.id)).toMatchObject({ sessions: [{ isCancelled: false }, { isCancelled: true, seats: { left: 0 } }], comingSessions: 1, seats: { places: 30, left: 29 } })
    expect((await signingUp(server, await somebody(), target(activity, 1))).body.error.details.obstacle).toBe('cancelled')
    // It does not come back: who had a seat has been told.
    const again = await change(editor, body.activity, withSession(body.activity, { isCancelled: false }, 1))
    expect(again.body.activity.content.sessions[1].isCancelled).toBe(true)
  })

  it('cancels what is left out, for people have tickets to it, and opens what is added', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)] }))
    const second = await comes(activity, 1)
    const { body } = await change(editor, activity, { ...activity.content, sessions: [activity.content.sessions[0] as SessionBody, sessionBody({ places: 8 }, 2)] })
    expect(await stateOf(second.as, second.signup.id)).toBe('ended')
    expect(body.activity.content.sessions.map(({ isCancelled }: SessionBody) => isCancelled)).toEqual([false, true, false])
    expect(await comes(body.activity, 2)).toMatchObject({ signup: { state: { code: 'confirmed' } } })
  })

  it('tells everybody of a course what becomes of one of its lessons', async () => {
    const activity = await published(courseContent(3))
    const { as, signup } = await comes(activity)
    await change(editor, activity, { ...withSession(activity, { isCancelled: true }, 1), sessions: [...withSession(activity, { isCancelled: true }, 1).sessions, sessionBody({}, 21)] })
    expect(await told(as)).toEqual(['示例课程，有变动 加了一场 12月24日 周四 14:00–16:00；12月10日 周四 14:00–16:00 那一场：不举行了。点开看新的安排。'])
    expect(await stateOf(as, signup.id)).toBe('confirmed')
  })

  it('never becomes invalid, is never moved into the past, and keeps what sign-ups rest on', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)], signupUntil: activityStart }))
    expect(problems(await change(editor, activity, { ...activity.content, sessions: activity.content.sessions.map((session) => ({ ...session, isCancelled: true })) }))).toEqual({ sessions: 'sessions_missing' })
    expect(problems(await change(editor, activity, withSession(activity, { place: '' })))).toEqual({ 'sessions.0.place': 'place_or_link' })
    expect(problems(await change(editor, activity, { ...activity.content, kind: 'course', signupScope: 'whole', places: 9 }))).toEqual({ kind: 'fixed_once_published', signupScope: 'fixed_once_published' })
    server.clock.set(activityStart + 60_000)
    const past = sessionBody({}, -1)
    expect(problems(await change(editor, activity, { ...withSession(activity, { endsAt: activityStart + 5 * 3_600_000 }), sessions: [...withSession(activity, { endsAt: activityStart + 5 * 3_600_000 }).sessions, past] }))).toEqual({
      'sessions.0.startsAt': 'fixed_once_published', 'sessions.2.startsAt': 'time_past',
    })
    server.clock.set(activityStart + 3 * 3_600_000)
    expect(problems(await change(editor, activity, withSession(activity, { isCancelled: true })))).toEqual({ 'sessions.0.isCancelled': 'fixed_once_published' })
    const kept = await change(editor, activity, { ...activity.content, sessions: activity.content.sessions.slice(1) })
    expect(kept.body.activity.content.sessions.map(({ isCancelled }: SessionBody) => isCancelled)).toEqual([false, false])
  })

  it('has no more than sixty sessions with those that were cancelled', async () => {
    const activity = await published(courseContent(40))
    const { content } = activity
    expect(problems(await change(editor, activity, { ...content, sessions: [content.sessions[0] as SessionBody, ...courseContent(21).sessions] }))).toEqual({ sessions: 'too_many' })
  })

  it('changes whole or not at all', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody({ places: 3 }), sessionBody({ places: 1 }, 1)] }))
    const [first, second] = [await comes(activity, 0), await comes(activity, 1)]
    await comes(activity, 0)
    expect((await change(editor, activity, { ...withSession({ ...activity, content: withSession(activity, { isCancelled: true }, 1) }, { places: 1 }, 0), title: '新题目' })).body.error.code).toBe('places_taken')
    expect([await told(first.as), await told(second.as), (await read(activity.id)).title, await stateOf(second.as, second.signup.id)]).toEqual([[], [], '示例讲座', 'confirmed'])
  })

  it('is cancelled with everybody told why, whether they have a seat, wait or were offered one; it stays to be read', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody({ places: 1 }), sessionBody({}, 1)] }))
    const [held, offered, waiting, other] = [await comes(activity), await comes(activity, 0, { mayWait: true }), await comes(activity, 0, { mayWait: true }), await comes(activity, 1)]
    await server.call(contract.cancelSignup, held.as, { params: { id: held.signup.id }, body: {} })
    expect(await stateOf(offered.as, offered.signup.id)).toBe('offered')
    const clerk = await staff(server, '五角场街道退役', 'clerk')
    expect(outcome(await cancel(clerk, activity))).toBe('forbidden')
    const { body } = await cancel(editor, activity)
    expect(body.activity).toMatchObject({ state: { code: 'cancelled' }, may: ['signups', 'results'], changes: [{ what: { code: 'cancelled' }, text: '场地临时不能用' }, {}, {}] })
    for (const { as, signup } of [offered, waiting, other]) {
      expect(await stateOf(as, signup.id)).toBe('ended')
      expect(await told(as)).toEqual(['示例讲座，取消了 原因：场地临时不能用。您的报名已经取消，不用再来。'])
    }
    expect(await told(held.as)).toEqual([])
    expect(await read(activity.id)).toMatchObject({ isCancelled: true, seats: null })
    expect((await server.call(contract.listActivities, null)).body.activities.map(({ id }: { id: string }) => id)).not.toContain(activity.id)
    expect((await signingUp(server, await somebody(), target(activity))).body.error.details.obstacle).toBe('cancelled')
    for (const again of [await cancel(editor, body.activity), await change(editor, body.activity, body.activity.content)]) expect(outcome(again)).toBe('activity_over')
  })

  it('tells somebody once who had seats in several of its sessions', async () => {
    const activity = await published(activityContent({ sessions: [sessionBody(), sessionBody({}, 1)] }))
    const { as } = await comes(activity)
    await signedUp(server, as, target(activity, 1))
    await cancel(editor, activity)
    expect(await told(as)).toHaveLength(1)
  })

  it('is cancelled in as many statements for forty people as for four, but for the messages', async () => {
    const statements = async (holders: number): Promise<number> => {
      const activity = await published(activityContent({ sessions: [sessionBody({ places: 100 })] }))
      const poolId = activity.content.sessions[0]?.id as string
      const columns = 'id, poolId, holderId, activeKey, state, lineRank, createdAt, version'
      for (let at = 0; at < holders; at += 1) {
        const id = String(at).padStart(4, '0') + poolId.slice(4)
        await database().execute(`INSERT INTO capacity_hold (${columns}) VALUES (?, ?, ?, ?, 'held', ?, 0, 1)`, [id, poolId, id, `${poolId}:${id}`, at])
      }
      await database().execute('UPDATE capacity_pool SET taken = ? WHERE id = ?', [holders, poolId])
      const { transaction } = database()
      let count = 0
      jest.spyOn(database(), 'transaction').mockImplementation((work) => transaction((tx) => work({
        ...tx, query: (...given) => (count += 1, tx.query(...given)), execute: (...given) => (count += 1, tx.execute(...given)),
      } as typeof tx)))
      expect(outcome(await cancel(editor, activity))).toBe('ok')
      jest.restoreAllMocks()
      const [{ messages } = { messages: 0 }] = await database().query<{ messages: number }>('SELECT COUNT(*) AS messages FROM notification WHERE link = ?', [`activity:${activity.id}`])
      expect(Number(messages)).toBe(holders)
      return count
    }
    expect(await statements(40)).toBe(await statements(4))
  })

  it('lets one of two changes win', async () => {
    const activity = await published()
    const outcomes = (await Promise.all([change(editor, activity, { ...activity.content, title: '甲方案' }), cancel(editor, activity)])).map(outcome)
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
  })
})
