import { wechatTemplates } from '@shared/text/wechatMessages'
import { idFloor } from '../../database/id'
import { type OutboxState } from '../../outbox/entities'
import { holes } from '../../database/rows'
import { hasAccount } from '../identity/tellable'
import { type Bucket, createTally, type Examination, type Examined, type Tally } from './examined'

/** Rows of one statement. */
const page = 1000
/** Longer (ms) than the sender ever tries, nights of quiet hours included. */
const longestTry = 3 * 24 * 60 * 60_000

interface Row {
  id: string
  notificationId: string
  state: OutboxState
  createdAt: number
}

const buckets: Readonly<Record<OutboxState, Bucket>> = { waiting: 'waiting', sending: 'waiting', sent: 'routed', in_app_only: 'answered', failed: 'failed' }

/** What was to leave by WeChat: it waits, was given to WeChat, is read in the mini-program alone, or was given up (and stands on a call list where it matters). */
const examineOutbox = async ({ sql, since, now }: Examination, tally: Tally): Promise<void> => {
  for (let after = idFloor(since); ;) {
    const rows = await sql.query<Row>(`SELECT id, notificationId, state, createdAt FROM outbox WHERE id > ? ORDER BY id LIMIT ${page}`, [after])
    for (const { notificationId, state, createdAt } of rows) {
      if (buckets[state] === 'waiting' && createdAt < now - longestTry) tally.miss({ problem: 'notification_stuck', subjectId: notificationId, requestId: null, unitId: null, since: createdAt })
      else tally.count(buckets[state])
    }
    const last = rows[page - 1]
    if (!last) return
    after = last.id
  }
}

/** Messages from before the first reconciliation may be from before there was an outbox. */
const firstAt = async ({ sql, since, now }: Examination): Promise<number> =>
  Math.max(since, (await sql.query<{ at: number | null }>('SELECT MIN(madeAt) AS at FROM ledger_day'))[0]?.at ?? now)

interface Suspect {
  id: string
  recipientId: string
  requestId: string | null
  createdAt: number
}

/** Those that were not left for a record that turned out to be theirs only later, when it had no account: such a message moved to them with all else of it. */
const withoutMerged = async ({ sql }: Examination, suspects: readonly Suspect[]): Promise<Suspect[]> => {
  if (suspects.length === 0) return []
  const ids = [...new Set(suspects.map(({ recipientId }) => recipientId))]
  const rows = await sql.query<{ id: string; at: number }>(`SELECT mergedInto AS id, MAX(updatedAt) AS at FROM person WHERE mergedInto IN (${holes(ids)}) GROUP BY mergedInto`, ids)
  const mergedAt = new Map(rows.map(({ id, at }) => [id, Number(at)]))
  return suspects.filter(({ recipientId, createdAt }) => (mergedAt.get(recipientId) ?? 0) < createdAt)
}

/** Messages for people with an account that are of a kind that leaves by WeChat, and for which nothing stands in the outbox. */
const examineLost = async (examination: Examination, tally: Tally): Promise<void> => {
  const { sql } = examination
  for (let after = idFloor(await firstAt(examination)); ;) {
    const rows = await sql.query<Suspect & { isLost: number | null }>(
      `SELECT n.id, n.recipientId, n.requestId, n.createdAt, CASE WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.notificationId = n.id) THEN NULL
         WHEN n.recipientKind = 'account' THEN (SELECT 1 FROM account a WHERE a.id = n.recipientId AND a.disabledAt IS NULL)
         ELSE CASE WHEN ${hasAccount('n.recipientId', 'n.createdAt')} THEN 1 END END AS isLost
       FROM notification n WHERE n.id > ? AND n.recipientKind IN ('person', 'account') AND n.template IN (${holes(wechatTemplates)}) ORDER BY n.id LIMIT ${page}`, [after, ...wechatTemplates])
    for (const { id, requestId, createdAt } of await withoutMerged(examination, rows.filter(({ isLost }) => isLost !== null))) tally.miss({ problem: 'notification_lost', subjectId: id, requestId, unitId: null, since: createdAt })
    const last = rows[page - 1]
    if (!last) return
    after = last.id
  }
}

export const examineNotifications = async (examination: Examination): Promise<Examined> => {
  const tally = createTally('notifications')
  await examineOutbox(examination, tally)
  await examineLost(examination, tally)
  return tally.examined
}
