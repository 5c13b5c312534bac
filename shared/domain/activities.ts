import { type Problem } from '@shared/domain/problem'
import { type UnitKind } from '@shared/domain/roles'

/** 技能培训、招聘会、直播送岗、老年大学课程、宣讲、纪念活动、志愿服务、双拥. */
export const activityKinds = ['training', 'job_fair', 'livestream', 'course', 'lecture', 'memorial', 'volunteering', 'double_support'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Whether posts are shown there. */
export const hasPosts = (kind: ActivityKind): boolean => kind === 'job_fair' || kind === 'livestream'

/** 订单式、定向式、定岗式: for whom a training makes people fit. */
export const trainingModes = ['order_based', 'targeted', 'post_specific'] as const
export type TrainingMode = (typeof trainingModes)[number]

/** What a hand made of it. That it is over is a matter of time, not of state. */
export const activityStates = ['draft', 'published', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** Whether one signs up for one session of several, or for all of them at once (a course of ten lessons, a training of five days). */
export const signupScopes = ['session', 'whole'] as const
export type SignupScope = (typeof signupScopes)[number]

/** Whom an activity is for, as people say it of themselves; nobody's papers are asked at a sign-up. */
export const audienceGroups = ['veteran', 'newly_discharged', 'retired_officer', 'disabled_soldier', 'bereaved', 'serving_family', 'family', 'unemployed'] as const
export type AudienceGroup = (typeof audienceGroups)[number]

/** How a sign-up stands. `pending`: the seat is kept while the staff look whether the person is admitted. */
export const signupStates = ['pending', 'confirmed', 'waiting', 'offered', 'ended'] as const
export type SignupState = (typeof signupStates)[number]

/** Whether the staff admit somebody to a training; `none` where nothing is checked. */
export const admissions = ['none', 'pending', 'admitted', 'refused'] as const
export type Admission = (typeof admissions)[number]

/** What the person may do with a sign-up of theirs now. */
export const signupActions = ['cancel', 'accept', 'decline', 'rate'] as const
export type SignupAction = (typeof signupActions)[number]

/** Why somebody cannot sign up now. The order is that in which they are told: what one can do nothing about comes first. */
export const signupObstacles = [
  'cancelled', 'over', 'not_open_yet', 'signup_over', 'signed_up_already', 'profile_missing', 'outside_area', 'outside_ages', 'entitlement_used', 'clash', 'full',
] as const
export type SignupObstacle = (typeof signupObstacles)[number]

/** What the keepers of an activity may do with it now. */
export const activityActions = ['edit', 'publish', 'cancel', 'signups', 'door', 'results'] as const
export type ActivityAction = (typeof activityActions)[number]

export const activityChanges = ['created', 'saved', 'published', 'changed', 'cancelled', 'exported'] as const
export type ActivityChange = (typeof activityChanges)[number]

/** Whether units of that kind hold activities: partner points and homes of retired officers take part in those of others. */
export const holdsActivities = (kind: UnitKind): boolean => kind === 'bureau' || kind === 'district' || kind === 'street' || kind === 'community'

/** What came of one scan at the door. `again`: this ticket was here already; the first scan has won. */
export const scanOutcomes = ['admitted', 'again', 'other_session', 'not_confirmed', 'ended', 'unknown'] as const
export type ScanOutcome = (typeof scanOutcomes)[number]

/** What came of a training. */
export const trainingResults = ['passed', 'not_passed', 'dropped_out'] as const
export type TrainingResult = (typeof trainingResults)[number]

/** After how many days somebody asks whether a job that was found is still there: at once 一个月、三个月、半年. */
export const jobFollowUpDays = [30, 90, 180] as const

/** Bounds of what is written in the editor; more nobody reads on a phone. */
export const activityLimits = { title: 40, summary: 120, body: 4000, place: 60, address: 120, partner: 60, contact: 60, sessions: 60, places: 20_000, questions: 12, options: 12, streets: 20, communities: 320 } as const

/** The kinds of field of the catalog that an editor may ask with: nothing that takes papers, numbers of cards or accounts. */
export const questionKinds = ['shortText', 'longText', 'choice', 'choices', 'date'] as const
export type QuestionKind = (typeof questionKinds)[number]

interface Span {
  startsAt: number
  endsAt: number
}

/** Whether two meetings lie over each other; one may begin when the other ends. */
export const spansClash = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

interface Written {
  signupFrom: number
  signupUntil: number
  sessions: readonly (Span & { isCancelled?: boolean })[]
}

/** What is wrong with the times of an activity, by field: sessions end after they begin and last a day at most; the sign-up ends before the last begins. */
export const timeProblems = ({ signupFrom, signupUntil, sessions }: Written): Readonly<Record<string, Problem>> => {
  const held = sessions.filter(({ isCancelled }) => !isCancelled)
  const last = Math.max(...held.map(({ startsAt }) => startsAt))
  const spans = sessions.flatMap(({ startsAt, endsAt }, index): [string, Problem][] =>
    endsAt <= startsAt || endsAt - startsAt > 24 * 60 * 60_000 ? [[`sessions.${index}.endsAt`, { code: 'session_order' }]] : [])
  return {
    ...Object.fromEntries(spans),
    ...(signupUntil <= signupFrom ? { signupUntil: { code: 'signup_order' } as const } : {}),
    ...(held.length > 0 && signupUntil > last ? { signupUntil: { code: 'signup_after_start' } as const } : {}),
  }
}
