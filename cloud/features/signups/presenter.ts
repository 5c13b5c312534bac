import { type Signup as PresentedSignup, type SignupBrief } from '@shared/contract/activities'
import { type SignupAction } from '@shared/domain/activities'
import { makeTicketScene } from '@shared/domain/ticket'
import { activityKindTexts, signupStateTexts, trainingResultTexts } from '@shared/text/activities'
import { cancelledText, endedTexts } from '@shared/text/signups'
import { type Keys } from '../../security/keys'
import { signTicket } from '../../security/token'
import { type Vault } from '../../security/vault'
import { type Attended } from '../door/attendance'
import { type ActivitySessionRow } from '../activities/entities'
import { nextSession, organiserOf, presentSession } from '../activities/presenter'
import { type NetworkView } from '../network/network'
import { sessionsFor, type Signup, stateOf } from './read'
import { hasBegun, isOver } from './times'

/** What a page of sign-ups needs besides the rows. */
export interface Around {
  sessions: readonly ActivitySessionRow[]
  /** Where those stand who wait. */
  places: ReadonlyMap<string, number>
  /** Names of those whom the account helps, by person. */
  names: ReadonlyMap<string, string>
  /** Who was there, and when they came. */
  attended: readonly Attended[]
  now: number
}

/** A seat until it has begun or they are let in; a place in line as long as there is a line. */
export const mayBeGivenBack = ({ id, holdState }: Pick<Signup, 'id' | 'holdState'>, sessions: readonly ActivitySessionRow[], { attended, now }: Pick<Around, 'attended' | 'now'>): boolean =>
  holdState !== 'ended' && (holdState !== 'held' || !(hasBegun(sessions, now) || attended.some(({ signupId }) => signupId === id)))

/** What the person may do with it now. */
export const actionsOf = (row: Signup, sessions: readonly ActivitySessionRow[], { attended, now }: Pick<Around, 'attended' | 'now'>): SignupAction[] => {
  const isOffered = row.holdState === 'offered' && row.offeredUntil !== null && row.offeredUntil > now
  if (row.holdState === 'held' && row.activityState === 'published' && isOver(sessions, now)) return row.ratedAt === null ? ['rate'] : []
  return [...(isOffered ? ['accept', 'decline'] as const : []), ...(mayBeGivenBack(row, sessions, { attended, now }) ? ['cancel' as const] : [])]
}

export const presentBrief = (row: Signup, { sessions: all, places, names, attended, now }: Around): SignupBrief => {
  const sessions = sessionsFor(row, all)
  const next = nextSession(sessions, now)
  const state = stateOf(row)
  return {
    id: row.id, activityId: row.activityId, sessionId: row.sessionId, title: row.title, kind: { code: row.kind, text: activityKindTexts[row.kind] }, state: { code: state, text: signupStateTexts[state] },
    personId: row.personId, personName: names.get(row.personId) ?? null, linePlace: places.get(row.id) ?? null, offeredUntil: row.holdState === 'offered' ? row.offeredUntil : null,
    next: next && presentSession(next, null), isOver: isOver(sessions, now), may: actionsOf(row, sessions, { attended, now }), version: row.version,
  }
}

/** The ticket of a seat that is theirs; nobody shows one while they wait or it is not decided whether they are admitted. */
export const ticketOf = (keys: Keys, row: Pick<Signup, 'holdState' | 'admission' | 'ticketCode'>): { code: string; qr: string } | null =>
  stateOf(row) === 'confirmed' ? { code: row.ticketCode, qr: makeTicketScene(row.ticketCode, signTicket(keys, row.ticketCode)) } : null

const endedText = (row: Signup, sessions: readonly ActivitySessionRow[], vault: Vault): string | null => {
  if (row.holdState !== 'ended' || row.endedWhy === null) return null
  if (row.endedWords !== null) return vault.open(row.endedWords, row.id)
  const isCancelled = row.activityState === 'cancelled' || sessions.every((session) => session.isCancelled === 1)
  return row.endedWhy === 'closed' && isCancelled ? cancelledText : endedTexts[row.endedWhy]
}

interface Whole extends Around {
  vault: Vault
  keys: Keys
  network: NetworkView
}

export const presentSignup = (row: Signup, around: Whole): PresentedSignup => {
  const { vault, keys, network, attended } = around
  const sessions = sessionsFor(row, around.sessions)
  const certificate = row.outcomeWords === null ? undefined : (JSON.parse(vault.open(row.outcomeWords, row.id)) as { certificateNumber?: string | null }).certificateNumber
  return {
    ...presentBrief(row, around),
    organiser: organiserOf(row, network), contact: row.contact, sessions: sessions.map((session) => presentSession(session, null)),
    ticket: ticketOf(keys, row), checkedIn: attended.filter(({ signupId }) => signupId === row.id).map(({ sessionId, at }) => ({ sessionId, at })), endedText: endedText(row, sessions, vault),
    rating: row.ratingLevel === null ? null : { level: row.ratingLevel, comment: row.ratingComment === null ? '' : vault.open(row.ratingComment, row.id) },
    result: row.result === null ? null : { result: { code: row.result, text: trainingResultTexts[row.result] }, certificateNumber: certificate ?? null },
    createdAt: row.createdAt,
  }
}
