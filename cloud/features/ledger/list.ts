import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type LedgerCount, type LedgerEntry } from '@shared/contract/ledger'
import { type LedgerKind } from '@shared/domain/ledger'
import { DomainError } from '@shared/domain/error'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { ledgerKindTexts, ledgerProblemTexts } from '@shared/text/ledger'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type LedgerEntryRow } from './entities'

const shownDays = 30
const pageSize = 30

/** Only an administrator of the bureau. Throws `forbidden`. */
const assertBureau = ({ assignments }: StaffActor): void => {
  if (!assignments.some(({ role, unitKind }) => role === 'administrator' && unitKind === 'bureau')) throw new DomainError('forbidden')
}

type KeptCount = Omit<LedgerCount, 'kind'> & { kind: LedgerKind }

const presentCount = ({ kind, accepted, waiting, routed, answered, failed, unaccounted }: KeptCount): LedgerCount =>
  ({ kind: { code: kind, text: ledgerKindTexts[kind] }, accepted, waiting, routed, answered, failed, unaccounted })

export const getLedger = async ({ services: { database }, staff }: Call<typeof contract.getLedger>): Promise<AnswerOf<typeof contract.getLedger>> => {
  assertBureau(staff)
  const days = await database.query<{ day: string; madeAt: number; counts: string }>(`SELECT day, madeAt, counts FROM ledger_day ORDER BY day DESC LIMIT ${shownDays}`)
  const [row] = await database.query<{ open: number }>('SELECT COUNT(*) AS open FROM ledger_entry WHERE settledAt IS NULL')
  return { days: days.map(({ day, madeAt, counts }) => ({ day, madeAt, counts: (JSON.parse(counts) as KeptCount[]).map(presentCount) })), open: Number(row?.open ?? 0), lastAt: days[0]?.madeAt ?? null }
}

type ListedEntry = LedgerEntryRow & { number: string | null }

const presentEntry = (row: ListedEntry, network: NetworkView): LedgerEntry => {
  const unit = row.unitId ? network.find(row.unitId) : undefined
  return {
    id: row.id, kind: { code: row.kind, text: ledgerKindTexts[row.kind] }, problem: { code: row.problem, text: ledgerProblemTexts[row.problem] }, subjectId: row.subjectId,
    number: row.number ? formatRequestNumber(row.number) : null, requestId: row.requestId, unit: unit ? presentUnit(unit) : null, foundAt: row.foundAt, since: row.since, settledAt: row.settledAt,
  }
}

/** What is open, the oldest first; what was settled, the latest found first. */
export const listUnaccounted = async ({ services, staff, query: { tab, after } }: Call<typeof contract.listUnaccounted>): Promise<AnswerOf<typeof contract.listUnaccounted>> => {
  assertBureau(staff)
  const cursor = decodeCursor(after)
  const [condition, beyond, order] = tab === 'open' ? ['e.settledAt IS NULL', '>', 'ASC'] : ['e.settledAt IS NOT NULL', '<', 'DESC']
  const rows = await services.database.query<ListedEntry>(
    `SELECT e.id, e.kind, e.problem, e.subjectId, e.requestId, e.unitId, e.since, e.foundAt, e.settledAt, e.activeKey, r.number FROM ledger_entry e LEFT JOIN service_request r ON r.id = e.requestId
     WHERE ${condition}${cursor ? ` AND e.id ${beyond} ?` : ''} ORDER BY e.id ${order} LIMIT ${pageSize + 1}`, cursor ? [cursor.id] : [])
  const network = await services.network.current()
  const last = rows[pageSize - 1]
  return { entries: rows.slice(0, pageSize).map((row) => presentEntry(row, network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null }
}
