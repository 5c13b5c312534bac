import { activityDeskWords } from '@shared/text/activityDesk'
import { callsWords } from '@shared/text/callsPage'
import { queueWords } from '@shared/text/desk'
import { employersWords } from '@shared/text/employersPage'
import { interestsWords } from '@shared/text/interestsPage'
import { ledgerWords } from '@shared/text/ledger'
import { noticeDeskWords } from '@shared/text/noticeDesk'
import { offerDeskWords } from '@shared/text/offerDesk'
import { proposalWords } from '@shared/text/proposals'
import { searchWords } from '@shared/text/search'
import { deletionDeskWords } from '@shared/text/deletion'
import { recordWords } from '@shared/text/record'
import { settingWords } from '@shared/text/settings'
import { stationDeskWords } from '@shared/text/stationPage'
import { staffWords } from '@shared/text/staff'
import { teamWords } from '@shared/text/team'
import { unitTabTexts } from '@shared/text/unitPage'
import { visitPlanWords, visitWords } from '@shared/text/visits'
import { type IconName } from '@/components/iconPaths'
import { type Route } from '@/platform/routes'
import { useSession } from './session'
import { useProposalCount } from './proposalCount'
import { decidesCoverage, decidesDeletions, handlesRequests, hasOnlyCounter, isAdministrator, keepsActivities, keepsNotices, keepsOffers, keepsServices, ledBy, lookedAfterBy, plansVisitsFor } from './workplace'

export type StaffPlaceKey = 'queue' | 'walkIn' | 'search' | 'record' | 'visits' | 'visitPlans' | 'team' | 'people' | 'proposals' | 'services' | 'employers' | 'interests' | 'offers' | 'deletions' | 'activities' | 'notices' | 'calls' | 'ledger' | 'station'

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
const team: StaffPlace = { key: 'team', text: teamWords.title, short: teamWords.short, icon: 'person', route: 'staffTeam' }
const visits: StaffPlace = { key: 'visits', text: visitWords.title, short: visitWords.short, icon: 'care', route: 'staffVisits' }
const visitPlans: StaffPlace = { key: 'visitPlans', text: visitPlanWords.title, short: visitWords.short, icon: 'care', route: 'visitPlans' }
const people: StaffPlace = { key: 'people', text: staffWords.title, short: queueWords.short.people, icon: 'station', route: 'staffPeople' }
const coverage: StaffPlace = { ...people, text: unitTabTexts.coverage, short: unitTabTexts.coverage, icon: 'signpost' }
const employers: StaffPlace = { key: 'employers', text: employersWords.title, short: employersWords.short, icon: 'work', route: 'staffEmployers', isAside: true }
const interests: StaffPlace = { key: 'interests', text: interestsWords.title, short: interestsWords.short, icon: 'volunteer', route: 'staffInterests', isAside: true }
const offers: StaffPlace = { key: 'offers', text: offerDeskWords.title, short: offerDeskWords.short, icon: 'card', route: 'staffOffers', isAside: true }
const services: StaffPlace = { key: 'services', text: settingWords.title, short: settingWords.short, icon: 'grid', route: 'staffServices' }
const proposals: StaffPlace = { key: 'proposals', text: proposalWords.title, short: proposalWords.short, icon: 'swap', route: 'staffProposals' }

const station: StaffPlace = { key: 'station', text: stationDeskWords.title, short: stationDeskWords.short, icon: 'home', route: 'staffStation', isAside: true }

const record: StaffPlace = { key: 'record', text: recordWords.title, short: queueWords.short.record, icon: 'person', route: 'staffRecord' }
const deletions: StaffPlace = { key: 'deletions', text: deletionDeskWords.title, short: deletionDeskWords.short, icon: 'shield', route: 'staffDeletions', isAside: true }

const activities: StaffPlace = { key: 'activities', text: activityDeskWords.title, short: activityDeskWords.short, icon: 'calendar', route: 'staffActivities', isAside: true }

const notices: StaffPlace = { key: 'notices', text: noticeDeskWords.title, short: noticeDeskWords.short, icon: 'megaphone', route: 'staffNotices', isAside: true }
const calls: StaffPlace = { key: 'calls', text: callsWords.title, short: callsWords.short, icon: 'phone', route: 'staffCalls', isAside: true }
const ledger: StaffPlace = { key: 'ledger', text: ledgerWords.title, short: ledgerWords.short, icon: 'shield', route: 'staffLedger', isAside: true }

/** Where somebody of the staff can go from here, by what is theirs to do; no queue for the people of a partner point. */
export const useStaffPlaces = (): readonly StaffPlace[] => {
  const { me } = useSession()
  const waiting = useProposalCount(decidesCoverage(me))
  if (hasOnlyCounter(me)) return [...everybodys.filter(({ key }) => key !== 'queue'), employers, offers]
  const own = isAdministrator(me) ? [people] : ledBy(me).length > 0 ? [coverage] : []
  const visiting = handlesRequests(me) ? [visits] : plansVisitsFor(me).length > 0 ? [visitPlans] : []
  return [
    ...everybodys,
    ...(handlesRequests(me) ? [record] : []),
    ...visiting,
    ...(lookedAfterBy(me).length > 0 ? [team] : []),
    ...own,
    ...(lookedAfterBy(me).length > 0 ? [station] : []),
    ...(decidesCoverage(me) ? [{ ...proposals, waiting }] : []),
    ...(keepsServices(me) ? [services] : []),
    ...(keepsNotices(me) ? [notices] : []),
    ...(keepsActivities(me) ? [activities] : []),
    ...(handlesRequests(me) ? [calls] : []),
    employers,
    ...(handlesRequests(me) ? [interests] : []),
    ...(keepsOffers(me) ? [offers] : []),
    ...(decidesDeletions(me) ? [deletions] : []),
    ...(keepsServices(me) ? [ledger] : []),
  ]
}
