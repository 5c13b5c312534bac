import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { staffActionNames, staffActions, type StaffActionName, type WordAction, type WordKey } from '@shared/domain/staffActions'
import { type Action } from '@shared/domain/workflow'
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

/** What was written; `outcome` is picked where the service may end in several ways. */
export type Words = Partial<Record<WordKey | 'outcome', string>>

interface Sending {
  id: string
  version: number
  key: string
  words: Words
}

/** Sends an action with exactly the words that it asks for; null when it took the request out of our hands. */
export const sendAction = (action: WordAction, { id, version, key, words }: Sending): Promise<{ request: StaffRequest | null }> => {
  const asked = Object.fromEntries(staffActions[action].asks.map((word: WordKey) => [word, words[word] ?? '']))
  // Every one of these endpoints takes a version and the words of the table of actions; the compiler sees only their union.
  return call(contract[action] as typeof contract.accept, { params: { id }, key, body: { version, ...asked, ...(words.outcome ? { outcome: words.outcome } : {}) } })
}

/** The buttons in their order, of what is allowed now. */
export const buttonsOf = (allowed: readonly Action[]): StaffActionName[] => staffActionNames.filter((action) => allowed.includes(action))
