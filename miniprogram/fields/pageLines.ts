import { contract } from '@shared/contract/contract'
import { type PhotoCheck } from '@shared/contract/files'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'
import { newUploadId } from '@/api/uploadId'
import { createStore, type Store } from '@/platform/store'

/** A page on its way: its progress, or why it did not arrive; neither while it waits for its turn. It keeps its file and its id until it is stored. */
export interface PendingPage {
  key: string
  path: string
  percent: number | null
  problem: string | null
}

interface LineState {
  pending: readonly PendingPage[]
  /** What was measured of the pages that arrived since the program was opened. */
  checks: Readonly<Record<string, PhotoCheck>>
}

/** The pages of one field, outside of any page of the program: whoever leaves a form and comes back finds what was on its way. */
export interface PageLine {
  state: Store<LineState>
  /** Ids of the pages that arrived, in order, and who is told of new ones: as the form last drew it. */
  ids: readonly string[]
  onChange: (ids: string[]) => void
  turn: Promise<void>
}

const lines = new Map<string, PageLine>()

export const lineOf = (requestId: string, field: string): PageLine => {
  const name = `${requestId}:${field}`
  const known = lines.get(name) ?? { state: createStore<LineState>({ pending: [], checks: {} }), ids: [], onChange: () => undefined, turn: Promise.resolve() }
  lines.set(name, known)
  return known
}

const change = ({ state }: PageLine, key: string, news: Partial<PendingPage>): void =>
  state.set({ ...state.get(), pending: state.get().pending.map((page) => (page.key === key ? { ...page, ...news } : page)) })

export const dropPage = ({ state }: PageLine, { key }: PendingPage): void =>
  state.set({ ...state.get(), pending: state.get().pending.filter((page) => page.key !== key) })

export const keepPages = (line: PageLine, ids: string[]): void => {
  line.ids = ids
  line.onChange(ids)
}

const send = async (line: PageLine, place: { requestId: string; field: string }, { key, path }: PendingPage): Promise<void> => {
  change(line, key, { percent: 0, problem: null })
  try {
    const { id, check } = await upload(contract.uploadFile, { filePath: path, body: { ...place, uploadId: key }, onProgress: (percent) => change(line, key, { percent }) })
    const { pending, checks } = line.state.get()
    line.state.set({ pending: pending.filter((page) => page.key !== key), checks: check ? { ...checks, [id]: check } : checks })
    keepPages(line, [...line.ids, id])
  } catch (thrown) {
    change(line, key, { percent: null, problem: asApiError(thrown).text })
  }
}

/** One after the other, so that pages arrive in the order in which they were chosen; one that failed does not stop the rest. */
export const sendInTurn = (line: PageLine, place: { requestId: string; field: string }, page: PendingPage): Promise<void> => {
  change(line, page.key, { problem: null })
  line.turn = line.turn.then(() => send(line, place, page))
  return line.turn
}

export const addPages = async (line: PageLine, place: { requestId: string; field: string }, paths: readonly string[]): Promise<void> => {
  const added = paths.map((path) => ({ key: newUploadId(), path, percent: null, problem: null }))
  line.state.set({ ...line.state.get(), pending: [...line.state.get().pending, ...added] })
  await Promise.all(added.map((page) => sendInTurn(line, place, page)))
}
