import { useSyncExternalStore } from 'react'
import { isWeapp } from './environment'

const deskQuery = '(min-width: 900px)'
const desk = isWeapp || typeof window.matchMedia !== 'function' ? null : window.matchMedia(deskQuery)

const subscribe = (listener: () => void): (() => void) => {
  desk?.addEventListener('change', listener)
  return () => desk?.removeEventListener('change', listener)
}
const isDesk = (): boolean => desk?.matches ?? false

/** Whether there is room for a list and a detail side by side: a browser window of at least 900 px. */
export const useIsDesk = (): boolean => useSyncExternalStore(subscribe, isDesk, isDesk)
