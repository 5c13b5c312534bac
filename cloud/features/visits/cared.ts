import { type contract } from '@shared/contract/contract'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type CareGroup } from '@shared/domain/visits'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { personTable } from '../identity/entities'
import { type Profile } from '../identity/profile'
import { homeOf } from '../people/home'
import { holdPerson } from '../people/merge'
import { isOwnRequest, readForStaff } from '../requests/open'
import { isSomebodyOfTheirs } from '../walkIns/personAtCounter'
import { packed } from './codes'
import { doorPerson, readDoorProfile } from './doorProfile'
import { caredPersonTable } from './entities'
import { logVisitLooks } from './looks'
import { makeTasksFor } from './makeTasks'
import { caredColumns, type CaredWithPerson, presentCared } from './presenter'
import { readerFor } from './reader'
import { assertVisits, visitingUnits } from './scope'
import { presentVisits, visitsOfPerson } from './visits'

type AddCall = Call<typeof contract.addCared>

/** Who it is: somebody behind a request that the caller handles, or somebody new. */
type Whom = { personId: string } | { profile: Profile; homeUnitId: string }

export const prepareCared = async ({ services, staff, body, now }: AddCall): Promise<Whom> => {
  const network = await services.network.current()
  assertVisits(staff, network, body.unitId)
  if (body.requestId) {
    const { request, isHandler } = await readForStaff(services, staff, body.requestId)
    if (!isHandler) throw new DomainError('forbidden')
    return { personId: request.personId }
  }
  if (!body.profile) throw new DomainError('invalid_input', { fields: { 'profile.name': { code: 'input_missing' } } })
  const profile = readDoorProfile(body.profile, now)
  if (profile.phone && (await isSomebodyOfTheirs(services, staff, profile.phone))) throw new DomainError('own_request')
  return { profile, homeUnitId: homeOf(profile, network) }
}

const personOf = async (tx: Transaction, services: Services, whom: Whom, now: number): Promise<string> => {
  if ('personId' in whom) return (await holdPerson(tx, whom.personId)).id
  const id = newId(services.clock)
  await insert(tx, personTable, doorPerson(services.vault, id, whom.profile, whom.homeUnitId, now))
  return id
}

/** 列入名单: a station keeps contact with somebody from now on, and why; plans that run there are for them, too. Throws `already_cared`. */
export const addCared = async (tx: Transaction, { services, staff, body, now }: AddCall, whom: Whom): Promise<string> => {
  const personId = await personOf(tx, services, whom, now)
  if (await isOwnRequest(tx, staff, personId)) throw new DomainError('own_request')
  if (await readOne(tx, caredPersonTable, { personId, unitId: body.unitId, endedAt: 0 })) throw new DomainError('already_cared')
  const id = newId(services.clock)
  await insertCared(tx, services, { id, personId, unitId: body.unitId, groups: body.groups, note: body.note, byStaffId: staff.id, now })
  return id
}

interface Added {
  id: string
  personId: string
  unitId: string
  groups: readonly CareGroup[]
  note: string
  byStaffId: string
  now: number
}

/** The row itself, with the tasks of the plans that run. */
export const insertCared = async (tx: Transaction, { vault }: Pick<Services, 'vault'>, { id, personId, unitId, groups, note, byStaffId, now }: Added): Promise<void> => {
  await insert(tx, caredPersonTable, {
    id, personId, unitId, careGroups: packed(groups), note: note ? vault.seal(note, id) : null, addedByStaffId: byStaffId, addedAt: now, endedAt: 0, endedByStaffId: null, endedWhy: null, version: 1,
  })
  await makeTasksFor(tx, { id }, groups, shanghaiDay(now), now)
}

const readCared = async (sql: Sql, id: string): Promise<CaredWithPerson | undefined> =>
  (await sql.query<CaredWithPerson>(`SELECT ${caredColumns} FROM cared_person c JOIN person p ON p.id = c.personId WHERE c.id = ?`, [id]))[0]

/** Somebody on a list of a station for which the caller goes. Throws `not_found`, and `own_request` for their family. */
export const readVisited = async (services: Services, staff: StaffActor, id: string): Promise<CaredWithPerson> => {
  const row = await readCared(services.database, id)
  if (!row || !visitingUnits(staff, await services.network.current()).includes(row.unitId)) throw new DomainError('not_found')
  if (await isOwnRequest(services.database, staff, row.personId)) throw new DomainError('own_request')
  return row
}

export const presentAdded = async ({ services, staff }: AddCall, id: string) =>
  ({ person: presentCared(await readVisited(services, staff, id), await readerFor(services, staff, await services.network.current())) })

/** Somebody with what is known and the last visits, for whoever goes to them. */
export const openCared = async ({ services, staff, params, now }: Call<typeof contract.openCared>) => {
  const row = await readVisited(services, staff, params.id)
  await logVisitLooks(services, staff, [row], now)
  const reader = await readerFor(services, staff, await services.network.current())
  const { visits } = await visitsOfPerson(services.database, row.personId, undefined)
  return { person: presentCared(row, reader), visits: await presentVisits(services, staff, visits) }
}

/** 不再联系: off the list; what was still to be visited goes with it, and what was visited stays. */
export const endCared = async (tx: Transaction, { services, staff, params, body, now }: Call<typeof contract.endCared>): Promise<string> => {
  const { affected } = await tx.execute(
    'UPDATE cared_person SET endedAt = ?, endedByStaffId = ?, endedWhy = ?, version = version + 1 WHERE id = ? AND version = ? AND endedAt = 0',
    [now, staff.id, services.vault.seal(body.reason, params.id), params.id, body.version])
  if (affected !== 1) throw new DomainError('stale_version')
  await tx.execute("UPDATE visit_task SET state = 'cancelled', version = version + 1 WHERE caredId = ? AND state IN ('open', 'tried')", [params.id])
  return params.id
}
