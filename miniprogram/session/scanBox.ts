import { storedItem } from '@/platform/storage'
import { createStore, type Store } from '@/platform/store'
import { doorOwner } from './doorList'

/** A scan that the service has not answered yet. */
export interface BoxedScan {
  /** The device's own, for good: handed in twice it counts once. */
  id: string
  sessionId: string
  ticket: string
  happenedAt: number
  /** Why it was refused; a network that is gone is no refusal. */
  error: { code: string; text: string } | null
}

const boxes = new Map<string, Store<readonly BoxedScan[]>>()
const itemOf = (staffId: string) => storedItem<readonly BoxedScan[]>(`scanBox:${staffId}`)

/** The scans of whoever works here; another's on the same device are never shown. */
export const scanBox = (): Store<readonly BoxedScan[]> => {
  const staffId = doorOwner() ?? ''
  const known = boxes.get(staffId)
  if (known) return known
  const store = createStore<readonly BoxedScan[]>((staffId && itemOf(staffId).read()) || [])
  boxes.set(staffId, store)
  return store
}

/** Changes the box, on the device first: what is shown as kept is kept. False where the device is full. */
export const changeScans = (change: (now: readonly BoxedScan[]) => readonly BoxedScan[]): boolean => {
  const store = scanBox()
  const staffId = doorOwner()
  const next = change(store.get())
  const isKept = staffId !== null && itemOf(staffId).write(next)
  store.set(next)
  return isKept
}

export const waitingScans = (): number => scanBox().get().length

/** The person at the device says that these are not needed. */
export const dropRefusedScans = (sessionId: string): void => void changeScans((now) => now.filter((scan) => scan.sessionId !== sessionId || !scan.error))

/** The program starts anew: what it knew without reading the device is forgotten. */
export const forgetOpenedScans = (): void => boxes.clear()
