import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type ActivityKind } from '@shared/domain/activities'
import { dayText, type Day } from '@shared/domain/calendar/day'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'

export interface Wanted {
  kind: ActivityKind | ''
  order: 'soonest' | 'nearest'
  forMe: boolean
  /** One day, or from a day on. */
  day: Day | null
  isOnlyThatDay: boolean
}

const everything: Wanted = { kind: '', order: 'soonest', forMe: false, day: null, isOnlyThatDay: true }

const queryOf = ({ kind, order, forMe, day, isOnlyThatDay }: Wanted) => ({
  order, forMe: forMe ? 'yes' as const : 'no' as const, ...(kind ? { kind } : {}),
  ...(day === null ? {} : { fromDay: dayText(day), ...(isOnlyThatDay ? { untilDay: dayText(day) } : {}) }),
})

/** What somebody looks for, and what there is. Whoever is signed in is asked for anew: distances are theirs. */
export const useActivityList = () => {
  const { token } = useSession()
  const { kind } = useParams()
  const [wanted, setWanted] = useState<Wanted>({ ...everything, kind: (kind ?? '') as Wanted['kind'] })
  const paged = usePaged(async (after) => {
    const { activities, next } = await call(contract.listActivities, { query: { ...queryOf(wanted), after } })
    return { rows: activities, next }
  }, [token, wanted])
  return {
    wanted, paged,
    want: (part: Partial<Wanted>) => setWanted((now) => ({ ...now, ...part })),
    wantAll: () => setWanted(everything),
    isNarrowed: wanted.kind !== '' || wanted.forMe || wanted.day !== null,
  }
}
export type ActivityListing = ReturnType<typeof useActivityList>
