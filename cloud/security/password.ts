import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { createMutex } from '../database/mutex'

/** Costs of OWASP's list for scrypt: 32 MiB and some 60 ms a try. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const
const length = 32

// One at a time keeps a flood of tries from taking the memory that others need.
const turn = createMutex({ waiting: 100, patience: 10_000 })

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  turn.run(() => new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)))
  }))

/** scrypt$N$r$p$salt$key, with its costs, so that they can be raised later. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const nobody = { salt: Buffer.alloc(16), key: Buffer.alloc(length) }

/** Whether the password fits. Without a hash it does the same work and says no, so that time does not tell which names exist. */
export const verifyPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const [, , , , salt, key] = hash?.split('$') ?? []
  const expected = salt && key ? { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') } : nobody
  const given = await derive(password, expected.salt)
  return timingSafeEqual(given, expected.key) && expected !== nobody
}
