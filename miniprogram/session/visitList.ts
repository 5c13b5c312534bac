import { type FollowUp, type VisitTask } from '@shared/contract/visits'
import { visitListLifetime } from '@shared/domain/visits'
import { storedItem } from '@/platform/storage'
import { sessionStore } from './store'

/** What was last read of whom to visit: it opens at a door without a network. */
export interface KeptVisits {
  staffId: string
  /** When it was read. */
  at: number
  tasks: readonly VisitTask[]
  followUps: readonly FollowUp[]
}

const kept = storedItem<KeptVisits>('visitList')
/** Only an id: after a restart without a network nobody says who is signed in. */
const owner = storedItem<string>('visitOwner')

/** Who of the staff works on this device; null when nobody is known to. */
export const visitOwner = (): string | null => sessionStore.get().me?.staff?.id ?? owner.read()

/** The list, if it is theirs and not too old; whatever else is found is cleared: these are phones and addresses of people. */
export const readKeptVisits = (): KeptVisits | null => {
  const found = kept.read()
  if (!found) return null
  if (found.staffId === visitOwner() && Date.now() - found.at < visitListLifetime) return found
  kept.clear()
  return null
}

/** Whether the device could keep it. */
export const keepVisits = (tasks: readonly VisitTask[], followUps: readonly FollowUp[]): boolean => {
  const staffId = visitOwner()
  if (staffId === null) return false
  owner.write(staffId)
  return kept.write({ staffId, at: Date.now(), tasks, followUps })
}

/** Somebody signs out: the next person at this device finds nobody's address. */
export const forgetKeptVisits = (): void => {
  kept.clear()
  owner.clear()
}
