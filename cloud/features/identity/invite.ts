import { DomainError } from '@shared/domain/error'
import { type StaffRole } from '@shared/domain/roles'
import { type Clock } from '../../database/clock'
import { type Database, type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { newInvitationCode } from '../../security/token'
import { raiseNetworkVersion } from '../network/network'
import { addInvitation, checkLoginName, newFirstPassword, orTaken } from './credentials'
import { staffAssignmentTable, staffTable } from './entities'
import { recordStaffChange } from './staffChanges'

export interface NewStaff {
  name: string
  unitId: string
  role: StaffRole
  loginName: string | null
  passwordHash: string | null
  code: string
  /** Null where it is done at the machine itself. */
  byStaffId: string | null
}

/** Makes a staff record with one assignment and an invitation, and gives its id. Throws `invalid_input` for a login name that is taken. */
export const addStaff = async (tx: Sql, clock: Clock, { name, unitId, role, loginName, passwordHash, code, byStaffId }: NewStaff): Promise<string> => {
  const now = clock.now()
  const staffId = newId(clock)
  await insert(tx, staffTable, { id: staffId, name, loginName, passwordHash, disabledAt: null, createdAt: now }).catch(orTaken)
  await insert(tx, staffAssignmentTable, { id: newId(clock), staffId, unitId, role, fromAt: now, untilAt: null })
  await addInvitation(tx, clock, staffId, code)
  await recordStaffChange(tx, clock, { staffId, what: 'invited', byStaffId, unitId, role })
  return staffId
}

export interface Invitation {
  name: string
  unitCode: string
  role: StaffRole
  /** With a login name they can also sign in at a PC, with the password given once. */
  loginName?: string
}

/** Invites from outside the service, for its first administrator. Throws `not_found` for an unknown unit, `invalid_input` for a login name. */
export const invite = async ({ database, clock }: { database: Database; clock: Clock }, { name, unitCode, role, loginName }: Invitation) => {
  const [unit] = await database.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE code = ?', [unitCode])
  if (!unit) throw new DomainError('not_found')
  const code = newInvitationCode()
  const checked = checkLoginName(loginName)
  const first = checked ? await newFirstPassword() : null
  await database.transaction(async (tx) => {
    await raiseNetworkVersion(tx)
    await addStaff(tx, clock, { name, unitId: unit.id, role, loginName: checked, passwordHash: first?.passwordHash ?? null, code, byStaffId: null })
  })
  return { code, password: first?.password ?? null, unitName: unit.name }
}
