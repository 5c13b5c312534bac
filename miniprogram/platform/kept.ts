import { useCallback } from 'react'
import { isWeapp } from './environment'
import { storedItem } from './storage'
import { createStore, useStore } from './store'

/** How much a phone keeps at most: so many items of so many characters each, for so long (ms). */
export const keptLimits = { items: 12, characters: 200_000, age: 30 * 86_400_000 } as const

export interface KeptOptions {
  /** Also over a restart, on a phone. Never in a browser, whose storage the next person at that PC could read. */
  onDevice?: boolean
}

interface Entry {
  key: string
  at: number
}

const values = new Map<string, unknown>()
const changes = createStore(0)
const index = storedItem<readonly Entry[]>('kept')
const itemOf = (key: string) => storedItem<unknown>(`kept:${key}`)
const entries = (): readonly Entry[] => index.read() ?? []
const others = (key: string): Entry[] => entries().filter((entry) => entry.key !== key)

const dropFromDevice = (key: string): void => {
  if (!entries().some((entry) => entry.key === key)) return
  itemOf(key).clear()
  index.write(others(key))
}

const writeToDevice = (key: string, value: unknown): void => {
  if (JSON.stringify(value).length > keptLimits.characters) return dropFromDevice(key)
  const kept = [{ key, at: Date.now() }, ...others(key)]
  kept.slice(keptLimits.items).forEach((entry) => itemOf(entry.key).clear())
  itemOf(key).write(value)
  index.write(kept.slice(0, keptLimits.items))
}

const readFromDevice = (key: string): unknown => {
  const entry = entries().find((one) => one.key === key)
  if (!entry) return null
  if (Date.now() - entry.at <= keptLimits.age) return itemOf(key).read()
  dropFromDevice(key)
  return null
}

/** What somebody wrote under this key and has not sent yet; null when there is nothing. */
export const readKept = <T>(key: string, { onDevice = false }: KeptOptions = {}): T | null => {
  // Also "nothing" is remembered: drawing must not read the storage of the phone each time.
  if (!values.has(key)) values.set(key, onDevice && isWeapp ? readFromDevice(key) : null)
  return (values.get(key) ?? null) as T | null
}

export const writeKept = (key: string, value: unknown, { onDevice = false }: KeptOptions = {}): void => {
  values.set(key, value)
  if (onDevice && isWeapp) writeToDevice(key, value)
  changes.set(changes.get() + 1)
}

/** It arrived, or was thrown away. */
export const forgetKept = (key: string): void => {
  values.set(key, null)
  dropFromDevice(key)
  changes.set(changes.get() + 1)
}

/** Somebody signs out: the next person at this device finds no word of theirs. */
export const forgetAllKept = (): void => {
  entries().forEach(({ key }) => itemOf(key).clear())
  index.clear()
  values.clear()
  changes.set(changes.get() + 1)
}

export interface Keeping<T> {
  value: T
  set: (next: T | ((now: T) => T)) => void
  forget: () => void
}

/** State of a page that outlives the page: a lock, a way back, and on a phone a restart lose no word. Forget it once it arrived. */
export const useKept = <T>(key: string, initial: T, { onDevice = false }: KeptOptions = {}): Keeping<T> => {
  useStore(changes)
  const value = readKept<T>(key, { onDevice }) ?? initial
  const set = useCallback((next: T | ((now: T) => T)) => {
    const now = readKept<T>(key, { onDevice }) ?? initial
    writeKept(key, typeof next === 'function' ? (next as (now: T) => T)(now) : next, { onDevice })
  }, [key, onDevice, initial])
  const forget = useCallback(() => forgetKept(key), [key])
  return { value, set, forget }
}
