import { halfWidth, withoutSpaces } from '@shared/domain/typedText'

/** Gives that many cryptographically random bytes: injected, for each side has its own source. */
export type RandomBytes = (length: number) => Uint8Array

const codes = 100_000_000
/** The largest multiple of the number of codes below 2^32; draws from there on would favour small codes. */
const bound = Math.floor(2 ** 32 / codes) * codes

/** Eight random digits, each code equally likely. It opens a walk-in request together with the phone, so it is not derived from anything. */
export const makeReceiptCode = (randomBytes: RandomBytes): string => {
  for (;;) {
    const draw = Array.from(randomBytes(4)).reduce((value, byte) => value * 256 + byte, 0)
    if (draw < bound) return String(draw % codes).padStart(8, '0')
  }
}

/** '1234 5678', as it is printed and read out. */
export const formatReceiptCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

export type ReceiptCodeProblem = { code: 'receipt_code_missing' } | { code: 'receipt_code_length'; digits: number } | { code: 'receipt_code_characters' }
export type ParsedReceiptCode = { receiptCode: string; problem: null } | { receiptCode: null; problem: ReceiptCodeProblem }

/** Reads a typed code, with or without spaces, dashes, full-width digits. */
export const parseReceiptCode = (text: string): ParsedReceiptCode => {
  const digits = withoutSpaces(halfWidth(text)).replace(/[-—–]/g, '')
  if (digits === '') return { receiptCode: null, problem: { code: 'receipt_code_missing' } }
  if (!/^\d*$/.test(digits)) return { receiptCode: null, problem: { code: 'receipt_code_characters' } }
  if (digits.length !== 8) return { receiptCode: null, problem: { code: 'receipt_code_length', digits: digits.length } }
  return { receiptCode: digits, problem: null }
}
