import { type StaffRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { accessLogTable } from './entities'

type Look = Pick<RowOf<typeof accessLogTable>, 'personId' | 'requestId' | 'purpose' | 'unitId'> & { fileId?: string; words?: string; role?: StaffRole }

/** As what somebody acts in that unit. */
const roleIn = ({ assignments }: StaffActor, unitId: string | null): StaffRole | null => assignments.find((assignment) => assignment.unitId === unitId)?.role ?? null

/** A line of the log, to be written. */
export const lookRow = ({ clock, vault }: Pick<Services, 'clock' | 'vault'>, staff: StaffActor, look: Look, at: number, viewKey: string | null): RowOf<typeof accessLogTable> => {
  const id = newId(clock)
  const { personId, requestId, purpose, unitId, fileId, words, role } = look
  return { id, at, staffId: staff.id, unitId, role: role ?? roleIn(staff, unitId), personId, requestId, purpose, words: words ? vault.seal(words, id) : null, fileId: fileId ?? null, viewKey }
}

const write = (sql: Sql, services: Pick<Services, 'clock' | 'vault'>, staff: StaffActor, look: Look, at: number, viewKey: string | null): Promise<void> =>
  insert(sql, accessLogTable, lookRow(services, staff, look, at, viewKey))

/** A line each time: what was taken along, and what was shown in full. */
export const logEachLook = (sql: Sql, services: Pick<Services, 'clock' | 'vault'>, staff: StaffActor, look: Look, at: number): Promise<void> => write(sql, services, staff, look, at, null)

/** A line for each key: the log says who looked, not how often they scrolled. */
export const logLookOnce = async (services: Pick<Services, 'clock' | 'vault' | 'database'>, staff: StaffActor, look: Look, at: number, viewKey: string): Promise<void> => {
  if (await wasLogged(services.database, viewKey)) return
  await write(services.database, services, staff, look, at, viewKey).catch((error: unknown) => {
    if (!duplicateKey(error)) throw error
  })
}

export const wasLogged = async (sql: Sql, viewKey: string): Promise<boolean> => (await sql.query('SELECT 1 AS one FROM access_log WHERE viewKey = ?', [viewKey])).length > 0
