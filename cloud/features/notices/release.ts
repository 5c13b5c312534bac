import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { designationProblems, noticeProblems } from '@shared/domain/noticeProblems'
import { noticeLimits } from '@shared/domain/notices'
import { momentText } from '@shared/text/due'
import { noticeWordsOf } from '@shared/text/noticeTexts'
import { type Transaction } from '../../database/database'
import { setTimer } from '../../jobs/timers'
import { type Call } from '../../middleware/endpoints'
import { notify } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { audienceProblems, refuse } from './content'
import { publishTimer } from './handIn'
import { publish } from './publish'
import { readBody, readNotice, recordChange, setNotice } from './read'
import { readFor } from './scope'
import { keepReviewed, reviewOf, type ReviewState } from './review'

const day = 86_400_000

/** WeChat's word counts; where it gave none yet, or cannot, somebody who read it through does. */
const assertReviewed = (state: ReviewState, hasReviewed: boolean): void => {
  if (state === 'refused') throw new DomainError('content_refused')
  if (state !== 'passed' && !hasReviewed) throw new DomainError('review_needed')
}

/** 同意发布, now or at a time. Throws `notice_problems` with everything that is wrong, `content_refused`, `review_needed`. */
export const releaseNotice = async (tx: Transaction, call: Call<typeof contract.releaseNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, body: { publishAt, hasReviewed }, now } = call
  const row = await readFor(tx, 'release', call, network)
  const content = readBody(row.draft ?? '')
  refuse('notice_problems', {
    ...audienceProblems(content, row.unitId, network), ...noticeProblems(content), ...(hasReviewed ? {} : designationProblems(content)),
    ...(publishAt !== null && (publishAt <= now || publishAt > now + noticeLimits.scheduleDays * day) ? { publishAt: { code: publishAt <= now ? 'time_past' : 'input_not_understood' } as const } : {}),
  })
  const reviewed = await reviewOf(tx, row.reviewId)
  assertReviewed(reviewed, hasReviewed)
  if (reviewed !== 'passed') await keepReviewed(tx, row.reviewId, staff.id, now)
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: 'released', text: publishAt === null ? '' : momentText(publishAt) })
  if (publishAt === null) {
    await publish(tx, services, row, { content, releasedBy: staff.id, network, now })
    return row.id
  }
  await setNotice(tx, row, { state: 'scheduled', publishAt, releasedByStaffId: staff.id, updatedAt: now })
  await setTimer(tx, services.clock, { kind: publishTimer, subject: row.id, dueAt: publishAt })
  return row.id
}

/** What was released and waits for this moment: published once, whoever comes first. What WeChat refused meanwhile goes back to its author instead. */
export const publishDue = async (services: Services, id: string): Promise<number | null> => {
  const { database, clock } = services
  const network = await services.network.current()
  return database.transaction(async (tx) => {
    const [row, now] = [await readNotice(tx, id), clock.now()]
    if (!row || row.state !== 'scheduled' || row.publishAt === null) return null
    if (row.publishAt > now) return row.publishAt
    const content = readBody(row.draft ?? '')
    if ((await reviewOf(tx, row.reviewId)) !== 'refused') {
      await publish(tx, services, row, { content, releasedBy: row.releasedByStaffId ?? row.authorStaffId, network, now })
      return null
    }
    await setNotice(tx, row, { state: 'draft', publishAt: null, reviewId: null, updatedAt: now })
    await notify(tx, services, { to: { kind: 'staff', id: row.authorStaffId }, template: 'notice_returned', params: { title: content.title, by: '微信' }, requestId: null, link: `staffNotice:${id}` })
    await recordChange(tx, clock, { noticeId: id, staffId: null, what: 'returned', text: noticeWordsOf.checkRefused })
    return null
  })
}

/** 撤回: nobody reads it any more, and a next edition that is being written goes, too. Nobody is called for it either. */
export const withdrawNotice = async (tx: Transaction, call: Call<typeof contract.withdrawNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const row = await readFor(tx, 'withdraw', call, network)
  await setNotice(tx, row, { state: 'withdrawn', isPublic: 0, isPinned: 0, draft: null, writers: '[]', reviewId: null, publishAt: null, withdrawnAt: now, updatedAt: now })
  await tx.execute('UPDATE staff_call SET doneAt = ?, version = version + 1 WHERE noticeId = ? AND doneAt IS NULL', [now, row.id])
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: 'withdrawn', text: body.reason })
  return row.id
}

/** 置顶: some of each unit at the most, or none stands out. */
export const pinNotice = async (tx: Transaction, call: Call<typeof contract.pinNotice>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const row = await readFor(tx, 'pin', call, network)
  if ((row.isPinned === 1) === body.isPinned) return row.id
  // The row of the unit is the lock: of two who pin at the same moment the second one counts the first.
  await tx.execute('UPDATE unit SET id = id WHERE id = ?', [row.unitId])
  const [pinned] = await tx.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM notice WHERE unitId = ? AND isPublic = 1 AND isPinned = 1', [row.unitId])
  if (body.isPinned && Number(pinned?.amount ?? 0) >= noticeLimits.pinned) refuse('invalid_input', { isPinned: { code: 'too_many', most: noticeLimits.pinned } })
  await setNotice(tx, row, { isPinned: body.isPinned ? 1 : 0, updatedAt: now })
  await recordChange(tx, services.clock, { noticeId: row.id, staffId: staff.id, what: body.isPinned ? 'pinned' : 'unpinned' })
  return row.id
}
