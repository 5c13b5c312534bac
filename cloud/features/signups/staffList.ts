import { type contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { DomainError } from '@shared/domain/error'
import { type SqlValue } from '../../database/database'
import { readOne } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { activityTable } from '../activities/entities'
import { assertMay, scopeOf } from '../activities/scope'
import { logSignupLooks } from './looks'
import { readSignups } from './read'
import { presentStaffSignups } from './staffPresenter'

const pageSize = 50

type Tab = 'in' | 'pending' | 'line' | 'ended'
const tabs: Readonly<Record<Tab, string>> = {
  in: "h.state = 'held' AND s.admission <> 'pending'",
  pending: "h.state = 'held' AND s.admission = 'pending'",
  line: "h.state IN ('waiting', 'offered')",
  ended: "h.state = 'ended'",
}

/** After a row: in the order in which they came, or of the line as it is now, pool by pool; whoever is offered a seat stood first. */
const after = (tab: Tab, id: string | undefined): { sql: string; values: SqlValue[] } => {
  if (id === undefined) return { sql: '', values: [] }
  if (tab !== 'line') return { sql: ' AND s.id > ?', values: [id] }
  const last = (column: string) => `(SELECT c.${column} FROM capacity_hold c WHERE c.id = ?)`
  return {
    sql: ` AND (h.poolId > ${last('poolId')} OR (h.poolId = ${last('poolId')} AND (h.lineRank > ${last('lineRank')} OR (h.lineRank = ${last('lineRank')} AND h.id > ?))))`,
    values: [id, id, id, id, id],
  }
}

/** 报名名单, for whoever runs the activity; each page is a look that the people on it can see. */
export const listActivitySignups = async ({ services, staff, params, query: { tab, sessionId, after: cursor }, now }: Call<typeof contract.listActivitySignups>): Promise<{ signups: StaffSignup[]; next: string | null }> => {
  const activity = await readOne(services.database, activityTable, { id: params.id })
  if (!activity) throw new DomainError('not_found')
  assertMay('signups', scopeOf(staff), await services.network.current(), activity, now)
  const page = after(tab, decodeCursor(cursor)?.id)
  const rows = await readSignups(services.database,
    `s.activityId = ? AND ${tabs[tab]}${sessionId ? ' AND s.sessionId = ?' : ''}${page.sql} ORDER BY ${tab === 'line' ? 'h.poolId, h.lineRank, h.id' : 's.id'} LIMIT ${pageSize + 1}`,
    [params.id, ...(sessionId ? [sessionId] : []), ...page.values])
  const shown = rows.slice(0, pageSize)
  await logSignupLooks(services, staff, shown, now)
  const last = shown.at(-1)
  return { signups: await presentStaffSignups(services, shown), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null }
}
