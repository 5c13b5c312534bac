import { createHash } from 'node:crypto'
import { DomainError } from '@shared/domain/error'
import { type ErrorCode } from '@shared/text/errors'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { type Upload } from '../middleware/endpoints'
import { createRunOnce } from '../middleware/idempotency'
import { type StaffActor } from '../middleware/actor'
import { type Services } from '../services'

/** What the call of every import has. */
export interface ImportCall {
  services: Services
  staff: StaffActor
  body: { dryRun: 'yes' | 'no' }
  upload: Upload
  idempotencyKey: string | undefined
}

/** Runs the work once for a key and a file: the same file under the same key is the same call, whatever the form around it looks like. Gives the id that the work gave. */
export const takeOnce = ({ services, staff, body, upload, idempotencyKey }: ImportCall, endpoint: string, work: (tx: Transaction) => Promise<string>): Promise<string> => {
  const content = JSON.stringify({ ...body, file: createHash('sha256').update(upload.bytes).digest('base64url') })
  return createRunOnce(services, { actorId: staff.id, endpoint, key: idempotencyKey, content })(async () => undefined, work)
}

interface Taking<Report> {
  endpoint: string
  /** What would come of it, by what the caller may and what is there before it is their turn. */
  rehearse: () => Promise<Report>
  /** Plans anew in the transaction, and takes in. */
  take: (tx: Transaction) => Promise<void>
}

/** Takes a table in, once for a key and a file; with `dryRun` only says what would come of it. */
export const importTable = async <Report>(call: ImportCall, { endpoint, rehearse, take }: Taking<Report>): Promise<{ report: Report; isTaken: boolean }> => {
  const report = await rehearse()
  if (call.body.dryRun === 'yes') return { report, isTaken: false }
  await takeOnce(call, endpoint, async (tx) => {
    await take(tx)
    return newId(call.services.clock)
  })
  return { report, isTaken: true }
}

/** Throws `rowsBad` with the report where a bad row keeps all out, `unchanged` where there is nothing to take in. */
export const assertTakes = (report: { bad: number; changed: number; added?: number }, onlyGood: boolean, codes: { rowsBad: ErrorCode; unchanged: ErrorCode }): void => {
  if (report.bad > 0 && !onlyGood) throw new DomainError(codes.rowsBad, { ...report })
  if (report.changed + (report.added ?? 0) === 0) throw new DomainError(codes.unchanged)
}
