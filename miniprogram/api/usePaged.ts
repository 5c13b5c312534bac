import { useRef, useState } from 'react'
import { asApiError, type ApiError } from './apiError'
import { type Remote, useRemote } from './useRemote'

export interface Page<Row> {
  rows: readonly Row[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

export interface Paged<Row> {
  /** Everything shown so far, as one page. Reading again reads as many pages as are shown. */
  remote: Remote<Page<Row>>
  more: () => Promise<void>
  isReadingMore: boolean
  /** Why "more" brought nothing. */
  moreError: ApiError | null
}

type ReadPage<Row> = (after: string | undefined) => Promise<Page<Row>>

/** Adds a page; a row that moved down meanwhile stays where it is shown already. */
const joined = <Row extends { id: string }>(shown: Page<Row>, added: Page<Row>): Page<Row> => {
  const known = new Set(shown.rows.map(({ id }) => id))
  return { rows: [...shown.rows, ...added.rows.filter(({ id }) => !known.has(id))], next: added.next }
}

const readPages = async <Row extends { id: string }>(read: ReadPage<Row>, count: number): Promise<Page<Row>> => {
  let page = await read(undefined)
  for (let index = 1; index < count && page.next; index += 1) page = joined(page, await read(page.next))
  return page
}

/** A list that is read page by page, and anew as a whole: what was handled meanwhile is gone from every page. */
export const usePaged = <Row extends { id: string }>(read: ReadPage<Row>, keys: readonly unknown[]): Paged<Row> => {
  const pages = useRef({ keys, count: 1 })
  if (pages.current.keys.some((key, index) => key !== keys[index])) pages.current = { keys, count: 1 }
  const [isReadingMore, setReadingMore] = useState(false)
  const [moreError, setMoreError] = useState<ApiError | null>(null)
  const remote = useRemote(() => readPages(read, pages.current.count), keys)
  const latest = useRef(remote)
  latest.current = remote

  const more = async () => {
    if (isReadingMore) return
    setReadingMore(true)
    setMoreError(null)
    const { current: asked } = pages
    try {
      for (;;) {
        const shown = latest.current.data
        if (!shown?.next || pages.current !== asked) return
        const added = await read(shown.next)
        // The list was read again meanwhile: what comes next is asked for once more, after its new end.
        if (latest.current.data !== shown) continue
        asked.count += 1
        return latest.current.replace(joined(shown, added))
      }
    } catch (thrown) {
      setMoreError(asApiError(thrown))
    } finally {
      setReadingMore(false)
    }
  }
  return { remote, more, isReadingMore, moreError }
}
