import { type contract } from '@shared/contract/contract'
import { type FairPosts } from '@shared/contract/posts'
import { DomainError } from '@shared/domain/error'
import { type Sql, type Transaction } from '../../database/database'
import { holes, insertAll, readOne } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { activityTable, type ActivityRow } from '../activities/entities'
import { actionsOn, assertMay, scopeNow, scopeOf } from '../activities/scope'
import { todayOf } from '../employers/read'
import { type NetworkView } from '../network/network'
import { activityPostTable } from './entities'
import { type PostOf, postOfColumns, presentPostLine } from './presenter'

const pageSize = 30

/** Throws `not_found`. */
export const readFair = async (sql: Sql, id: string): Promise<ActivityRow> => {
  const row = await readOne(sql, activityTable, { id })
  if (!row) throw new DomainError('not_found')
  return row
}

/** 岗位上会: some posts more, some no longer; what stands there already stays. Throws `not_found` for a post that there is not, and as the scope of the activity says. */
export const setFairPosts = async (tx: Transaction, { staff, params, body: { add, remove }, now }: Call<typeof contract.setFairPosts>, network: NetworkView): Promise<string> => {
  const fair = await readFair(tx, params.id)
  assertMay('edit', await scopeNow(tx, staff.id, now), network, fair, now)
  // The row is the lock: of two who put up the same posts one comes after the other.
  await tx.execute('UPDATE activity SET updatedAt = ? WHERE id = ?', [now, fair.id])
  if (remove.length > 0) await tx.execute(`DELETE FROM activity_post WHERE activityId = ? AND postId IN (${holes(remove)})`, [fair.id, ...remove])
  const there = await tx.query<{ id: string; isShown: number }>(
    `SELECT p.id, CASE WHEN ap.postId IS NULL THEN 0 ELSE 1 END AS isShown FROM employer_post p LEFT JOIN activity_post ap ON ap.postId = p.id AND ap.activityId = ? WHERE p.id IN (${holes(add)})`, [fair.id, ...add])
  if (there.length !== new Set(add).size) throw new DomainError('not_found')
  await insertAll(tx, activityPostTable, there.filter(({ isShown }) => Number(isShown) === 0).map(({ id }) => ({ activityId: fair.id, postId: id, addedAt: now, byStaffId: staff.id })))
  return fair.id
}

interface Reading {
  services: Services
  staff: StaffActor
  now: number
}

const readPage = async ({ services, staff, now }: Reading, id: string, after: string | undefined): Promise<FairPosts> => {
  const { database } = services
  const [network, fair, cursor] = [await services.network.current(), await readFair(database, id), decodeCursor(after)]
  const actions = actionsOn(scopeOf(staff), network, fair, now)
  if (actions.length === 0) throw new DomainError('not_found')
  const [counted] = await database.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM activity_post WHERE activityId = ?', [id])
  const rows = await database.query<PostOf & { postId: string; addedAt: number; interested: number }>(
    `SELECT ap.postId, ap.addedAt, ${postOfColumns}, (SELECT COUNT(*) FROM post_interest i WHERE i.postId = ap.postId AND i.activityId = ap.activityId AND i.withdrawnAt = 0) AS interested
     FROM activity_post ap JOIN employer_post p ON p.id = ap.postId JOIN employer e ON e.id = p.employerId WHERE ap.activityId = ?${cursor ? ' AND ap.postId < ?' : ''} ORDER BY ap.postId DESC LIMIT ${pageSize + 1}`,
    [id, ...(cursor ? [cursor.id] : [])])
  const last = rows[pageSize - 1]
  return {
    posts: rows.slice(0, pageSize).map((row) => ({ ...presentPostLine(row.postId, row, todayOf(now)), interested: Number(row.interested) })),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.addedAt, id: last.postId }) : null, total: Number(counted?.amount ?? 0), mayEdit: actions.includes('edit'),
  }
}

export const listFairPosts = (call: Call<typeof contract.listFairPosts>): Promise<FairPosts> => readPage(call, call.params.id, call.query.after)
export const presentFair = (call: Reading, id: string): Promise<FairPosts> => readPage(call, id, undefined)
