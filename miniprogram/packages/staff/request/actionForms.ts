import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { leastNote } from '@shared/contract/values'
import { staffActions, type WordAction, type WordKey } from '@shared/domain/staffActions'
import { actionWordText } from '@shared/text/actionWords'
import { call } from '@/api/call'

export { type WordAction } from '@shared/domain/staffActions'

/** In which ways the service may end; none where it ends in one. */
type Results = StaffRequest['results']

export interface WordField {
  key: WordKey
  label: string
  help?: string
  isOptional: boolean
  /** To pick from, instead of writing. */
  results?: Results
}

/** What an action asks for; what asks for nothing happens at the first tap. */
export const wordFieldsOf = (action: WordAction, results: Results = []): WordField[] =>
  staffActions[action].asks
    .filter((key: WordKey) => key !== 'outcome' || results.length > 0)
    .map((key: WordKey) => ({ key, ...actionWordText(action, key), isOptional: key === 'note', ...(key === 'outcome' ? { results } : {}) }))

/** What was written or picked; `cause` and `belongsToUnitId` where a transfer says that the area is not ours. */
export type Words = Partial<Record<WordKey | 'cause' | 'belongsToUnitId', string>>

/** The service refuses fewer characters; a number of the national system may be a single one. */
const shortest: Partial<Record<WordKey, number>> = { outsideNumber: 1 }

/** Whether everything that an action needs is written or picked. */
export const isComplete = (fields: readonly WordField[], words: Words): boolean =>
  fields.every(({ key, isOptional }) => isOptional || (words[key] ?? '').trim().length >= (shortest[key] ?? leastNote))

interface Sending {
  id: string
  version: number
  key: string
  words: Words
  results: Results
}

/** Sends an action with exactly the words that it asks for; null when it took the request out of our hands. */
export const sendAction = (action: WordAction, { id, version, key, words, results }: Sending): Promise<{ request: StaffRequest | null }> => {
  const asked = Object.fromEntries(wordFieldsOf(action, results).map((field) => [field.key, words[field.key] ?? '']))
  const cause = action === 'transfer' && words.cause ? { cause: words.cause, belongsToUnitId: words.belongsToUnitId ?? null } : {}
  // Every one of these endpoints takes a version and the words of the table of actions; the compiler sees only their union.
  return call(contract[action] as typeof contract.accept, { params: { id }, key, body: { version, ...asked, ...cause } })
}
