import { DomainError } from '@shared/domain/error'
import { type StaffRole } from '@shared/domain/roles'
import { type Clock } from '../../database/clock'
import { type Database } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { hashPassword } from '../../security/password'
import { hashToken, newInvitationCode } from '../../security/token'
import { raiseNetworkVersion } from '../network/network'
import { staffAssignmentTable, staffInvitationTable, staffTable } from './entities'

/** How long an invitation can be used (ms). */
const invitationLifetime = 7 * 24 * 60 * 60_000

export interface Invitation {
  name: string
  unitCode: string
  role: StaffRole
  /** With a login name they can also sign in at a PC, with the password given once. */
  loginName?: string
}

/** Makes a staff record with one assignment and a code that binds a WeChat account to it. Throws `not_found` for an unknown unit. */
export const invite = async ({ database, clock }: { database: Database; clock: Clock }, { name, unitCode, role, loginName }: Invitation) => {
  const [unit] = await database.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE code = ?', [unitCode])
  if (!unit) throw new DomainError('not_found')
  const code = newInvitationCode()
  const password = loginName ? newInvitationCode() : null
  const passwordHash = password ? await hashPassword(password) : null
  const now = clock.now()
  await database.transaction(async (tx) => {
    const staffId = newId(clock)
    await insert(tx, staffTable, { id: staffId, name, loginName: loginName ?? null, passwordHash, disabledAt: null, createdAt: now })
    await insert(tx, staffAssignmentTable, { id: newId(clock), staffId, unitId: unit.id, role, fromAt: now, untilAt: null })
    await insert(tx, staffInvitationTable, { id: newId(clock), codeHash: hashToken(code), staffId, createdAt: now, expiresAt: now + invitationLifetime, usedAt: null })
    await raiseNetworkVersion(tx)
  })
  return { code, password, unitName: unit.name }
}
