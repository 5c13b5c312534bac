import { type KeptNotice, type NoticeBody } from '@shared/contract/notices'
import { noticeWords, picturesIn } from '@shared/domain/noticeProblems'
import { type Sql } from '../../database/database'
import { type Services } from '../../services'

export type ReviewState = KeptNotice['review']['state']

interface Checked {
  reviewId: string
  /** Of whoever wrote it, where an account of theirs is known: WeChat looks only for somebody who used it in the last two hours. */
  accountId: string | null
  content: NoticeBody
}

/** What is looked at: the words that people read, and every picture. */
export const checkedParts = ({ body, coverId, ...content }: NoticeBody): { text: string; pictures: string[] } => ({
  text: [noticeWords({ ...content, body }), ...content.attachments.map(({ name }) => name)].join('\n'), pictures: [...new Set([...(coverId === null ? [] : [coverId]), ...picturesIn(body)])],
})

/** Has WeChat look at what was handed in. The one place where that is begun. */
export const startReview = async (_services: Services, _checked: Checked): Promise<void> => undefined

/** What came of it. The one place where that is asked: as long as nobody looks, a person has to. */
export const reviewOf = async (_sql: Sql, reviewId: string | null): Promise<ReviewState> => (reviewId === null ? 'none' : 'human')
