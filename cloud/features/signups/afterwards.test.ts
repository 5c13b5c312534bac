import { contract } from '@shared/contract/contract'
import { startOfShanghaiDay, shanghaiDay } from '@shared/domain/calendar/day'
import { countCheck } from '../../capacity/look'
import { newId } from '../../database/id'
import { activityContent, sessionBody } from '../../test/activityBodies'
import { type ActivityOptions, day, hour, publishedActivity, runTimersOf, signedUp } from '../../test/activities'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { askDeletion, exportOf, openRecord, personIdOf } from '../../test/records'
import { onSignups } from '../../test/signups'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { mergePersons } from '../people/merge'
import { scheduleReminders } from './reminders'

jest.setTimeout(120_000)

onEachDatabase('what follows a sign-up', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  beforeEach(() => database().execute("DELETE FROM timer WHERE kind LIKE 'activity_%'"))
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const { somebody, cancel, get, list, titles } = onSignups(() => server)
  const publish = (options: ActivityOptions = {}) => publishedActivity(server, lead, options)
  /** A meeting so many days from now at that time of Shanghai. */
  const at = (days: number, hours: number) => startOfShanghaiDay(shanghaiDay(server.clock.now()) + days) + hours * hour
  const meetingAt = (moment: number): ActivityOptions => ({ sessions: [{ startsIn: moment - server.clock.now() }] })
  const schedule = (id: string, startsAt: number, isCancelled = 0) => database().transaction((tx) => scheduleReminders(tx, server.services, [{ id, startsAt, isCancelled }]))
  const timers = async () => (await database().query<{ kind: string; dueAt: number }>("SELECT kind, dueAt FROM timer WHERE kind LIKE 'activity_%' ORDER BY dueAt")).map(({ kind, dueAt }) => [kind, dueAt])
  const calendar = async (as: Credential, id: string) => String((await server.call(contract.readSignupCalendar, as, { params: { id } })).body).replace(/\r\n /g, '').split('\r\n')

  it('is a word the day before at 17:00 and one on the morning at 7:30, to whoever has a seat then, each once', async () => {
    const start = at(4, 9.5)
    const activity = await publish({ ...meetingAt(start), places: 2 })
    const [one, gone, late] = [await somebody(), await somebody(), await somebody()]
    await signedUp(server, one, activity)
    const { id } = await signedUp(server, gone, activity)
    await signedUp(server, late, activity, { mayWait: true })
    await schedule(activity.sessionIds[0] ?? '', start)
    expect(await timers()).toEqual([['activity_day_before', at(3, 17)], ['activity_morning', at(4, 7.5)]])
    await cancel(gone, id)
    server.clock.set(at(3, 17))
    await runTimersOf(server)
    await runTimersOf(server)
    const told = async (as: Credential) => (await titles(as)).filter((title) => /^[明今]天：/.test(title))
    expect([await told(one), await told(gone), await told(late)]).toEqual([['明天：健康讲座'], [], []])
    server.clock.set(at(1, 7.5))
    await runTimersOf(server)
    expect(await told(one)).toEqual(['今天：健康讲座', '明天：健康讲座'])
    expect((await server.call(contract.listMessages, one)).body.messages[0].body).toContain('9:30，五角场街道文化中心')
  })

  it('is not a word on the morning of what begins before 8:30, nor one that would come too late; it moves and goes with the meeting', async () => {
    const { sessionIds: [id = ''] } = await publish(meetingAt(at(4, 8)))
    await schedule(id, at(4, 8))
    expect(await timers()).toEqual([['activity_day_before', at(3, 17)]])
    await schedule(id, at(4, 8.5))
    expect(await timers()).toEqual([['activity_day_before', at(3, 17)], ['activity_morning', at(4, 7.5)]])
    await schedule(id, at(6, 14))
    expect(await timers()).toEqual([['activity_day_before', at(5, 17)], ['activity_morning', at(6, 7.5)]])
    server.clock.set(at(5, 17))
    await schedule(id, at(1, 14))
    expect((await timers()).map(([kind]) => kind)).toEqual(['activity_day_before', 'activity_morning'])
    await schedule(id, at(1, 14), 1)
    expect(await timers()).toEqual([])
    await schedule(id, at(1, 14))
    expect((await timers()).map(([kind]) => kind)).toEqual(['activity_morning'])
  })

  it('stays where it failed once and comes again, unless the meeting moves', async () => {
    const { sessionIds: [id = ''] } = await publish(meetingAt(at(4, 8)))
    await schedule(id, at(4, 8))
    server.clock.set(at(3, 17))
    const fail = () => database().execute('UPDATE timer SET attempts = 1, dueAt = ? WHERE subject = ?', [server.clock.now() + 20_000, id])
    await fail()
    await schedule(id, at(1, 8))
    expect(await timers()).toEqual([['activity_day_before', server.clock.now() + 20_000]])
    await schedule(id, at(3, 8))
    expect(await timers()).toEqual([['activity_day_before', at(2, 17)]])
  })

  it('is set with the publication of an activity, and moved with its change', async () => {
    const start = at(20, 14)
    const content = activityContent({ signupFrom: server.clock.now(), signupUntil: start - hour, sessions: [{ ...sessionBody(), startsAt: start, endsAt: start + hour }] })
    const { body: { activity: draft } } = await server.call(contract.createActivity, lead, { body: { unitId: lead.unitId, content } })
    const { body: { activity } } = await server.call(contract.publishActivity, lead, { params: { id: draft.id }, body: { version: draft.version } })
    expect((await timers()).map(([, dueAt]) => dueAt)).toEqual([at(19, 17), at(20, 7.5)])
    const [session] = activity.content.sessions
    const moved = { ...activity.content, sessions: [{ ...session, startsAt: start + day, endsAt: start + day + hour }] }
    expect((await server.call(contract.changeActivity, lead, { params: { id: draft.id }, body: { version: activity.version, content: moved } })).status).toBe(200)
    expect((await timers()).map(([, dueAt]) => dueAt)).toEqual([at(20, 17), at(21, 7.5)])
  })

  it('is a calendar file for whoever signed up, whose meetings keep their names and end up called off', async () => {
    const as = await somebody()
    const activity = await publish({ signupScope: 'whole', sessions: [{ startsIn: day }, { startsIn: 2 * day }] })
    const { id } = await signedUp(server, as, activity)
    const before = await calendar(as, id)
    const uids = activity.sessionIds.map((sessionId) => `UID:${sessionId}.${id}@activities.invalid`)
    expect(before.filter((line) => line.startsWith('UID:'))).toEqual(uids)
    expect(before.filter((line) => /^(SUMMARY|STATUS)/.test(line))).toEqual(['SUMMARY:健康讲座（第 1 场，共 2 场）', 'STATUS:CONFIRMED', 'SUMMARY:健康讲座（第 2 场，共 2 场）', 'STATUS:CONFIRMED'])
    const sequence = (lines: string[]) => Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9))
    await cancel(as, id)
    const after = await calendar(as, id)
    expect(after.filter((line) => line.startsWith('UID:'))).toEqual(uids)
    expect(after.filter((line) => line.startsWith('STATUS:'))).toEqual(['STATUS:CANCELLED', 'STATUS:CANCELLED'])
    expect(sequence(after)).toBeGreaterThan(sequence(before))
    expect((await server.call(contract.readSignupCalendar, await somebody(), { params: { id } })).body.error.code).toBe('not_found')
  })

  it('stands on the first screen: an offered seat before what is within two days, and how much there is to come', async () => {
    const as = await somebody()
    const home = async (who = as) => (await server.call(contract.getHome, who)).body.activities
    expect(await home()).toEqual({ waiting: [], coming: 0 })
    const full = await publish({ places: 1 })
    const holder = await somebody()
    const seat = await signedUp(server, holder, full)
    const waiting = await signedUp(server, as, full, { mayWait: true })
    const [soon] = [await signedUp(server, as, await publish({ sessions: [{ startsIn: 2 * day - 1 }] })), await signedUp(server, as, await publish({ sessions: [{ startsIn: 3 * day }] }))]
    expect(await home()).toMatchObject({ waiting: [{ id: soon.id }], coming: 3 })
    await cancel(holder, seat.id)
    expect(await home()).toMatchObject({ waiting: [{ id: waiting.id, state: { code: 'offered' }, may: ['accept', 'decline', 'cancel'] }, { id: soon.id }], coming: 3 })
    expect(await home(await somebody())).toEqual({ waiting: [], coming: 0 })
  })

  it('goes with the person when two records turn out to be one; of two seats of one meeting the later passes on', async () => {
    const [one, two, next] = [await somebody(), await somebody(), await somebody()]
    const [keptId, absorbedId] = [await personIdOf(server, one), await personIdOf(server, two)]
    const [shared, own] = [await publish({ places: 2 }), await publish({ kind: 'training', usesEntitlement: true, sessions: [{ startsIn: 3 * day }] })]
    const first = await signedUp(server, one, shared)
    server.clock.advance(10)
    const second = await signedUp(server, two, shared)
    const training = await signedUp(server, two, own)
    const waiting = await signedUp(server, next, shared, { mayWait: true })
    const by = { requestId: newId(server.clock), staffId: lead.staffId, unitId: lead.unitId, evidence: 'counter' } as const
    await database().transaction((tx) => mergePersons(tx, server.services, { keptId, absorbedId, by, now: server.clock.now() }))
    expect((await list(one)).signups.map(({ id }: { id: string }) => id)).toEqual([training.id, first.id])
    expect(await get(one, second.id)).toMatchObject({ state: { code: 'ended' }, endedText: expect.stringContaining('合并') })
    expect((await get(next, waiting.id)).state.code).toBe('offered')
    expect(await database().query('SELECT id FROM signup WHERE personId = ? OR entitlementKey = ?', [absorbedId, absorbedId])).toEqual([])
    expect(await database().query('SELECT id FROM capacity_hold WHERE holderId = ?', [absorbedId])).toEqual([])
    expect((await cancel(one, training.id)).body.signup.state.code).toBe('ended')
  })

  it('keeps the seat and not the place in the line when two records turn out to be one, whichever is older', async () => {
    const [holder, one, two] = [await somebody(), await somebody(), await somebody()]
    const [keptId, absorbedId] = [await personIdOf(server, one), await personIdOf(server, two)]
    const activity = await publish({ places: 1 })
    const held = await signedUp(server, holder, activity)
    const waiting = await signedUp(server, one, activity, { mayWait: true })
    server.clock.advance(10)
    const seat = await signedUp(server, two, activity, { mayWait: true })
    await server.call(contract.moveInLine, lead, { params: { id: seat.id }, body: { toPlace: 1, reason: '行动不便，先照顾' } })
    await cancel(holder, held.id)
    await server.call(contract.acceptSeat, two, { params: { id: seat.id }, body: {} })
    const by = { requestId: newId(server.clock), staffId: lead.staffId, unitId: lead.unitId, evidence: 'counter' } as const
    await database().transaction((tx) => mergePersons(tx, server.services, { keptId, absorbedId, by, now: server.clock.now() }))
    expect((await get(one, seat.id)).state.code).toBe('confirmed')
    expect((await get(one, waiting.id)).state.code).toBe('ended')
  })

  it('is read in the record by the person and the home station, without what was answered there; and destroyed with it', async () => {
    const as = await somebody()
    const id = await personIdOf(server, as)
    const activity = await publish({ places: 1, form: [{ key: 'diet', kind: 'shortText', label: '忌口', help: '', optional: true, options: [] }] })
    const signup = await signedUp(server, as, activity, { answers: { diet: '对花生过敏' } })
    const next = await somebody()
    const waiting = await signedUp(server, next, activity, { mayWait: true })
    expect((await server.call(contract.readOwnPart, as, { params: { part: 'activities' } })).body.entries).toMatchObject([{ id: signup.id, title: '健康讲座', tag: '报上名了', lines: expect.arrayContaining([{ label: '报名时填的', text: '忌口：对花生过敏' }]) }])
    await openRecord(server, lead, id)
    const { entries } = (await server.call(contract.readRecordPart, lead, { params: { id, part: 'activities' }, query: { purpose: 'application' } })).body
    expect(entries).toMatchObject([{ id: signup.id, title: '健康讲座' }])
    expect(JSON.stringify(entries)).not.toContain('花生')
    expect((await exportOf(server, as)).sections.activities.entries).toMatchObject([{ id: signup.id, data: { answers: { diet: '对花生过敏' } } }])

    const { body: { request } } = await askDeletion(server, as)
    const decider = await staff(server, '杨浦区退役军人服务中心', 'lead')
    expect((await server.call(contract.decideDeletion, decider, { params: { id: request.id }, body: { version: 1, decision: 'approve' } })).status).toBe(200)
    const [row] = await database().query<{ answers: string; accountId: string | null }>('SELECT answers, accountId FROM signup WHERE id = ?', [signup.id])
    expect([server.services.vault.open(row?.answers ?? '', signup.id), row?.accountId]).toEqual(['{}', null])
    expect((await get(next, waiting.id)).state.code).toBe('offered')
    const [{ erased }] = (await database().query<{ erased: string }>('SELECT erased FROM deletion_request WHERE id = ?', [request.id])) as [{ erased: string }]
    expect(JSON.parse(erased)).toMatchObject({ activities: 1 })
  })
})
