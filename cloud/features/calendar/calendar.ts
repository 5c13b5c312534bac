import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type Sql } from '../../database/database'
import { readSetting, writeSetting } from '../../database/settings'

const setting = 'workCalendar'

/** The calendar of the bureau where it keeps one, else the one that comes with the program. */
export const readCalendar = async (sql: Sql): Promise<WorkCalendar> => {
  const kept = await readSetting(sql, setting)
  return kept ? (JSON.parse(kept) as WorkCalendar) : publishedCalendar
}

/** A newer notice or a correction. Every instance reckons by it once the version of the network was raised in the same transaction. */
export const writeCalendar = (sql: Sql, calendar: WorkCalendar): Promise<void> => writeSetting(sql, setting, JSON.stringify(calendar))
