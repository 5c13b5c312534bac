import { type Answers } from '@shared/fields/answerValue'

/** What somebody searched for in vain, on its way into a question to their station: in memory only, and once. */
let kept: string | null = null

export const keepQuestion = (text: string): void => {
  kept = text.trim() || null
}
export const forgetQuestion = (): void => {
  kept = null
}

/** For the form of that service; what was written there before is not written over. */
export const takeQuestion = (serviceKey: string, written: Answers): Answers => {
  if (serviceKey !== 'consultation' || kept === null) return {}
  const question = kept
  kept = null
  return written.question ? {} : { question }
}
