import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { type MessageLink } from '@shared/domain/messageLink'
import { momentText } from '@shared/text/due'
import { type NotificationTemplate } from '@shared/text/notifications'
import { type Transaction } from '../../database/database'
import { notify } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type AppointmentRow } from './entities'
import { subjectText } from './subject'

type About = Pick<AppointmentRow, 'id' | 'unitId' | 'personId' | 'subject' | 'startsAt'>

/** Tells the person, with the way to it. Whoever has no phone reads nothing; the station calls them. */
export const tellPerson = (tx: Transaction, services: Pick<Services, 'clock'>, network: NetworkView, { id, unitId, personId, subject, startsAt }: About, template: NotificationTemplate): Promise<void> =>
  notify(tx, services, {
    to: { kind: 'person', id: personId }, template, requestId: null, link: `appointment:${id}`,
    params: { subject: subjectText(network, subject), when: momentText(startsAt), unit: network.unit(unitId).name, startsAt },
  })

/**
 * Tells the station, or who has its work while nobody is there, with the way to the list of that day. One unread word of that kind for a day
 * is enough: it opens the list, in which everything stands.
 */
export const tellStation = async (tx: Transaction, services: Pick<Services, 'clock'>, network: NetworkView, { unitId, subject, startsAt }: Omit<About, 'id' | 'personId'>, what: { template: 'appointment_new' } | { template: 'appointment_changed'; what: string }): Promise<void> => {
  const [unit, link]: [string, MessageLink] = [network.responsible(unitId), `staffAppointments:${dayText(shanghaiDay(startsAt))}`]
  const unread = await tx.query('SELECT 1 AS one FROM notification WHERE recipientId = ? AND readAt IS NULL AND template = ? AND link = ? LIMIT 1', [unit, what.template, link])
  if (unread.length > 0) return
  await notify(tx, services, {
    to: { kind: 'unit', id: unit }, template: what.template, requestId: null, link,
    params: { subject: subjectText(network, subject), ...(what.template === 'appointment_new' ? { when: momentText(startsAt) } : { what: what.what }) },
  })
}
