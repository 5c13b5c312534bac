import { type Answers } from '@shared/catalog/answers'
import { type Draft } from '@shared/contract/requests'
import { readKept, forgetKept, writeKept } from '@/platform/kept'
import { needsLook } from '@/session/secrecy'

/** What was typed into a draft and has not arrived at the service. */
export interface KeptDraft {
  answers: Answers
  /** The version that it was typed over. */
  version: number
  /** Answers that were sent without hearing of them again, as text: one of them may have arrived. */
  unheard: readonly string[]
}

const onDevice = { onDevice: true }
const keyOf = (draftId: string): string => `draft:${draftId}`

export const keepDraft = (draftId: string, kept: KeptDraft): void => writeKept(keyOf(draftId), kept, onDevice)
export const forgetDraft = (draftId: string): void => forgetKept(keyOf(draftId))

/** What this device has beyond the draft of the service; null when that has it all. */
export const readKeptDraft = (draft: Draft): KeptDraft | null => {
  const kept = readKept<KeptDraft>(keyOf(draft.id), onDevice)
  return kept && written(kept.answers) !== written(draft.answers) ? kept : null
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value

/** Answers as text that is the same whoever put their parts in order. */
export const written = (answers: Answers): string => JSON.stringify(answers, inOrder)

/** What somebody wrote themselves in an answer; what was picked or handed in holds no words of theirs. */
const wordsOf = (value: Answers[string]): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && 'text' in value ? value.text : ''
}

/** Whether an answer stays here until the person looked at it: it may name a unit. */
export const isHeld = (value: Answers[string] | undefined): boolean => value !== undefined && needsLook(wordsOf(value))

/** The answers that may be sent now; what is held back stands as the service has it. */
export const sendable = (answers: Answers, saved: Answers): Answers => {
  const fields = Object.entries(answers).flatMap(([field, value]) => {
    if (!isHeld(value)) return [[field, value] as const]
    const before = saved[field]
    return before === undefined ? [] : [[field, before] as const]
  })
  return Object.fromEntries(fields)
}
