import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type Services } from '../../services'
import { identityLogTable } from './entities'

type IdentityEntry = RowOf<typeof identityLogTable>
type Told = Pick<IdentityEntry, 'step' | 'personId'> & Partial<Pick<IdentityEntry, 'otherPersonId' | 'accountId' | 'staffId' | 'unitId' | 'requestId' | 'evidence'>>

/** Writes down what became known about who somebody is, in the transaction that made it so. */
export const logIdentity = (tx: Transaction, { clock }: Pick<Services, 'clock'>, told: Told, at: number): Promise<void> =>
  insert(tx, identityLogTable, { otherPersonId: null, accountId: null, staffId: null, unitId: null, requestId: null, evidence: null, ...told, id: newId(clock), at })
