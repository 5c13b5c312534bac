import { type OfferChange, type OfferState } from '@shared/domain/offers'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** A place of the directory: what everybody reads, and beside it what waits to be released, each as JSON (see content.ts). */
export const offerPlaceTable = table({
  name: 'offer_place',
  columns: {
    id: ulid(), state: varchar<OfferState>(12), released: nullable(text()), draft: nullable(text()), draftByStaffId: nullable(ulid()), draftAt: nullable(epoch()),
    checkedDay: nullable(varchar(10)), partnerUnitId: nullable(ulid()), version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  indexes: [['state', 'id'], ['partnerUnitId', 'id'], ['updatedAt']],
})

/** Append-only: who did what with a place, and why. */
export const offerChangeTable = table({
  name: 'offer_change',
  columns: { id: ulid(), placeId: ulid(), at: epoch(), byStaffId: ulid(), what: varchar<OfferChange>(12), reason: nullable(text()) },
  indexes: [['placeId', 'id']],
})

/** What somebody said is wrong with an entry: sealed, for people write who they are. Done with when the bureau looked. */
export const offerReportTable = table({
  name: 'offer_report',
  columns: { id: ulid(), placeId: ulid(), at: epoch(), accountId: ulid(), text: text(), handledAt: nullable(epoch()) },
  indexes: [['placeId', 'handledAt', 'id']],
})

export type OfferRow = RowOf<typeof offerPlaceTable>
export const offerTables = [offerPlaceTable, offerChangeTable, offerReportTable]
