import { contract } from '@shared/contract/contract'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { type StaffActor } from '../../middleware/actor'
import { query, type Route } from '../../middleware/endpoints'
import { raiseNetworkVersion } from '../network/network'
import { readCalendar, writeCalendar } from './calendar'

/** The calendar is the bureau's: an administrator of a station does not move everybody's due days. */
const assertBureau = ({ assignments }: StaffActor): void => {
  if (!assignments.some(({ unitKind, role }) => unitKind === 'bureau' && role === 'administrator')) throw new DomainError('forbidden')
}

const present = ({ version, publishedYears, holidays, makeUpWorkdays }: WorkCalendar) => ({ version, publishedYears: [...publishedYears], holidays: [...holidays], makeUpWorkdays: [...makeUpWorkdays] })

export const calendarRoutes: readonly Route[] = [
  query(contract.getCalendar, async ({ services, staff }) => {
    assertBureau(staff)
    return present(await readCalendar(services.database))
  }),
  query(contract.saveCalendar, async ({ services, staff, body }) => {
    assertBureau(staff)
    const calendar: WorkCalendar = { ...body, version: `bureau-${newId(services.clock)}` }
    await services.database.transaction(async (tx) => {
      await writeCalendar(tx, calendar)
      await raiseNetworkVersion(tx)
    })
    return present(calendar)
  }),
]
