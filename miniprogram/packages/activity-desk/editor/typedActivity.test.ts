import { content, keptActivity, sessionId } from '@/test/keptActivity'
import { differencesOf } from './differences'
import { publishingProblems, savingProblems, servedProblems } from './problems'
import { nextSession, repeated } from './repeats'
import { bodyOf, type TypedActivity, typedOf, withIds } from './typedActivity'
import { withSessions } from './withSessions'

const typed = (change: Partial<TypedActivity> = {}): TypedActivity => ({ ...typedOf(keptActivity()), ...change })
const withSession = (change: Partial<TypedActivity['sessions'][number]>): TypedActivity => typed({ sessions: typed().sessions.map((session) => ({ ...session, ...change })) })
const names = new Map([['wujiaochang', '五角场街道']])

test('what stands there is typed and read back the same', () => {
  const one = { ...content, audience: { ...content.audience, ageFrom: 18 }, form: [{ key: 'q1', kind: 'choice' as const, label: '吃什么', help: '', optional: true, options: ['米饭', '面'] }], sessions: content.sessions.map((session) => ({ ...session, position: { latitude: 31.29, longitude: 121.51 }, link: 'https://live.example' })) }
  expect(bodyOf(typedOf(keptActivity({ content: one })))).toEqual(one)
})

test('mode, admission and entitlement are of trainings alone; seats stand where one signs up', () => {
  expect(bodyOf(typed({ mode: 'targeted', needsAdmission: true, usesEntitlement: true }))).toMatchObject({ mode: null, needsAdmission: false, usesEntitlement: false })
  expect(bodyOf(typed({ signupScope: 'whole', places: '30' }))).toMatchObject({ places: 30, sessions: [{ places: null }] })
  expect(bodyOf(typed({ places: '30' }))).toMatchObject({ places: null, sessions: [{ places: 60 }] })
})

test('ten Wednesdays are made of one, each as the first; days that are there already stay as they are', () => {
  const [first] = typed().sessions
  const second = { ...(first as NonNullable<typeof first>), key: 'second', id: null, day: '2026-12-12', place: '另一处' }
  const sessions = repeated([first as NonNullable<typeof first>, second], 'weekly', 10)
  expect(sessions).toHaveLength(10)
  expect(sessions.map(({ day }) => day).slice(0, 3)).toEqual(['2026-12-05', '2026-12-12', '2026-12-19'])
  expect(sessions[1]).toBe(second)
  expect(sessions[2]).toMatchObject({ id: null, from: '09:00', until: '11:00', place: '街道服务站二楼', places: '60' })
  expect(new Set(sessions.map(({ key }) => key)).size).toBe(10)
  expect(repeated(sessions, 'daily', 99).length).toBeLessThanOrEqual(60)
  expect(nextSession(typed().sessions, 0)).toMatchObject({ day: '2026-12-12', id: null })
})

test('what cannot be saved is told beside its field; what is only missing is told when it is to be published', () => {
  expect(savingProblems(typed())).toEqual({})
  expect(savingProblems(typed({ title: ' 宣' }))).toHaveProperty('title')
  expect(savingProblems(withSession({ until: '09:00' }))).toHaveProperty([`session.${sessionId}.until`])
  expect(savingProblems(withSession({ link: 'http://live.example' }))).toHaveProperty([`session.${sessionId}.link`])
  expect(savingProblems(withSession({ latitude: '31.29' }))).toHaveProperty([`session.${sessionId}.position`])
  expect(savingProblems(withSession({ places: '0' }))).toHaveProperty([`session.${sessionId}.places`])
  expect(savingProblems(typed({ ageFrom: '60', ageUntil: '18' }))).toHaveProperty('ages')
  expect(savingProblems(typed({ untilDay: '2026-11-25' }))).toHaveProperty('signupUntil')
  expect(savingProblems(typed({ sessions: [] }))).toEqual({})
  expect(publishingProblems(typed())).toEqual({})
  expect(publishingProblems(typed({ sessions: [] }))).toHaveProperty('sessions')
  expect(publishingProblems(withSession({ place: '', link: '' }))).toHaveProperty([`session.${sessionId}.place`])
  expect(publishingProblems(typed({ untilDay: '2026-12-06' }))).toHaveProperty('signupUntil')
  expect(publishingProblems(typed({ kind: 'training', mode: null }))).toHaveProperty('mode')
})

test('what the service found stands beside our fields', () => {
  expect(servedProblems({ 'content.sessions.0.endsAt': '一', 'content.title': '二', signupUntil: '三' }, typed())).toEqual({ [`session.${sessionId}.until`]: '一', title: '二', signupUntil: '三' })
})

test('new sessions get the ids that the service gave them, also where more was typed meanwhile', () => {
  const fresh = { ...(typed().sessions[0] as TypedActivity['sessions'][number]), key: 'fresh', id: null, day: '2026-12-12' }
  const sent = typed({ sessions: [...typed().sessions, fresh] })
  const now = { ...sent, title: '又改了', sessions: [...sent.sessions, { ...fresh, key: 'later', day: '2026-12-19' }] }
  const saved = { ...bodyOf(sent), sessions: bodyOf(sent).sessions.map((session) => ({ ...session, id: session.id ?? '01ARZ3NDEKTSV4RRFFQ69G5FAQ' })) }
  expect(withIds(now, sent, saved).sessions.map(({ id }) => id)).toEqual([sessionId, '01ARZ3NDEKTSV4RRFFQ69G5FAQ', null])
})

test('what changes is said as whoever signed up would read it', () => {
  const moved = bodyOf(withSession({ day: '2026-12-06', place: '三楼' }))
  expect(differencesOf(content, moved, names)).toEqual(['时间：12月5日 周六 9:00–11:00 改成 12月6日 周日 9:00–11:00', '12月6日 周日 9:00–11:00 的地点：街道服务站二楼 改成 三楼'])
  expect(differencesOf(content, bodyOf(withSession({ isCancelled: true })), names)).toEqual(['这一场不办了：12月5日 周六 9:00–11:00'])
  expect(differencesOf(content, bodyOf(typed({ streetCodes: ['wujiaochang'], groups: ['veteran'] })), names)).toEqual(['请谁来：杨浦区内都可以参加 改成 五角场街道的退役军人'])
  expect(differencesOf(content, content, names)).toEqual([])
})

test('a sign-up that would go on after the last meeting has begun ends with it, also when the meeting is moved', () => {
  const [first] = typed().sessions
  const meeting = first as NonNullable<typeof first>
  const late = typed({ untilDay: '2026-12-20', untilClock: '17:00' })
  expect(withSessions(late, [meeting])).toMatchObject({ untilDay: '2026-12-05', untilClock: '09:00' })
  expect(withSessions(late, [meeting, { ...meeting, key: 'second', day: '2026-12-21' }])).toMatchObject({ untilDay: '2026-12-20', untilClock: '17:00' })
  expect(withSessions(late, [meeting, { ...meeting, key: 'second', day: '2026-12-21', isCancelled: true }])).toMatchObject({ untilDay: '2026-12-05' })
  expect(withSessions(late, [])).toMatchObject({ untilDay: '2026-12-20' })
  expect(withSessions(late, [{ ...meeting, day: '2026-10-05' }])).toMatchObject({ untilDay: '2026-12-20' })
})
