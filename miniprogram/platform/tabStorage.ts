import { isWeapp } from './environment'
import { storedItem, type StoredItem } from './storage'

const inTab = <T>(name: string): StoredItem<T> => ({
  read: () => {
    try {
      const kept = window.sessionStorage.getItem(name)
      return kept === null ? null : (JSON.parse(kept) as T)
    } catch {
      return null
    }
  },
  write: (value) => {
    try {
      window.sessionStorage.setItem(name, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  clear: () => {
    try {
      window.sessionStorage.removeItem(name)
    } catch {
      // Where nothing may be kept, nothing was.
    }
  },
})

/** A value that outlives the page: on a phone the whole program, in a browser only this tab, whose storage the next person at that PC does not find. */
export const tabItem = <T>(name: string): StoredItem<T> => (isWeapp ? storedItem<T>(name) : inTab<T>(name))
