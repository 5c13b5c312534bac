import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { verifyPassword } from '../../security/password'
import { openSession, type NewSession } from './sessions'
import { countTry, forgetTries } from './signInTries'

interface StaffRow {
  id: string
  passwordHash: string | null
  disabledAt: number | null
}

/** Name and password at a PC. The same answers, after the same work, whether the name or the password is wrong. */
export const staffSignIn = async ({ services, body, now }: Call<typeof contract.staffSignIn>): Promise<NewSession & { staffId: string }> => {
  const { database } = services
  await countTry(services, { password: body.loginName }, now)
  const [staff] = await database.query<StaffRow>('SELECT id, passwordHash, disabledAt FROM staff WHERE loginName = ?', [body.loginName])
  const isRight = await verifyPassword(body.password, staff?.passwordHash ?? null)
  if (!staff || !isRight) throw new DomainError('wrong_password')
  if (staff.disabledAt !== null) throw new DomainError('account_disabled')
  await forgetTries(services, { password: body.loginName })
  const session = await openSession(database, services, { kind: 'cookie', accountId: null, staffId: staff.id, device: 'PC' })
  return { ...session, staffId: staff.id }
}
