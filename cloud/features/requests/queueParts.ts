import { type QueueTab } from '@shared/contract/staffRequests'
import { type Database, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'

/** One range of an index, read in its own order: so a page costs the same however long the queue is. */
export interface Part {
  condition: string
  values: SqlValue[]
  /** The time that the tab is sorted by, most urgent first; last but one in the index of the range, before the id. */
  sortBy: 'queueAt' | 'dueAt' | 'callbackDueAt' | 'messageWaitsAt'
}

export interface QueueFilter {
  service?: string
  stage?: string
  /** `me`, `nobody`, or the id of a colleague. */
  assignee?: string
}

interface Asked {
  tab: QueueTab
  /** Whose queue this part is about. */
  unitIds: readonly string[]
  /** All units that the caller works for: what one of them offers to another is no news. */
  allUnitIds: readonly string[]
  filter: QueueFilter
  staffId: string
  /** What is about the caller's own unit stands in no queue of theirs. */
  notHidden: { sql: string; values: readonly string[] }
  now: number
}

const filtered = ({ filter: { service, stage, assignee }, staffId, notHidden }: Asked): { words: string; values: SqlValue[] } => {
  const conditions: [string, SqlValue[]][] = [
    ...(notHidden.values.length > 0 ? [[notHidden.sql, [...notHidden.values]] as [string, SqlValue[]]] : []),
    ...(service ? [['serviceKey = ?', [service]] as [string, SqlValue[]]] : []),
    ...(stage ? [['stageKey = ?', [stage]] as [string, SqlValue[]]] : []),
    ...(assignee === 'nobody' ? [['assigneeId IS NULL', []] as [string, SqlValue[]]] : assignee ? [['assigneeId = ?', [assignee === 'me' ? staffId : assignee]] as [string, SqlValue[]]] : []),
  ]
  return { words: conditions.map(([words]) => ` AND ${words}`).join(''), values: conditions.flatMap(([, values]) => values) }
}

/** What stands under a tab for these units. */
export const partsOf = (asked: Asked): Part[] => {
  const { tab, unitIds, allUnitIds, now } = asked
  const { words, values: chosen } = filtered(asked)
  const owned = (condition: string, values: SqlValue[] = [], sortBy: Part['sortBy'] = 'queueAt'): Part =>
    ({ condition: `ownerUnitId IN (${holes(unitIds)}) AND ${condition}${words}`, values: [...unitIds, ...values, ...chosen], sortBy })
  const offered: Part = {
    condition: `offeredUnitId IN (${holes(unitIds)}) AND ownerUnitId NOT IN (${holes(allUnitIds)})${words}`, values: [...unitIds, ...allUnitIds, ...chosen], sortBy: 'queueAt',
  }
  switch (tab) {
    case 'waiting': return [owned("status = 'submitted'"), offered]
    // Whoever has waited longest for an answer comes first.
    case 'reply': return [owned('messageWaitsAt IS NOT NULL', [], 'messageWaitsAt')]
    case 'working': return [owned("status = 'accepted'")]
    case 'supplement': return [owned("status = 'awaiting_supplement'")]
    // Amber is what rings next by being overdue; a running clock stands in the queue by its due time.
    case 'soon': return [owned("alarm = 'overdue' AND queueAt > ?", [now])]
    case 'overdue': return [owned('dueAt <= ?', [now], 'dueAt')]
    case 'callback': return [owned('callbackDueAt IS NOT NULL', [], 'callbackDueAt')]
  }
}

/** More units than anybody works for and stands in for at once; beyond them the rest is one range for all. */
const mostAlone = 50

/**
 * The units one by one, since only one unit's requests lie in an index in the order in which they are shown.
 * Of the units below that stand empty most never owned anything: those are left out.
 */
export const queuesOf = async (database: Database, unitIds: readonly string[]): Promise<string[][]> => {
  if (unitIds.length <= 2) return unitIds.map((id) => [id])
  const busy = await database.query<{ id: string }>(
    // Not EXISTS, which MariaDB answers by reading every request there is.
    `SELECT u.id FROM unit u WHERE u.id IN (${holes(unitIds)}) AND COALESCE(
       (SELECT 1 FROM service_request r WHERE r.ownerUnitId = u.id LIMIT 1), (SELECT 1 FROM service_request r WHERE r.offeredUnitId = u.id LIMIT 1)) = 1 LIMIT ${unitIds.length}`, [...unitIds])
  const ids = busy.map(({ id }) => id)
  const alone = (ids.length > 0 ? ids : unitIds.slice(0, 1)).slice(0, mostAlone).map((id) => [id])
  return ids.length > mostAlone ? [...alone, ids.slice(mostAlone)] : alone
}
