import { type ActivityBody, type SessionBody } from '@shared/contract/staffActivities'
import { ordinaryMorning } from './virtualClock'

const hour = 3_600_000
export const oneDay = 24 * hour
/** Thursday 3 December 2026, 14:00 in Shanghai: ten days after the clock of the tests begins. */
export const activityStart = ordinaryMorning + 10 * oneDay + 4 * hour

/** A session of two hours, so many days after that. */
export const sessionBody = (words: Partial<SessionBody> = {}, days = 0): SessionBody => ({
  id: null, startsAt: activityStart + days * oneDay, endsAt: activityStart + days * oneDay + 2 * hour, place: '示例会场', address: '示例路 1 号', position: null, link: null, places: 30, isCancelled: false, ...words,
})

/** A lecture with one session that may be published as it is. */
export const activityContent = (words: Partial<ActivityBody> = {}): ActivityBody => ({
  kind: 'lecture', mode: null, title: '示例讲座', summary: '一句话的介绍', body: '一段介绍。', partner: '', contact: '请到服务站问',
  audience: { streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null }, signupScope: 'session',
  signupFrom: ordinaryMorning, signupUntil: activityStart - hour, places: null, sessions: [sessionBody()], form: [], needsAdmission: false, usesEntitlement: false, pictureId: null, ...words,
})

/** A course of so many weekly sessions for which one signs up as a whole. */
export const courseContent = (sessions: number, words: Partial<ActivityBody> = {}): ActivityBody =>
  activityContent({ kind: 'course', title: '示例课程', signupScope: 'whole', places: 20, sessions: Array.from({ length: sessions }, (_unused, week) => sessionBody({ places: null }, 7 * week)), ...words })
