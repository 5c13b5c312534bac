import { createStore, useStore } from '@/platform/store'

/** Messages not read yet, as the last answer that told of it said; the tab bar shows it. */
const unread = createStore(0)

export const useUnread = (): number => useStore(unread)
export const setUnread = (count: number): void => unread.set(count)
