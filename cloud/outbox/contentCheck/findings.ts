import { type Sql } from '../../database/database'
import { type RowOf } from '../../database/table'
import { type Suggestion } from '../../gateways/wechat/wechatGateway'
import { type Services } from '../../services'
import { type contentCheckTable } from '../entities'

export type CheckState = RowOf<typeof contentCheckTable>['state']

/** What WeChat is unsure of is looked at by a person. */
export const stateOf: Readonly<Record<Suggestion, CheckState>> = { pass: 'passed', review: 'human', risky: 'refused' }

interface Finding {
  suggest: Suggestion
  label?: number | undefined
}

/** What WeChat found in a picture, told under its own mark; null: it could not look at it. What a person decided meanwhile stays. */
export const takeFinding = async ({ database, clock }: Services, traceId: string, finding: Finding | null): Promise<void> => {
  const state = finding ? stateOf[finding.suggest] : 'human'
  await database.execute("UPDATE content_check SET state = ?, label = ?, decidedAt = ? WHERE traceId = ? AND state = 'pending'", [state, finding?.label === undefined ? null : String(finding.label), clock.now(), traceId])
}

export type ContentReview = 'none' | CheckState

/** The worst first: what is refused stays refused, whatever is still awaited. */
const order: readonly CheckState[] = ['refused', 'human', 'pending', 'passed']

/** How something stands that others are to see, over its text and all of its pictures. `none`: it was never asked about. */
export const contentReviewOf = async (sql: Sql, subjectId: string): Promise<{ state: ContentReview }> => {
  const rows = await sql.query<{ state: CheckState }>('SELECT DISTINCT state FROM content_check WHERE subjectId = ?', [subjectId])
  const states = rows.map(({ state }) => state)
  return { state: order.find((state) => states.includes(state)) ?? 'none' }
}

/** A person looked at it in WeChat's stead: that holds for its text and all of its pictures. False where there was nothing to decide. */
export const decideByHand = async (sql: Sql, subjectId: string, staffId: string, state: 'passed' | 'refused', now: number): Promise<boolean> =>
  (await sql.execute('UPDATE content_check SET state = ?, decidedAt = ?, byStaffId = ? WHERE subjectId = ?', [state, now, staffId, subjectId])).affected > 0
