/** The columns of a table of stations whose content can be wrong. */
type FactColumn = 'name' | 'phone' | 'address' | 'hours' | 'about'
export type DayColumn = `day${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** What can be wrong with one row of an imported table of stations. */
export type StationRowProblem =
  | { code: 'unit_missing' }
  | { code: 'unit_unknown' }
  | { code: 'unit_ambiguous' }
  | { code: 'unit_out_of_scope' }
  | { code: 'unit_mismatch'; name: string }
  | { code: 'phone_unfit' }
  | { code: 'too_long'; column: FactColumn; most: number }
  | { code: 'characters'; column: FactColumn }
  | { code: 'hours_unfit'; column: DayColumn }
  | { code: 'hours_order'; column: DayColumn }
  | { code: 'position_half' }
  | { code: 'position_unfit' }
  | { code: 'position_outside' }
  | { code: 'row_too_long' }
  | { code: 'repeated'; row: number }
