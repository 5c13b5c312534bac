import { type contract } from '@shared/contract/contract'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type Call, type Route, type RunOnce } from '../../middleware/endpoints'
import { newReceiptCode, receiptCodeHash } from '../../security/receiptCode'
import { logIdentity } from '../people/identityLog'
import { actingFor } from '../people/representations'
import { isStaffOnly } from '../requests/staffOnly'
import { presentWalkInReceipt, readFiled } from './submit'

type RenewCall = Call<typeof contract.renewReceiptCode>

/** A receipt was lost, or its answer was on the way: a new code, and the one before opens nothing. Not once a phone sees the request. */
export const renewReceiptCode = async (call: RenewCall, runOnce: RunOnce): Promise<WalkInReceipt> => {
  const { services, staff, params, now } = call
  const code = newReceiptCode()
  const request = await readFiled(services, staff, params.id)
  if (isStaffOnly(request)) throw new DomainError('action_not_allowed')
  const work = async (tx: Transaction) => {
    if ((await actingFor(tx, request.personId, now)).length > 0) throw new DomainError('action_not_allowed')
    const { affected } = await tx.execute('UPDATE service_request SET receiptCodeHash = ? WHERE id = ? AND personId = ?', [receiptCodeHash(services.vault, request.id, code), request.id, request.personId])
    if (affected !== 1) throw new DomainError('stale_version')
    await logIdentity(tx, services, { step: 'receipt_code_renewed', personId: request.personId, staffId: staff.id, unitId: request.filedUnitId, requestId: request.id }, now)
    return request.id
  }
  const id = await runOnce(async () => undefined, work)
  return presentWalkInReceipt(services, await readFiled(services, staff, id), code, now)
}

export const renewRoute = (endpoint: typeof contract.renewReceiptCode): Route => ({ endpoint, handle: renewReceiptCode })
