import { type KeptNotice, type NoticeBody } from '@shared/contract/notices'
import { noticeWords, picturesIn } from '@shared/domain/noticeProblems'
import { type Sql } from '../../database/database'
import { contentReviewOf, decideByHand, startContentCheck } from '../../outbox/contentCheck'
import { signLink, verifyLink } from '../../security/token'
import { type Services } from '../../services'
import { noticeFileUrl } from './presenter'

export type ReviewState = KeptNotice['review']['state']

interface Checked {
  reviewId: string
  /** Of whoever wrote it, where an account of theirs is known: WeChat looks only for somebody who used it in the last two hours. */
  accountId: string | null
  content: NoticeBody
}

/** How long WeChat may take to fetch a picture (ms): what it has not answered by then a person looks at (cloud/outbox). */
const fetchedWithin = 30 * 60_000

/** The address at which WeChat fetches a picture that is nobody else's yet; good for this one review. */
const reviewUrl = ({ keys, clock }: Services, viewer: string, fileId: string): string => {
  const expires = clock.now() + fetchedWithin
  return `${noticeFileUrl(fileId)}?viewer=${viewer}&expires=${expires}&signature=${signLink(keys, { kind: 'review', fileId, viewer, expires })}`
}

interface Asked {
  viewer?: string | undefined
  expires?: string | undefined
  signature?: string | undefined
}

/** Whether a file is asked for by such an address, while the notice that names it is being looked at. */
export const isForReview = async ({ database, keys }: Services, fileId: string, { viewer, expires, signature }: Asked, now: number): Promise<boolean> => {
  if (!viewer || !expires || !signature || !verifyLink(keys, { kind: 'review', fileId, viewer, expires: Number(expires) }, signature, now, fetchedWithin)) return false
  return (await database.query('SELECT 1 AS one FROM notice_file f JOIN notice n ON n.id = f.noticeId WHERE f.fileId = ? AND n.reviewId = ? LIMIT 1', [fileId, viewer])).length > 0
}

/** So long all other timers wait for WeChat (ms): far less than the minute for which one is claimed, so that nobody else begins the same anew. */
const patience = 5000

const atMost = (work: Promise<void>, time: number): Promise<void> =>
  new Promise((resolve) => {
    const waiting = setTimeout(resolve, time)
    void work.finally(() => {
      clearTimeout(waiting)
      resolve()
    })
  })

/** Has WeChat look at what was handed in: the words that people read, and every picture. Where WeChat is slow it goes on being asked after this is done. */
export const startReview = async (services: Services, { reviewId, accountId, content: { body, coverId, ...content } }: Checked, waits = patience): Promise<void> => {
  const pictures = [...new Set([...(coverId === null ? [] : [coverId]), ...picturesIn(body)])]
  const text = [noticeWords({ ...content, body }), ...content.attachments.map(({ name }) => name)].join('\n')
  const { done } = await startContentCheck(services, { subjectKind: 'notice', subjectId: reviewId, accountId, text, pictures: pictures.map((id) => ({ id, url: reviewUrl(services, reviewId, id) })) })
  await atMost(done, waits)
}

/** What came of it; nobody looks at what was not handed in. */
export const reviewOf = async (sql: Sql, reviewId: string | null): Promise<ReviewState> => {
  if (reviewId === null) return 'none'
  const { state } = await contentReviewOf(sql, reviewId)
  return state === 'none' ? 'pending' : state
}

/** Whoever releases it read it through, in WeChat's stead. */
export const keepReviewed = async (sql: Sql, reviewId: string | null, staffId: string, now: number): Promise<void> => {
  if (reviewId !== null) await decideByHand(sql, reviewId, staffId, 'passed', now)
}
