import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// What every authenticator takes without being told: HMAC-SHA-1, six digits, thirty seconds (RFC 6238).
const stepLength = 30_000
const digits = 6
/** Steps before and after the present one that are taken too: clocks differ, and people type slowly. */
const tolerance = 1

/** 160 random bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Buffer => randomBytes(20)

/** The number of the thirty seconds in which this moment (epoch ms) lies. */
export const totpStep = (now: number): number => Math.floor(now / stepLength)

/** The code of one step (RFC 4226, dynamic truncation). */
export const totpCode = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 0x0f
  const number = hash.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step of which this is the code, at `now` or next to it; null for any other. Which steps were used already, the caller knows. */
export const matchingStep = (secret: Buffer, code: string, now: number): number | null => {
  const given = Buffer.from(code)
  const present = totpStep(now)
  for (let step = present - tolerance; step <= present + tolerance; step += 1) {
    const expected = Buffer.from(totpCode(secret, step))
    if (given.length === expected.length && timingSafeEqual(given, expected)) return step
  }
  return null
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As authenticators want it typed (RFC 4648, without padding). */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** The address that an authenticator reads from a QR code. */
export const otpauthUri = (secret: Buffer, { issuer, account }: { issuer: string; account: string }): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
