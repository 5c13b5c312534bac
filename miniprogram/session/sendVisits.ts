import { contract } from '@shared/contract/contract'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { upload } from '@/api/upload'
import { onceOnline } from '@/platform/connection'
import { dropKeptPhoto, keptPhotoPath } from '@/platform/keptPhotos'
import { createStore } from '@/platform/store'
import { type BoxedPhoto, changeWaiting, visitBox, type WaitingVisit } from './visitBox'
import { isSignedIn, sessionStore } from './store'

/** Whether something is on its way now. */
export const sendingVisits = createStore(false)
/** The records that arrived since the program was opened: lists read anew. */
export const arrivedVisits = createStore(0)

/** Refusals that pass by themselves: the whole box waits for another time. */
const passing = ['offline', 'unavailable', 'overloaded', 'too_many_requests', 'not_signed_in', 'session_expired', 'session_locked', 'second_factor_required', 'internal']

/** A photo that the device lost is no reason to keep the words from arriving. */
const sendPhoto = async (visitId: string, { uploadId, key }: BoxedPhoto): Promise<void> => {
  const filePath = await keptPhotoPath(key)
  if (filePath !== null) await upload(contract.uploadVisitPhoto, { filePath, body: { visitId, uploadId } })
  changeWaiting(visitId, (now) => ({ ...now, photos: now.photos.map((photo) => (photo.uploadId === uploadId ? { ...photo, isSent: true } : photo)) }))
  await dropKeptPhoto(key)
}

/** Each step is written down before the next: a program that is killed goes on where it was, and the service knows what it had. */
const sendOne = async ({ record, photos, isHandedIn }: WaitingVisit): Promise<void> => {
  if (!isHandedIn) {
    await call(contract.handInVisit, { body: record })
    changeWaiting(record.id, (now) => ({ ...now, isHandedIn: true, error: null }))
  }
  for (const photo of photos) if (!photo.isSent) await sendPhoto(record.id, photo)
  changeWaiting(record.id, () => null)
  arrivedVisits.set(arrivedVisits.get() + 1)
}

const sendAll = async (): Promise<void> => {
  const tried = new Set<string>()
  for (;;) {
    const next = visitBox().get().waiting.find(({ record }) => !tried.has(record.id))
    if (!next || !isSignedIn(sessionStore.get())) return
    tried.add(next.record.id)
    try {
      await sendOne(next)
    } catch (thrown) {
      const { code, text } = asApiError(thrown)
      if (passing.includes(code)) return
      changeWaiting(next.record.id, (now) => ({ ...now, error: { code, text } }))
    }
  }
}

let running: Promise<void> | null = null
let isAskedAgain = false

/** A network that comes back while the try before it is still failing must not be missed. */
const sendUntilNobodyAsks = async (): Promise<void> => {
  do {
    isAskedAgain = false
    await sendAll()
  } while (isAskedAgain)
}

/** Hands in what waits, one after the other; whoever asks while that goes on waits for the same. Never throws: what did not arrive is still in the box. */
export const sendWaitingVisits = (): Promise<void> => {
  if (visitBox().get().waiting.length === 0) return Promise.resolve()
  if (running) {
    isAskedAgain = true
    return running
  }
  sendingVisits.set(true)
  running = sendUntilNobodyAsks().finally(() => {
    running = null
    sendingVisits.set(false)
  })
  return running
}

/** From the start of the program on: now, and whenever the network is there again. */
export const watchVisits = (): void => {
  onceOnline(() => void sendWaitingVisits())
  void sendWaitingVisits()
}
