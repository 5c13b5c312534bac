import { type NoticeBody } from '@shared/contract/notices'
import { type Problem } from '@shared/domain/problem'
import { plainWords, readRichText } from '@shared/domain/richText'
import { secrecyProblem } from '@shared/domain/secrecy'

/** The words of a notice that other people will read. */
export const noticeWords = ({ title, summary, body }: Pick<NoticeBody, 'title' | 'summary' | 'body'>): string => [title, summary, plainWords(readRichText(body))].filter((text) => text !== '').join('\n')

/** The ids of the pictures that the text shows, each once, in their order. */
export const picturesIn = (body: string): string[] => [...new Set(readRichText(body).flatMap((block) => (block.kind === 'picture' ? [block.fileId] : [])))]

/** What is still missing before a second person looks, or people read it, by field. */
export const noticeProblems = ({ body, audience, needsReceipt }: NoticeBody): Record<string, Problem> => {
  const isOfServingFamilies = audience.categories.length > 0 && audience.categories.every((category) => category === 'servingFamily')
  return {
    ...(plainWords(readRichText(body)).trim() === '' ? { body: { code: 'body_missing' } as const } : {}),
    // Who has not confirmed would be a list of the families of the serving: none may come about.
    ...(needsReceipt && isOfServingFamilies ? { needsReceipt: { code: 'letter_receipt' } as const } : {}),
  }
}

/** What looks like the designation of a military unit, by field: somebody must have said that it is none before it is published. */
export const designationProblems = ({ title, summary, body, attachments }: NoticeBody): Record<string, Problem> => {
  const parts: [string, string][] = [['title', title], ['summary', summary], ['body', body], ...attachments.map(({ name }, at): [string, string] => [`attachments.${at}.name`, name])]
  return Object.fromEntries(parts.flatMap(([field, text]) => {
    const problem = secrecyProblem(text)
    return problem ? [[field, problem]] : []
  }))
}
