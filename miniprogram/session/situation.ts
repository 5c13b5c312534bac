import { type Category } from '@shared/catalog/types'
import { goTab } from '@/platform/navigation'
import { createStore, useStore } from '@/platform/store'

// Tab pages take no params.
const wanted = createStore<Category | null>(null)

/** The life situation that somebody tapped elsewhere and that the catalogue opens at. */
export const useWantedSituation = (): Category | null => useStore(wanted)
export const forgetSituation = (): void => wanted.set(null)

export const wantSituation = (category: Category): void => wanted.set(category)

export const showSituation = (category: Category): Promise<void> => {
  wantSituation(category)
  return goTab('services')
}
