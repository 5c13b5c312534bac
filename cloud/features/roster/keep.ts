import { type contract } from '@shared/contract/contract'
import { type RosterBody } from '@shared/contract/roster'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, update } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type Services } from '../../services'
import { assertCovers, scopeNow } from '../coverage/scope'
import { type NetworkView } from '../network/network'
import { type RosterRow, rosterMemberTable } from './entities'
import { openPhone } from './presenter'
import { readMember } from './read'
import { changedFields, changeNameOf, checked, consentOf, memberKeyOf, memberKeysOf, orThereAlready, recordChange } from './write'

interface Keeping {
  services: Services
  staff: StaffActor
  now: number
}

const assertKeeps = async (tx: Transaction, { staff, now }: Keeping, network: NetworkView, unitId: string): Promise<void> => assertCovers(await scopeNow(tx, staff.id, now), network, unitId)

/** An entry as somebody would have typed it. */
export const bodyOf = (row: RosterRow, vault: Vault): RosterBody => ({
  role: row.role, name: vault.open(row.name, row.id), phone: openPhone(row, vault), tasks: row.tasks ?? '', sinceDay: row.sinceDay, untilDay: row.untilDay,
  consent: row.consentVersion !== null && row.consentDay !== null ? { version: row.consentVersion, day: row.consentDay } : null,
})

/** The columns that hold what was typed. */
export const columnsOf = (body: RosterBody, { id, unitId }: Pick<RosterRow, 'id' | 'unitId'>, vault: Vault) => ({
  role: body.role, name: vault.seal(body.name, id), phone: body.phone === null ? null : vault.seal(body.phone, id), tasks: body.tasks || null,
  sinceDay: body.sinceDay, untilDay: body.untilDay, memberKey: memberKeyOf(vault, { unitId, role: body.role, name: body.name }),
})

/** 登记: somebody in a role. */
export const addMember = async (tx: Transaction, call: Call<typeof contract.addRosterMember>, network: NetworkView): Promise<string> => {
  const { services: { clock, vault }, staff, params, now } = call
  await assertKeeps(tx, call, network, params.id)
  const body = checked(call.body, { now, kept: null })
  const place = { id: newId(clock), unitId: network.successor(params.id)?.id ?? params.id }
  const keys = memberKeysOf(vault, network, { unitId: place.unitId, role: body.role, name: body.name })
  if ((await tx.query(`SELECT 1 AS one FROM roster_member WHERE memberKey IN (${holes(keys)}) LIMIT 1`, keys)).length > 0) throw new DomainError('roster_there_already')
  const row = { ...place, ...columnsOf(body, place, vault), ...consentOf(body.consent, null, { staffId: staff.id, now }), version: 0, createdAt: now, updatedAt: now }
  await orThereAlready(insert(tx, rosterMemberTable, row))
  await recordChange(tx, clock, { memberId: place.id, unitId: place.unitId, what: 'added', byStaffId: staff.id, fields: body.consent ? ['consent'] : [] })
  return place.id
}

/** 修改, from a consent to the end of a term. Throws `stale_version`, `roster_unchanged`. */
export const changeMember = async (tx: Transaction, call: Call<typeof contract.changeRosterMember>, network: NetworkView): Promise<string> => {
  const { services: { clock, vault }, staff, params, now } = call
  const row = await readMember(tx, params.id)
  await assertKeeps(tx, call, network, row.unitId)
  const { version, ...typed } = call.body
  const body = checked(typed, { now, kept: row })
  if (row.version !== version) throw new DomainError('stale_version')
  const fields = changedFields(bodyOf(row, vault), body)
  if (fields.length === 0) throw new DomainError('roster_unchanged')
  const set = { ...columnsOf(body, row, vault), ...consentOf(body.consent, row, { staffId: staff.id, now }), version: version + 1, updatedAt: now }
  if ((await orThereAlready(update(tx, rosterMemberTable, set, { id: row.id, version }))) !== 1) throw new DomainError('stale_version')
  await recordChange(tx, clock, { memberId: row.id, unitId: row.unitId, what: changeNameOf(fields, body.consent !== null), byStaffId: staff.id, fields })
  return row.id
}

/** 删除: what is known of the person goes; that it went, and why, stays. */
export const removeMember = async (tx: Transaction, call: Call<typeof contract.removeRosterMember>, network: NetworkView): Promise<string> => {
  const { services: { clock }, staff, params, body } = call
  const row = await readMember(tx, params.id)
  await assertKeeps(tx, call, network, row.unitId)
  const { affected } = await tx.execute('DELETE FROM roster_member WHERE id = ? AND version = ?', [row.id, body.version])
  if (affected !== 1) throw new DomainError('stale_version')
  await recordChange(tx, clock, { memberId: row.id, unitId: row.unitId, what: 'removed', byStaffId: staff.id, reason: body.reason })
  return row.id
}
