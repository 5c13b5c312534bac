import { type AppointmentBrief } from '@shared/contract/appointments'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { presentBriefs, readComing } from './own'

export { kindsOfferedBy as kindsOffered } from './offering'

const shown = 3

/** What an account and those whom it helps have next, three at the most, soonest first. */
export const comingAppointments = async (services: Services, account: AccountActor, now: number): Promise<AppointmentBrief[]> =>
  account.personIds.length === 0 ? [] : presentBriefs(services, account, await readComing(services.database, account.personIds, now, { after: null, limit: shown }), now)
