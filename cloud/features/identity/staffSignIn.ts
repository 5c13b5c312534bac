import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { verifyPassword } from '../../security/password'
import { openSession, type NewSession } from './sessions'

/** Wrong tries before the name rests, and for how long (ms). */
const lockout = { tries: 5, rest: 15 * 60_000 } as const

interface StaffRow {
  id: string
  passwordHash: string | null
  failedTries: number
  restsUntil: number
  disabledAt: number | null
}

/** Name and password at a PC. The same answer, after the same work, whether the name or the password is wrong. */
export const staffSignIn = async ({ services, body, now }: Call<typeof contract.staffSignIn>): Promise<NewSession & { staffId: string }> => {
  const { database } = services
  const [staff] = await database.query<StaffRow>('SELECT id, passwordHash, failedTries, restsUntil, disabledAt FROM staff WHERE loginName = ?', [body.loginName])
  if (staff && staff.restsUntil > now) throw new DomainError('sign_in_paused')
  const isRight = await verifyPassword(body.password, staff?.passwordHash ?? null)
  if (!staff) throw new DomainError('wrong_password')
  if (!isRight) {
    await database.execute('UPDATE staff SET restsUntil = CASE WHEN failedTries + 1 >= ? THEN ? ELSE restsUntil END, failedTries = CASE WHEN failedTries + 1 >= ? THEN 0 ELSE failedTries + 1 END WHERE id = ?', [
      lockout.tries, now + lockout.rest, lockout.tries, staff.id,
    ])
    throw new DomainError('wrong_password')
  }
  if (staff.disabledAt !== null) throw new DomainError('account_disabled')
  await database.execute('UPDATE staff SET failedTries = 0 WHERE id = ?', [staff.id])
  const session = await openSession(database, services, { kind: 'cookie', accountId: null, staffId: staff.id, device: 'PC' })
  return { ...session, staffId: staff.id }
}
