import { epoch, table, text, ulid, varchar } from '../../database/table'

/** Who took the facts of the stations along, when and what for. */
export const stationExportTable = table({
  name: 'station_export',
  columns: { id: ulid(), at: epoch(), staffId: ulid(), format: varchar<'csv' | 'xlsx'>(4), purpose: text() },
  indexes: [['staffId', 'at']],
})

export const directoryTables = [stationExportTable]
