import { randomBytes } from 'node:crypto'
import { makeReceiptCode } from '@shared/domain/receiptCode'
import { type Vault } from './vault'

export const newReceiptCode = (): string => makeReceiptCode(randomBytes)

/** What the database keeps of a code: keyed, for eight digits alone are soon tried through; and bound to its request. */
export const receiptCodeHash = (vault: Pick<Vault, 'blindIndex'>, requestId: string, code: string): string => vault.blindIndex('receiptCode', `${requestId} ${code}`)
