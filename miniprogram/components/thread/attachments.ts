import { contract } from '@shared/contract/contract'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'
import { newUploadId } from '@/api/uploadId'
import { createStore, type Store } from '@/platform/store'
import { type DraftFile } from '@/session/threadDrafts'

/** A file on its way: how far, or why it did not arrive; neither while it waits for its turn. */
export interface PendingFile {
  key: string
  path: string
  isPdf: boolean
  percent: number | null
  problem: string | null
}

/** The files of one message, outside of any page: whoever leaves and comes back finds what was on its way. */
interface FileLine {
  pending: Store<readonly PendingFile[]>
  turn: Promise<void>
}

const lines = new Map<string, FileLine>()

const lineOf = (owner: string, requestId: string): FileLine => {
  const name = `${owner}:${requestId}`
  const line = lines.get(name) ?? { pending: createStore<readonly PendingFile[]>([]), turn: Promise.resolve() }
  lines.set(name, line)
  return line
}

/** Sends files for a message, one after the other, so that they stand in the order in which they were chosen. `onArrived` is told of each. */
export const attachmentsOf = (owner: string, requestId: string, onArrived: (file: DraftFile) => void) => {
  const line = lineOf(owner, requestId)
  const { pending } = line
  const change = (key: string, news: Partial<PendingFile>) => pending.set(pending.get().map((file) => (file.key === key ? { ...file, ...news } : file)))
  const drop = (key: string) => pending.set(pending.get().filter((file) => file.key !== key))
  const send = async ({ key, path }: PendingFile) => {
    // It was taken away while it waited.
    if (!pending.get().some((file) => file.key === key)) return
    change(key, { percent: 0, problem: null })
    try {
      const file = await upload(contract.uploadThreadFile, { filePath: path, params: { id: requestId }, body: { uploadId: key }, onProgress: (percent) => change(key, { percent }) })
      if (pending.get().some((one) => one.key === key)) onArrived(file)
      drop(key)
    } catch (thrown) {
      change(key, { percent: null, problem: asApiError(thrown).text })
    }
  }
  const inTurn = (file: PendingFile) => {
    change(file.key, { problem: null })
    line.turn = line.turn.then(() => send(file))
    return line.turn
  }
  return {
    pending,
    add: async (paths: readonly string[], isPdf: boolean) => {
      const added = paths.map((path) => ({ key: newUploadId(), path, isPdf, percent: null, problem: null }))
      pending.set([...pending.get(), ...added])
      await Promise.all(added.map(inTurn))
    },
    again: inTurn,
    drop,
  }
}
