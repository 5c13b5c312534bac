import { type Problem } from '@shared/domain/problem'

// Line breaks and tabs are typed by people; the rest comes from programs, and the database refuses it.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** What is wrong with words of one's own: too many (counted in characters, so that a rare one counts once), or unseen marks in them. */
export const freeTextProblem = (text: string, most: number): Problem | null => {
  const length = Array.from(text).length
  if (length > most) return { code: 'text_too_long', length, most }
  return controlCharacters.test(text) ? { code: 'text_characters' } : null
}
