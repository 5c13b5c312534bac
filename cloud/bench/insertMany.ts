import { type Sql, type SqlValue } from '../database/database'
import { holes } from '../database/rows'
import { type RowOf, type Table } from '../database/table'

/** SQLite takes 32,766 values in a statement, MariaDB 65,535. */
const valuesAtOnce = 32_000

/**
 * Adds rows by the thousand. The compiler asks for every column: a seed that leaves one out would stop at the database.
 * Columns that are null in all of them are not sent: most of a request's are.
 */
export const insertMany = async <T extends Table>(sql: Sql, table: T, rows: readonly RowOf<T>[]): Promise<void> => {
  const given = rows as readonly Readonly<Record<string, SqlValue>>[]
  const names = Object.keys(table.columns).filter((name) => given.some((row) => row[name] !== null))
  const rowsAtOnce = Math.floor(valuesAtOnce / names.length)
  for (let at = 0; at < given.length; at += rowsAtOnce) {
    const chunk = given.slice(at, at + rowsAtOnce)
    const values = chunk.flatMap((row) => names.map((name) => row[name] as SqlValue))
    await sql.execute(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${chunk.map(() => `(${holes(names)})`).join(', ')}`, values)
  }
}
