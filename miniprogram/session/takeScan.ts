import { type ScanResult } from '@shared/contract/staffActivities'
import { type ScanOutcome } from '@shared/domain/activities'
import { judgeOffline } from '@shared/domain/doorScan'
import { readTicket } from '@shared/domain/ticket'
import { newRecordId } from '@/api/recordId'
import { createStore } from '@/platform/store'
import { readKeptDoor } from './doorList'
import { type BoxedScan, changeScans, scanBox } from './scanBox'
import { doorOffline, onScanResults, patience, sendWaitingScans } from './sendScans'

export interface Verdict {
  outcome: ScanOutcome
  maskedName: string | null
  firstAt: number | null
  detail: string
  isProvisional: boolean
}

/** One scan, as whoever stands at the door sees it. */
export interface ScanMoment {
  scanId: string
  sessionId: string
  at: number
  /** Null while it is being looked up. */
  verdict: Verdict | null
  /** What the device said first, where the service says otherwise. */
  corrected: ScanOutcome | null
}

/** The last scans of this device, newest first; only while the program runs, the service has all of them. */
export const scanMoments = createStore<readonly ScanMoment[]>([])
const mostMoments = 40
/** A scanner that reads one code twice, and a finger that taps twice, ms. */
const bounce = 2000

let last: { sessionId: string; ticket: string; at: number } | null = null

const put = (change: (now: readonly ScanMoment[]) => readonly ScanMoment[]): void => scanMoments.set(change(scanMoments.get()).slice(0, mostMoments))

const tell = (scanId: string, verdict: Verdict): void =>
  put((now) => now.map((moment) => {
    if (moment.scanId !== scanId) return moment
    const before = moment.verdict
    return { ...moment, verdict, corrected: before?.isProvisional && !verdict.isProvisional && before.outcome !== verdict.outcome ? before.outcome : moment.corrected }
  }))

const judge = ({ id, sessionId, ticket, happenedAt }: BoxedScan): void => {
  if (scanMoments.get().find(({ scanId }) => scanId === id)?.verdict) return
  const before = scanBox().get().filter((scan) => scan.sessionId === sessionId && scan.id !== id && scan.happenedAt <= happenedAt)
  const door = readKeptDoor(sessionId)
  tell(id, { ...judgeOffline(ticket, { expected: door?.expected ?? [] }, before.flatMap((scan) => {
    const code = readTicket(scan.ticket)?.code
    return code === undefined ? [] : [{ code, happenedAt: scan.happenedAt }]
  })), detail: '' })
}

onScanResults((results: readonly ScanResult[], sessionId) => {
  for (const { scanId, outcome, maskedName, firstAt, detail, isProvisional } of results) {
    const verdict = { outcome: outcome.code, maskedName, firstAt, detail, isProvisional }
    if (scanMoments.get().some((moment) => moment.scanId === scanId)) tell(scanId, verdict)
    // Of before a restart: what went well needs nobody, the rest is to be seen.
    else if (outcome.code !== 'admitted') put((now) => [...now, { scanId, sessionId, at: firstAt ?? 0, verdict, corrected: null }])
  }
})

/**
 * Takes one scan: on the device first, then to the service. Without an answer in time the list on the device says what it can.
 * False where the device could not keep it, which the page must say.
 */
export const takeScan = (sessionId: string, text: string): boolean => {
  const at = Date.now()
  const ticket = text.trim().slice(0, 80)
  if (last && last.sessionId === sessionId && last.ticket === ticket && at - last.at < bounce) return true
  last = { sessionId, ticket, at }
  const scan: BoxedScan = { id: newRecordId(), sessionId, ticket, happenedAt: at, error: null }
  const isKept = changeScans((now) => [...now, scan])
  put((now) => [{ scanId: scan.id, sessionId, at, verdict: null, corrected: null }, ...now])
  if (doorOffline.get()) judge(scan)
  else setTimeout(() => {
    if (!scanMoments.get().find(({ scanId }) => scanId === scan.id)?.verdict) doorOffline.set(true)
    judge(scan)
  }, patience)
  void sendWaitingScans().then(() => (doorOffline.get() ? judge(scan) : undefined))
  return isKept
}

/** How many of the scans that wait the device itself would let in. */
export const provisionalCount = (sessionId: string, waiting: readonly BoxedScan[]): number => {
  const codes = new Set((readKeptDoor(sessionId)?.expected ?? []).filter(({ isCheckedIn }) => !isCheckedIn).map(({ code }) => code))
  return new Set(waiting.flatMap(({ sessionId: of, ticket }) => {
    const code = readTicket(ticket)?.code
    return of === sessionId && code !== undefined && codes.has(code) ? code : []
  })).size
}

/** Somebody else is at the device now. */
export const forgetScanMoments = (): void => {
  last = null
  scanMoments.set([])
}
