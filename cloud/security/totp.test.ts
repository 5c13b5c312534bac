import { base32, matchingStep, newTotpSecret, otpauthUri, totpCode, totpStep } from './totp'

/** The secret of the test vectors in RFC 4226 (appendix D) and RFC 6238 (appendix B). */
const secret = Buffer.from('12345678901234567890')

describe('a time-based one-time code', () => {
  it.each([
    [0, '755224'], [1, '287082'], [2, '359152'], [3, '969429'], [4, '338314'], [5, '254676'], [6, '287922'], [7, '162583'], [8, '399871'], [9, '520489'],
  ])('of counter %i is the one of RFC 4226', (counter, code) => {
    expect(totpCode(secret, counter)).toBe(code)
  })

  // The RFC prints eight digits; six are the end of them.
  it.each([
    [59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130'],
  ])('at second %i is the one of RFC 6238', (second, code) => {
    expect(totpCode(secret, totpStep(second * 1000))).toBe(code.slice(-6))
  })

  it('is taken thirty seconds early or late, and no more', () => {
    const now = 1_700_000_015_000
    const step = totpStep(now)
    const taken = [-2, -1, 0, 1, 2].map((off) => matchingStep(secret, totpCode(secret, step + off), now))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  it.each(['', '12345', '1234567', 'abcdef', '２８７０８２'])('is not %j', (typed) => {
    expect(matchingStep(secret, typed, 59_000)).toBeNull()
  })

  it('comes from a secret of 160 random bits', () => {
    expect(newTotpSecret()).toHaveLength(20)
    expect(newTotpSecret()).not.toEqual(newTotpSecret())
  })
})

describe('the secret for an authenticator', () => {
  it.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])('%j is written as RFC 4648 says', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written)
  })

  it('travels in an address that names who it is for', () => {
    const address = new URL(otpauthUri(secret, { issuer: '杨浦退役军人服务', account: 'a&b' }))
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual(['otpauth:', 'totp', '/杨浦退役军人服务:a&b'])
    expect(Object.fromEntries(address.searchParams)).toEqual({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', issuer: '杨浦退役军人服务' })
  })
})
