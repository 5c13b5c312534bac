import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'

/** Longer (ms) than people take to come back with what was missing. */
const untouched = 30 * 24 * 60 * 60_000
/** Rows in one step, and the time for all of them (ms): what is left goes the next time. */
const bounds = { rows: 200, time: 20_000 } as const

/** Removes what was begun at a counter and left lying, and then whoever is known by nothing else. Their pictures go with the sweep of files. */
export const sweepAbandoned = async (services: Services): Promise<void> => {
  const { database, clock } = services
  const begunAt = clock.now()
  const before = begunAt - untouched
  for (const step of [removeDrafts, removePersons]) {
    let removed: number = bounds.rows
    while (removed === bounds.rows && clock.now() - begunAt < bounds.time) removed = await database.transaction((tx) => step(tx, before))
  }
}

/** Only as long as nobody touches it: what a clerk takes up again at that very moment stays. */
const removeDrafts = async (tx: Transaction, before: number): Promise<number> => {
  const isOld = "status = 'draft' AND filedByStaffId IS NOT NULL AND updatedAt < ?"
  const ids = (await tx.query<{ id: string }>(`SELECT id FROM service_request WHERE ${isOld} LIMIT ${bounds.rows}`, [before])).map(({ id }) => id)
  await tx.execute(`DELETE FROM service_request WHERE id IN (${holes(ids)}) AND ${isOld}`, [...ids, before])
  return ids.length
}

/** Every table that is about a person, but for the consents, which are looked at by themselves: a test holds the list against the schema. */
export const referring = [
  'service_request', 'representation', 'identity_log', 'access_log', 'employment_record', 'employment_entry', 'benefit_told', 'deletion_request', 'cared_person', 'care_visit', 'signup', 'appointment', 'post_interest', 'notice_recipient',
  'person_category', 'staff_call',
] as const

const isReferredTo = referring.map((table) => `EXISTS (SELECT 1 FROM ${table} r WHERE r.personId = p.id)`).join(' OR ')

/**
 * A declared person is found again by nothing but what refers to them, so that nothing can begin to while they go. The consents of drafts that
 * are gone say nothing of anybody any more.
 */
const removePersons = async (tx: Transaction, before: number): Promise<number> => {
  const ids = (await tx.query<{ id: string }>(
    `SELECT p.id FROM person p WHERE p.level = 'declared' AND p.mergedInto IS NULL AND p.createdAt < ? AND NOT (${isReferredTo})
       AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.personId = p.id AND c.purpose <> 'assisted_filing') LIMIT ${bounds.rows}`, [before])).map(({ id }) => id)
  await tx.execute(`DELETE FROM consent WHERE personId IN (${holes(ids)})`, ids)
  await tx.execute(`DELETE FROM person WHERE id IN (${holes(ids)}) AND level = 'declared'`, ids)
  return ids.length
}
