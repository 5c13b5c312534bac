import { type ScanOutcome } from './activities'
import { readTicket } from './ticket'

const hour = 60 * 60_000

/**
 * When a door works, around its session (ms). Nothing prescribes these: people come an hour early to a hall, and are let in late.
 * The list is read the day before, where there is network; a device that had none hands in within a week what it kept.
 */
export const doorHours = { listBefore: 24 * hour, before: 3 * hour, after: 6 * hour, handInAfter: 7 * 24 * hour } as const

interface Session {
  startsAt: number
  endsAt: number
}

/** From when until when people are let in (epoch ms). */
export const doorTime = ({ startsAt, endsAt }: Session): { from: number; until: number } => ({ from: startsAt - doorHours.before, until: endsAt + doorHours.after })

/** Whether the list may be read at `now`. */
export const isListOpen = ({ startsAt, endsAt }: Session, now: number): boolean => now >= startsAt - doorHours.listBefore && now <= endsAt + doorHours.after

/** Whether a scan is taken that is handed in at `now`: one without network also days later. */
export const isScanTaken = (session: Session, { isOffline }: { isOffline: boolean }, now: number): boolean => {
  const { from, until } = doorTime(session)
  return now >= from && now <= (isOffline ? session.endsAt + doorHours.handInAfter : until)
}

/** When it happened, as far as a device's clock is believed: while the door was open, and not after it was handed in. */
export const scanTime = (session: Session, happenedAt: number, now: number): number => {
  const { from, until } = doorTime(session)
  return Math.min(Math.max(happenedAt, from), until, now)
}

/** Who is expected at a door, as the device keeps it. */
interface Expected {
  code: string
  maskedName: string
  isCheckedIn: boolean
}

interface ScannedHere {
  code: string
  /** Epoch ms. */
  happenedAt: number
}

export interface OfflineVerdict {
  outcome: ScanOutcome
  maskedName: string | null
  /** Epoch ms of the first scan on this device; null where there was none, or it was at another door before the list was read. */
  firstAt: number | null
  isProvisional: true
}

/**
 * What a door without network says of a scan, by the list that it kept. Only the server has the last word, when the scans are handed in:
 * the device has no key to look at a signature with, and does not know of other doors or of who signed up meanwhile.
 * `scannedHere` are the scans of this session on this device before this one, in whatever order.
 */
export const judgeOffline = (ticket: string, { expected }: { expected: readonly Expected[] }, scannedHere: readonly ScannedHere[]): OfflineVerdict => {
  const code = readTicket(ticket)?.code
  const entry = code === undefined ? undefined : expected.find((one) => one.code === code)
  if (!entry) return { outcome: 'unknown', maskedName: null, firstAt: null, isProvisional: true }
  const times = scannedHere.filter((scan) => scan.code === code).map(({ happenedAt }) => happenedAt)
  const firstAt = times.length > 0 ? Math.min(...times) : null
  return { outcome: entry.isCheckedIn || firstAt !== null ? 'again' : 'admitted', maskedName: entry.maskedName, firstAt, isProvisional: true }
}
