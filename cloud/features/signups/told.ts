import { momentText } from '@shared/text/due'
import { type NotificationTemplate } from '@shared/text/notifications'
import { whenWhere } from '@shared/text/signups'
import { type Passed } from '../../capacity/listeners'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { notifyAll } from '../../notify/notify'
import { type Services } from '../../services'
import { type ActivitySessionRow } from '../activities/entities'
import { nextSession } from '../activities/presenter'

interface Told {
  signupId: string
  personId: string
  template: NotificationTemplate
  params: Readonly<Record<string, string | number>>
}

/** Tells people of their sign-ups, each with the way to it. Whoever has no phone reads nothing; the staff call them. */
export const tellOfSignups = (tx: Transaction, services: Pick<Services, 'clock'>, told: readonly Told[]): Promise<void> =>
  notifyAll(tx, services, told.map(({ signupId, personId, template, params }) => ({ to: { kind: 'person', id: personId }, template, params, requestId: null, link: `signup:${signupId}` })))

interface About {
  title: string
  sessions: readonly ActivitySessionRow[]
  now: number
}

/** The name of an activity, and when and where its next meeting is. */
export const paramsOf = ({ title, sessions, now }: About): Readonly<Record<string, string>> => {
  const next = nextSession(sessions, now)
  return { activity: title, ...(next ? whenWhere(next) : {}) }
}

const passedTemplates = { offered: 'seat_offered', lapsed: 'seat_lapsed', closed: 'line_over' } as const satisfies Record<Passed['what'], NotificationTemplate>

/** What became of people's seats without their doing: an offer, one that lapsed, a line that ended. Holds that are no sign-ups are somebody else's. */
export const tellPassed = async (tx: Transaction, services: Services, passed: readonly Passed[]): Promise<void> => {
  const ids = passed.map(({ holdId }) => holdId)
  const rows = await tx.query<{ id: string; personId: string; title: string }>(
    `SELECT s.id, s.personId, a.title FROM signup s JOIN activity a ON a.id = s.activityId WHERE s.id IN (${holes(ids)})`, ids)
  const known = new Map(rows.map((row) => [row.id, row]))
  await tellOfSignups(tx, services, passed.flatMap(({ holdId, what, until }) => {
    const row = known.get(holdId)
    return row ? [{ signupId: holdId, personId: row.personId, template: passedTemplates[what], params: { activity: row.title, ...(until === null ? {} : { until: momentText(until) }) } }] : []
  }))
}
