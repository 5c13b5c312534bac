import { DomainError } from '@shared/domain/error'
import { mostHelped } from '@shared/domain/representation'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, update } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type Services } from '../../services'
import { representationTable } from '../identity/entities'
import { logIdentity } from './identityLog'

export type RepresentationRow = RowOf<typeof representationTable>
type Begun = Pick<RepresentationRow, 'accountId' | 'personId' | 'kind' | 'relation' | 'evidence' | 'untilAt'>

export const activeKey = ({ accountId, personId }: Pick<RepresentationRow, 'accountId' | 'personId'>): string => `${accountId}:${personId}`

/** From now on the account acts for the person. The unique keys refuse a second self, and the same person twice. */
export const beginRepresentation = async (tx: Transaction, services: Pick<Services, 'clock'>, begun: Begun, now: number, by: { staffId: string; unitId: string } | null = null): Promise<void> => {
  const { accountId, personId, kind, relation, evidence, untilAt } = begun
  await insert(tx, representationTable, {
    id: newId(services.clock), accountId, personId, kind, relation, evidence, selfKey: kind === 'self' ? accountId : null, activeKey: activeKey(begun), fromAt: now, untilAt,
  })
  await logIdentity(tx, services, { step: 'represented', personId, accountId, evidence, ...by }, now)
}

/** What ends a representation: the row stays to be read. */
export const ended = (now: number) => ({ untilAt: now, selfKey: null, activeKey: null }) as const

/** Ends one that was not ended. Throws `stale_version` when it was by now. */
export const endRepresentation = async (tx: Transaction, services: Pick<Services, 'clock'>, { id, accountId, personId }: RepresentationRow, now: number): Promise<void> => {
  const { affected } = await tx.execute('UPDATE representation SET untilAt = ?, selfKey = NULL, activeKey = NULL WHERE id = ? AND activeKey IS NOT NULL', [now, id])
  if (affected !== 1) throw new DomainError('stale_version')
  await logIdentity(tx, services, { step: 'representation_ended', personId, accountId }, now)
}

const columns = Object.keys(representationTable.columns).join(', ')
/** Nobody has more who act for them than this; beyond it something is wrong. */
const most = 100

type Span = Pick<RepresentationRow, 'untilAt'>
const isOver = ({ untilAt }: Span, now: number): boolean => untilAt !== null && untilAt <= now

/** Of a person: everybody whose representation was not ended, also those whose time has passed: their keys still stand. */
export const representationsOf = (sql: Sql, personId: string): Promise<RepresentationRow[]> =>
  sql.query<RepresentationRow>(`SELECT ${columns} FROM representation WHERE personId = ? AND activeKey IS NOT NULL ORDER BY id LIMIT ${most}`, [personId])

/** Of a person: whoever acts for them now. */
export const actingFor = async (sql: Sql, personId: string, now: number): Promise<RepresentationRow[]> =>
  (await representationsOf(sql, personId)).filter((row) => !isOver(row, now))

/** Of an account: likewise. */
export const representedBy = (sql: Sql, accountId: string): Promise<RepresentationRow[]> =>
  sql.query<RepresentationRow>(`SELECT ${columns} FROM representation WHERE accountId = ? AND activeKey IS NOT NULL ORDER BY id LIMIT ${most}`, [accountId])

/** Of an account: everybody for whom it acts now. */
export const actedForBy = async (sql: Sql, accountId: string, now: number): Promise<RepresentationRow[]> =>
  (await representedBy(sql, accountId)).filter((row) => !isOver(row, now))

/** Those whose time has passed give their keys back, so that the same account may begin anew. When they were over stays as it was. */
export const releaseExpired = async (tx: Transaction, rows: readonly RepresentationRow[], now: number): Promise<void> => {
  for (const row of rows.filter((one) => isOver(one, now))) await update(tx, representationTable, { selfKey: null, activeKey: null }, { id: row.id })
}

/** Holds the account until the transaction ends, so that what is decided by its representations stays true. */
export const holdAccount = async (tx: Transaction, id: string): Promise<void> => {
  if ((await tx.execute('UPDATE account SET createdAt = createdAt WHERE id = ?', [id])).affected !== 1) throw new DomainError('not_found')
}

/** Throws `too_many_helped`. The account is held. */
export const assertMayHelpMore = async (tx: Transaction, accountId: string, now: number): Promise<void> => {
  const helped = (await actedForBy(tx, accountId, now)).filter(({ kind }) => kind !== 'self')
  if (helped.length >= mostHelped) throw new DomainError('too_many_helped', { most: mostHelped })
}

/** Puts one onto another person. */
export const moveRepresentation = async (tx: Transaction, row: RepresentationRow, personId: string): Promise<void> => {
  await update(tx, representationTable, { personId, activeKey: activeKey({ accountId: row.accountId, personId }) }, { id: row.id })
}
