import { contract } from '@shared/contract/contract'
import { type ScanResult } from '@shared/contract/staffActivities'
import { readTicket } from '@shared/domain/ticket'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { onceOnline } from '@/platform/connection'
import { createStore } from '@/platform/store'
import { markHere } from './doorList'
import { type BoxedScan, changeScans, scanBox } from './scanBox'
import { isSignedIn, sessionStore } from './store'

/** Whether something is on its way now. */
export const sendingScans = createStore(false)
/** The last try did not get through: until one does, scans are judged by the list on the device. */
export const doorOffline = createStore(false)

/** How long whoever stands at the door waits for the service, ms. */
export const patience = 2500
/** So many scans go in one call. */
const chunkSize = 100

/** Refusals that pass by themselves: all of it waits for another time. */
const passing = ['offline', 'unavailable', 'overloaded', 'too_many_requests', 'not_signed_in', 'session_expired', 'session_locked', 'second_factor_required', 'internal']

type Listener = (results: readonly ScanResult[], sessionId: string) => void
const listeners = new Set<Listener>()

/** Tells what the service says of scans, also of those of another day. */
export const onScanResults = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const nextChunk = (tried: ReadonlySet<string>): readonly BoxedScan[] => {
  const open = scanBox().get().filter(({ id }) => !tried.has(id))
  return open.filter(({ sessionId }) => sessionId === open[0]?.sessionId).slice(0, chunkSize)
}

const arrived = (sessionId: string, scans: readonly BoxedScan[], results: readonly ScanResult[], attended: number): void => {
  const answered = new Set(results.map(({ scanId }) => scanId))
  changeScans((now) => now.filter(({ id }) => !answered.has(id)))
  const here = new Set(results.filter(({ outcome }) => outcome.code === 'admitted' || outcome.code === 'again').map(({ scanId }) => scanId))
  markHere(sessionId, scans.flatMap(({ id, ticket }) => (here.has(id) ? (readTicket(ticket)?.code ?? []) : [])), attended)
  listeners.forEach((listener) => listener(results, sessionId))
}

const sendChunk = async (scans: readonly BoxedScan[], sessionId: string): Promise<void> => {
  const now = Date.now()
  const { results, attended } = await call(contract.checkIn, {
    params: { id: sessionId }, body: { scans: scans.map(({ id, ticket, happenedAt }) => ({ id, ticket, happenedAt, isOffline: doorOffline.get() || now - happenedAt > patience })) },
  })
  doorOffline.set(false)
  arrived(sessionId, scans, results, attended)
}

const sendAll = async (): Promise<void> => {
  const tried = new Set<string>()
  for (;;) {
    const scans = nextChunk(tried)
    const [first] = scans
    if (!first || !isSignedIn(sessionStore.get())) return
    scans.forEach(({ id }) => tried.add(id))
    try {
      await sendChunk(scans, first.sessionId)
    } catch (thrown) {
      const { code, text } = asApiError(thrown)
      if (passing.includes(code)) return doorOffline.set(true)
      changeScans((now) => now.map((scan) => (scans.some(({ id }) => id === scan.id) ? { ...scan, error: { code, text } } : scan)))
    }
  }
}

let running: Promise<void> | null = null
let isAskedAgain = false

/** A scan that comes while the one before it is on its way goes right after it. */
const sendUntilNobodyAsks = async (): Promise<void> => {
  do {
    isAskedAgain = false
    await sendAll()
  } while (isAskedAgain)
}

/** Hands in what waits. Never throws: what did not arrive is still in the box. */
export const sendWaitingScans = (): Promise<void> => {
  if (scanBox().get().length === 0) return Promise.resolve()
  if (running) {
    isAskedAgain = true
    return running
  }
  sendingScans.set(true)
  running = sendUntilNobodyAsks().finally(() => {
    running = null
    sendingScans.set(false)
  })
  return running
}

/** From the start of the program on: now, and whenever the network is there again. */
export const watchScans = (): void => {
  onceOnline(() => void sendWaitingScans())
  void sendWaitingScans()
}
