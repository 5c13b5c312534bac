import Taro from '@tarojs/taro'

export interface StoredItem<T> {
  read(): T | null
  write(value: T): void
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
  clear: () => quietly(() => Taro.removeStorageSync(name)),
})

const quietly = (work: () => void): void => {
  try {
    work()
  } catch {
    // Remembering is a comfort: private windows and full phones go without.
  }
}
