import { type contract } from '@shared/contract/contract'
import { type EmployerBody, type PostBody } from '@shared/contract/employers'
import { isWage } from '@shared/domain/employers'
import { DomainError } from '@shared/domain/error'
import { readPhone } from '@shared/domain/phone'
import { type Problem } from '@shared/domain/problem'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { employerPostTable, type EmployerRow, employerTable, employerVisitTable } from './entities'
import { streetIdOf, todayOf } from './read'
import { assertKeeps, type Desk, desksNow } from './scope'

const refuse = (fields: Readonly<Record<string, Problem>>): void => {
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
}

/** Throws `not_found`, `forbidden`. */
const readKept = async (tx: Transaction, desks: readonly Desk[], network: NetworkView, id: string): Promise<EmployerRow> => {
  const row = await readOne(tx, employerTable, { id })
  if (!row) throw new DomainError('not_found')
  assertKeeps(desks, network, row.keptByUnitId)
  return row
}

/** What was typed as columns. Throws `invalid_input`. */
const columnsOf = (body: EmployerBody, id: string, { network, vault }: { network: NetworkView; vault: Vault }) => {
  const phone = body.contactPhone ? readPhone(body.contactPhone) : { phone: null }
  const partner = body.partnerUnitId ? network.find(body.partnerUnitId) : undefined
  refuse({
    ...('problem' in phone ? { contactPhone: phone.problem } : {}),
    ...(body.partnerUnitId && partner?.kind !== 'partner' ? { partnerUnitId: { code: 'choose_unit' } as const } : {}),
  })
  const kept = 'phone' in phone ? phone.phone : null
  const sealed = (text: string | null) => (text ? vault.seal(text, id) : null)
  return {
    name: body.name, streetId: streetIdOf(body.streetCode, network), address: body.address || null, contactName: sealed(body.contactName), contactPhone: sealed(kept),
    offered: body.offered || null, partnerUnitId: partner?.id ?? null, state: body.state,
  }
}

const orThereAlready = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw duplicateKey(error) ? new DomainError('employer_there_already') : error
  }
}

/** 登记用人单位: it is kept by the first of the units for which this caller keeps any. */
export const addEmployer = async (tx: Transaction, { services: { clock, vault }, staff, body, now }: Call<typeof contract.addEmployer>, network: NetworkView): Promise<string> => {
  const [desk] = await desksNow(tx, staff.id, now)
  if (!desk) throw new DomainError('forbidden')
  const id = newId(clock)
  await orThereAlready(insert(tx, employerTable, { id, ...columnsOf(body, id, { network, vault }), keptByUnitId: desk.unitId, version: 0, createdAt: now, updatedAt: now }))
  return id
}

export const changeEmployer = async (tx: Transaction, { services: { vault }, staff, params, body, now }: Call<typeof contract.changeEmployer>, network: NetworkView): Promise<string> => {
  const { version, ...typed } = body
  const { id } = await readKept(tx, await desksNow(tx, staff.id, now), network, params.id)
  const set = { ...columnsOf(typed, id, { network, vault }), version: version + 1, updatedAt: now }
  if ((await orThereAlready(update(tx, employerTable, set, { id, version }))) !== 1) throw new DomainError('stale_version')
  return id
}

/** Throws `invalid_input`. A day that is over is a slip, unless the post is closed with it. */
const postColumns = (body: PostBody, { network, now, keptUntil }: { network: NetworkView; now: number; keptUntil?: string }) => {
  const isPast = body.openUntil < todayOf(now) && body.openUntil !== keptUntil
  refuse({
    ...(isWage({ from: body.wageFrom, to: body.wageTo }) ? {} : { wageTo: { code: 'wage_order' } as const }),
    ...(isPast ? { openUntil: { code: 'date_before_today' } as const } : {}),
  })
  return {
    title: body.title, streetId: streetIdOf(body.streetCode, network), place: body.place, wageFrom: body.wageFrom, wageTo: body.wageTo,
    skills: JSON.stringify([...new Set(body.skills)]), limits: body.limits, seats: body.seats, openUntil: body.openUntil,
  }
}

/** 登记岗位. */
export const addPost = async (tx: Transaction, { services: { clock }, staff, params, body, now }: Call<typeof contract.addPost>, network: NetworkView): Promise<string> => {
  const { id: employerId } = await readKept(tx, await desksNow(tx, staff.id, now), network, params.id)
  await insert(tx, employerPostTable, { id: newId(clock), employerId, ...postColumns(body, { network, now }), closedAt: body.isClosed ? now : null, version: 0, createdAt: now, updatedAt: now })
  return employerId
}

/** 修改、关闭或重新开放岗位. */
export const changePost = async (tx: Transaction, { staff, params, body, now }: Call<typeof contract.changePost>, network: NetworkView): Promise<string> => {
  const post = await readOne(tx, employerPostTable, { id: params.id })
  if (!post) throw new DomainError('not_found')
  const { id: employerId } = await readKept(tx, await desksNow(tx, staff.id, now), network, post.employerId)
  const set = { ...postColumns(body, { network, now, keptUntil: post.openUntil }), closedAt: body.isClosed ? (post.closedAt ?? now) : null, version: body.version + 1, updatedAt: now }
  if ((await update(tx, employerPostTable, set, { id: post.id, version: body.version })) !== 1) throw new DomainError('stale_version')
  return employerId
}

/** 走访记录: nobody changes it any more. */
export const recordVisit = async (tx: Transaction, { services: { clock, vault }, staff, params, body, now }: Call<typeof contract.recordEmployerVisit>, network: NetworkView): Promise<string> => {
  const desks = await desksNow(tx, staff.id, now)
  const { id: employerId } = await readKept(tx, desks, network, params.id)
  if (body.day > todayOf(now)) throw new DomainError('invalid_input', { fields: { day: { code: 'date_after_today' } } })
  const id = newId(clock)
  await insert(tx, employerVisitTable, { id, employerId, at: now, day: body.day, staffId: staff.id, unitId: desks[0]?.unitId ?? null, outcome: vault.seal(body.outcome, id) })
  return employerId
}
