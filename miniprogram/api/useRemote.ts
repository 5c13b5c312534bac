import { useCallback, useEffect, useRef, useState } from 'react'
import { asApiError, type ApiError } from './apiError'

type Shown<T> =
  | { state: 'loading'; data: null; error: null }
  | { state: 'error'; data: null; error: ApiError }
  /** `error`: reading again failed, and what is shown is the last that arrived. */
  | { state: 'ready'; data: T; error: ApiError | null }

export type Remote<T> = Shown<T> & {
  /** Reads again; what is shown stays meanwhile. Whether something could be read. */
  reload: () => Promise<boolean>
  /** Shows what an action answered, and drops the answers still on their way. */
  replace: (data: T) => void
}

const loading = { state: 'loading', data: null, error: null } as const

/** Reads something for a page when it opens and whenever `keys` change; answers that come too late are dropped. */
export const useRemote = <T>(load: () => Promise<T>, keys: readonly unknown[]): Remote<T> => {
  const [shown, setShown] = useState<Shown<T>>(loading)
  const newest = useRef(0)
  const latestLoad = useRef(load)
  latestLoad.current = load

  const reload = useCallback(async () => {
    const turn = ++newest.current
    const show = (next: (now: Shown<T>) => Shown<T>) => {
      if (turn === newest.current) setShown(next)
    }
    show((now) => (now.state === 'error' ? loading : now))
    try {
      const data = await latestLoad.current()
      show(() => ({ state: 'ready', data, error: null }))
      return true
    } catch (thrown) {
      const error = asApiError(thrown)
      show((now) => (now.state === 'ready' ? { ...now, error } : { state: 'error', data: null, error }))
      return false
    }
  }, [])

  const replace = useCallback((data: T) => {
    newest.current += 1
    setShown({ state: 'ready', data, error: null })
  }, [])

  useEffect(() => {
    setShown(loading)
    void reload()
    return () => {
      newest.current += 1
    }
  }, [reload, ...keys])

  return { ...shown, reload, replace }
}
