import { type Problem } from '@shared/domain/problem'
import { hasUnseenMarks } from '@shared/domain/typedText'

/** What is wrong with words of one's own: too many (counted in characters, so that a rare one counts once), or unseen marks in them. */
export const freeTextProblem = (text: string, most: number): Problem | null => {
  const length = Array.from(text).length
  if (length > most) return { code: 'text_too_long', length, most }
  return hasUnseenMarks(text) ? { code: 'text_characters' } : null
}
