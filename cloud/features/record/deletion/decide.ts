import { type contract } from '@shared/contract/contract'
import { type DeletionRow as Shown } from '@shared/contract/ownRecord'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../../database/database'
import { readOne, update } from '../../../database/rows'
import { type Call } from '../../../middleware/endpoints'
import { notify } from '../../../notify/notify'
import { type NetworkView } from '../../network/network'
import { isOwnRequest } from '../../requests/open'
import { deletionTable, type DeletionRow } from '../entities'
import { carryOutDeletion } from './carryOut'
import { decidingUnit } from './deciders'
import { presentDeletions } from './list'

type DecideCall = Call<typeof contract.decideDeletion>

const readOpen = async (tx: Transaction, { staff, params, body }: DecideCall): Promise<DeletionRow> => {
  const row = await readOne(tx, deletionTable, { id: params.id })
  if (!row) throw new DomainError('not_found')
  if (await isOwnRequest(tx, staff, row.personId)) throw new DomainError('own_request')
  if (row.status !== 'open' || row.version !== body.version) throw new DomainError('deletion_decided')
  return row
}

/** Approved, it is carried out at once, or waits for what is open; refused, the person reads why. Whoever decides first decides. */
export const decideDeletion = async (tx: Transaction, call: DecideCall, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const unitId = decidingUnit(staff)
  const row = await readOpen(tx, call)
  const { id, version, accountId } = row
  const decided = { decidedAt: now, decidedByStaffId: staff.id, unitId, version: version + 1 }
  const set = body.decision === 'approve' ? ({ ...decided, status: 'approved' } as const) : ({ ...decided, status: 'refused', openKey: null, closedAt: now, reason: services.vault.seal(body.reason, id) } as const)
  if ((await update(tx, deletionTable, set, { id, version, status: 'open' })) !== 1) throw new DomainError('deletion_decided')
  const tell = (template: 'deletion_approved' | 'deletion_refused') => notify(tx, services, { to: { kind: 'account', id: accountId }, template, params: {}, requestId: null })
  if (body.decision === 'refuse') await tell('deletion_refused')
  else if (!(await carryOutDeletion(tx, services, network, { ...row, ...set }, now))) await tell('deletion_approved')
  return id
}

export const presentDecided = async ({ services, staff, now }: DecideCall, id: string): Promise<Shown> => {
  const row = await readOne(services.database, deletionTable, { id })
  const [shown] = row ? await presentDeletions({ services, staff, now }, [row]) : []
  if (!shown) throw new DomainError('not_found')
  return shown
}
