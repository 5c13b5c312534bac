import { finalStatuses, isFinal, openStatuses, type Status } from '@shared/domain/workflow'
import { idFloor } from '../../database/id'
import { holes } from '../../database/rows'
import { type NetworkView } from '../network/network'
import { type Bucket, createTally, type Examination, type Examined, type Found, type Tally } from './examined'

/** Rows of one statement. */
const page = 1000
/** An alarm rings within a minute; one that has not after so long (ms) never will. */
const alarmPatience = 60 * 60_000

interface Row {
  id: string
  status: Exclude<Status, 'draft'>
  ownerUnitId: string | null
  submittedAt: number | null
  alarmAt: number | null
  isLogged: number | null
}

const buckets: Readonly<Record<Row['status'], Bucket>> = { submitted: 'waiting', accepted: 'routed', awaiting_supplement: 'routed', completed: 'answered', rejected: 'answered', withdrawn: 'failed' }

const isOwned = ({ ownerUnitId }: Row, network: NetworkView): boolean => ownerUnitId !== null && network.find(ownerUnitId) !== undefined && network.isActive(network.responsible(ownerUnitId))

const problemOf = (row: Row, network: NetworkView, now: number): Found['problem'] | null => {
  if (row.submittedAt === null || row.isLogged === null) return 'request_without_log'
  if (isFinal(row.status)) return null
  if (!isOwned(row, network)) return 'request_without_owner'
  return row.alarmAt !== null && row.alarmAt < now - alarmPatience ? 'request_stuck' : null
}

const examineRows = async ({ sql, network, since, now }: Examination, tally: Tally): Promise<void> => {
  for (let after = ''; ;) {
    const rows = await sql.query<Row>(
      `SELECT r.id, r.status, r.ownerUnitId, r.submittedAt, r.alarmAt, (SELECT 1 FROM request_log l WHERE l.requestId = r.id AND l.action = 'submit' LIMIT 1) AS isLogged FROM service_request r
       WHERE r.id > ? AND (r.status IN (${holes(openStatuses)}) OR (r.status IN (${holes(finalStatuses)}) AND r.submittedAt >= ?)) ORDER BY r.id LIMIT ${page}`, [after, ...openStatuses, ...finalStatuses, since])
    for (const row of rows) {
      const problem = problemOf(row, network, now)
      if (problem) tally.miss({ problem, subjectId: row.id, requestId: row.id, unitId: row.ownerUnitId, since: row.submittedAt ?? now })
      else tally.count(buckets[row.status])
    }
    const last = rows[page - 1]
    if (!last) return
    after = last.id
  }
}

/** The other way round: the log says that something was submitted, and no request is there, or it is a draft again. */
const examineLog = async ({ sql, since }: Examination, tally: Tally): Promise<void> => {
  for (let after = idFloor(since); ;) {
    const rows = await sql.query<{ id: string; requestId: string; at: number; status: Status | null }>(
      `SELECT l.id, l.requestId, l.at, r.status FROM request_log l LEFT JOIN service_request r ON r.id = l.requestId WHERE l.id > ? AND l.action = 'submit' ORDER BY l.id LIMIT ${page}`, [after])
    for (const { requestId, at, status } of rows) if (status === null || status === 'draft') tally.miss({ problem: 'request_without_log', subjectId: requestId, requestId: null, unitId: null, since: at })
    const last = rows[page - 1]
    if (!last) return
    after = last.id
  }
}

/** Every request that was handed in lately or is open: with a unit that has somebody, in its log, and moved on by its clock. */
export const examineRequests = async (examination: Examination): Promise<Examined> => {
  const tally = createTally('requests')
  await examineRows(examination, tally)
  await examineLog(examination, tally)
  return tally.examined
}
