import { type ActivityBody, type ActivityQuestion, type SessionBody } from '@shared/contract/staffActivities'
import { type Audience } from '@shared/contract/activities'
import { activityLimits } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { isInShanghai } from '@shared/domain/offers'
import { type Problem } from '@shared/domain/problem'
import { type UnitKind } from '@shared/domain/roles'
import { type Clock } from '../../database/clock'
import { newId } from '../../database/id'
import { type NetworkView } from '../network/network'
import { type ActivityRow, type ActivitySessionRow } from './entities'

type Content = Omit<ActivityRow, 'id' | 'organiserUnitId' | 'state' | 'publishedAt' | 'byStaffId' | 'version' | 'createdAt' | 'updatedAt'>

export const audienceOf = ({ audience }: Pick<ActivityRow, 'audience'>): Audience => JSON.parse(audience) as Audience
export const questionsOf = ({ form }: Pick<ActivityRow, 'form'>): ActivityQuestion[] => JSON.parse(form) as ActivityQuestion[]

export const refuse = (fields: Readonly<Record<string, Problem>>): void => {
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
}

/** What a draft may not hold either, whatever it still lacks: areas that there are not, and places elsewhere. Throws `invalid_input`. */
export const checkContent = ({ audience, sessions }: ActivityBody, network: NetworkView): void => {
  const isKnown = (codes: readonly string[], kind: UnitKind): boolean => codes.every((code) => network.byCode(code)?.kind === kind)
  refuse({
    ...(isKnown(audience.streetCodes, 'street') ? {} : { 'audience.streetCodes': { code: 'unknown_item' } as const }),
    ...(isKnown(audience.communityCodes, 'community') ? {} : { 'audience.communityCodes': { code: 'unknown_item' } as const }),
    ...Object.fromEntries(sessions.flatMap(({ position }, at) => (position && !isInShanghai(position) ? [[`sessions.${at}.position`, { code: 'position_outside' } as const]] : []))),
  })
}

/** Without what belongs to another kind or another way of signing up: it would come to light again at the next change. */
export const settled = (body: ActivityBody): ActivityBody => {
  const isTraining = body.kind === 'training'
  const isWhole = body.signupScope === 'whole'
  return {
    ...body, mode: isTraining ? body.mode : null, needsAdmission: isTraining && body.needsAdmission, usesEntitlement: isTraining && body.usesEntitlement,
    places: isWhole ? body.places : null, sessions: body.sessions.map((session) => ({ ...session, places: isWhole ? null : session.places })),
  }
}

/** From the first to the last session that takes place. */
const spanOf = (sessions: readonly Pick<SessionBody, 'startsAt' | 'endsAt' | 'isCancelled'>[]): Pick<ActivityRow, 'startsAt' | 'endsAt'> => {
  const held = sessions.filter(({ isCancelled }) => !isCancelled)
  return held.length === 0 ? { startsAt: null, endsAt: null } : { startsAt: Math.min(...held.map(({ startsAt }) => startsAt)), endsAt: Math.max(...held.map(({ endsAt }) => endsAt)) }
}

export const columnsOf = ({ audience, form, sessions, needsAdmission, usesEntitlement, ...body }: ActivityBody): Content => ({
  ...body, audience: JSON.stringify(audience), form: JSON.stringify(form), needsAdmission: needsAdmission ? 1 : 0, usesEntitlement: usesEntitlement ? 1 : 0, ...spanOf(sessions),
})

/** In the order in which they were sent. Sessions that are known keep their ids; throws `invalid_input` for ids of others. */
export const sessionRowsOf = (activityId: string, sessions: readonly SessionBody[], known: readonly ActivitySessionRow[], clock: Clock): ActivitySessionRow[] => {
  const ids = new Set(known.map(({ id }) => id))
  refuse(Object.fromEntries(sessions.flatMap(({ id }, at) => (id === null || (ids.has(id) && sessions.findIndex((other) => other.id === id) === at) ? [] : [[`sessions.${at}.id`, { code: 'unknown_item' } as const]]))))
  return sessions.map(({ id, position, isCancelled, ...session }) => ({
    ...session, id: id ?? newId(clock), activityId, latitude: position?.latitude ?? null, longitude: position?.longitude ?? null, isCancelled: isCancelled ? 1 : 0,
  }))
}

export const positionOf = ({ latitude, longitude }: Pick<ActivitySessionRow, 'latitude' | 'longitude'>): { latitude: number; longitude: number } | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** As the editor has it, sessions in the order given. */
export const contentOf = (row: ActivityRow, sessions: readonly ActivitySessionRow[]): ActivityBody => ({
  kind: row.kind, mode: row.mode, title: row.title, summary: row.summary, body: row.body, partner: row.partner, contact: row.contact, audience: audienceOf(row), signupScope: row.signupScope,
  signupFrom: row.signupFrom, signupUntil: row.signupUntil, places: row.places, form: questionsOf(row), needsAdmission: row.needsAdmission === 1, usesEntitlement: row.usesEntitlement === 1, pictureId: row.pictureId,
  sessions: sessions.map((session) => ({
    id: session.id, startsAt: session.startsAt, endsAt: session.endsAt, place: session.place, address: session.address, position: positionOf(session), link: session.link, places: session.places, isCancelled: session.isCancelled === 1,
  })),
})

export const assertRoomForSessions = (sessions: readonly unknown[]): void => {
  if (sessions.length > activityLimits.sessions) refuse({ sessions: { code: 'too_many', most: activityLimits.sessions } })
}
