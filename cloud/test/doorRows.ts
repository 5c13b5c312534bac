import { type Admission, type TrainingResult } from '@shared/domain/activities'
import { type HoldState } from '@shared/domain/capacity'
import { makeTicketScene } from '@shared/domain/ticket'
import { holdTable, poolTable } from '../capacity/entities'
import { newId } from '../database/id'
import { insert, update } from '../database/rows'
import { type ActivityRow, activitySessionTable, activityTable } from '../features/activities/entities'
import { declaredPerson } from '../features/identity/profile'
import { personTable } from '../features/identity/entities'
import { type SignupRow, signupTable } from '../features/signups/entities'
import { newTicketCode, signTicket } from '../security/token'
import { type TestServer } from './testServer'

export const hour = 60 * 60_000

export interface HeldActivity {
  id: string
  sessionIds: string[]
  startsAt: number
  unitId: string
}

export interface Ticketed {
  id: string
  personId: string
  code: string
  qr: string
}

type Rest = Partial<Omit<SignupRow, 'id' | 'activityId' | 'personId'>> & { name?: string; phone?: string; homeUnitId?: string; hold?: HoldState; admission?: Admission; result?: TrainingResult }

/** Activities and sign-ups as rows, whatever made them: what a door, results and figures are tried on. */
export const doorRows = (server: () => TestServer) => {
  const services = () => server().services
  const activity = async (unitId: string, { sessions = 1, startsIn = hour, ...rest }: Partial<ActivityRow> & { sessions?: number; startsIn?: number } = {}): Promise<HeldActivity> => {
    const { database, clock } = services()
    const now = clock.now()
    const id = newId(clock)
    const startsAt = now + startsIn
    const times = Array.from({ length: sessions }, (_, index) => startsAt + index * 24 * hour)
    const isWhole = rest.signupScope === 'whole'
    await insert(database, activityTable, {
      id, organiserUnitId: unitId, kind: 'training', mode: 'order_based', title: '电工培训', summary: '', body: '', partner: '', contact: '', audience: '{}', signupScope: 'session', signupFrom: now - hour, signupUntil: startsAt,
      places: isWhole ? 500 : null, form: '[]', needsAdmission: 0, usesEntitlement: 0, pictureId: null, state: 'published', startsAt, endsAt: (times.at(-1) ?? startsAt) + 2 * hour, publishedAt: now, byStaffId: unitId, version: 1, createdAt: now, updatedAt: now, ...rest,
    })
    const sessionIds = times.map(() => newId(clock))
    for (const [index, sessionId] of sessionIds.entries()) {
      const at = times[index] as number
      await insert(database, activitySessionTable, { id: sessionId, activityId: id, startsAt: at, endsAt: at + 2 * hour, place: '三楼', address: '示例路 1 号', latitude: null, longitude: null, link: null, places: isWhole ? null : 500, isCancelled: 0 })
    }
    for (const poolId of isWhole ? [id] : sessionIds) await insert(database, poolTable, { id: poolId, places: 500, taken: 0, waiting: 0, lastRank: 0, isOpen: 1, startsAt, version: 1 })
    return { id, sessionIds, startsAt, unitId }
  }
  const somebody = async (name: string, phone: string, homeUnitId: string): Promise<string> => {
    const { database, clock, vault } = services()
    const id = newId(clock)
    await insert(database, personTable, declaredPerson(vault, id, { name, phone, residence: { text: '', unsure: false, outside: false }, registered: null, workplace: null }, homeUnitId, clock.now()))
    return id
  }
  /** A sign-up to the first session, or as said; with a place, unless its hold says otherwise. */
  const signedUp = async (of: HeldActivity, { name = '张建国', phone = '13812345678', homeUnitId, hold = 'held', ...rest }: Rest = {}): Promise<Ticketed> => {
    const { database, clock, keys, vault } = services()
    const id = newId(clock)
    const personId = await somebody(name, phone, homeUnitId ?? of.unitId)
    const code = newTicketCode()
    const sessionId = rest.sessionId === undefined ? (of.sessionIds[0] as string) : rest.sessionId
    await insert(database, signupTable, {
      id, activityId: of.id, personId, accountId: null, byStaffId: null, byUnitId: null, admission: 'none', audienceGroup: null, answers: vault.seal('{}', id), ticketCode: code, entitlementKey: null, endedWords: null,
      ratedAt: null, ratingLevel: null, ratingComment: null, result: null, outcomeWords: null, jobFound: null, jobDay: null, version: 1, createdAt: clock.now(), ...rest, sessionId,
    })
    const poolId = sessionId ?? of.id
    await insert(database, holdTable, { id, poolId, holderId: personId, activeKey: hold === 'ended' ? null : `${poolId}:${personId}`, state: hold, lineRank: 1, offeredAt: null, offeredUntil: null, endedAt: hold === 'ended' ? clock.now() : null, endedWhy: hold === 'ended' ? 'released' : null, createdAt: clock.now(), version: 1 })
    return { id, personId, code, qr: makeTicketScene(code, signTicket(keys, code)) }
  }
  return {
    activity, signedUp,
    scan: (ticket: string, rest: { id?: string; happenedAt?: number; isOffline?: boolean } = {}) => ({ id: newId(services().clock), ticket, happenedAt: services().clock.now(), isOffline: false, ...rest }),
    cancelSession: (id: string) => update(services().database, activitySessionTable, { isCancelled: 1 }, { id }),
  }
}
