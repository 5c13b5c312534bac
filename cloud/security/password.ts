import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { createMutex } from '../database/mutex'

interface Cost {
  N: number
  r: number
  p: number
}

/** Costs of OWASP's list for scrypt: 32 MiB and some 60 ms a try. */
const cost: Cost = { N: 2 ** 15, r: 8, p: 1 }
const length = 32
const maxmem = 128 * 1024 * 1024

// One at a time keeps a flood of tries from taking the memory that others need.
const turn = createMutex({ waiting: 100, patience: 10_000 })

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  turn.run(() => new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)))
  }))

/** scrypt$N$r$p$salt$key, with its costs, so that they can be raised while older hashes stay good. Throws `overloaded`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const nobody = { cost, salt: Buffer.alloc(16), key: Buffer.alloc(length) }

const readHash = (hash: string | null): typeof nobody | null => {
  const [, N, r, p, salt = '', key = ''] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]{43})$/.exec(hash ?? '') ?? []
  return key ? { cost: { N: Number(N), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') } : null
}

/**
 * Whether the password fits. Without a hash it does the same work and says no, so that time does not tell which names exist.
 * Throws `overloaded` when too many wait.
 */
export const verifyPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const stored = readHash(hash)
  const expected = stored ?? nobody
  const given = await derive(password, expected.salt, expected.cost)
  return timingSafeEqual(given, expected.key) && stored !== null
}
