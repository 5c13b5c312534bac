import { type StaffRequest } from '@shared/contract/staffRequests'
import { leastNote } from '@shared/contract/values'

export type Choice = StaffRequest['supplementChoices'][number]

export interface Picked {
  /** Code of the reason, '' while none is picked. */
  reason: string
  note: string
}

/** What is being asked for, while it is put together. */
export interface SupplementDraft {
  /** By field. */
  picked: Readonly<Record<string, Picked>>
  message: string
  /** Why there is another round; needed from the second on. */
  again: string
}

export const nothingPicked: SupplementDraft = { picked: {}, message: '', again: '' }

const isWritten = (text: string): boolean => text.trim().length >= leastNote

export const pickedOf = ({ picked }: SupplementDraft, choices: readonly Choice[]): (Choice & { pick: Picked })[] =>
  choices.flatMap((choice) => (picked[choice.field] ? [{ ...choice, pick: picked[choice.field] as Picked }] : []))

export const toggled = (draft: SupplementDraft, field: string): SupplementDraft => {
  const { [field]: before, ...others } = draft.picked
  return { ...draft, picked: before ? others : { ...others, [field]: { reason: '', note: '' } } }
}

export const withPick = (draft: SupplementDraft, field: string, change: Partial<Picked>): SupplementDraft =>
  ({ ...draft, picked: { ...draft.picked, [field]: { reason: '', note: '', ...draft.picked[field], ...change } } })

/** Asked for before for the same reason: the person must read what is still missing. */
export const needsNote = ({ askedBefore }: Choice, { reason }: Picked): boolean => askedBefore.includes(reason)

/** Whether it may be sent: at least one thing, each with a reason, and from the second round on with why. */
export const isReady = (draft: SupplementDraft, choices: readonly Choice[], isAgain: boolean): boolean => {
  const items = pickedOf(draft, choices)
  const areComplete = items.every((item) => item.pick.reason !== '' && (!needsNote(item, item.pick) || isWritten(item.pick.note)))
  return items.length > 0 && areComplete && (!isAgain || isWritten(draft.again))
}

export const itemsOf = ({ picked }: SupplementDraft): { field: string; reason: string; note: string }[] =>
  Object.entries(picked).map(([field, { reason, note }]) => ({ field, reason, note: note.trim() }))

/** All that is written, for what must not name a unit. */
export const wordsIn = ({ picked, message, again }: SupplementDraft): string => [message, again, ...Object.values(picked).map(({ note }) => note)].join('\n')
