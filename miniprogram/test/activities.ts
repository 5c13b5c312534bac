// Activities of tests: what the service would say of a fair, a course and a sign-up.
import { type Activity, type ActivityBrief, type ActivitySession, type Signup, type SignupBrief, type SignupStanding } from '@shared/contract/activities'
import { type SignupObstacle, type SignupState } from '@shared/domain/activities'
import { obstacleTexts, signupStateTexts } from '@shared/text/activities'

/** 26 November 2026, 10:00 in Shanghai. */
export const testNow = Date.UTC(2026, 10, 26, 2)
/** A moment in Shanghai. */
export const at = (month: number, day: number, hour: number, minute = 0): number => Date.UTC(2026, month - 1, day, hour - 8, minute)

export const idOf = (letter: string): string => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
export const organiser = { id: idOf('B'), kind: 'bureau', name: '杨浦区退役军人事务局', shortName: '区局' } as const

export const sessionOn = (letter: string, change: Partial<ActivitySession> = {}): ActivitySession => ({
  id: idOf(letter), startsAt: at(12, 5, 9), endsAt: at(12, 5, 11, 30), place: '江空间园区服务点', address: '', position: null, link: null, isCancelled: false, seats: { places: 120, left: 26, waiting: 0 }, ...change,
})

export const standingOf = (can: SignupStanding['can'], change: Partial<Omit<SignupStanding, 'obstacle'>> & { obstacle?: SignupObstacle } = {}): SignupStanding => {
  const { obstacle, ...rest } = change
  return { personId: idOf('P'), personName: null, sessionId: idOf('S'), can, blockedBy: null, ...rest, obstacle: obstacle ? { code: obstacle, text: obstacleTexts[obstacle] } : null }
}

const briefFacts = {
  kind: { code: 'job_fair', text: '招聘会' }, mode: null, title: '退役军人专场招聘会', summary: '', organiser, pictureUrl: null, signupScope: 'session', comingSessions: 1, seats: { places: 120, left: 26, waiting: 0 },
  signupUntil: at(12, 3, 17), distance: null, isForMe: true, isCancelled: false, isOver: false,
} as const

const nextOf = ({ seats: _seats, ...next }: ActivitySession) => next

export const activityBrief = (letter: string, change: Partial<ActivityBrief> = {}): ActivityBrief => ({ ...briefFacts, id: idOf(letter), next: nextOf(sessionOn('S')), ...change })

export const activityOf = (change: Partial<Activity> = {}): Activity => ({
  ...briefFacts, id: idOf('A'), next: nextOf(sessionOn('S')), body: '八十六个岗位。\n请带简历。', partner: '', contact: '', audience: { streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null }, audienceText: '退役军人和家属',
  signupFrom: at(11, 1, 9), needsAdmission: false, usesEntitlement: false, hasPosts: false, sessions: [sessionOn('S')], form: [], standings: [standingOf('sign_up')], signups: [], instead: [], version: 1, ...change,
})

export const signupBrief = (code: SignupState, change: Partial<SignupBrief> = {}): SignupBrief => ({
  id: idOf('U'), activityId: idOf('A'), sessionId: idOf('S'), title: '退役军人专场招聘会', kind: { code: 'job_fair', text: '招聘会' }, state: { code, text: signupStateTexts[code] }, personId: idOf('P'), personName: null,
  linePlace: null, offeredUntil: null, next: nextOf(sessionOn('S')), isOver: false, may: ['cancel'], version: 1, ...change,
})

export const signupOf = (code: SignupState, change: Partial<Signup> = {}): Signup => ({
  ...signupBrief(code), organiser, contact: '', sessions: [sessionOn('S')], ticket: code === 'confirmed' ? { code: '04127736', qr: 't.04127736.abcdefghijklmnop' } : null, checkedIn: [], endedText: null, rating: null, result: null, createdAt: at(11, 20, 9), ...change,
})
