import { type contract } from '@shared/contract/contract'
import { noticeProblems } from '@shared/domain/noticeProblems'
import { releaserRoles } from '@shared/domain/noticeWorkflow'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes } from '../../database/rows'
import { setTimer } from '../../jobs/timers'
import { type Call } from '../../middleware/endpoints'
import { notify } from '../../notify/notify'
import { type NetworkView } from '../network/network'
import { audienceProblems, refuse } from './content'
import { type NoticeRow } from './entities'
import { readBody, recordChange, setNotice, writersOf } from './read'
import { readFor } from './scope'

/** Has WeChat look at what was handed in, beside the step that does so: nobody waits for WeChat. */
export const reviewTimer = 'notice_review'
/** Publishes at its time. */
export const publishTimer = 'notice_publish'

const mostAbove = 10

/** The nearest unit, from the own one upwards, with somebody who may release and did not write it; the own one where there is none. */
const releasingUnit = async (sql: Sql, network: NetworkView, row: NoticeRow, now: number): Promise<string> => {
  const own = network.successor(row.unitId) ?? network.district
  const above = own.path.split('/').filter((id) => id !== '').reverse().slice(0, mostAbove)
  const writers = writersOf(row)
  const manned = await sql.query<{ unitId: string }>(
    `SELECT DISTINCT sa.unitId FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId WHERE sa.unitId IN (${holes(above)}) AND sa.role IN (${holes(releaserRoles)}) AND sa.staffId NOT IN (${holes(writers)})
       AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)`, [...above, ...releaserRoles, ...writers, now, now])
  const ids = new Set(manned.map(({ unitId }) => unitId))
  return above.find((id) => ids.has(id)) ?? own.id
}

/** 写好了: a second person looks. Throws `notice_problems` with everything that is missing. */
export const submitNotice = async (tx: Transaction, call: Call<typeof contract.submitNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, now } = call
  const row = await readFor(tx, 'submit', call, network)
  const content = readBody(row.draft ?? '')
  refuse('notice_problems', { ...audienceProblems(content, row.unitId, network), ...noticeProblems(content) })
  await setNotice(tx, row, { state: 'in_review', reviewId: newId(services.clock), updatedAt: now })
  await setTimer(tx, services.clock, { kind: reviewTimer, subject: row.id, dueAt: now })
  await notify(tx, services, {
    to: { kind: 'unit', id: await releasingUnit(tx, network, row, now) }, template: 'notice_to_review', params: { title: content.title, author: staff.name }, requestId: null, link: `staffNotice:${row.id}`,
  })
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: 'submitted' })
  return row.id
}

/** 收回再写: also what was released and waits for its time. */
export const takeBackNotice = async (tx: Transaction, call: Call<typeof contract.takeBackNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, now } = call
  const row = await readFor(tx, 'take_back', call, network)
  await setNotice(tx, row, { state: 'draft', publishAt: null, reviewId: null, updatedAt: now })
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: 'taken_back' })
  return row.id
}

/** 退回, with the reason: its author hears of it. */
export const returnNotice = async (tx: Transaction, call: Call<typeof contract.returnNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const row = await readFor(tx, 'return', call, network)
  await setNotice(tx, row, { state: 'draft', reviewId: null, updatedAt: now })
  await notify(tx, services, { to: { kind: 'staff', id: row.authorStaffId }, template: 'notice_returned', params: { title: readBody(row.draft ?? '').title, by: staff.name }, requestId: null, link: `staffNotice:${row.id}` })
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: 'returned', text: body.reason })
  return row.id
}
