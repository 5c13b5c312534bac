import type * as crypto from 'node:crypto'
import { scrypt, scryptSync } from 'node:crypto'
import { hashPassword, verifyPassword } from './password'

jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof crypto>('node:crypto')
  return { ...real, scrypt: jest.fn(real.scrypt) }
})
const derivations = jest.mocked(scrypt)
const costsOf = (call: number): unknown => derivations.mock.calls[call]?.[3]
const today = { N: 2 ** 15, r: 8, p: 1 }

describe('passwords', () => {
  let hash = ''
  beforeAll(async () => {
    hash = await hashPassword('杨浦-Demo 2026')
  })
  beforeEach(() => derivations.mockClear())

  it('fit themselves and nothing else', async () => {
    expect(await verifyPassword('杨浦-Demo 2026', hash)).toBe(true)
    for (const wrong of ['杨浦-demo 2026', '杨浦-Demo 2026 ', '']) expect(await verifyPassword(wrong, hash)).toBe(false)
  })

  it('fit however the keyboard wrote the same characters', async () => {
    expect(await verifyPassword('杨浦-Ｄｅｍｏ 2026', hash)).toBe(true)
  })

  it('are kept with their costs and a salt of their own', async () => {
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(await hashPassword('杨浦-Demo 2026')).not.toBe(hash)
    expect(hash).not.toContain('Demo')
  })

  it('are checked with the costs that they were kept with, after these were raised', async () => {
    const salt = Buffer.alloc(16, 3)
    const key = scryptSync('old', salt, 32, { N: 1024, r: 8, p: 1 })
    const older = `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
    expect(await verifyPassword('old', older)).toBe(true)
    expect(await verifyPassword('new', older)).toBe(false)
  })

  it('cost the same work for a name that does not exist', async () => {
    expect(await verifyPassword('anything', null)).toBe(false)
    expect(await verifyPassword('anything', hash)).toBe(false)
    expect(costsOf(0)).toMatchObject(today)
    expect(costsOf(0)).toEqual(costsOf(1))
  })

  it('never fit a hash that cannot be read', async () => {
    for (const damaged of ['', 'scrypt', hash.slice(0, -1), hash.replace('scrypt', 'plain'), 'scrypt$32768$8$1$$']) {
      expect(await verifyPassword('', damaged)).toBe(false)
    }
    expect(derivations).toHaveBeenCalledTimes(5)
  })

  it('are derived one at a time, so that a flood cannot take the memory', async () => {
    let running = 0
    let most = 0
    const real = jest.requireActual<typeof crypto>('node:crypto').scrypt
    derivations.mockImplementation(((password: string, salt: Buffer, length: number, options: object, done: (error: Error | null, key: Buffer) => void) => {
      most = Math.max(most, (running += 1))
      real(password, salt, length, { ...options, N: 1024 }, (error, key) => {
        running -= 1
        done(error, key)
      })
    }) as typeof scrypt)
    await Promise.all(Array.from({ length: 20 }, () => verifyPassword('x', hash)))
    expect(most).toBe(1)
    const flood = await Promise.allSettled(Array.from({ length: 130 }, () => verifyPassword('x', null)))
    const refused = flood.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(29)
    for (const result of refused) expect(result).toMatchObject({ reason: { code: 'overloaded' } })
  })
})
