import { contract } from '@shared/contract/contract'
import { type ActivityKind, type SignupScope } from '@shared/domain/activities'
import { openPool } from '../capacity/openPool'
import { newId } from '../database/id'
import { insert, insertMany } from '../database/rows'
import { activitySessionTable, activityTable } from '../features/activities/entities'
import { type ActivityQuestion } from '@shared/contract/staffActivities'
import { type Audience } from '@shared/contract/activities'
import { allTimerKinds } from '../jobs/kinds'
import { runDueTimers } from '../jobs/timers'
import { personIdOf } from './records'
import { type Credential, type Reply, type TestServer } from './testServer'

export const hour = 3_600_000
export const day = 24 * hour

interface Meeting {
  /** From now (ms). */
  startsIn: number
  length?: number
  places?: number
  isCancelled?: boolean
}

export interface ActivityOptions {
  kind?: ActivityKind
  title?: string
  signupScope?: SignupScope
  /** Of each session, or of the whole. */
  places?: number
  /** One in a week, two hours long, where nothing is said. */
  sessions?: readonly Meeting[]
  audience?: Partial<Audience>
  form?: readonly ActivityQuestion[]
  needsAdmission?: boolean
  usesEntitlement?: boolean
  signupFrom?: number
  signupUntil?: number
}

export interface PublishedActivity {
  id: string
  sessionIds: string[]
  /** What one signs up for: the first session, or null for the whole. */
  target: string | null
}

/** A published activity with its pools, as somebody of the organiser's staff would have made it. */
export const publishedActivity = async (server: TestServer, as: { staffId: string; unitId: string }, options: ActivityOptions = {}): Promise<PublishedActivity> => {
  const { services } = server
  const now = services.clock.now()
  const { kind = 'lecture', title = '健康讲座', signupScope = 'session', places = 2, sessions = [{ startsIn: 7 * day }], audience = {}, form = [], needsAdmission = false, usesEntitlement = false, signupFrom = now - day } = options
  const id = newId(services.clock)
  const rows = sessions.map(({ startsIn, length = 2 * hour, places: own, isCancelled = false }) => ({
    id: newId(services.clock), activityId: id, startsAt: now + startsIn, endsAt: now + startsIn + length, place: '五角场街道文化中心', address: '国定路 1 号', latitude: 31.3, longitude: 121.51, link: null,
    places: signupScope === 'whole' ? null : (own ?? places), isCancelled: isCancelled ? 1 : 0,
  }))
  const first = Math.min(...rows.map(({ startsAt }) => startsAt))
  await services.database.transaction(async (tx) => {
    await insert(tx, activityTable, {
      id, organiserUnitId: as.unitId, kind, mode: null, title, summary: '', body: '', partner: '', contact: '五角场街道站', audience: JSON.stringify({ streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null, ...audience }),
      signupScope, signupFrom, signupUntil: options.signupUntil ?? first, places: signupScope === 'whole' ? places : null, form: JSON.stringify(form), needsAdmission: needsAdmission ? 1 : 0, usesEntitlement: usesEntitlement ? 1 : 0, pictureId: null,
      state: 'published', startsAt: first, endsAt: Math.max(...rows.map(({ endsAt }) => endsAt)), publishedAt: now, byStaffId: as.staffId, version: 1, createdAt: now, updatedAt: now,
    })
    await insertMany(tx, activitySessionTable, rows)
    if (signupScope === 'whole') await openPool(tx, services, { id, places, startsAt: first, isOpen: true })
    else for (const row of rows) await openPool(tx, services, { id: row.id, places: row.places ?? places, startsAt: row.startsAt, isOpen: true })
  })
  return { id, sessionIds: rows.map((row) => row.id), target: signupScope === 'whole' ? null : (rows[0]?.id ?? null) }
}

/** Signs the caller up, or somebody whom they help, and gives the answer as it comes. */
export const signingUp = async (server: TestServer, as: Credential, activity: PublishedActivity, given: object = {}, key?: string): Promise<Reply> =>
  server.call(contract.signUp, as, {
    params: { id: activity.id }, ...(key ? { key } : {}),
    body: { personId: 'personId' in given ? given.personId : await personIdOf(server, as), sessionId: activity.target, mayWait: false, answers: {}, ...given },
  })

/** The same where it must succeed: the sign-up. */
export const signedUp = async (server: TestServer, as: Credential, activity: PublishedActivity, given: object = {}) => {
  const { status, body } = await signingUp(server, as, activity, given)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.signup
}

/** What the worker would do now. */
export const runTimersOf = async ({ services }: TestServer): Promise<void> => {
  const { database, clock } = services
  const handlers = Object.fromEntries(allTimerKinds.filter(({ isChore }) => !isChore).map(({ kind, run }) => [kind, (subject: string) => run(services, subject)]))
  const onError = (_kind: string, error: unknown): never => {
    throw error
  }
  while ((await runDueTimers({ database, clock, handlers, onError })) > 0);
}
