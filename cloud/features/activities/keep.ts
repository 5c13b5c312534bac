import { type contract } from '@shared/contract/contract'
import { activityProblems, pastProblems } from '@shared/domain/activityProblems'
import { type ActivityAction } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, insertMany, update } from '../../database/rows'
import { type By } from '../../capacity/log'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { checkContent, columnsOf, contentOf, refuse, sessionRowsOf, settled } from './content'
import { activitySessionTable, activityTable, type ActivityRow, type ActivitySessionRow } from './entities'
import { recordChange } from './log'
import { keepPicture } from './pictures'
import { syncPools } from './pools'
import { readActivity, readSessionsOf } from './read'
import { assertMay, mayOrganiseFor, scopeNow } from './scope'
import { scheduleReminders } from '../signups/reminders'

export const byStaff = (id: string): By => ({ kind: 'staff', id })

/** 起草: only its title is needed. */
export const createActivity = async (tx: Transaction, { services: { clock }, staff, body, now }: Call<typeof contract.createActivity>, network: NetworkView): Promise<string> => {
  if (!mayOrganiseFor(await scopeNow(tx, staff.id, now), network, body.unitId)) throw new DomainError('forbidden')
  checkContent(body.content, network)
  const [id, content] = [newId(clock), settled(body.content)]
  await keepPicture(tx, content.pictureId, now)
  await insert(tx, activityTable, {
    id, organiserUnitId: body.unitId, ...columnsOf(content), state: 'draft', publishedAt: null, byStaffId: staff.id, version: 0, createdAt: now, updatedAt: now,
  })
  await insertMany(tx, activitySessionTable, sessionRowsOf(id, content.sessions, [], clock))
  await recordChange(tx, clock, { activityId: id, staffId: staff.id, what: 'created' })
  return id
}

/** The activity as its keeper saw it. Throws `not_found`, what `assertMay` throws, and `stale_version` before anything is said of what was sent: that was about something else. */
export const readFor = async (tx: Transaction, action: ActivityAction, { staff, params, body, now }: Keeping, network: NetworkView): Promise<ActivityRow> => {
  const row = await readActivity(tx, params.id)
  if (!row) throw new DomainError('not_found')
  assertMay(action, await scopeNow(tx, staff.id, now), network, row, now)
  if (row.version !== body.version) throw new DomainError('stale_version')
  return row
}

interface Keeping {
  staff: StaffActor
  params: { id: string }
  body: { version: number }
  now: number
}

/** Throws `stale_version` where somebody else was first: whatever follows has the activity to itself. */
export const setActivity = async (tx: Transaction, { id }: ActivityRow, version: number, set: Partial<ActivityRow>): Promise<void> => {
  if ((await update(tx, activityTable, { ...set, version: version + 1 }, { id, version })) !== 1) throw new DomainError('stale_version')
}

/** In two statements, however many there are; their ids stay. */
export const replaceSessions = async (tx: Transaction, activityId: string, rows: readonly ActivitySessionRow[]): Promise<void> => {
  await tx.execute('DELETE FROM activity_session WHERE activityId = ?', [activityId])
  await insertMany(tx, activitySessionTable, rows)
}

/** 保存草稿. Throws `action_not_allowed` for what is published, which is changed. */
export const saveActivity = async (tx: Transaction, call: Call<typeof contract.saveActivity>, network: NetworkView): Promise<string> => {
  const { services: { clock }, staff, body, now } = call
  const row = await readFor(tx, 'edit', call, network)
  if (row.state !== 'draft') throw new DomainError('action_not_allowed')
  checkContent(body.content, network)
  const content = settled(body.content)
  const rows = sessionRowsOf(row.id, content.sessions, await readSessionsOf(tx, row.id), clock)
  await setActivity(tx, row, body.version, { ...columnsOf(content), updatedAt: now })
  if (content.pictureId !== row.pictureId) await keepPicture(tx, content.pictureId, now)
  await replaceSessions(tx, row.id, rows)
  await recordChange(tx, clock, { activityId: row.id, staffId: staff.id, what: 'saved' })
  return row.id
}

/** 发布. Throws `invalid_input` with everything that is still missing. */
export const publishActivity = async (tx: Transaction, call: Call<typeof contract.publishActivity>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const row = await readFor(tx, 'publish', call, network)
  // The lock first: whoever saves at this moment is too late, and what is read from here on is what gets published.
  await setActivity(tx, row, body.version, { state: 'published', publishedAt: now, updatedAt: now })
  const sessions = await readSessionsOf(tx, row.id)
  const written = contentOf(row, sessions)
  refuse({ ...activityProblems(written), ...pastProblems(written, now) })
  await syncPools(tx, services, row, sessions, byStaff(staff.id))
  await scheduleReminders(tx, services, sessions)
  await recordChange(tx, services.clock, { activityId: row.id, staffId: staff.id, what: 'published' })
  return row.id
}
