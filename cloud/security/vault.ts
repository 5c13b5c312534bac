import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Keys } from './keys'

/** A value that was changed, moved to another row, or sealed with a key that we do not have. */
export class VaultError extends Error {
  override name = 'VaultError'
}

const broken = (): VaultError => new VaultError('the seal is broken')

/** How bytes are sealed under one key. `bound` is authenticated with them: a value cannot be moved to another row. */
interface Suite {
  seal: (key: Buffer, plain: Buffer, bound: Buffer) => Buffer
  open: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer
}

// Without a fixed length Node takes tags as short as four bytes, which can be guessed.
const gcm = { nonce: 12, tag: 16 } as const

const aesGcm: Suite = {
  seal: (key, plain, bound) => {
    const nonce = randomBytes(gcm.nonce)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: gcm.tag }).setAAD(bound)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open: (key, sealed, bound) => {
    if (sealed.length < gcm.nonce + gcm.tag) throw broken()
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, gcm.nonce), { authTagLength: gcm.tag })
    decipher.setAAD(bound).setAuthTag(sealed.subarray(-gcm.tag))
    return Buffer.concat([decipher.update(sealed.subarray(gcm.nonce, -gcm.tag)), decipher.final()])
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
    if (tag.length !== 32 || !timingSafeEqual(tag, sm3Tag(key, bound, body))) throw broken()
    const decipher = createDecipheriv('sm4-ctr', derive(key, 'cipher').subarray(0, 16), body.subarray(0, 16))
    return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()])
  },
}

const suites = { a1: aesGcm, s1: sm4Ctr } as const
const indexHash = { a1: 'sha256', s1: 'sm3' } as const
export type SuiteName = keyof typeof suites

export type IndexPurpose = 'openid' | 'phone' | 'idNumber' | 'name' | 'surname' | 'phoneTail' | 'idTail' | 'loginName' | 'receiptCode' | 'linkCode' | 'claimNumber' | 'place' | 'rosterMember' | 'idempotency' | 'upload' | 'visit' | 'keyCheck'

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

const isSuite = (name: string): name is SuiteName => Object.hasOwn(suites, name)

/** Read strictly: Node's own base64 reads over strange characters, and a value would have many spellings. */
const readSealed = (sealed: string): { head: string; payload: Buffer } => {
  const [, head = '', text = ''] = /^(\w+\.\w+\.)([\w-]+)$/.exec(sealed) ?? []
  const payload = Buffer.from(text, 'base64url')
  if (!head || payload.toString('base64url') !== text) throw broken()
  return { head, payload }
}

/** A name is 16 characters at the most, so that is where the head of sealed bytes has ended. */
const readSealedBytes = (sealed: Buffer): { head: string; payload: Buffer } => {
  const head = /^\w+\.\w+\./.exec(sealed.subarray(0, 40).toString('latin1'))?.[0]
  if (!head) throw broken()
  return { head, payload: sealed.subarray(head.length) }
}

/**
 * `suite` seals; whatever was sealed by either opens. The blind index follows the suite as well, so an installation
 * chooses its suite before its first record: with another one nothing that is indexed would be found.
 */
export const createVault = (keys: Keys, suite: SuiteName = 'a1'): Vault => {
  const sealing = keys.dataKeys[0]
  if (!sealing) throw new Error('a vault needs a data key')
  const prefix = `${suite}.${sealing.id}.`
  const known = new Map(keys.dataKeys.map(({ id, key }) => [id, key]))

  const sealWith = (plain: Buffer, rowId: string): Buffer => suites[suite].seal(sealing.key, plain, Buffer.from(rowId))
  const openWith = ({ head, payload }: { head: string; payload: Buffer }, rowId: string): Buffer => {
    const [name = '', keyId = ''] = head.split('.')
    const key = known.get(keyId)
    if (!key || !isSuite(name)) throw new VaultError('sealed with a key or suite that is not known here')
    try {
      return suites[name].open(key, payload, Buffer.from(rowId))
    } catch {
      throw broken()
    }
  }
  return {
    seal: (plain, rowId) => prefix + sealWith(Buffer.from(plain), rowId).toString('base64url'),
    open: (sealed, rowId) => openWith(readSealed(sealed), rowId).toString(),
    sealBytes: (plain, rowId) => Buffer.concat([Buffer.from(prefix), sealWith(plain, rowId)]),
    openBytes: (sealed, rowId) => openWith(readSealedBytes(sealed), rowId),
    blindIndex: (purpose, value) => createHmac(indexHash[suite], keys.indexKey).update(`${purpose}\n${value}`).digest('base64url'),
  }
}
