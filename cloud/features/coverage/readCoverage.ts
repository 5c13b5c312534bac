import { type Sql } from '../../database/database'
import { type CoverageEntry } from '../../routing/facts'
import { entryOf } from './area'
import { type CoverageRow } from './entities'

/** All of Yangpu is some thousands of entries; beyond a hundred times that something is wrong. */
const mostEntries = 500_000

type Read = Pick<CoverageRow, 'id' | 'unitId' | 'source' | 'kind' | 'name' | 'side' | 'fromNumber' | 'toNumber' | 'confidence'>

/** The whole coverage for the router. Ids of units and names of roads repeat thousands of times: each is kept once. */
export const readCoverage = async (sql: Sql): Promise<CoverageEntry[]> => {
  const rows = await sql.query<Read>(`SELECT id, unitId, source, kind, name, side, fromNumber, toNumber, confidence FROM coverage ORDER BY id LIMIT ${mostEntries}`)
  const kept = new Map<string, string>()
  const once = <T extends string>(text: T): T => {
    const known = kept.get(text) as T | undefined
    if (known === undefined) kept.set(text, text)
    return known ?? text
  }
  return rows.map((row) => entryOf({ ...row, unitId: once(row.unitId), name: once(row.name), source: once(row.source), kind: once(row.kind), side: once(row.side) }))
}
