import { loginNameProblem, normaliseLoginName } from '@shared/domain/loginName'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { hashPassword } from '../../security/password'
import { hashToken, newInvitationCode } from '../../security/token'
import { staffInvitationTable } from './entities'

/** How long an invitation can be used (ms). */
const invitationLifetime = 7 * 24 * 60 * 60_000

/** A password to start with, and what is kept of it. */
export interface FirstPassword {
  password: string
  passwordHash: string
}

/** Slow on purpose: not within a transaction. */
export const newFirstPassword = async (): Promise<FirstPassword> => {
  const password = newInvitationCode()
  return { password, passwordHash: await hashPassword(password) }
}

/** A login name as it is kept, or null for none. Throws `invalid_input`. */
export const checkLoginName = (typed: string | null | undefined): string | null => {
  if (!typed) return null
  const problem = loginNameProblem(typed)
  if (problem) throw new DomainError('invalid_input', { fields: { loginName: problem } })
  return normaliseLoginName(typed)
}

/** Turns a login name that somebody has already into words for whoever typed it. */
export const orTaken = (error: unknown): never => {
  throw duplicateKey(error) ? new DomainError('invalid_input', { fields: { loginName: { code: 'login_name_taken' } } }) : error
}

/** Whatever invitation of theirs was not used can no longer be. */
export const withdrawInvitations = async (sql: Sql, staffId: string, now: number): Promise<void> => {
  await sql.execute('UPDATE staff_invitation SET expiresAt = ? WHERE staffId = ? AND usedAt IS NULL AND expiresAt > ?', [now, staffId, now])
}

/** Keeps, by its hash, a code that binds one WeChat account to a staff record, in place of the one before. */
export const addInvitation = async (sql: Sql, clock: Clock, staffId: string, code: string): Promise<void> => {
  const now = clock.now()
  await withdrawInvitations(sql, staffId, now)
  await insert(sql, staffInvitationTable, { id: newId(clock), codeHash: hashToken(code), staffId, createdAt: now, expiresAt: now + invitationLifetime, usedAt: null })
}
