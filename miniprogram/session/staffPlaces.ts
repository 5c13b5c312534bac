import { queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { staffWords } from '@shared/text/staff'
import { type IconName } from '@/components/iconPaths'
import { type Route } from '@/platform/routes'
import { useSession } from './session'
import { hasOnlyCounter, isAdministrator } from './workplace'

export type StaffPlaceKey = 'queue' | 'walkIn' | 'search' | 'people'

export interface StaffPlace {
  key: StaffPlaceKey
  text: string
  /** For the bar at the foot of a phone, where there is room for two characters in 长辈版. */
  short: string
  icon: IconName
  route: Route
}

const everybodys: readonly StaffPlace[] = [
  { key: 'queue', text: queueWords.title, short: queueWords.title, icon: 'list', route: 'staffQueue' },
  { key: 'walkIn', text: queueWords.walkIn, short: queueWords.short.walkIn, icon: 'pencil', route: 'staffWalkIn' },
  { key: 'search', text: searchWords.title, short: queueWords.short.search, icon: 'search', route: 'staffSearch' },
]
const people: StaffPlace = { key: 'people', text: staffWords.title, short: queueWords.short.people, icon: 'person', route: 'staffPeople' }

/** Where somebody of the staff can go from here; the people only for whoever administers a unit, no queue for the people of a partner point. */
export const useStaffPlaces = (): readonly StaffPlace[] => {
  const { me } = useSession()
  if (hasOnlyCounter(me)) return everybodys.filter(({ key }) => key !== 'queue')
  return isAdministrator(me) ? [...everybodys, people] : everybodys
}
