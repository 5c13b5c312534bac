import { type ActivityBody, type ActivityQuestion, type KeptActivity, type SessionBody } from '@shared/contract/staffActivities'
import { type AudienceGroup, type QuestionKind } from '@shared/domain/activities'
import { dayOfText, dayText, isDayText, shanghaiDay, shanghaiTime, startOfShanghaiDay } from '@shared/domain/calendar/day'

/** A session while it is typed. `key` names it on the page, for good; `id` is the service's once it has it. */
export interface TypedSession {
  key: string
  id: string | null
  day: string | undefined
  from: string
  until: string
  place: string
  address: string
  latitude: string
  longitude: string
  link: string
  places: string
  isCancelled: boolean
}

export interface TypedQuestion extends Omit<ActivityQuestion, 'options'> {
  kind: QuestionKind
  /** A line for each. */
  options: string
}

/** An activity while it is typed: numbers and times as text, so that half of one is no mistake yet. */
export interface TypedActivity extends Pick<ActivityBody, 'kind' | 'mode' | 'title' | 'summary' | 'body' | 'partner' | 'contact' | 'signupScope' | 'needsAdmission' | 'usesEntitlement' | 'pictureId'> {
  pictureUrl: string | null
  streetCodes: readonly string[]
  communityCodes: readonly string[]
  groups: readonly AudienceGroup[]
  ageFrom: string
  ageUntil: string
  fromDay: string | undefined
  fromClock: string
  untilDay: string | undefined
  untilClock: string
  places: string
  sessions: readonly TypedSession[]
  form: readonly TypedQuestion[]
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const dayOfTime = (time: number): string => dayText(shanghaiDay(time))
const clockOfTime = (time: number): string => {
  const { hour, minute } = shanghaiTime(time)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** Epoch ms of a day and a clock; null where the day is not picked. */
export const timeOf = (day: string | undefined, clock: string): number | null => {
  if (!day || !isDayText(day)) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfShanghaiDay(dayOfText(day)) + (hours * 60 + minutes) * 60_000
}

const numberText = (value: number | null): string => (value === null ? '' : String(value))
/** Null for what is no whole number. */
export const wholeOf = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)
/** Degrees as people copy them from a map; null for what is no number. */
export const degreesOf = (text: string): number | null => (/^\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : null)

const typedSessionOf = (session: SessionBody, index: number): TypedSession => ({
  key: session.id ?? `new${index}`, id: session.id, day: dayOfTime(session.startsAt), from: clockOfTime(session.startsAt), until: clockOfTime(session.endsAt), place: session.place, address: session.address,
  latitude: numberText(session.position?.latitude ?? null), longitude: numberText(session.position?.longitude ?? null), link: session.link ?? '', places: numberText(session.places), isCancelled: session.isCancelled,
})

/** What stands there, to be changed. */
export const typedOf = ({ content, pictureUrl }: Pick<KeptActivity, 'content' | 'pictureUrl'>): TypedActivity => {
  const { kind, mode, title, summary, body, partner, contact, audience, signupScope, signupFrom, signupUntil, places, sessions, form, needsAdmission, usesEntitlement, pictureId } = content
  return {
    kind, mode, title, summary, body, partner, contact, signupScope, needsAdmission, usesEntitlement, pictureId, pictureUrl, streetCodes: audience.streetCodes, communityCodes: audience.communityCodes, groups: audience.groups,
    ageFrom: numberText(audience.ageFrom), ageUntil: numberText(audience.ageUntil), fromDay: dayOfTime(signupFrom), fromClock: clockOfTime(signupFrom), untilDay: dayOfTime(signupUntil), untilClock: clockOfTime(signupUntil),
    places: numberText(places), sessions: [...sessions].sort((one, other) => one.startsAt - other.startsAt).map(typedSessionOf), form: form.map((question) => ({ ...question, options: question.options.join('\n') })),
  }
}

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

const hasOptions = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'choices'
export { hasOptions }

const sessionBodyOf = (session: TypedSession, isWhole: boolean): SessionBody => {
  const [latitude, longitude] = [degreesOf(session.latitude), degreesOf(session.longitude)]
  return {
    id: session.id, startsAt: timeOf(session.day, session.from) ?? 0, endsAt: timeOf(session.day, session.until) ?? 0, place: session.place.trim(), address: session.address.trim(),
    position: latitude !== null && longitude !== null ? { latitude, longitude } : null, link: session.link.trim() || null, places: isWhole ? null : wholeOf(session.places), isCancelled: session.isCancelled,
  }
}

/** As the service takes it; only of what has no problem that keeps it from being saved. */
export const bodyOf = (typed: TypedActivity): ActivityBody => {
  const isWhole = typed.signupScope === 'whole'
  const isTraining = typed.kind === 'training'
  return {
    kind: typed.kind, mode: isTraining ? typed.mode : null, title: typed.title.trim(), summary: typed.summary.trim(), body: typed.body.trim(), partner: typed.partner.trim(), contact: typed.contact.trim(), signupScope: typed.signupScope,
    audience: { streetCodes: [...typed.streetCodes], communityCodes: [...typed.communityCodes], groups: [...typed.groups], ageFrom: wholeOf(typed.ageFrom), ageUntil: wholeOf(typed.ageUntil) },
    signupFrom: timeOf(typed.fromDay, typed.fromClock) ?? 0, signupUntil: timeOf(typed.untilDay, typed.untilClock) ?? 0, places: isWhole ? wholeOf(typed.places) : null,
    sessions: typed.sessions.map((session) => sessionBodyOf(session, isWhole)), needsAdmission: isTraining && typed.needsAdmission, usesEntitlement: isTraining && typed.usesEntitlement, pictureId: typed.pictureId,
    form: typed.form.map(({ key, kind, label, help, optional, options }) => ({ key, kind, label: label.trim(), help: help.trim(), optional, options: hasOptions(kind) ? linesOf(options) : [] })),
  }
}

/** The ids that the service gave to new sessions: without them the next save would make them once more. `sent` is what the answer is to. */
export const withIds = (now: TypedActivity, sent: TypedActivity, saved: ActivityBody): TypedActivity => {
  const known = new Set(sent.sessions.flatMap(({ id }) => id ?? []))
  const fresh = saved.sessions.filter(({ id }) => id !== null && !known.has(id))
  const ids = new Map<string, string>()
  for (const session of sent.sessions) {
    if (session.id !== null) continue
    const body = sessionBodyOf(session, sent.signupScope === 'whole')
    const index = fresh.findIndex(({ startsAt, endsAt, place }) => startsAt === body.startsAt && endsAt === body.endsAt && place === body.place)
    const [found] = index >= 0 ? fresh.splice(index, 1) : []
    if (found?.id) ids.set(session.key, found.id)
  }
  return { ...now, sessions: now.sessions.map((session) => ({ ...session, id: session.id ?? ids.get(session.key) ?? null })) }
}
