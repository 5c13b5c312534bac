import { totpCode, totpStep } from '../../cloud/security/totp'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Back from how a person reads or copies it (RFC 4648). */
const fromBase32 = (text: string): Buffer => {
  const bits = [...text.replace(/\s/g, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

/** What an authenticator shows now that was told this secret. */
export const codeOf = (secret: string): string => totpCode(fromBase32(secret), totpStep(Date.now()))
