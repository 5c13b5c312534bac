import { type Sql, type SqlValue } from './database'
import { type RowOf, type Table } from './table'

/** As many question marks as there are values, for IN (…). */
export const holes = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Adds one row; the compiler asks for every column. */
export const insert = async <T extends Table>(sql: Sql, table: T, row: RowOf<T>): Promise<void> => {
  const names = Object.keys(table.columns)
  const values = names.map((name) => (row as Record<string, SqlValue>)[name] ?? null)
  await sql.execute(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${holes(names)})`, values)
}

/** The rows with these values, with every column of the table. A null value matches null. */
export const readAll = async <T extends Table>(
  sql: Sql,
  table: T,
  where: Partial<RowOf<T>>,
  { orderBy, limit }: { orderBy?: keyof RowOf<T> & string; limit: number },
): Promise<RowOf<T>[]> => {
  const conditions = Object.entries(where).map(([name, value]) => (value === null ? `${name} IS NULL` : `${name} = ?`))
  const values = Object.values(where).filter((value) => value !== null) as SqlValue[]
  return sql.query<RowOf<T>>(
    `SELECT ${Object.keys(table.columns).join(', ')} FROM ${table.name} WHERE ${conditions.join(' AND ')}${orderBy ? ` ORDER BY ${orderBy}` : ''} LIMIT ${limit}`, values)
}

export const readOne = async <T extends Table>(sql: Sql, table: T, where: Partial<RowOf<T>>): Promise<RowOf<T> | undefined> => (await readAll(sql, table, where, { limit: 1 }))[0]

interface DriverError {
  code?: string
  errno?: number
  message?: string
}

/** Whether a unique key refused the row. By number on MySQL; libsql's code also covers primary keys. */
export const duplicateKey = (error: unknown): boolean => {
  const { code, errno } = ((error as { driverError?: DriverError })?.driverError ?? error ?? {}) as DriverError
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
