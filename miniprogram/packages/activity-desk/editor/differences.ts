import { activityEditorWords as words } from '@shared/text/activityDesk'
import { dayAndClock, spanText } from '@shared/text/activityTimes'
import { audienceText } from '@shared/text/activityWords'
import { activityKindTexts, trainingModeTexts } from '@shared/text/activities'
import { type ActivityBody, type SessionBody } from '@shared/contract/staffActivities'

/** Names of streets and committees by their code. */
export type PlaceNames = ReadonlyMap<string, string>

/** Who may come, of what stands in a body: the words that people will read. */
export const audienceOf = ({ audience: { streetCodes, communityCodes, groups, ageFrom, ageUntil } }: ActivityBody, names: PlaceNames): string => {
  const named = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code)
  return audienceText({ streets: named(streetCodes), communities: named(communityCodes), groups, ageFrom, ageUntil })
}

const whereOf = ({ place, address, link }: SessionBody): string => [place, address, link].filter(Boolean).join('，')

const ofSession = (before: SessionBody, after: SessionBody): string[] => {
  const name = spanText(before)
  if (!before.isCancelled && after.isCancelled) return [words.removedSession(name)]
  if (after.isCancelled) return []
  const lines = [
    ...(before.isCancelled ? [words.restoredSession(spanText(after))] : []),
    ...(spanText(before) === spanText(after) ? [] : [words.changed('时间', name, spanText(after))]),
    ...(whereOf(before) === whereOf(after) ? [] : [words.changed(`${spanText(after)} 的地点`, whereOf(before), whereOf(after))]),
    ...(before.places === after.places ? [] : [words.changed(`${spanText(after)} 的名额`, String(before.places ?? ''), String(after.places ?? ''))]),
  ]
  const isMoved = JSON.stringify(before.position) !== JSON.stringify(after.position)
  return [...lines, ...(isMoved ? [words.rewritten(`${spanText(after)} 的地图位置`)] : [])]
}

const sessionLines = (before: ActivityBody, after: ActivityBody): string[] => [
  ...before.sessions.flatMap((session) => {
    const next = after.sessions.find(({ id }) => id === session.id)
    return next ? ofSession(session, next) : session.isCancelled ? [] : [words.removedSession(spanText(session))]
  }),
  ...after.sessions.filter(({ id }) => !before.sessions.some((session) => session.id === id && id !== null)).map((session) => words.addedSession(spanText(session))),
]

/** What differs, a line each, as whoever signed up would want to read it: times and places first. */
export const differencesOf = (before: ActivityBody, after: ActivityBody, names: PlaceNames): string[] => {
  const line = (label: string, one: string, other: string): string[] => (one === other ? [] : [words.changed(label, one, other)])
  const long = (label: string, one: unknown, other: unknown): string[] => (JSON.stringify(one) === JSON.stringify(other) ? [] : [words.rewritten(label)])
  return [
    ...sessionLines(before, after),
    ...line(words.name, before.title, after.title),
    ...line(words.kind, activityKindTexts[before.kind], activityKindTexts[after.kind]),
    ...line(words.mode, before.mode ? trainingModeTexts[before.mode] : '', after.mode ? trainingModeTexts[after.mode] : ''),
    ...line(words.scope, words.scopes[before.signupScope], words.scopes[after.signupScope]),
    ...line(words.places, String(before.places ?? ''), String(after.places ?? '')),
    ...line(words.signupFrom, dayAndClock(before.signupFrom), dayAndClock(after.signupFrom)),
    ...line(words.signupUntil, dayAndClock(before.signupUntil), dayAndClock(after.signupUntil)),
    ...line(words.groups.audience, audienceOf(before, names), audienceOf(after, names)),
    ...line(words.contact, before.contact, after.contact),
    ...line(words.partner, before.partner, after.partner),
    ...long(words.summary, before.summary, after.summary),
    ...long(words.body, before.body, after.body),
    ...long(words.groups.form, before.form, after.form),
    ...long(words.picture, before.pictureId, after.pictureId),
    ...long(words.needsAdmission, before.needsAdmission, after.needsAdmission),
    ...long(words.usesEntitlement, before.usesEntitlement, after.usesEntitlement),
  ]
}
