import Taro from '@tarojs/taro'

export interface StoredItem<T> {
  read(): T | null
  /** Whether it was kept: a device may be full. */
  write(value: T): boolean
  clear(): void
}

/** One remembered value on this device. A full or forbidden storage forgets, it never stops the page. */
export const storedItem = <T>(name: string): StoredItem<T> => ({
  read: () => {
    try {
      const value: unknown = Taro.getStorageSync(name)
      return value === '' || value === undefined || value === null ? null : (value as T)
    } catch {
      return null
    }
  },
  write: (value) => quietly(() => Taro.setStorageSync(name, value)),
  clear: () => void quietly(() => Taro.removeStorageSync(name)),
})

/** Remembering is a comfort: private windows and full phones go without. Whether it worked. */
const quietly = (work: () => void): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}
