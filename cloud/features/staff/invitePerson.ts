import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { newInvitationCode } from '../../security/token'
import { checkLoginName, newFirstPassword } from '../identity/credentials'
import { addStaff } from '../identity/invite'
import { type NetworkView, raiseNetworkVersion } from '../network/network'
import { assertTakesStaff } from './assignments'
import { assertCovers, scopeNow } from './scope'

type InviteCall = Call<typeof contract.invitePerson>

/** What is shown once. */
export interface Secrets {
  invitation: string | null
  password: string | null
}

interface Prepared extends Secrets {
  name: string
  loginName: string | null
  passwordHash: string | null
  network: NetworkView
}

export const prepareInvitation = async ({ services, body }: InviteCall): Promise<Prepared> => {
  const problem = personNameProblem(body.name)
  if (problem) throw new DomainError('invalid_input', { fields: { name: problem } })
  const loginName = checkLoginName(body.loginName)
  const first = loginName ? await newFirstPassword() : null
  return {
    name: normalisePersonName(body.name), loginName, passwordHash: first?.passwordHash ?? null, password: first?.password ?? null,
    invitation: newInvitationCode(), network: await services.network.current(),
  }
}

/** 邀请: a new record in a unit that the administrator answers for, at this moment. */
export const invitePerson = async (tx: Transaction, { services, staff, params, body, now }: InviteCall, prepared: Prepared): Promise<string> => {
  await raiseNetworkVersion(tx)
  const unit = prepared.network.find(params.id)
  if (!unit) throw new DomainError('not_found')
  assertCovers(await scopeNow(tx, staff.id, now), unit.path)
  await assertTakesStaff(tx, unit.id)
  const { name, loginName, passwordHash, invitation } = prepared
  return addStaff(tx, services.clock, { name, unitId: unit.id, role: body.role, loginName, passwordHash, code: invitation ?? '', byStaffId: staff.id })
}
