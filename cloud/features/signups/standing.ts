import { type Audience, type SignupStanding } from '@shared/contract/activities'
import { lineEndsAt } from '@shared/domain/capacity'
import { type SignupObstacle, spansClash } from '@shared/domain/activities'
import { obstacleTexts } from '@shared/text/activities'
import { peekPool, type PoolView } from '../../capacity/look'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type ActivityRow, type ActivitySessionRow } from '../activities/entities'
import { ownPersonId } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { isRightAge, type Judged, livesInArea } from './audience'
import { type Engagement, readEngagements, readEntitlements, type UsedEntitlement } from './engagements'
import { hasBegun, heldOf, isOver } from './times'

/** What one signs up for: one session, or all of them. */
export interface Target {
  sessionId: string | null
  poolId: string
  sessions: readonly ActivitySessionRow[]
}

type Held = Pick<ActivityRow, 'id' | 'signupScope'>

export const targetsOf = ({ id, signupScope }: Held, sessions: readonly ActivitySessionRow[]): Target[] =>
  signupScope === 'whole' ? [{ sessionId: null, poolId: id, sessions }] : sessions.map((session) => ({ sessionId: session.id, poolId: session.id, sessions: [session] }))

/** Somebody who might sign up; no row where nobody has said yet who they are. */
type Candidate = Judged & { name: string }

/** Everything that decides, read in as many statements however many people and targets there are. */
export interface Facts {
  services: Services
  network: NetworkView
  activity: ActivityRow
  audience: Audience
  people: ReadonlyMap<string, Candidate>
  pools: ReadonlyMap<string, PoolView>
  engagements: readonly Engagement[]
  entitlements: readonly UsedEntitlement[]
  now: number
}

interface Asked {
  services: Services
  network: NetworkView
  activity: ActivityRow
  targets: readonly Target[]
  personIds: readonly string[]
  now: number
}

export const readFacts = async (sql: Sql, { targets, personIds, ...asked }: Asked): Promise<Facts> => {
  const people = personIds.length === 0 ? [] : await sql.query<Candidate>(`SELECT id, name, residence, homeUnitId, idNumber FROM person WHERE id IN (${holes(personIds)}) AND mergedInto IS NULL AND erasedAt IS NULL`, personIds)
  return {
    ...asked,
    audience: JSON.parse(asked.activity.audience) as Audience,
    people: new Map(people.map((person) => [person.id, person])),
    pools: await peekPool(sql, targets.map(({ poolId }) => poolId)),
    engagements: await readEngagements(sql, personIds, asked.now),
    entitlements: asked.activity.usesEntitlement === 1 ? await readEntitlements(sql, personIds) : [],
  }
}

export type Verdict = Pick<SignupStanding, 'can' | 'blockedBy'> & { obstacle: SignupObstacle | null }

const blocked = (obstacle: SignupObstacle, blockedBy: Verdict['blockedBy'] = null): Verdict => ({ can: 'no', obstacle, blockedBy })

const briefOf = ({ signupId, title, startsAt }: UsedEntitlement): Verdict['blockedBy'] => ({ signupId, title, startsAt })

/** What stands in the way whoever asks. */
const obstacleOfTime = ({ activity, pools, now }: Facts, { poolId, sessions }: Target): SignupObstacle | null => {
  const pool = pools.get(poolId)
  if (activity.state === 'cancelled' || heldOf(sessions).length === 0) return 'cancelled'
  if (isOver(sessions, now)) return 'over'
  if (now < activity.signupFrom) return 'not_open_yet'
  const isClosed = !pool?.isOpen || (pool.startsAt === null ? hasBegun(sessions, now) : pool.startsAt <= now)
  return now >= activity.signupUntil || isClosed ? 'signup_over' : null
}

/** What somebody has already that leaves no room for it. The sign-up with that id does not stand in its own way. */
export const obstacleOfOwn = ({ engagements, entitlements }: Pick<Facts, 'engagements' | 'entitlements'>, personId: string, sessions: readonly ActivitySessionRow[], exceptId: string | null = null): Verdict | null => {
  const used = entitlements.find((one) => one.personId === personId && one.signupId !== exceptId)
  if (used) return blocked('entitlement_used', briefOf(used))
  const clashing = engagements.find((one) => one.personId === personId && one.signupId !== exceptId && one.state !== 'waiting' && heldOf(sessions).some((session) => spansClash(session, one)))
  return clashing ? blocked('clash', briefOf(clashing)) : null
}

/** Whether this person can sign up for this target now, and if not, the first thing that stands in the way. */
export const judge = (facts: Facts, personId: string, target: Target): Verdict => {
  const { services: { vault }, network, audience, pools, engagements, now } = facts
  const time = obstacleOfTime(facts, target)
  if (time) return blocked(time)
  const own = engagements.find((one) => one.personId === personId && one.poolId === target.poolId)
  if (own) return blocked('signed_up_already', briefOf(own))
  const person = facts.people.get(personId)
  if (!person) return blocked('profile_missing')
  if (!livesInArea(audience, person, vault, network)) return blocked('outside_area')
  if (isRightAge(audience, person, vault, heldOf(target.sessions)[0]?.startsAt ?? now) === false) return blocked('outside_ages')
  return obstacleOfOwn(facts, personId, target.sessions) ?? seatVerdict(pools.get(target.poolId), now)
}

/** Full for whoever comes now: nothing is left, or somebody waits. Shortly before the start there is no line any more either. */
const seatVerdict = (pool: PoolView | undefined, now: number): Verdict => {
  if (!pool) return blocked('signup_over')
  if (pool.taken < pool.places && pool.waiting === 0) return { can: 'sign_up', obstacle: null, blockedBy: null }
  const lineEnd = lineEndsAt(pool.startsAt)
  return { can: lineEnd !== null && lineEnd <= now ? 'no' : 'wait', obstacle: 'full', blockedBy: null }
}

/** Whom an account stands for; before it said who it is, the account itself, which then misses its profile. */
const representedOf = (account: AccountActor): { personId: string; isSelf: boolean }[] => {
  const ownId = ownPersonId(account)
  return [...(ownId === null ? [{ personId: account.id, isSelf: true }] : []), ...account.personIds.map((personId) => ({ personId, isSelf: personId === ownId }))]
}

/** For everybody whom the account stands for and everything that one can sign up for: whether they can, and if not, why. */
export const standingsOf = async (services: Services, account: AccountActor, activity: ActivityRow, sessions: readonly ActivitySessionRow[], now: number): Promise<SignupStanding[]> => {
  const targets = targetsOf(activity, sessions)
  const facts = await readFacts(services.database, { services, network: await services.network.current(), activity, targets, personIds: account.personIds, now })
  return representedOf(account).flatMap(({ personId, isSelf }) => targets.map((target) => {
    const { obstacle, ...verdict } = judge(facts, personId, target)
    const person = facts.people.get(personId)
    return {
      personId, personName: isSelf || !person ? null : services.vault.open(person.name, personId), sessionId: target.sessionId, ...verdict,
      obstacle: obstacle && { code: obstacle, text: obstacleTexts[obstacle] },
    }
  }))
}
