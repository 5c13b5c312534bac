import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { hashToken, readInvitationCode } from '../../security/token'
import { recordStaffChange } from './staffChanges'

/** Uses an invitation up, once, and ties the WeChat account to the staff record that it was made for. */
export const bindStaff = async (tx: Transaction, { services, account, body, now }: Call<typeof contract.bindStaff>): Promise<string> => {
  const codeHash = hashToken(readInvitationCode(body.invitation))
  const used = await tx.execute('UPDATE staff_invitation SET usedAt = ? WHERE codeHash = ? AND usedAt IS NULL AND expiresAt > ?', [now, codeHash, now])
  if (used.affected !== 1) throw new DomainError('invitation_invalid')
  const [invitation] = await tx.query<{ staffId: string }>('SELECT staffId FROM staff_invitation WHERE codeHash = ?', [codeHash])
  if (!invitation) throw new DomainError('invitation_invalid')
  await tx.execute('UPDATE account SET staffId = NULL WHERE staffId = ?', [invitation.staffId])
  await tx.execute('UPDATE account SET staffId = ? WHERE id = ?', [invitation.staffId, account.id])
  // Who gave a second factor in this WeChat before did it for another record.
  await tx.execute("UPDATE session SET level = 'password' WHERE accountId = ?", [account.id])
  await recordStaffChange(tx, services.clock, { staffId: invitation.staffId, what: 'bound', byStaffId: invitation.staffId })
  return account.id
}
