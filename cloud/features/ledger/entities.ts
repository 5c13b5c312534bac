import { type LedgerKind, type LedgerProblem } from '@shared/domain/ledger'
import { epoch, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** One reconciliation: what was counted. */
export const ledgerDayTable = table({ name: 'ledger_day', columns: { day: varchar(10), madeAt: epoch(), /** JSON. */ counts: text() }, primary: ['day'] })

/** Something that could not be accounted for, until it is found in order again. */
export const ledgerEntryTable = table({
  name: 'ledger_entry',
  columns: {
    id: ulid(), kind: varchar<LedgerKind>(16), problem: varchar<LedgerProblem>(30), subjectId: ulid(), requestId: nullable(ulid()), unitId: nullable(ulid()), since: epoch(), foundAt: epoch(), settledAt: nullable(epoch()),
    /** problem:subject while it is open. */
    activeKey: nullable(varchar(60)),
  },
  unique: [['activeKey']],
  indexes: [['settledAt', 'id']],
})
export type LedgerEntryRow = RowOf<typeof ledgerEntryTable>
export const ledgerTables = [ledgerDayTable, ledgerEntryTable]
