import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { newInvitationCode } from '../../security/token'
import { addInvitation, checkLoginName, newFirstPassword, orTaken } from '../identity/credentials'
import { type Change } from './change'
import { type Secrets } from './invitePerson'

/** 重发邀请码: the one before can no longer be used. */
export const prepareNewInvitation = async (): Promise<Secrets & { invitation: string }> => ({ invitation: newInvitationCode(), password: null })

export const renewInvitation: Change<typeof contract.renewInvitation, Secrets & { invitation: string }> = async (tx, { services, record, prepared }) => {
  await addInvitation(tx, services.clock, record.id, prepared.invitation)
  return { what: 'invitation_renewed' }
}

type NewPassword = Secrets & { passwordHash: string; loginName: string | null }

/** 重设密码: also the first one of somebody who had no login name until now. */
export const prepareNewPassword = async ({ body }: Call<typeof contract.renewPassword>): Promise<NewPassword> => {
  const loginName = checkLoginName(body.loginName)
  return { ...(await newFirstPassword()), loginName, invitation: null }
}

export const renewPassword: Change<typeof contract.renewPassword, NewPassword> = async (tx, { record, prepared }) => {
  const loginName = record.loginName ?? prepared.loginName
  if (!loginName) throw new DomainError('invalid_input', { fields: { loginName: { code: 'login_name' } } })
  await tx.execute('UPDATE staff SET loginName = ?, passwordHash = ? WHERE id = ?', [loginName, prepared.passwordHash, record.id]).catch(orTaken)
  await tx.execute("DELETE FROM session WHERE staffId = ? AND kind = 'cookie'", [record.id])
  return { what: 'password_renewed' }
}
