import fc from 'fast-check'
import { type Keys } from './keys'
import { csrfToken, type FileLink, hashToken, linkLifetime, newInvitationCode, newToken, readInvitationCode, sameSecret, signLink, verifyLink } from './token'

const keys: Keys = { dataKeys: [], indexKey: Buffer.alloc(32, 8), signingKey: Buffer.alloc(32, 9) }
const otherKeys: Keys = { ...keys, signingKey: Buffer.alloc(32, 7) }
const now = Date.UTC(2026, 10, 23, 2)

describe('tokens', () => {
  it('are 32 random bytes that fit into a header', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    expect(new Set(tokens).size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('are kept as SHA-256 only', () => {
    expect(hashToken('abc')).toBe(Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64url'))
  })

  it('are compared whatever their lengths', () => {
    expect(sameSecret('a', 'a')).toBe(true)
    for (const other of ['', 'b', 'aa', 'A']) expect(sameSecret(other, 'a')).toBe(false)
  })

  it('of pages belong to one session under one key', () => {
    expect(csrfToken(keys, 'one')).toBe(csrfToken(keys, 'one'))
    expect(new Set([csrfToken(keys, 'one'), csrfToken(keys, 'two'), csrfToken(otherKeys, 'one')]).size).toBe(3)
  })
})

describe('links to files', () => {
  const link: FileLink = { fileId: 'file', viewer: 'session', expires: now + linkLifetime }

  it('hold for their file, viewer and time, a minute at most', () => {
    const signature = signLink(keys, link)
    expect(linkLifetime).toBeLessThanOrEqual(60_000)
    expect(verifyLink(keys, link, signature, now)).toBe(true)
    expect(verifyLink(keys, link, signature, link.expires - 1)).toBe(true)
    expect(verifyLink(keys, link, signature, link.expires)).toBe(false)
  })

  it('hold for nothing that was changed', () => {
    const signature = signLink(keys, link)
    fc.assert(fc.property(fc.record({ fileId: fc.string(), viewer: fc.string(), expires: fc.integer({ min: now + 1, max: now + linkLifetime }) }), (other) => {
      fc.pre(other.fileId !== link.fileId || other.viewer !== link.viewer || other.expires !== link.expires)
      expect(verifyLink(keys, other, signature, now)).toBe(false)
      expect(verifyLink(keys, { ...link, viewer: other.viewer }, signature, now)).toBe(other.viewer === link.viewer)
      expect(verifyLink(keys, { ...link, fileId: other.fileId }, signature, now)).toBe(other.fileId === link.fileId)
    }))
    expect(verifyLink(otherKeys, link, signature, now)).toBe(false)
    expect(verifyLink(keys, link, '', now)).toBe(false)
  })

  it('hold at an instance whose clock is a little behind, not for hours', () => {
    const later = { ...link, expires: now + 60 * 60_000 }
    expect(verifyLink(keys, link, signLink(keys, link), now - 2000)).toBe(true)
    expect(verifyLink(keys, later, signLink(keys, later), now)).toBe(false)
  })

  it('never hold without a time', () => {
    for (const expires of [NaN, Infinity, -Infinity]) expect(verifyLink(keys, { ...link, expires }, signLink(keys, { ...link, expires }), now)).toBe(false)
  })

  it('are not signed by what signs pages', () => {
    for (const kind of ['print', 'archive'] as const) expect(verifyLink(keys, { ...link, kind }, signLink(keys, link), now)).toBe(false)
    expect(signLink(keys, link)).not.toBe(csrfToken(keys, `${link.fileId}\n${link.viewer}\n${link.expires}`))
  })
})

describe('invitation codes', () => {
  it('are twelve characters that cannot be taken for one another', () => {
    const codes = Array.from({ length: 200 }, newInvitationCode)
    expect(new Set(codes).size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^(?:[2-9A-HJ-KMNP-Z]{4}-){2}[2-9A-HJ-KMNP-Z]{4}$/)
    for (const code of codes) expect(code).not.toMatch(/[01OIL]/)
  })

  it('are read however they were typed', () => {
    expect(['k7qm-2xbd-9rtv', 'K7QM2XBD9RTV', ' k7qm 2xbd 9rtv ', 'K7QM－2XBD－9RTV'].map(readInvitationCode)).toEqual(Array(4).fill('K7QM-2XBD-9RTV'))
    expect(readInvitationCode('')).toBe('')
  })
})
