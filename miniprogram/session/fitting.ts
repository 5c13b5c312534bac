import { storedItem } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'

const chosen = storedItem<boolean>('servicesByFitting')
const store = createStore<boolean>(chosen.read() ?? true)

/** Whether the services stand in the order that fits the person; kept on this device alone, as they chose it here. */
export const useFitting = (): boolean => useStore(store)
export const isFitting = (): boolean => store.get()

export const setFitting = (isOn: boolean): void => {
  chosen.write(isOn)
  store.set(isOn)
}
