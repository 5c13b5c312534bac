import { type contract } from '@shared/contract/contract'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { DomainError } from '@shared/domain/error'
import { maskPhone } from '@shared/domain/mask'
import { makeReceiptScene } from '@shared/domain/receiptScene'
import { formatReceiptCode } from '@shared/domain/receiptCode'
import { type Transaction } from '../../database/database'
import { isCounterOf, type StaffActor } from '../../middleware/actor'
import { type Call, type Route, type RunOnce } from '../../middleware/endpoints'
import { newReceiptCode, receiptCodeHash } from '../../security/receiptCode'
import { type Services } from '../../services'
import { presentUnit } from '../network/presenter'
import { type RequestRow, type StoredRequest } from '../requests/entities'
import { readLog } from '../requests/log'
import { isOwnRequest } from '../requests/open'
import { presentReceipt } from '../requests/present/applicant'
import { readRequest, readStored } from '../requests/read'
import { isStaffOnly } from '../requests/staffOnly'
import { handIn, type Prepared, prepareFiling } from '../requests/submit'

type SubmitCall = Call<typeof contract.submitWalkIn>

/** A request that this counter filed. Throws `not_found`, and `own_request` for what is their family's. */
export const readFiled = async (services: Services, staff: StaffActor, id: string): Promise<RequestRow> => {
  const request = await readRequest(services.database, services, id)
  if (request.filedByStaffId !== staff.id && (request.filedUnitId === null || !isCounterOf(staff, request.filedUnitId))) throw new DomainError('not_found')
  if (await isOwnRequest(services.database, staff, request.personId)) throw new DomainError('own_request')
  return request
}

/** The code is in the answer only where the database keeps the hash of this very one: a repeated call made another, which was never kept. */
export const presentWalkInReceipt = async (services: Services, request: RequestRow, code: string | null, now: number): Promise<WalkInReceipt> => {
  const network = await services.network.current()
  const receipt = presentReceipt(request, await readLog(services.database, services, request.id), network, now)
  const told = code !== null && request.receiptCodeHash === receiptCodeHash(services.vault, request.id, code) ? code : null
  return {
    receipt, receiptCode: told && formatReceiptCode(told), scene: told && makeReceiptScene({ number: request.number ?? '', receiptCode: told }),
    phone: maskPhone(request.applicantPhone), isForPerson: !isStaffOnly(request), filedBy: presentUnit(network.unit(request.filedUnitId ?? request.routedUnitId)),
  }
}

/** Handed in by the staff: number and receipt code come into being with it. The person goes away with paper, so the code is kept nowhere else. */
export const submitWalkIn = async (call: SubmitCall, runOnce: RunOnce): Promise<WalkInReceipt> => {
  const { services, staff, params, body, now } = call
  const code = newReceiptCode()
  const prepare = async (): Promise<Prepared | null> => {
    const draft = await readSubmittable(services, staff, params.id)
    const prepared = draft && (await prepareFiling(services, draft, body.version, now))
    if (!prepared || isStaffOnly(prepared.draft)) return prepared
    return { ...prepared, change: { ...prepared.change, set: { ...prepared.change.set, receiptCodeHash: receiptCodeHash(services.vault, params.id, code) } } }
  }
  const work = (tx: Transaction, prepared: Prepared | null) =>
    handIn(tx, services, params.id, prepared, { action: 'submit', by: { kind: 'staff', staffId: staff.id }, unitId: prepared?.draft.filedUnitId ?? null, at: now })
  const id = await runOnce(prepare, work)
  return presentWalkInReceipt(services, await readFiled(services, staff, id), code, now)
}

/** The draft to hand in; null when it was, so that a second tap gets the receipt. Read once: between two looks the other tap may hand it in. */
const readSubmittable = async (services: Services, staff: StaffActor, id: string): Promise<StoredRequest | null> => {
  const stored = await readStored(services.database, services, id)
  if (stored.filedByStaffId !== staff.id) throw new DomainError('not_found')
  if (await isOwnRequest(services.database, staff, stored.personId)) throw new DomainError('own_request')
  return stored.status === 'draft' ? stored : null
}

export const submitRoute = (endpoint: typeof contract.submitWalkIn): Route => ({ endpoint, handle: submitWalkIn })
