import { type CoverageEntryView } from '@shared/contract/coverage'
import { type Area, areaKey } from '@shared/domain/coverage'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'

/** What is to be changed and is not saved yet. */
export interface CoverageDraft {
  add: readonly Area[]
  remove: readonly Pick<CoverageEntryView, 'id' | 'text'>[]
}

const nothing: CoverageDraft = { add: [], remove: [] }

/** A change of a unit's coverage while it is put together. Kept over a lock and over a look at another unit. */
export const useCoverageDraft = (unitId: string) => {
  const { me } = useSession()
  const { value, set, forget } = useKept<CoverageDraft>(`coverage:${me?.staff?.id ?? ''}:${unitId}`, nothing)
  return {
    draft: value,
    isEmpty: value.add.length + value.remove.length === 0,
    add: (area: Area) => set((now) => ({ ...now, add: [...now.add.filter((one) => areaKey(one) !== areaKey(area)), area] })),
    drop: (area: Area) => set((now) => ({ ...now, add: now.add.filter((one) => one !== area) })),
    toggleRemove: ({ id, text }: CoverageEntryView) => set((now) => ({
      ...now, remove: now.remove.some((one) => one.id === id) ? now.remove.filter((one) => one.id !== id) : [...now.remove, { id, text }],
    })),
    forget,
  }
}
export type Drafting = ReturnType<typeof useCoverageDraft>
