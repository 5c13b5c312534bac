import { type StaffRole, type UnitKind } from '@shared/domain/roles'

/** What a plan is made for (元旦, 春节, 八一, 每季度, 常态化联系, 临时). */
export const visitOccasions = ['new_year', 'spring_festival', 'army_day', 'quarterly', 'regular', 'on_request'] as const
export type VisitOccasion = (typeof visitOccasions)[number]

/** After how many months a plan of this occasion comes again by itself, until somebody ends it; the others are made anew. */
export const repeatMonths: Readonly<Partial<Record<VisitOccasion, number>>> = { quarterly: 3, regular: 1 }

/** Why a station keeps contact with somebody: 重点关爱, 军休骨干, 困难党员, 重点优抚对象, 失业. */
export const careGroups = ['key_care', 'retired_backbone', 'party_in_need', 'benefit_recipient', 'unemployed'] as const
export type CareGroup = (typeof careGroups)[number]

/** What a visit found that somebody should help with. */
export const visitNeeds = ['hardship', 'employment', 'medical', 'elder_care', 'certificate', 'enrollment', 'schooling', 'legal', 'question'] as const
export type VisitNeed = (typeof visitNeeds)[number]

/** The service that helps with a need. One that the catalog does not have, or that the bureau closed, is not offered. */
export const needServices: Readonly<Record<VisitNeed, string>> = {
  hardship: 'hardship_aid', employment: 'employment_help', medical: 'living_medical', elder_care: 'elder_care', certificate: 'certificate',
  enrollment: 'enrollment', schooling: 'schooling', legal: 'legal_advice', question: 'consultation',
}

export const visitOutcomes = ['met', 'nobody_home', 'refused', 'moved_away'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]

/** How far a task is. `tried`: somebody went and nobody was at home, so it is still to be done. `cancelled`: its plan or its person left the list. */
export const visitTaskStates = ['open', 'tried', 'done', 'cancelled'] as const
export type VisitTaskState = (typeof visitTaskStates)[number]

/** What a visit makes of the task that it was for. */
export const stateAfter = (outcome: VisitOutcome): VisitTaskState => (outcome === 'nobody_home' ? 'tried' : 'done')

/** Why a record that was handed in did not end a task: a colleague had been there, or the person is no longer on the station's list. */
export const visitRemarks = ['further', 'no_longer_here'] as const
export type VisitRemark = (typeof visitRemarks)[number]

/** A finding is a few sentences; photos show what words cannot. */
export const visitLimits = { findings: 1000, photos: 6 } as const

/** How long what a device keeps of the people on a list may be read, ms: these are personal data in somebody's pocket. */
export const visitListLifetime = 3 * 86_400_000

/** Whether somebody in that role makes plans for what lies under such a unit. */
export const mayPlanVisits = (role: StaffRole, unitKind: UnitKind): boolean => {
  if (unitKind === 'partner' || unitKind === 'community') return false
  return role === 'lead' || ((role === 'reviewer' || role === 'administrator') && (unitKind === 'bureau' || unitKind === 'district'))
}
