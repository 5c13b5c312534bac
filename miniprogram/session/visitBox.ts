import { type VisitRecord } from '@shared/contract/visits'
import { type VisitNeed, type VisitOutcome } from '@shared/domain/visits'
import { newRecordId } from '@/api/recordId'
import { dropKeptPhoto } from '@/platform/keptPhotos'
import { storedItem } from '@/platform/storage'
import { createStore, type Store } from '@/platform/store'
import { visitOwner } from './visitList'

/** A photo on this device: under which id it is sent, where it lies, whether it arrived. */
export interface BoxedPhoto {
  uploadId: string
  key: string
  isSent: boolean
}

/** What is being written at a door. */
export interface VisitDraft {
  outcome: VisitOutcome | null
  needs: readonly VisitNeed[]
  findings: string
  followUp: 'none' | 'week' | 'month'
  isAgreed: boolean
  photos: readonly BoxedPhoto[]
}

/** A record that is finished and not wholly at the service yet. */
export interface WaitingVisit {
  record: VisitRecord
  /** Whom it is about, for the list of what waits. */
  name: string
  photos: readonly BoxedPhoto[]
  isHandedIn: boolean
  /** Why it was refused; a network that is gone is no refusal. */
  error: { code: string; text: string } | null
}

export interface VisitBox {
  drafts: Readonly<Record<string, VisitDraft>>
  waiting: readonly WaitingVisit[]
}

const empty: VisitBox = { drafts: {}, waiting: [] }
const boxes = new Map<string, Store<VisitBox>>()
const itemOf = (staffId: string) => storedItem<VisitBox>(`visitBox:${staffId}`)

/** The box of whoever works here; another's on the same device is never shown. */
export const visitBox = (): Store<VisitBox> => {
  const staffId = visitOwner() ?? ''
  const known = boxes.get(staffId)
  if (known) return known
  const store = createStore<VisitBox>((staffId && itemOf(staffId).read()) || empty)
  boxes.set(staffId, store)
  return store
}

/** Changes the box, on the device first: what is shown as kept is kept. False where the device is full. */
export const changeBox = (change: (now: VisitBox) => VisitBox): boolean => {
  const store = visitBox()
  const staffId = visitOwner()
  const next = change(store.get())
  const isKept = staffId !== null && itemOf(staffId).write(next)
  // Also what the device could not keep stays on the screen.
  store.set(next)
  return isKept
}

export const saveVisitDraft = (caredId: string, draft: VisitDraft): boolean => changeBox((now) => ({ ...now, drafts: { ...now.drafts, [caredId]: draft } }))

/** Finished: out of the drafts and into what waits, in one write. A second tap finds no draft and does nothing. */
export const finishVisit = (waiting: WaitingVisit): boolean => {
  if (!visitBox().get().drafts[waiting.record.caredId]) return true
  return changeBox(({ drafts: { [waiting.record.caredId]: _finished, ...drafts }, waiting: before }) => ({ drafts, waiting: [...before, waiting] }))
}

export const changeWaiting = (id: string, change: (now: WaitingVisit) => WaitingVisit | null): boolean =>
  changeBox((now) => ({ ...now, waiting: now.waiting.flatMap((one) => (one.record.id === id ? (change(one) ?? []) : one)) }))

/** The service has another record under this id: this one is handed in beside it. */
export const keepAsNew = (id: string): void => void changeWaiting(id, (now) => ({ ...now, isHandedIn: false, error: null, record: { ...now.record, id: newRecordId() } }))

/** The person at the device says that it is not needed. */
export const dropWaiting = async (id: string): Promise<void> => {
  const photos = visitBox().get().waiting.find(({ record }) => record.id === id)?.photos ?? []
  changeWaiting(id, () => null)
  for (const { key } of photos) await dropKeptPhoto(key)
}

export const waitingCount = (): number => visitBox().get().waiting.length

/** The program starts anew: what it knew without reading the device is forgotten. */
export const forgetOpenedBoxes = (): void => boxes.clear()
