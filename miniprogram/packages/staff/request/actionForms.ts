import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type Action } from '@shared/domain/workflow'
import { call } from '@/api/call'

/** Actions of the staff that are a tap and a few words; asking for supplements has a screen of its own. */
export type WordAction = Exclude<Action, 'submit' | 'discard' | 'withdraw' | 'supplement' | 'requestSupplement'>

export interface WordField {
  key: 'note' | 'reason' | 'remedy' | 'result' | 'unitId'
  label: string
  help?: string
  isOptional?: true
}

const toUnit: WordField = { key: 'unitId', label: '送到哪个单位' }
const note: WordField = { key: 'note', label: '留句话', isOptional: true }

/** What each action asks for; what has no fields happens at the first tap. */
export const wordFields: Record<WordAction, readonly WordField[]> = {
  accept: [],
  advance: [note],
  complete: [{ key: 'result', label: '办理结果', help: '申请人会看到，请写清楚办成了什么。' }],
  reject: [{ key: 'reason', label: '为什么不能通过', help: '申请人会看到。' }, { key: 'remedy', label: '还可以怎么办', help: '告诉申请人下一步能做什么。' }],
  transfer: [toUnit, { key: 'reason', label: '为什么转派', help: '对方接收以前，这一件仍由本站负责。' }],
  escalate: [{ key: 'reason', label: '为什么上报', help: '上级接收以前，这一件仍由本站负责。' }],
  route: [toUnit, note],
  acceptTransfer: [],
  declineTransfer: [{ key: 'reason', label: '为什么退回' }],
  cancelTransfer: [],
}

export type Words = Partial<Record<WordField['key'], string>>

interface Sending {
  id: string
  version: number
  key: string
  words: Words
}

/** Sends an action; null when it took the request out of our hands. */
export const sendAction = (action: WordAction, { id, version, key, words }: Sending): Promise<{ request: StaffRequest | null }> => {
  const { note: noteText = '', reason = '', remedy = '', result = '', unitId = '' } = words
  const given = { params: { id }, key }
  switch (action) {
    case 'complete': return call(contract.complete, { ...given, body: { version, result } })
    case 'reject': return call(contract.reject, { ...given, body: { version, reason, remedy } })
    case 'transfer': return call(contract.transfer, { ...given, body: { version, unitId, reason } })
    case 'escalate': return call(contract.escalate, { ...given, body: { version, reason } })
    case 'declineTransfer': return call(contract.declineTransfer, { ...given, body: { version, reason } })
    case 'route': return call(contract.route, { ...given, body: { version, unitId, note: noteText } })
    case 'accept': return call(contract.accept, { ...given, body: { version, note: noteText } })
    case 'advance': return call(contract.advance, { ...given, body: { version, note: noteText } })
    case 'acceptTransfer': return call(contract.acceptTransfer, { ...given, body: { version, note: noteText } })
    case 'cancelTransfer': return call(contract.cancelTransfer, { ...given, body: { version, note: noteText } })
  }
}

/** The order of the buttons: the next step first, the way out last. */
export const actionOrder: readonly Action[] = ['acceptTransfer', 'route', 'accept', 'advance', 'complete', 'requestSupplement', 'transfer', 'escalate', 'cancelTransfer', 'declineTransfer', 'reject']

export const isWordAction = (action: Action): action is WordAction => action in wordFields
