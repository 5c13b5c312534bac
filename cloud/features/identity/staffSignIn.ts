import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { verifyPassword } from '../../security/password'
import { type Services } from '../../services'
import { openSession, type NewSession } from './sessions'

/** Wrong tries before the name rests, and for how long (ms). */
const lockout = { tries: 5, rest: 15 * 60_000 } as const

interface StaffRow {
  id: string
  passwordHash: string | null
  disabledAt: number | null
}

/**
 * Counts the try before the password is looked at, so that tries which come all at once are no more than the others. The last one that is
 * allowed lets the name rest. Throws `sign_in_paused` while it rests.
 */
const countTry = async ({ database }: Services, staffId: string, now: number): Promise<void> => {
  const { affected } = await database.execute(
    `UPDATE staff SET restsUntil = CASE WHEN failedTries + 1 >= ? THEN ? ELSE restsUntil END, failedTries = CASE WHEN failedTries + 1 >= ? THEN 0 ELSE failedTries + 1 END
     WHERE id = ? AND restsUntil <= ?`, [lockout.tries, now + lockout.rest, lockout.tries, staffId, now])
  if (affected !== 1) throw new DomainError('sign_in_paused')
}

/** Name and password at a PC. The same answer, after the same work, whether the name or the password is wrong. */
export const staffSignIn = async ({ services, body, now }: Call<typeof contract.staffSignIn>): Promise<NewSession & { staffId: string }> => {
  const { database } = services
  const [staff] = await database.query<StaffRow>('SELECT id, passwordHash, disabledAt FROM staff WHERE loginName = ?', [body.loginName])
  if (staff) await countTry(services, staff.id, now)
  const isRight = await verifyPassword(body.password, staff?.passwordHash ?? null)
  if (!staff || !isRight) throw new DomainError('wrong_password')
  if (staff.disabledAt !== null) throw new DomainError('account_disabled')
  await database.execute('UPDATE staff SET failedTries = 0, restsUntil = 0 WHERE id = ?', [staff.id])
  const session = await openSession(database, services, { kind: 'cookie', accountId: null, staffId: staff.id, device: 'PC' })
  return { ...session, staffId: staff.id }
}
