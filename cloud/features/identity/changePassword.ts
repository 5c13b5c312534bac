import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { passwordProblem } from '@shared/domain/password'
import { type Problem } from '@shared/domain/problem'
import { type Call } from '../../middleware/endpoints'
import { hashPassword, verifyPassword } from '../../security/password'
import { countTry, forgetTries } from './signInTries'
import { recordStaffChange } from './staffChanges'

const refused = (fields: Record<string, Problem>): DomainError => new DomainError('invalid_input', { fields })

/**
 * 修改密码: the first one was seen by whoever gave it. Only in a session that a password opened, and with that password again; its tries count
 * together with those of signing in. Their other sessions at PCs end; in WeChat nobody came in by it. Throws `invalid_input`, `sign_in_paused`.
 */
export const changePassword = async ({ services, actor, staff, body, now }: Call<typeof contract.changePassword>): Promise<void> => {
  const { database, clock } = services
  const [known] = await database.query<{ loginName: string | null; passwordHash: string | null }>('SELECT loginName, passwordHash FROM staff WHERE id = ?', [staff.id])
  if (!actor.isCookie || !known?.loginName || !known.passwordHash) throw new DomainError('forbidden')
  const { loginName, passwordHash } = known
  const problem = passwordProblem(body.newPassword, { loginName, old: body.oldPassword })
  if (problem) throw refused({ newPassword: problem })
  await countTry(services, { password: loginName }, now)
  if (!(await verifyPassword(body.oldPassword, passwordHash))) throw refused({ oldPassword: { code: 'password_old' } })
  const newHash = await hashPassword(body.newPassword)
  await database.transaction(async (tx) => {
    // The one that was compared: an administrator may have given another meanwhile, and then theirs is the last word.
    const { affected } = await tx.execute('UPDATE staff SET passwordHash = ? WHERE id = ? AND passwordHash = ?', [newHash, staff.id, passwordHash])
    if (affected !== 1) throw new DomainError('stale_version')
    await tx.execute("DELETE FROM session WHERE staffId = ? AND kind = 'cookie' AND id <> ?", [staff.id, actor.sessionId])
    await recordStaffChange(tx, clock, { staffId: staff.id, what: 'password_changed', byStaffId: staff.id })
  })
  await forgetTries(services, { password: loginName })
}
