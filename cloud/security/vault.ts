import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Keys } from './keys'

/** A value that was changed, moved to another row, or sealed with a key that we do not have. */
export class VaultError extends Error {}

/** How bytes are sealed under one key. `bound` is authenticated with them: a value cannot be moved to another row. */
interface Suite {
  seal: (key: Buffer, plain: Buffer, bound: Buffer) => Buffer
  open: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer
}

const aesGcm: Suite = {
  seal: (key, plain, bound) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open: (key, sealed, bound) => {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bound).setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  },
}

const derive = (key: Buffer, use: string): Buffer => createHmac('sm3', key).update(use).digest()
const sm3Tag = (key: Buffer, bound: Buffer, body: Buffer): Buffer =>
  createHmac('sm3', derive(key, 'tag')).update(`${bound.length}:`).update(bound).update(body).digest()

/** Encrypt, then authenticate, with keys of their own for either: for audits that ask for the national algorithms (GB/T 32907, 32905). */
const sm4Ctr: Suite = {
  seal: (key, plain, bound) => {
    const nonce = randomBytes(16)
    const cipher = createCipheriv('sm4-ctr', derive(key, 'cipher').subarray(0, 16), nonce)
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()])
    return Buffer.concat([body, sm3Tag(key, bound, body)])
  },
  open: (key, sealed, bound) => {
    const body = sealed.subarray(0, -32)
    const tag = sealed.subarray(-32)
    if (tag.length !== 32 || !timingSafeEqual(tag, sm3Tag(key, bound, body))) throw new VaultError('the seal is broken')
    const decipher = createDecipheriv('sm4-ctr', derive(key, 'cipher').subarray(0, 16), body.subarray(0, 16))
    return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()])
  },
}

const suites = { a1: aesGcm, s1: sm4Ctr } as const
export type SuiteName = keyof typeof suites

export type IndexPurpose = 'openid' | 'phone' | 'idNumber' | 'name' | 'idempotency'

export interface Vault {
  /** Seals text for one row, as suite.keyId.payload. */
  seal: (plain: string, rowId: string) => string
  /** Throws VaultError. */
  open: (sealed: string, rowId: string) => string
  sealBytes: (plain: Buffer, rowId: string) => Buffer
  openBytes: (sealed: Buffer, rowId: string) => Buffer
  /** A keyed hash to look a value up by without keeping it readable. The caller brings values to one form first. */
  blindIndex: (purpose: IndexPurpose, value: string) => string
}

/** `suite` seals; whatever was sealed by either opens. */
export const createVault = (keys: Keys, suite: SuiteName = 'a1'): Vault => {
  const sealing = keys.dataKeys[0]
  if (!sealing) throw new Error('a vault needs a data key')
  const prefix = `${suite}.${sealing.id}.`
  const known = new Map(keys.dataKeys.map(({ id, key }) => [id, key]))

  const openWith = (name: string, keyId: string, payload: Buffer, rowId: string): Buffer => {
    const key = known.get(keyId)
    if (!key || !(name in suites)) throw new VaultError('sealed with a key or suite that is not known here')
    try {
      return suites[name as SuiteName].open(key, payload, Buffer.from(rowId))
    } catch {
      throw new VaultError('the seal is broken')
    }
  }
  return {
    seal: (plain, rowId) => prefix + suites[suite].seal(sealing.key, Buffer.from(plain), Buffer.from(rowId)).toString('base64url'),
    open: (sealed, rowId) => {
      const [name = '', keyId = '', payload = ''] = sealed.split('.')
      return openWith(name, keyId, Buffer.from(payload, 'base64url'), rowId).toString()
    },
    sealBytes: (plain, rowId) => Buffer.concat([Buffer.from(prefix), suites[suite].seal(sealing.key, plain, Buffer.from(rowId))]),
    openBytes: (sealed, rowId) => {
      const [whole, name = '', keyId = ''] = /^([a-z0-9]+)\.([a-z0-9]+)\./.exec(sealed.subarray(0, 40).toString('latin1')) ?? ['']
      return openWith(name, keyId, sealed.subarray(whole.length), rowId)
    },
    blindIndex: (purpose, value) => createHmac('sha256', keys.indexKey).update(`${purpose}\n${value}`).digest('base64url'),
  }
}
