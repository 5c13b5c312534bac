import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { verifyPassword } from '../../security/password'
import { countTry, forgetTries } from './signInTries'

/**
 * The password again, and the session goes on where it was: the page behind the lock keeps what was written. Tries count together with
 * those of signing in. Throws `wrong_password`, `sign_in_paused`.
 */
export const unlock = async ({ services, actor, staff, body, now }: Call<typeof contract.unlock>): Promise<void> => {
  const { database } = services
  // Only a session that a password opened locks itself.
  const [known] = await database.query<{ loginName: string | null; passwordHash: string | null }>('SELECT loginName, passwordHash FROM staff WHERE id = ?', [staff.id])
  if (!actor.isCookie || !known?.loginName) throw new DomainError('forbidden')
  await countTry(services, { password: known.loginName }, now)
  if (!(await verifyPassword(body.password, known.passwordHash))) throw new DomainError('wrong_password')
  await forgetTries(services, { password: known.loginName })
  await database.execute('UPDATE session SET lastSeenAt = ? WHERE id = ?', [now, actor.sessionId])
}
