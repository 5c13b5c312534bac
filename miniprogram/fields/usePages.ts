import { type PhotoCheck } from '@shared/contract/files'
import { useStore } from '@/platform/store'
import { addPages, dropPage, keepPages, lineOf, type PendingPage, sendInTurn } from './pageLines'

export { type PendingPage } from './pageLines'

interface PagesOf {
  requestId: string
  field: string
  /** Ids of the pages that arrived, in order. */
  ids: readonly string[]
  onChange: (ids: string[]) => void
}

export interface Pages {
  pending: readonly PendingPage[]
  checks: Readonly<Record<string, PhotoCheck>>
  isSending: boolean
  add: (paths: readonly string[]) => Promise<void>
  again: (page: PendingPage) => Promise<void>
  drop: (page: PendingPage) => void
  remove: (id: string) => void
}

/** The pages of one field: what arrived, what is on its way, and what went wrong, kept when the person leaves the form for a while. */
export const usePages = ({ requestId, field, ids, onChange }: PagesOf): Pages => {
  const line = lineOf(requestId, field)
  Object.assign(line, { ids, onChange })
  const { pending, checks } = useStore(line.state)
  const place = { requestId, field }
  return {
    pending,
    checks,
    isSending: pending.some(({ problem }) => problem === null),
    add: (paths) => addPages(line, place, paths),
    again: (page) => sendInTurn(line, place, page),
    drop: (page) => dropPage(line, page),
    remove: (id) => keepPages(line, line.ids.filter((one) => one !== id)),
  }
}
