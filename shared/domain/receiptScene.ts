import { parseReceiptCode } from '@shared/domain/receiptCode'
import { parseRequestNumber } from '@shared/domain/requestNumber'

export interface ReceiptScene {
  /** Digits alone. */
  number: string
  receiptCode: string
}

/** What the QR code of a paper receipt holds: at most 32 characters, all of which WeChat takes for a scene. The phone number is not in it. */
export const makeReceiptScene = ({ number, receiptCode }: ReceiptScene): string => `r.${number}.${receiptCode}`

/** Reads a scanned text; null for anything that no receipt holds. */
export const parseReceiptScene = (text: string): ReceiptScene | null => {
  const [, typedNumber, typedCode] = /^r\.(\d{1,20})\.(\d{8})$/.exec(text.trim()) ?? []
  if (typedNumber === undefined || typedCode === undefined) return null
  const { number } = parseRequestNumber(typedNumber)
  const { receiptCode } = parseReceiptCode(typedCode)
  return number && receiptCode ? { number, receiptCode } : null
}
