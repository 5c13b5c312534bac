import { type ScanOutcome } from './activities'
import { readTicket } from './ticket'

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
