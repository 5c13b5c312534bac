import { shanghaiDay } from '@shared/domain/calendar/day'
import { duplicateKey, holes, insertAll } from '../../database/rows'
import { assignmentOver, type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { lookRow } from '../requests/accessLog'
import { accessLogTable } from '../requests/entities'

interface Looked {
  personId: string
  organiserUnitId: string
}

const keyOf = (staff: StaffActor, personId: string, now: number): string => `${staff.id}:activity:${personId}:${shanghaiDay(now)}`

const writeNew = async (services: Services, staff: StaffActor, looked: readonly Looked[], now: number): Promise<void> => {
  const { database } = services
  const network = await services.network.current()
  // The activity may be of a unit below theirs: what is told is the own unit by which they see it.
  const unitFor = (organiserUnitId: string): string => assignmentOver(staff, network.unit(organiserUnitId).path)?.unitId ?? organiserUnitId
  const keys = looked.map(({ personId }) => keyOf(staff, personId, now))
  const known = new Set((await database.query<{ viewKey: string }>(`SELECT viewKey FROM access_log WHERE viewKey IN (${holes(keys)})`, keys)).map(({ viewKey }) => viewKey))
  const fresh = looked.filter(({ personId }) => !known.has(keyOf(staff, personId, now)))
  await insertAll(database, accessLogTable, fresh.map(({ personId, organiserUnitId }) =>
    lookRow(services, staff, { personId, unitId: unitFor(organiserUnitId), requestId: null, purpose: 'activity' }, now, keyOf(staff, personId, now))))
}

/** Whose name and phone somebody was shown because they signed up: a line for each person and day, some dozens at the most. */
export const logSignupLooks = async (services: Services, staff: StaffActor, looked: readonly Looked[], now: number): Promise<void> => {
  const each = [...new Map(looked.map((one) => [one.personId, one])).values()]
  if (each.length === 0) return
  await writeNew(services, staff, each, now).catch(async (error: unknown) => {
    // Another page of the same list was written at the very moment: what that one left is written now.
    if (!duplicateKey(error)) throw error
    await writeNew(services, staff, each, now)
  })
}
