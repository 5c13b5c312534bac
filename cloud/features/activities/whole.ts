import { type contract } from '@shared/contract/contract'
import { type Activity, type ActivityBrief } from '@shared/contract/activities'
import { DomainError } from '@shared/domain/error'
import { peekPool } from '../../capacity/look'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { ownSignupsOf } from '../signups/own'
import { standingsOf } from '../signups/standing'
import { type ActivityRow } from './entities'
import { readKept } from './kept'
import { presentBriefs } from './list'
import { draftPictureUrl } from './pictures'
import { presentActivity } from './presenter'
import { readActivity, readSessionsOf } from './read'
import { anybody, type Reader, readReader } from './reader'
import { poolIdsOf, sumSeats } from './seats'

const mostInstead = 3

interface Facts {
  network: NetworkView
  reader: Reader
  now: number
}

const hasSeats = 'p.isOpen = 1 AND p.waiting = 0 AND p.taken < p.places AND p.startsAt > ?'

/** Others of its kind for which one can sign up now and get a seat, soonest first. Each way to its pool goes by the key: one condition for both walks through all pools. */
const othersWithSeats = async (services: Services, { id, kind }: ActivityRow, facts: Facts): Promise<ActivityBrief[]> => {
  const { now } = facts
  const rows = await services.database.query<{ id: string }>(
    `SELECT a.id FROM activity a
     WHERE a.state = 'published' AND a.kind = ? AND a.id <> ? AND a.endsAt > ? AND a.signupFrom <= ? AND a.signupUntil > ? AND (EXISTS (
       SELECT 1 FROM capacity_pool p WHERE p.id = a.id AND ${hasSeats}) OR EXISTS (
       SELECT 1 FROM activity_session s JOIN capacity_pool p ON p.id = s.id WHERE s.activityId = a.id AND s.isCancelled = 0 AND ${hasSeats}))
     ORDER BY a.startsAt, a.id LIMIT ${mostInstead}`, [kind, id, now, now, now, now, now])
  return presentBriefs(services, rows.map((row) => row.id), facts)
}

/** What of an activity does not depend on who signed up. */
const readFacts = async ({ database }: Services, row: ActivityRow, now: number) => {
  const sessions = await readSessionsOf(database, row.id)
  return { sessions, pools: await peekPool(database, poolIdsOf(row, sessions)), seats: (await sumSeats(database, [row.id], now)).get(row.id) }
}

/** One activity for whoever has its link: also what is over or cancelled. Throws `not_found` for drafts. */
export const getActivity = async ({ services, actor, params, now }: Call<typeof contract.getActivity>): Promise<{ activity: Activity }> => {
  const row = await readActivity(services.database, params.id)
  if (!row || row.state === 'draft') throw new DomainError('not_found')
  const network = await services.network.current()
  const reader = await readReader(services, actor?.account, network, now)
  const facts = { network, reader, now, ...(await readFacts(services, row, now)) }
  const hasSeat = row.state === 'published' && facts.seats !== undefined && facts.seats.left > 0
  const account = actor?.account
  return {
    activity: presentActivity(row, {
      ...facts,
      standings: account ? await standingsOf(services, account, row, facts.sessions, now) : [],
      signups: account ? await ownSignupsOf(services, account, row.id, now) : [],
      instead: hasSeat ? [] : await othersWithSeats(services, row, facts),
    }),
  }
}

/** As people will read it, for whoever keeps it. Throws `not_found`. */
export const previewActivity = async (call: Call<typeof contract.previewActivity>): Promise<{ activity: Activity }> => {
  const { services, params, now } = call
  const { row, network } = await readKept(call, params.id)
  const facts = { network, reader: anybody, now, ...(await readFacts(services, row, now)) }
  return { activity: { ...presentActivity(row, { ...facts, standings: [], signups: [], instead: [] }), pictureUrl: draftPictureUrl(call, row.pictureId) } }
}
