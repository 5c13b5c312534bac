import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { type Keys } from './keys'

/** A secret that only its holder knows: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Compares without telling by its time how much was right. */
export const sameSecret = (given: string, expected: string): boolean => {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

const sign = ({ signingKey }: Keys, text: string): string => createHmac('sha256', signingKey).update(text).digest('base64url')

/** What a page must send along with the cookie; another site cannot know it. */
export const csrfToken = (keys: Keys, sessionId: string): string => sign(keys, `csrf\n${sessionId}`)

/** Links to private files last this long at most (ms). */
export const linkLifetime = 60_000

export interface FileLink {
  /** What it opens instead of a file: something of a request, or an export of a table or of a person's record, of which `fileId` is then the id. */
  kind?: 'print' | 'archive' | 'coverage' | 'roster' | 'record' | 'signups' | 'interests' | 'picture' | 'notice' | 'poster' | 'stations'
  fileId: string
  /** The session that the link was made for. */
  viewer: string
  /** Epoch ms. */
  expires: number
}

/** Instances whose clocks differ a little (ms) must still take each other's links. */
const clockTolerance = 5000

/** The signature of a link to one file for one viewer. `expires` is at most `linkLifetime` away. */
export const signLink = (keys: Keys, { kind, fileId, viewer, expires }: FileLink): string => sign(keys, `${kind ?? 'file'}\n${fileId}\n${viewer}\n${expires}`)

/** Whether the link was made by us, for this file and viewer, and still holds at `now` (epoch ms). */
export const verifyLink = (keys: Keys, link: FileLink, signature: string, now: number): boolean =>
  link.expires > now && link.expires <= now + linkLifetime + clockTolerance && sameSecret(signature, signLink(keys, link))

/** Eight random digits of a ticket. */
export const newTicketCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** Says that a ticket is ours, also without network to ask: 96 bits are more than anybody guesses at a door. */
export const signTicket = (keys: Keys, code: string): string => sign(keys, `ticket\n${code}`).slice(0, 16)

/** Whether a scanned ticket was made by us. */
export const verifyTicket = (keys: Keys, code: string, signature: string): boolean => sameSecret(signature, signTicket(keys, code))

// Without 0/O, 1/I/L: read out on the phone and typed by hand.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code for an invitation, such as 'K7QM-2XBD-9RTV'. */
export const newInvitationCode = (): string => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-')

/** What was typed, as the code was made: people leave the dashes out, or write small letters. */
export const readInvitationCode = (typed: string): string => (typed.toUpperCase().replace(/[^0-9A-Z]/g, '').match(/.{1,4}/g) ?? []).join('-')
