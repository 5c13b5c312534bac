import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { type Keys } from './keys'
import { createVault, type SuiteName, type Vault, VaultError } from './vault'

const dataKey = (id: string, filling: number) => ({ id, key: Buffer.alloc(32, filling) })
const keysWith = (...dataKeys: Keys['dataKeys']): Keys => ({ dataKeys, indexKey: Buffer.alloc(32, 8), signingKey: Buffer.alloc(32, 9) })
const keys = keysWith(dataKey('k1', 1))
const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyRow = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
const row = '01JD000000000000000000000A'

/** Changes one bit of the text's payload or of its bytes. */
const flip = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  const at = bit % (bytes.length * 8)
  changed[at >> 3] = (changed[at >> 3] as number) ^ (1 << (at & 7))
  return changed
}
const payloadOf = (sealed: string): Buffer => Buffer.from(sealed.slice(6), 'base64url')
const withPayload = (sealed: string, payload: Buffer): string => sealed.slice(0, 6) + payload.toString('base64url')

describe.each<[SuiteName, string]>([['a1', 'AES-256-GCM'], ['s1', 'SM4-CTR with HMAC-SM3']])('the vault with suite %s (%s)', (suite) => {
  const vault: Vault = createVault(keys, suite)

  it('gives back what was sealed, text and bytes', () => {
    fc.assert(fc.property(anyText, anyBytes, anyRow, (text, bytes, rowId) => {
      const sealed = vault.seal(text, rowId)
      expect(sealed).toMatch(new RegExp(`^${suite}\\.k1\\.[A-Za-z0-9_-]+$`))
      expect(vault.open(sealed, rowId)).toBe(text)
      expect(vault.openBytes(vault.sealBytes(bytes, rowId), rowId)).toEqual(bytes)
    }))
  })

  it('seals the same text differently each time, and shows nothing of it', () => {
    const sealed = Array.from({ length: 20 }, () => vault.seal('张建国', row))
    expect(new Set(sealed).size).toBe(20)
    const bytes = vault.sealBytes(Buffer.from('310110195001011234'), row)
    expect(bytes.includes('310110')).toBe(false)
  })

  it('opens nothing in which a single bit was changed', () => {
    fc.assert(fc.property(anyText, fc.nat(), (text, bit) => {
      const sealed = vault.seal(text, row)
      expect(() => vault.open(withPayload(sealed, flip(payloadOf(sealed), bit)), row)).toThrow(VaultError)
      expect(() => vault.openBytes(flip(vault.sealBytes(Buffer.from(text), row), bit), row)).toThrow(VaultError)
    }), { numRuns: 300 })
  })

  it('opens nothing that was cut short, at any length', () => {
    const sealed = vault.seal('五角场街道', row)
    const bytes = vault.sealBytes(Buffer.from('五角场街道'), row)
    for (let length = 0; length < sealed.length; length += 1) expect(() => vault.open(sealed.slice(0, length), row)).toThrow(VaultError)
    for (let length = 0; length < bytes.length; length += 1) expect(() => vault.openBytes(bytes.subarray(0, length), row)).toThrow(VaultError)
  })

  it('opens nothing that was moved to another row', () => {
    fc.assert(fc.property(anyText, anyRow, anyRow, (text, from, to) => {
      fc.pre(from !== to)
      expect(() => vault.open(vault.seal(text, from), to)).toThrow(VaultError)
    }))
  })

  it('knows one spelling of a sealed value only', () => {
    const sealed = vault.seal('四平路街道', row)
    for (const other of [`${sealed}.more`, `${sealed}=`, `${sealed}\n`, ` ${sealed}`, `${sealed.slice(0, 9)}*${sealed.slice(9)}`, sealed.slice(3), '']) {
      expect(() => vault.open(other, row)).toThrow(VaultError)
    }
    // The last character carries bits that mean nothing: they are no place to write either.
    for (const text of ['', '1', '12']) {
      const whole = vault.seal(text, row)
      const twins = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((letter) => whole.slice(0, -1) + letter)
      for (const twin of twins.filter((other) => other !== whole)) expect(() => vault.open(twin, row)).toThrow(VaultError)
    }
  })

  it('opens what an older key or the other suite sealed, and seals with the first key', () => {
    const otherSuite = suite === 'a1' ? 's1' : 'a1'
    const older = createVault(keysWith(dataKey('old', 5)), otherSuite).seal('旧', row)
    const rotated = createVault(keysWith(dataKey('k1', 1), dataKey('old', 5)), suite)
    expect(rotated.open(older, row)).toBe('旧')
    expect(vault.open(rotated.seal('新', row), row)).toBe('新')
  })

  it('refuses a key that it does not know, and a wrong key of a known name', () => {
    const sealed = vault.seal('x', row)
    expect(() => createVault(keysWith(dataKey('k2', 1)), suite).open(sealed, row)).toThrow(/not known here/)
    expect(() => createVault(keysWith(dataKey('k1', 6)), suite).open(sealed, row)).toThrow(VaultError)
    for (const name of ['a1', 's1', 'a2', 'toString', 'constructor']) {
      if (name !== suite) expect(() => vault.open(sealed.replace(suite, name), row)).toThrow(VaultError)
    }
  })
})

describe('the blind index', () => {
  it('is the same for the same value and purpose, whatever data key seals', () => {
    const rotated = createVault(keysWith(dataKey('k9', 7)))
    fc.assert(fc.property(anyText, (value) => {
      expect(rotated.blindIndex('phone', value)).toBe(createVault(keys).blindIndex('phone', value))
    }))
  })

  it('differs by purpose, by value and by index key', () => {
    const vault = createVault(keys)
    const otherKey = createVault({ ...keys, indexKey: Buffer.alloc(32, 3) })
    const seen = [vault.blindIndex('phone', '1'), vault.blindIndex('idNumber', '1'), vault.blindIndex('phone', '2'), otherKey.blindIndex('phone', '1')]
    expect(new Set(seen).size).toBe(4)
  })

  it('is HMAC-SHA256, or HMAC-SM3 where the national algorithms are asked for', () => {
    const expected = (hash: string) => createHmac(hash, keys.indexKey).update('phone\n13800001234').digest('base64url')
    expect(createVault(keys, 'a1').blindIndex('phone', '13800001234')).toBe(expected('sha256'))
    expect(createVault(keys, 's1').blindIndex('phone', '13800001234')).toBe(expected('sm3'))
  })
})
