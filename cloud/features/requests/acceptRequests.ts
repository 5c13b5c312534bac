import { createHash } from 'node:crypto'
import { type contract } from '@shared/contract/contract'
import { type Acceptance } from '@shared/contract/staffRequests'
import { DomainError } from '@shared/domain/error'
import { errorTable } from '@shared/text/errors'
import { type Call } from '../../middleware/endpoints'
import { createRunOnce } from '../../middleware/idempotency'
import { type NetworkView } from '../network/network'
import { accept } from './actions/accept'
import { performAsStaff } from './performAsStaff'

type AcceptCall = Call<typeof contract.acceptRequests>
type Item = AcceptCall['body']['requests'][number]

/** One key for each request, so that a repeated call accepts none twice and tries those again that were refused. */
const keyFor = (key: string, id: string): string => createHash('sha256').update(`${key}\n${id}`).digest('base64url')

const acceptOne = async ({ services, staff, idempotencyKey }: AcceptCall, network: NetworkView, { id, version }: Item): Promise<void> => {
  const runOnce = createRunOnce(services, { actorId: staff.id, endpoint: 'accept', key: idempotencyKey && keyFor(idempotencyKey, id), content: JSON.stringify({ id, version }), expected: id })
  await runOnce(async () => undefined, (tx) => performAsStaff(tx, { services, staff, network }, { requestId: id, action: 'accept', body: { version } }, accept))
}

/** A refusal is an answer like any other; only what nobody foresaw goes to the log as well. */
const refusedWith = ({ services }: AcceptCall, error: unknown): Acceptance['error'] => {
  if (!(error instanceof DomainError)) services.log.error({ kind: (error as Error).name }, 'one of several requests could not be accepted')
  const code = error instanceof DomainError ? error.code : 'internal'
  return { code, text: errorTable[code].text }
}

/** Accepts one after the other, each in a transaction of its own: what stands in the way of one does not keep the others, and of each the caller hears. */
export const acceptRequests = async (call: AcceptCall): Promise<{ acceptances: Acceptance[] }> => {
  if (!call.idempotencyKey) throw new DomainError('idempotency_key_missing')
  const network = await call.services.network.current()
  const acceptances: Acceptance[] = []
  for (const item of new Map(call.body.requests.map((one) => [one.id, one])).values()) {
    const error = await acceptOne(call, network, item).then(() => null, (thrown: unknown) => refusedWith(call, thrown))
    acceptances.push({ id: item.id, error })
  }
  return { acceptances }
}
