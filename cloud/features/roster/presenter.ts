import { type RosterChangeEntry, type RosterMember, type RosterMemberDetails } from '@shared/contract/roster'
import { maskPhone } from '@shared/domain/mask'
import { type RosterChange } from '@shared/domain/rosterRoles'
import { rosterChangeTexts, type RosterColumn, rosterHeads, rosterRoleTexts } from '@shared/text/roster'
import { type StaffActor } from '../../middleware/actor'
import { type Vault } from '../../security/vault'
import { covers, scopeOf } from '../coverage/scope'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type RosterRow } from './entities'
import { knowsPeopleOf } from './sight'

interface Seen {
  vault: Vault
  staff: StaffActor
  network: NetworkView
}

export const presentRole = (role: RosterRow['role']) => ({ code: role, text: rosterRoleTexts[role] })

export const openPhone = ({ id, phone }: RosterRow, vault: Vault): string | null => (phone === null ? null : vault.open(phone, id))

/** Somebody on a list: by name for those who know them and where they agreed, else by role alone. */
export const presentMember = (row: RosterRow, { vault, staff, network }: Seen): RosterMember => {
  const unit = network.unit(row.unitId)
  const [isKnown, isNamed] = [knowsPeopleOf(staff, unit), row.consentDay !== null]
  const phone = isKnown ? openPhone(row, vault) : null
  return {
    id: row.id, unit: presentUnit(unit), role: presentRole(row.role), isNamed, mayEdit: covers(scopeOf(staff), network, unit.id),
    name: isKnown || isNamed ? vault.open(row.name, row.id) : null,
    phone: phone === null ? null : maskPhone(phone),
    tasks: isKnown || isNamed ? (row.tasks ?? '') : '',
    sinceDay: isKnown || isNamed ? row.sinceDay : null, untilDay: isKnown || isNamed ? row.untilDay : null,
  }
}

/** The whole entry, for whoever keeps the roster of the unit. */
export const presentDetails = (row: RosterRow & { consentByName: string | null }, seen: Seen): RosterMemberDetails => {
  const { consentVersion, consentDay, consentAt, consentByName, version } = row
  const consent = consentVersion !== null && consentDay !== null && consentAt !== null ? { version: consentVersion, day: consentDay, byName: consentByName, at: consentAt } : null
  return { ...presentMember(row, seen), fullPhone: openPhone(row, seen.vault), consent, version }
}

interface ChangeRow {
  id: string
  at: number
  what: RosterChange
  byName: string | null
  fields: string | null
  reason: string | null
}

const isColumn = (name: string): name is RosterColumn => Object.hasOwn(rosterHeads, name)

export const presentChange = ({ id, at, what, byName, fields, reason }: ChangeRow): RosterChangeEntry => ({
  id, at, byName, what: { code: what, text: rosterChangeTexts[what] },
  text: [...(fields ?? '').split(',').filter(isColumn).map((name) => rosterHeads[name]), ...(reason ? [reason] : [])].join('、'),
})
