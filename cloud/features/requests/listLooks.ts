import { type LookPurpose } from '@shared/domain/looks'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { duplicateKey, holes, insertAll } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { lookRow } from './accessLog'
import { accessLogTable } from './entities'

/** Whose name and phone, and the own unit by which they were seen. */
export interface ListLook {
  personId: string
  unitId: string
}

const writeNew = async (services: Services, staff: StaffActor, purpose: LookPurpose, looked: readonly ListLook[], now: number): Promise<void> => {
  const { database } = services
  const keyOf = (personId: string): string => `${staff.id}:${purpose}:${personId}:${shanghaiDay(now)}`
  const keys = looked.map(({ personId }) => keyOf(personId))
  const known = new Set((await database.query<{ viewKey: string }>(`SELECT viewKey FROM access_log WHERE viewKey IN (${holes(keys)})`, keys)).map(({ viewKey }) => viewKey))
  const fresh = looked.filter(({ personId }) => !known.has(keyOf(personId)))
  await insertAll(database, accessLogTable, fresh.map((look) => lookRow(services, staff, { ...look, requestId: null, purpose }, now, keyOf(look.personId))))
}

/** Who was shown whole on a list: a line for each person, purpose and day, some dozens at the most. */
export const logListLooks = async (services: Services, staff: StaffActor, purpose: LookPurpose, looked: readonly ListLook[], now: number): Promise<void> => {
  const each = [...new Map(looked.map((one) => [one.personId, one])).values()]
  if (each.length === 0) return
  await writeNew(services, staff, purpose, each, now).catch(async (error: unknown) => {
    // Another page of the same list was written at the very moment: what that one left is written now.
    if (!duplicateKey(error)) throw error
    await writeNew(services, staff, purpose, each, now)
  })
}
