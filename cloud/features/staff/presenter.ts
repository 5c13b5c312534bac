import { type AnswerOf } from '@shared/contract/endpoint'
import { type contract } from '@shared/contract/contract'
import { type ListedUnit, type StaffChangeEntry, type StaffPerson } from '@shared/contract/staff'
import { type StaffRole } from '@shared/domain/roles'
import { type StaffChange } from '@shared/domain/staffChanges'
import { roleTexts } from '@shared/text/labels'
import { staffChangeTexts, staffStateTexts } from '@shared/text/staff'
import { type Sql } from '../../database/database'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type LeaveRecord, type StaffRecord } from './records'
import { covers, mayDo, type Scope } from './scope'

const presentRole = (role: StaffRole) => ({ code: role, text: roleTexts[role] })
const isNow = ({ fromAt, untilAt }: LeaveRecord, now: number): boolean => fromAt <= now && untilAt > now

/** A member of staff for whoever administers them: nothing of the person's private side, no hash, no code. */
export const presentPerson = (record: StaffRecord, { scope, network, now }: { scope: Scope; network: NetworkView; now: number }): StaffPerson => {
  const may = mayDo(scope, record)
  const state = record.disabledAt !== null ? 'deactivated' : record.leaves.some((leave) => isNow(leave, now)) ? 'on_leave' : 'active'
  return {
    id: record.id,
    name: record.name,
    loginName: record.loginName,
    state: { code: state, text: staffStateTexts[state] },
    isBound: record.isBound,
    hasSecondFactor: record.hasSecondFactor,
    invitedUntil: record.invitedUntil,
    assignments: record.assignments.map(({ id, unitId, unitPath, role, fromAt, untilAt, state: phase }) => ({
      id, unit: presentUnit(network.unit(unitId)), role: presentRole(role), fromAt, untilAt, state: phase,
      mayEnd: phase !== 'ended' && covers(scope, unitPath),
    })),
    leaves: record.leaves.map((leave) => ({ id: leave.id, fromAt: leave.fromAt, untilAt: leave.untilAt, isNow: isNow(leave, now) })),
    may,
  }
}

/** The part of the tree that somebody administers, parents before children. */
export const presentUnits = (scope: Scope, network: NetworkView, people: ReadonlyMap<string, number>): ListedUnit[] => {
  const depth = (path: string): number => path.split('/').length
  const mine = network.units.filter(({ path, mergedIntoId }) => covers(scope, path) && !mergedIntoId).sort((a, b) => depth(a.path) - depth(b.path) || a.code.localeCompare(b.code))
  const ids = new Set(mine.map(({ id }) => id))
  return mine.map((unit) => ({
    unit: presentUnit(unit),
    parentId: unit.parentId && ids.has(unit.parentId) ? unit.parentId : null,
    isOpen: unit.isOpen,
    isActive: network.isActive(unit.id),
    people: people.get(unit.id) ?? 0,
  }))
}

interface ChangeRow {
  id: string
  at: number
  what: StaffChange
  byName: string | null
  unitId: string | null
  role: StaffRole | null
  fromAt: number | null
  untilAt: number | null
}

/** The last things that were done to a record, newest first. */
export const readChanges = async (sql: Sql, staffId: string, network: NetworkView): Promise<AnswerOf<typeof contract.getPerson>['changes']> => {
  const rows = await sql.query<ChangeRow>(
    `SELECT c.id, c.at, c.what, b.name AS byName, c.unitId, c.role, c.fromAt, c.untilAt FROM staff_change c LEFT JOIN staff b ON b.id = c.byStaffId
     WHERE c.staffId = ? ORDER BY c.id DESC LIMIT 50`, [staffId])
  return rows.map(({ id, at, what, byName, unitId, role, fromAt, untilAt }): StaffChangeEntry => ({
    id, at, what: { code: what, text: staffChangeTexts[what] }, byName,
    unitName: unitId ? (network.find(unitId)?.shortName ?? null) : null, roleText: role ? roleTexts[role] : null, fromAt, untilAt,
  }))
}
