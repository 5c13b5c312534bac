import { type contract } from '@shared/contract/contract'
import { calendarWords } from '@shared/text/signups'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type ActivitySessionRow } from '../activities/entities'
import { organiserOf, presentSession } from '../activities/presenter'
import { type CalendarEvent, writeCalendar } from './ics'
import { readOwnSignup } from './own'
import { readSessionsOf, sessionsFor, type Signup } from './read'

const day = 24 * 60 * 60_000

/** Nobody's door belongs to the address of a service, so the name of a meeting ends in a domain that never is anybody's. */
const uidOf = ({ id }: Signup, session: ActivitySessionRow): string => `${session.id}.${id}@activities.invalid`

const eventOf = (row: Signup, session: ActivitySessionRow, { at, of, unit, sequence }: { at: number; of: number; unit: string; sequence: number }): CalendarEvent => {
  const { startsAt, endsAt, place, address, position, link } = presentSession(session, null)
  return {
    uid: uidOf(row, session), title: calendarWords.name(row.title, at, of), startsAt, endsAt, place: [place, address].filter(Boolean).join('，'), position, link, about: calendarWords.about(unit, row.contact), sequence,
    isCancelled: session.isCancelled === 1 || row.activityState === 'cancelled' || row.holdState === 'ended', reminder: { before: day, words: calendarWords.reminder(row.title) },
  }
}

/** 日程: the meetings of a sign-up, for the calendar of a phone or PC. Read again it changes what stands there, also to called off. */
export const readSignupCalendar = async ({ services, account, params, now }: Call<typeof contract.readSignupCalendar>): Promise<BinaryAnswer> => {
  const row = await readOwnSignup(services.database, account, params.id)
  const sessions = sessionsFor(row, await readSessionsOf(services.database, [row.activityId]))
  const [network, [activity]] = [await services.network.current(), await services.database.query<{ version: number }>('SELECT version FROM activity WHERE id = ?', [row.activityId])]
  const unit = organiserOf(row, network).name
  // Both only grow, so that their sum does.
  const sequence = (activity?.version ?? 0) + row.version + (row.holdState === 'ended' ? 1 : 0)
  const events = sessions.map((session, index) => eventOf(row, session, { at: index + 1, of: sessions.length, unit, sequence }))
  return {
    bytes: Buffer.from(writeCalendar(calendarWords.product, events, now)),
    mediaType: 'text/calendar; charset=utf-8',
    headers: { 'Content-Disposition': `attachment; filename="activity.ics"; filename*=UTF-8''${encodeURIComponent(`${calendarWords.file}.ics`)}`, 'X-Content-Type-Options': 'nosniff' },
  }
}
