import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { staffActions, type WordAction, type WordKey } from '@shared/domain/staffActions'
import { actionWordText } from '@shared/text/actionWords'
import { call } from '@/api/call'

export { type WordAction } from '@shared/domain/staffActions'

export interface WordField {
  key: WordKey
  label: string
  help?: string
  isOptional: boolean
}

/** What an action asks for; what asks for nothing happens at the first tap. */
export const wordFieldsOf = (action: WordAction): WordField[] =>
  staffActions[action].asks.map((key: WordKey) => ({ key, ...actionWordText(action, key), isOptional: key === 'note' }))

/** What was written; `outcome` is picked where the service may end in several ways, `cause` and `belongsToUnitId` where a transfer says that the area is not ours. */
export type Words = Partial<Record<WordKey | 'outcome' | 'cause' | 'belongsToUnitId', string>>

/** The service refuses fewer characters; a number of the national system may be a single one. */
const shortest: Partial<Record<WordKey, number>> = { outsideNumber: 1 }

/** Whether everything that an action needs is written or picked. */
export const isComplete = (action: WordAction, words: Words): boolean =>
  wordFieldsOf(action).every(({ key, isOptional }) => isOptional || (words[key] ?? '').trim().length >= (shortest[key] ?? 2))

interface Sending {
  id: string
  version: number
  key: string
  words: Words
}

/** Sends an action with exactly the words that it asks for; null when it took the request out of our hands. */
export const sendAction = (action: WordAction, { id, version, key, words }: Sending): Promise<{ request: StaffRequest | null }> => {
  const asked = Object.fromEntries(staffActions[action].asks.map((word: WordKey) => [word, words[word] ?? '']))
  const cause = action === 'transfer' && words.cause ? { cause: words.cause, belongsToUnitId: words.belongsToUnitId ?? null } : {}
  // Every one of these endpoints takes a version and the words of the table of actions; the compiler sees only their union.
  return call(contract[action] as typeof contract.accept, { params: { id }, key, body: { version, ...asked, ...cause, ...(words.outcome ? { outcome: words.outcome } : {}) } })
}
