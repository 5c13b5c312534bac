import { contract } from '@shared/contract/contract'
import { type ActivityBody } from '@shared/contract/staffActivities'
import { poolTable } from '../../capacity/entities'
import { type SqlValue } from '../../database/database'
import { newId } from '../../database/id'
import { insertMany } from '../../database/rows'
import { signedUp } from '../../test/activities'
import { activityContent, activityStart, courseContent, oneDay, sessionBody } from '../../test/activityBodies'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, sampleIdNumber, staff, unitCode, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'
import { raiseNetworkVersion } from '../network/network'

jest.setTimeout(60_000)

const hour = 3_600_000

onEachDatabase('what is on', ({ kind, database }) => {
  let server: TestServer
  let editor: Awaited<ReturnType<typeof staff>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    editor = await staff(server, '五角场街道退役', 'editor')
  })
  beforeEach(() => server.clock.set(ordinaryMorning))
  afterEach(async () => {
    for (const table of ['activity', 'activity_session', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const somebody = (street?: string) => veteran(server, `finding-${++people}`, street)
  const publish = async (content: ActivityBody, as = editor): Promise<string> => {
    const { body: { activity } } = await server.call(contract.createActivity, as, { body: { unitId: as.unitId, content } })
    const { status, body } = await server.call(contract.publishActivity, as, { params: { id: activity.id }, body: { version: activity.version } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return activity.id
  }
  const named = (title: string, words: Partial<ActivityBody> = {}) => publish(activityContent({ title, ...words }))
  const onDay = (title: string, days: number, words: Partial<ActivityBody> = {}) => named(title, { sessions: [sessionBody({}, days)], ...words })
  const list = async (query: Record<string, string> = {}, as: Credential = null) => (await server.call(contract.listActivities, as, { query })).body
  const titles = async (query?: Record<string, string>, as?: Credential) => (await list(query, as)).activities.map(({ title }: { title: string }) => title)
  const read = async (id: string, as: Credential = null) => (await server.call(contract.getActivity, as, { params: { id } })).body.activity
  const days = async (month: string, kind?: string) => (await server.call(contract.listActivityDays, null, { query: { month, ...(kind ? { kind } : {}) } })).body.days

  it('is what is published and not over, the next session first', async () => {
    await onDay('后天', 2)
    await onDay('今天', 0)
    await named('两场', { sessions: [sessionBody({}, 1), sessionBody({}, 9)] })
    await server.call(contract.createActivity, editor, { body: { unitId: editor.unitId, content: activityContent({ title: '草稿一份' }) } })
    expect(await titles()).toEqual(['今天', '两场', '后天'])
    server.clock.set(activityStart + oneDay + 3 * hour)
    expect(await titles()).toEqual(['后天', '两场'])
    expect((await list()).activities[1]).toMatchObject({ next: { startsAt: activityStart + 9 * oneDay }, comingSessions: 1, seats: { places: 30, left: 30 }, isOver: false })
  })

  it('is found by kind, and by days as they are in Shanghai', async () => {
    await publish(courseContent(2))
    await named('零点', { sessions: [sessionBody({ startsAt: activityStart + 10 * hour, endsAt: activityStart + 11 * hour })] })
    await onDay('下午', 0)
    expect(await titles({ kind: 'course' })).toEqual(['示例课程'])
    expect(await titles({ kind: 'lecture', fromDay: '2026-12-04' })).toEqual(['零点'])
    expect(await titles({ kind: 'lecture', untilDay: '2026-12-03' })).toEqual(['下午'])
    expect(await titles({ fromDay: '2026-12-04', untilDay: '2026-12-10' })).toEqual(['零点', '示例课程'])
    expect((await list({ fromDay: '2026-12-04', kind: 'course' })).activities[0].next.startsAt).toBe(activityStart + 7 * oneDay)
  })

  it('comes page by page, none twice and none left out while sessions end and new activities come', async () => {
    for (let at = 0; at < 44; at += 1) await named(`第${at}个`, { sessions: [sessionBody({ startsAt: activityStart + (at >> 1) * hour }, 0), sessionBody({}, 20)].map((session) => ({ ...session, endsAt: session.startsAt + hour / 2 })) })
    server.clock.set(activityStart - 2 * hour)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { activities: { title: string }[]; next: string | null } = await list(after ? { after } : {})
      seen.push(...page.activities.map(({ title }) => title))
      after = page.next
      server.clock.advance(3 * hour)
      await onDay('新来的', 21, { signupUntil: activityStart + 20 * oneDay })
    } while (after)
    expect(seen.filter((title) => title !== '新来的')).toEqual(Array.from({ length: 44 }, (_unused, at) => `第${at}个`))
    expect(outcome(await server.call(contract.listActivities, null, { query: { after: 'not-ours' } }))).toBe('bad_request')
  })

  it('is for me where it is for my street or one of those whom I help, and for my age where that is known', async () => {
    const only = async (street: string) => ({ streetCodes: [await unitCode(server, street)], communityCodes: [], groups: [], ageFrom: null, ageUntil: null })
    await onDay('四平路的', 0, { audience: await only('四平路街道') })
    await onDay('五角场的', 1, { audience: await only('五角场街道') })
    await onDay('大家的', 2)
    await onDay('年轻人的', 3, { audience: { ...activityContent().audience, ageUntil: 45 } })
    const as = await somebody('四平路街道')
    expect(await titles({ forMe: 'yes' }, as)).toEqual(['四平路的', '大家的', '年轻人的'])
    expect((await list({}, as)).activities.map(({ isForMe }: { isForMe: boolean }) => isForMe)).toEqual([true, false, true, true])
    const id = await personIdOf(server, as)
    await database().execute('UPDATE person SET idNumber = ? WHERE id = ?', [server.services.vault.seal(sampleIdNumber, id), id])
    expect(await titles({ forMe: 'yes' }, as)).toEqual(['四平路的', '大家的'])
    expect([await titles({ forMe: 'yes' }), await titles({ forMe: 'yes' }, await newcomer(server, 'finding-new'))]).toEqual([[], []])
  })

  it('is nearest to the middle of my street first, by steps of ten metres; what has no position comes last, soonest first', async () => {
    const at = (title: string, day: number, position: { latitude: number; longitude: number } | null) => named(title, { sessions: [sessionBody({ position }, day)] })
    await at('远处', 0, { latitude: 31.26, longitude: 121.53 })
    await at('没有位置二', 2, null)
    await at('近处', 3, { latitude: 31.301, longitude: 121.507 })
    await at('没有位置一', 1, null)
    const as = await somebody()
    const { activities } = await list({ order: 'nearest' }, as)
    expect(activities.map(({ title, distance }: { title: string; distance: number | null }) => [title, distance])).toEqual([['近处', 110], ['远处', expect.any(Number)], ['没有位置一', null], ['没有位置二', null]])
    expect(activities[1].distance % 10).toBe(0)
    expect(activities[1].distance).toBeGreaterThan(4000)
    expect(await titles({ order: 'nearest' })).toEqual(['远处', '没有位置一', '没有位置二', '近处'])
  })

  it('is paged by distance as well', async () => {
    for (let at = 0; at < 25; at += 1) await named(`第${at}个`, { sessions: [sessionBody({ position: at < 23 ? { latitude: 31.3 + 0.001 * at, longitude: 121.507 } : null }, 30 - at)], signupUntil: activityStart })
    const as = await somebody()
    const first = await list({ order: 'nearest' }, as)
    const second = await list({ order: 'nearest', after: first.next }, as)
    expect([...first.activities, ...second.activities].map(({ title }: { title: string }) => title)).toEqual([...Array.from({ length: 23 }, (_unused, at) => `第${at}个`), '第24个', '第23个'])
    expect(second.next).toBeNull()
  })

  it('is counted day by day of a month in Shanghai, sessions that are over or cancelled left out', async () => {
    await named('三场', { sessions: [sessionBody(), sessionBody({ startsAt: activityStart + 10 * hour, endsAt: activityStart + 11 * hour }), sessionBody({ isCancelled: true }, 2)] })
    await publish(courseContent(5))
    expect(await days('2026-12')).toEqual([{ day: '2026-12-03', sessions: 2 }, { day: '2026-12-04', sessions: 1 }, { day: '2026-12-10', sessions: 1 }, { day: '2026-12-17', sessions: 1 }, { day: '2026-12-24', sessions: 1 }, { day: '2026-12-31', sessions: 1 }])
    expect(await days('2026-12', 'lecture')).toHaveLength(2)
    expect(await days('2027-01')).toEqual([])
    server.clock.set(activityStart + 3 * hour)
    expect((await days('2026-12'))[0]).toEqual({ day: '2026-12-04', sessions: 1 })
  })

  it('says who it is for, what is asked, and of each session how many seats are left', async () => {
    const id = await publish(activityContent({
      sessions: [sessionBody({ places: 3 }), sessionBody({ places: 4 }, 1)], form: [{ key: 'q1', kind: 'shortText', label: '您想问什么', help: '一句就好', optional: true, options: [] }],
      audience: { streetCodes: [await unitCode(server, '五角场街道')], communityCodes: [], groups: ['veteran'], ageFrom: 18, ageUntil: 45 },
    }))
    const as = await somebody()
    const [target] = (await read(id)).sessions
    await signedUp(server, as, { id, sessionIds: [target.id], target: target.id }, { group: 'veteran', isAgeRight: true })
    expect(await read(id)).toMatchObject({
      audienceText: '五角场街道的退役军人，18–45 岁', form: [{ key: 'q1', kind: 'shortText', label: '您想问什么', help: '一句就好', optional: true }], seats: { places: 7, left: 6, waiting: 0 },
      sessions: [{ seats: { places: 3, left: 2, waiting: 0 } }, { seats: { places: 4, left: 4, waiting: 0 } }],
    })
  })

  it('tells whoever is signed in how they stand, and lets anybody else read on', async () => {
    const id = await publish(activityContent())
    const as = await somebody()
    expect(await read(id, as)).toMatchObject({ standings: [{ can: 'sign_up', personName: null }], signups: [] })
    const [target] = (await read(id)).sessions
    await signedUp(server, as, { id, sessionIds: [target.id], target: target.id })
    expect(await read(id, as)).toMatchObject({ standings: [{ can: 'no', obstacle: { code: 'signed_up_already' } }], signups: [{ activityId: id, state: { code: 'confirmed' } }] })
    expect(await read(id, { token: 'x'.repeat(43) })).toMatchObject({ id, standings: [], signups: [] })
    await database().execute("UPDATE account SET privacyVersion = '2020-01'")
    expect(await read(id, as)).toMatchObject({ id, standings: [], signups: [] })
    expect(await read(id, editor)).toMatchObject({ id, standings: [] })
  })

  it('offers others of its kind that have seats where this one has none, three at the most, and none that one cannot sign up for', async () => {
    const full = await onDay('满了', 0, { sessions: [sessionBody({ places: 1 })] })
    expect((await read(full)).instead).toEqual([])
    const [target] = (await read(full)).sessions
    await signedUp(server, await somebody(), { id: full, sessionIds: [target.id], target: target.id })
    for (const day of [4, 3, 2, 1]) await onDay(`第${day}天`, day)
    await onDay('还没开始报名', 1, { signupFrom: activityStart - 2 * hour })
    await publish(courseContent(1))
    const { instead, seats } = await read(full)
    expect(seats).toEqual({ places: 1, left: 0, waiting: 0 })
    expect(instead.map(({ title }: { title: string }) => title)).toEqual(['第1天', '第2天', '第3天'])
  })

  it('looks for those others without walking through all seats that there are', async () => {
    const full = await onDay('满了', 0, { sessions: [sessionBody({ places: 1 })] })
    const [target] = (await read(full)).sessions
    await signedUp(server, await somebody(), { id: full, sessionIds: [target.id], target: target.id })
    await onDay('整期的', 1, { signupScope: 'whole', places: 5 })
    await database().transaction((tx) => insertMany(tx, poolTable, Array.from({ length: 2000 }, () => ({ id: newId(server.clock), places: 1, taken: 1, waiting: 0, lastRank: 1, isOpen: 1, startsAt: activityStart, version: 1 }))))
    const query = jest.spyOn(database(), 'query')
    expect((await read(full)).instead[0].title).toBe('整期的')
    const [statement, values] = query.mock.calls.find(([words]) => words.includes('a.signupFrom <= ?') && words.includes('capacity_pool')) as [string, SqlValue[]]
    query.mockRestore()
    const plan = await database().query<{ detail?: string; table?: string; type?: string }>(`EXPLAIN ${kind === 'sqlite' ? 'QUERY PLAN ' : ''}${statement}`, values)
    expect(plan.filter(({ detail, table, type }) => detail?.startsWith('SCAN p') || (table === 'p' && (type === 'ALL' || type === 'index')))).toEqual([])
  })

  it('stays to be read by its link when it is over', async () => {
    const id = await publish(activityContent())
    server.clock.set(activityStart + 3 * hour)
    expect(await read(id)).toMatchObject({ isOver: true, comingSessions: 0, seats: null, next: { startsAt: activityStart } })
  })

  it('names the unit that has the organiser\'s work now, whose staff keep it', async () => {
    const left = await staff(server, '平凉路街道退役', 'lead')
    const id = await publish(activityContent(), left)
    const heir = await staff(server, '定海路街道退役', 'lead')
    await database().execute("UPDATE unit SET mergedIntoId = ?, status = 'merged' WHERE id = ?", [heir.unitId, left.unitId])
    await raiseNetworkVersion(database())
    expect((await read(id)).organiser.shortName).toBe('定海路街道')
    expect((await server.call(contract.getKeptActivity, heir, { params: { id } })).body.activity.may).toContain('edit')
    expect((await server.call(contract.listKeptActivities, heir)).body.activities).toMatchObject([{ id }])
  })

  it('counts about how many people an audience has, in steps of five, and never fewer than five', async () => {
    const lead = await staff(server, '新江湾城街道退役', 'lead')
    const street = await unitCode(server, '新江湾城街道')
    const count = async (streetCodes: string[]) => (await server.call(contract.countAudience, lead, { body: { audience: { ...activityContent().audience, streetCodes } } })).body
    expect(await count([street])).toEqual({ people: 0, isFew: true })
    for (let at = 0; at < 4; at += 1) await somebody('新江湾城街道')
    expect(await count([street])).toEqual({ people: 0, isFew: true })
    await somebody('新江湾城街道')
    expect(await count([street])).toEqual({ people: 5, isFew: false })
    for (let at = 0; at < 4; at += 1) await somebody('新江湾城街道')
    expect(await count([street])).toEqual({ people: 5, isFew: false })
    expect((await count([])).people).toBeGreaterThan(5)
  })
})
