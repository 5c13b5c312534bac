import { type Activity, type ActivityBrief, type ActivitySession, type Seats } from '@shared/contract/activities'
import { type ServedField } from '@shared/contract/services'
import { type ActivityQuestion } from '@shared/contract/staffActivities'
import { hasPosts } from '@shared/domain/activities'
import { activityKindTexts, trainingModeTexts } from '@shared/text/activities'
import { audienceText } from '@shared/text/activityWords'
import { type PoolView } from '../../capacity/look'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { audienceOf, positionOf, questionsOf } from './content'
import { type ActivityRow, type ActivitySessionRow } from './entities'
import { type Reader } from './reader'
import { poolIdsOf, seatsOfPool } from './seats'

/** Null seats where one signs up for the whole. */
export const presentSession = (row: ActivitySessionRow, seats: Seats | null): ActivitySession => ({
  id: row.id, startsAt: row.startsAt, endsAt: row.endsAt, place: row.place, address: row.address, position: positionOf(row), link: row.link, isCancelled: row.isCancelled === 1, seats,
})

/** The next session that is not over, else the last one; of those that take place, where there are any. */
export const nextSession = (sessions: readonly ActivitySessionRow[], now: number): ActivitySessionRow | null => {
  const held = sessions.filter(({ isCancelled }) => isCancelled === 0)
  return held.find(({ endsAt }) => endsAt > now) ?? held.at(-1) ?? sessions.at(-1) ?? null
}

/** The unit that has the organiser's work now. */
export const organiserOf = ({ organiserUnitId }: Pick<ActivityRow, 'organiserUnitId'>, network: NetworkView) => presentUnit(network.successor(organiserUnitId) ?? network.district)

export const isOver = ({ endsAt }: Pick<ActivityRow, 'endsAt'>, now: number): boolean => endsAt !== null && endsAt <= now

export const pictureUrlOf = (pictureId: string | null): string | null => (pictureId === null ? null : `/api/activity-pictures/${pictureId}`)

export interface BriefFacts {
  /** In the order in which they take place. */
  sessions: readonly ActivitySessionRow[]
  /** Of everything one can still sign up for; undefined where there is nothing. */
  seats: Seats | undefined
  network: NetworkView
  reader: Reader
  now: number
  /** The next session from then on is shown, where a list is about certain days (epoch ms). */
  from?: number
}

export const presentActivityBrief = (row: ActivityRow, { sessions, seats, network, reader, now, from = now }: BriefFacts): ActivityBrief => {
  const next = nextSession(sessions, Math.max(now, from))
  const isCancelled = row.state === 'cancelled'
  return {
    id: row.id, kind: { code: row.kind, text: activityKindTexts[row.kind] }, mode: row.mode && { code: row.mode, text: trainingModeTexts[row.mode] }, title: row.title, summary: row.summary,
    organiser: organiserOf(row, network), pictureUrl: pictureUrlOf(row.pictureId), signupScope: row.signupScope, next: next && presentSession(next, null),
    comingSessions: sessions.filter((session) => session.isCancelled === 0 && session.endsAt > now).length, seats: isCancelled ? null : (seats ?? null), signupUntil: row.signupUntil,
    distance: next ? reader.distanceTo(positionOf(next)) : null, isForMe: reader.isForMe(audienceOf(row)), isCancelled, isOver: isOver(row, now),
  }
}

/** Options have no codes of their own: the words that were chosen are what is kept. */
const presentQuestion = ({ key, kind, label, help, optional, options }: ActivityQuestion): ServedField => ({
  key, kind, label, help: help || null, optional, options: options.map((option) => ({ value: option, text: option })), prefill: null, when: null,
})

/** The questions of the sign-up form as every form is served. */
export const presentForm = (row: Pick<ActivityRow, 'form'>): ServedField[] => questionsOf(row).map(presentQuestion)

const audienceWords = (row: ActivityRow, network: NetworkView): string => {
  const { streetCodes, communityCodes, ...audience } = audienceOf(row)
  const names = (codes: readonly string[]): string[] => [...new Set(codes.flatMap((code) => network.byCode(code)?.shortName ?? []))]
  return audienceText({ ...audience, streets: names(streetCodes), communities: names(communityCodes) })
}

export interface WholeFacts extends BriefFacts {
  pools: ReadonlyMap<string, PoolView>
  standings: Activity['standings']
  signups: Activity['signups']
  instead: Activity['instead']
}

export const presentActivity = (row: ActivityRow, facts: WholeFacts): Activity => {
  const { sessions, pools, network, standings, signups, instead } = facts
  const poolIds = new Set(poolIdsOf(row, sessions))
  const seatsIn = (session: ActivitySessionRow): Seats | null => {
    if (!poolIds.has(session.id)) return null
    const pool = pools.get(session.id)
    return pool ? seatsOfPool(pool) : { places: session.places ?? 0, left: session.places ?? 0, waiting: 0 }
  }
  return {
    ...presentActivityBrief(row, facts),
    body: row.body, partner: row.partner, contact: row.contact, audience: audienceOf(row), audienceText: audienceWords(row, network), signupFrom: row.signupFrom,
    needsAdmission: row.needsAdmission === 1, usesEntitlement: row.usesEntitlement === 1, hasPosts: hasPosts(row.kind),
    sessions: sessions.map((session) => presentSession(session, seatsIn(session))), form: presentForm(row), standings, signups, instead, version: row.version,
  }
}
