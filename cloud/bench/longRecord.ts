import { type Database } from '../database/database'
import { newId } from '../database/id'
import { employmentEntryTable } from '../features/record/entities'
import { personTable } from '../features/identity/entities'
import { declaredPerson } from '../features/identity/profile'
import { type Vault } from '../security/vault'
import { clerkTokens } from './clerks'
import { insertMany } from './insertMany'
import { type Shot } from './load'

const clock = { now: () => Date.now() }
/** Half of them requests, half entries about work. */
const entries = 500
const clerkToken = clerkTokens[0] as string

/** Somebody of the clerks' street with a long record. Gives the id. */
export const seedLongRecord = async (database: Database, vault: Vault): Promise<string> => {
  const now = clock.now()
  const id = newId(clock)
  const [clerk] = await database.query<{ staffId: string; unitId: string }>('SELECT staffId, unitId FROM staff_assignment LIMIT 1')
  if (!clerk) throw new Error('the benchmark has no clerk')
  const half = entries / 2
  const profile = { name: '张建国', phone: '13812345678', residence: { text: '', unsure: true, outside: false }, registered: null, workplace: null }
  await insertMany(database, personTable, [declaredPerson(vault, id, profile, clerk.unitId, now)])
  const requests = await database.query<{ id: string }>("SELECT id FROM service_request WHERE ownerUnitId = ? AND status = 'completed' ORDER BY id LIMIT 250", [clerk.unitId])
  await database.execute(`UPDATE service_request SET personId = ? WHERE id IN (${requests.map(() => '?').join(', ')})`, [id, ...requests.map((row) => row.id)])
  await insertMany(database, employmentEntryTable, Array.from({ length: half }, (_unused, at) => {
    const entryId = newId(clock)
    return { id: entryId, personId: id, kind: 'contact' as const, at: now, happenedAt: now - at, aboutId: null, ...clerk, words: vault.seal(JSON.stringify({ way: 'phone', note: '打了电话，还在找工作，下周再联系' }), entryId) }
  }))
  return id
}

const headers = { Authorization: `Bearer ${clerkToken}` }

/** Opens the record; from then on its parts may be read that day. */
export const openingShot = (port: number, id: string): Shot => ({ port, method: 'POST', path: `/api/staff/records/${id}/opening`, headers, body: '{"purpose":"visit"}' })
export const partShot = (port: number, id: string, part: 'requests' | 'employment'): Shot => ({ port, method: 'GET', path: `/api/staff/records/${id}/parts/${part}?purpose=visit`, headers })
