import { useRef, useState } from 'react'
import { contract } from '@shared/contract/contract'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'

/** A page on its way: its progress, or why it did not arrive; neither while it waits for its turn. */
export interface PendingPage {
  key: number
  path: string
  percent: number | null
  problem: string | null
}

interface PagesOf {
  requestId: string
  field: string
  /** Ids of the pages that arrived, in order. */
  ids: readonly string[]
  onChange: (ids: string[]) => void
}

export interface Pages {
  pending: readonly PendingPage[]
  isSending: boolean
  add: (paths: readonly string[]) => Promise<void>
  again: (page: PendingPage) => Promise<void>
  drop: (page: PendingPage) => void
  remove: (id: string) => void
}

/** Sends pages one after the other, so that they arrive in the order in which they were chosen; one that failed does not stop the rest. */
export const usePages = ({ requestId, field, ids, onChange }: PagesOf): Pages => {
  const [pending, setPending] = useState<readonly PendingPage[]>([])
  const kept = useRef(ids)
  kept.current = ids
  const line = useRef<Promise<void>>(Promise.resolve())
  const lastKey = useRef(0)

  const keep = (next: string[]) => {
    kept.current = next
    onChange(next)
  }
  const change = (key: number, news: Partial<PendingPage>) => setPending((now) => now.map((page) => (page.key === key ? { ...page, ...news } : page)))
  const drop = ({ key }: PendingPage) => setPending((now) => now.filter((page) => page.key !== key))
  const send = async (page: PendingPage) => {
    change(page.key, { percent: 0, problem: null })
    try {
      const { id } = await upload(contract.uploadFile, { filePath: page.path, body: { requestId, field }, onProgress: (percent) => change(page.key, { percent }) })
      drop(page)
      keep([...kept.current, id])
    } catch (thrown) {
      change(page.key, { percent: null, problem: asApiError(thrown).text })
    }
  }
  const inTurn = (page: PendingPage) => {
    line.current = line.current.then(() => send(page))
    return line.current
  }
  return {
    pending,
    isSending: pending.some(({ problem }) => problem === null),
    add: async (paths) => {
      const added = paths.map((path) => ({ key: ++lastKey.current, path, percent: null, problem: null }))
      setPending((now) => [...now, ...added])
      await Promise.all(added.map(inTurn))
    },
    again: (page) => {
      change(page.key, { problem: null })
      return inTurn(page)
    },
    drop,
    remove: (id) => keep(kept.current.filter((one) => one !== id)),
  }
}
