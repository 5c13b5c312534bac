import { noticeLimits as limits } from '@shared/domain/notices'
import { noticeEditorWords } from '@shared/text/noticeDesk'
import { picturesIn } from './marks'
import { type TypedNotice } from './typedNotice'

const words = noticeEditorWords.problems
/** Field → sentence. */
export type Problems = Readonly<Record<string, string>>

type Found = readonly (readonly [field: string, text: string] | false)[]
const asProblems = (found: Found): Problems => Object.fromEntries(found.filter((one) => one !== false))

/** What keeps it from being saved: the service could not even read it. */
export const savingProblems = ({ title, summary, body, attachments }: TypedNotice): Problems => asProblems([
  title.trim().length < 2 && ['title', words.title],
  title.trim().length > limits.title && ['title', words.long(limits.title)],
  summary.trim().length > limits.summary && ['summary', words.long(limits.summary)],
  body.trim().length > limits.body && ['body', words.long(limits.body)],
  picturesIn(body).length > limits.pictures && ['body', noticeEditorWords.tooManyPictures(limits.pictures)],
  attachments.some(({ name }) => name.trim() === '') && ['attachments', words.attachment],
])

/** What is still missing before somebody looks at it; nobody is told while they are still writing. */
export const submittingProblems = ({ body, area, byCategory, audience }: TypedNotice): Problems => asProblems([
  body.trim() === '' && ['body', words.body],
  picturesIn(body).some((picture) => picture.words.trim() === '') && ['body', words.words],
  area === 'streets' && audience.streetCodes.length === 0 && ['audience', words.street],
  area === 'communities' && audience.communityCodes.length === 0 && ['audience', words.community],
  byCategory && audience.categories.length === 0 && ['categories', words.category],
])

/** What the service found, put beside our fields. */
export const servedProblems = (fields: Readonly<Record<string, string>>): Problems =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => {
    const [name = field, part] = field.replace(/^content\./, '').split('.')
    return [name === 'audience' && part === 'categories' ? 'categories' : name === 'coverId' ? 'cover' : name === 'videoId' ? 'video' : name, text]
  }))
