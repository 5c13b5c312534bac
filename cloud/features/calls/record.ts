import { type StaffCall } from '@shared/contract/calls'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type CallOutcome } from '@shared/domain/notices'
import { type Transaction } from '../../database/database'
import { update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { assignmentsNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { staffCallTable } from './entities'
import { callable, logCallLooks, presentCall, readCalls } from './list'

/** After these nobody need call again; whoever was not reached stays on the list, also where the number is wrong: somebody goes there, or finds the right one. */
const settling: readonly CallOutcome[] = ['reached', 'visited']

type RecordCall = Call<typeof contract.recordCall>

/** 记一次电话. Throws `not_found` for a call of others, `call_recorded` where a colleague, or the person on their phone, was first. */
export const recordCall = async (tx: Transaction, { services: { vault }, staff, params, body, now }: RecordCall, network: NetworkView): Promise<string> => {
  const theirs = callable({ ...staff, assignments: await assignmentsNow(tx, staff.id, now) }, network)
  const [row] = await readCalls(tx, `c.id = ? AND ${theirs.sql}`, [params.id, ...theirs.values])
  if (!row) throw new DomainError('not_found')
  if (row.doneAt !== null || row.version !== body.version) throw new DomainError('call_recorded')
  const set = {
    outcome: body.outcome, note: body.note === '' ? null : vault.seal(body.note, row.id), staffId: staff.id, attempts: row.attempts + 1, version: row.version + 1, doneAt: settling.includes(body.outcome) ? now : null,
  }
  if ((await update(tx, staffCallTable, set, { id: row.id, version: body.version })) !== 1) throw new DomainError('call_recorded')
  return row.id
}

/** The call as it is now, under the rights of now. */
export const presentRecorded = async ({ services, staff, now }: RecordCall, id: string): Promise<{ call: StaffCall }> => {
  const network = await services.network.current()
  const theirs = callable(staff, network)
  const [row] = await readCalls(services.database, `c.id = ? AND ${theirs.sql}`, [id, ...theirs.values])
  if (!row) throw new DomainError('not_found')
  await logCallLooks(services, staff, [row], network, now)
  return { call: presentCall(services, row, network) }
}
