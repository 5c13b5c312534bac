import * as fc from 'fast-check'
import { formatReceiptCode, makeReceiptCode, parseReceiptCode } from '@shared/domain/receiptCode'

/** Gives these 32-bit draws, one after the other. */
const drawing = (...draws: number[]) => {
  const rest = [...draws]
  return () => new Uint8Array(new Uint32Array([rest.shift() ?? 0]).buffer).reverse()
}

describe('a receipt code', () => {
  it('has eight digits, with its leading zeros', () => {
    expect(makeReceiptCode(drawing(42))).toBe('00000042')
    expect(makeReceiptCode(drawing(100_000_042))).toBe('00000042')
    expect(makeReceiptCode(drawing(99_999_999))).toBe('99999999')
  })

  it('draws again rather than favour small codes', () => {
    expect(makeReceiptCode(drawing(4_199_999_999))).toBe('99999999')
    expect(makeReceiptCode(drawing(4_200_000_000, 4_294_967_295, 7))).toBe('00000007')
  })

  it('is always readable again as it is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_199_999_999 }), (draw) => {
      const receiptCode = makeReceiptCode(drawing(draw))
      expect(receiptCode).toMatch(/^\d{8}$/)
      expect(parseReceiptCode(formatReceiptCode(receiptCode))).toEqual({ receiptCode, problem: null })
    }))
  })

  it('is read with spaces and full-width digits, and refused empty or in another length', () => {
    expect(parseReceiptCode(' ').problem).toEqual({ code: 'receipt_code_missing' })
    expect(parseReceiptCode('１２３４ 5678').receiptCode).toBe('12345678')
    expect(parseReceiptCode('1234567').problem).toEqual({ code: 'receipt_code_length', digits: 7 })
    expect(parseReceiptCode('1234567a').problem).toEqual({ code: 'receipt_code_characters' })
  })
})
