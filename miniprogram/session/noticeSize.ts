import { storedItem } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'

/** Above the sizes of the page, which 长辈版 sets. */
export const noticeSizes = ['normal', 'large', 'larger'] as const
export type NoticeSize = (typeof noticeSizes)[number]

const chosen = storedItem<NoticeSize>('noticeSize')
const store = createStore<NoticeSize>(chosen.read() ?? 'normal')

/** How large notices are read on this device. */
export const useNoticeSize = (): NoticeSize => useStore(store)

export const setNoticeSize = (size: NoticeSize): void => {
  chosen.write(size)
  store.set(size)
}
