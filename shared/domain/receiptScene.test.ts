import fc from 'fast-check'
import { makeReceiptScene, parseReceiptScene } from '@shared/domain/receiptScene'
import { makeRequestNumber } from '@shared/domain/requestNumber'

const time = Date.UTC(2026, 10, 23, 2)
const anyScene = fc.record({
  number: fc.integer({ min: 1, max: 9_999_999 }).map((running) => makeRequestNumber(time, running)),
  receiptCode: fc.integer({ min: 0, max: 99_999_999 }).map((code) => String(code).padStart(8, '0')),
})

it('fits into the scene of a QR code, whatever the number', () => {
  fc.assert(fc.property(anyScene, (scene) => {
    expect(makeReceiptScene(scene)).toMatch(/^[A-Za-z0-9!#$&'()*+,/:;=?@._~-]{1,32}$/)
  }))
})

it('gives back what it was made from', () => {
  fc.assert(fc.property(anyScene, (scene) => {
    expect(parseReceiptScene(` ${makeReceiptScene(scene)}\n`)).toEqual(scene)
  }))
})

it.each(['', 'https://example.com', 'r.261140873', 'r.261140872.12345678', 'r.261140873.1234567', 'r.261140873.12345678.1', 'x.261140873.12345678'])('does not take %p for a receipt', (text) => {
  expect(parseReceiptScene(text)).toBeNull()
})
