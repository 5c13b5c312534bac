import { queueWords } from '@shared/text/desk'
import { employersWords } from '@shared/text/employersPage'
import { offerDeskWords } from '@shared/text/offerDesk'
import { proposalWords } from '@shared/text/proposals'
import { searchWords } from '@shared/text/search'
import { staffWords } from '@shared/text/staff'
import { unitTabTexts } from '@shared/text/unitPage'
import { type IconName } from '@/components/iconPaths'
import { type Route } from '@/platform/routes'
import { useSession } from './session'
import { useProposalCount } from './proposalCount'
import { decidesCoverage, hasOnlyCounter, isAdministrator, keepsOffers, ledBy } from './workplace'

export type StaffPlaceKey = 'queue' | 'walkIn' | 'search' | 'people' | 'proposals' | 'employers' | 'offers'

export interface StaffPlace {
  key: StaffPlaceKey
  text: string
  /** For the bar at the foot of a phone, where there is room for two characters in 长辈版. */
  short: string
  icon: IconName
  route: Route
  /** Not at the foot of a phone, where there is room for five: from 我的 there. */
  isAside?: true
  /** How many wait there, where that is known without going. */
  waiting?: number
}

const everybodys: readonly StaffPlace[] = [
  { key: 'queue', text: queueWords.title, short: queueWords.title, icon: 'list', route: 'staffQueue' },
  { key: 'walkIn', text: queueWords.walkIn, short: queueWords.short.walkIn, icon: 'pencil', route: 'staffWalkIn' },
  { key: 'search', text: searchWords.title, short: queueWords.short.search, icon: 'search', route: 'staffSearch' },
]
const people: StaffPlace = { key: 'people', text: staffWords.title, short: queueWords.short.people, icon: 'station', route: 'staffPeople' }
const coverage: StaffPlace = { ...people, text: unitTabTexts.coverage, short: unitTabTexts.coverage, icon: 'signpost' }
const employers: StaffPlace = { key: 'employers', text: employersWords.title, short: employersWords.short, icon: 'work', route: 'staffEmployers', isAside: true }
const offers: StaffPlace = { key: 'offers', text: offerDeskWords.title, short: offerDeskWords.short, icon: 'card', route: 'staffOffers', isAside: true }
const proposals: StaffPlace = { key: 'proposals', text: proposalWords.title, short: proposalWords.short, icon: 'swap', route: 'staffProposals' }

/** Where somebody of the staff can go from here: the units for whoever administers one, their 辖区 for whoever leads one, proposals for the district; no queue for the people of a partner point. */
export const useStaffPlaces = (): readonly StaffPlace[] => {
  const { me } = useSession()
  const waiting = useProposalCount(decidesCoverage(me))
  if (hasOnlyCounter(me)) return [...everybodys.filter(({ key }) => key !== 'queue'), employers, offers]
  const own = isAdministrator(me) ? [people] : ledBy(me).length > 0 ? [coverage] : []
  return [...everybodys, ...own, ...(decidesCoverage(me) ? [{ ...proposals, waiting }] : []), employers, ...(keepsOffers(me) ? [offers] : [])]
}
