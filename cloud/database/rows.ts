import { type Sql, type SqlValue, type Transaction } from './database'
import { type RowOf, type Table } from './table'

/** As many question marks as there are values, for IN (…); none matches where there are none. */
export const holes = (values: readonly unknown[]): string => values.map(() => '?').join(', ') || 'NULL'

const assertKnown = (table: Table, names: readonly string[]): void => {
  const unknown = names.filter((name) => !Object.hasOwn(table.columns, name))
  if (unknown.length > 0) throw new Error(`${table.name} has no column ${unknown.join(', ')}`)
}

/** Adds rows in one statement, all or none: some dozens at the most. The compiler asks for every column. */
export const insertAll = async <T extends Table>(sql: Sql, table: T, rows: readonly RowOf<T>[]): Promise<void> => {
  if (rows.length === 0) return
  for (const row of rows) assertKnown(table, Object.keys(row))
  const names = Object.keys(table.columns)
  const values = rows.flatMap((row) => names.map((name) => (row as Record<string, SqlValue>)[name] as SqlValue))
  await sql.execute(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${rows.map(() => `(${holes(names)})`).join(', ')}`, values)
}

export const insert = <T extends Table>(sql: Sql, table: T, row: RowOf<T>): Promise<void> => insertAll(sql, table, [row])

/** So many rows in one statement: far below what SQLite and MySQL take, and few enough statements. */
const chunk = 500

/** Adds thousands of rows, some hundreds in a statement. All or none only within a transaction. */
export const insertMany = async <T extends Table>(sql: Transaction, table: T, rows: readonly RowOf<T>[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += chunk) await insertAll(sql, table, rows.slice(at, at + chunk))
}

/** Adds those rows of which the key is not there yet, some hundreds in a statement, and leaves the others as they are. */
export const insertMissing = async <T extends Table>(sql: Transaction, table: T, rows: readonly RowOf<T>[]): Promise<void> => {
  const names = Object.keys(table.columns)
  const [first = ''] = table.primary
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    for (const row of some) assertKnown(table, Object.keys(row))
    // Not IGNORE on MySQL: that would also keep quiet about what does not fit.
    const orElse = sql.kind === 'mysql' ? `ON DUPLICATE KEY UPDATE ${first} = ${table.name}.${first}` : 'ON CONFLICT DO NOTHING'
    await sql.execute(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${some.map(() => `(${holes(names)})`).join(', ')} ${orElse}`, some.flatMap((row) => names.map((name) => (row as Record<string, SqlValue>)[name] as SqlValue)))
  }
}

/** Sets these columns where all of those values stand, and says how many rows that were: a guard is right only when it is 1. */
export const update = async <T extends Table>(sql: Sql, table: T, set: Partial<RowOf<T>>, where: Partial<RowOf<T>>): Promise<number> => {
  const [columns, conditions] = [Object.keys(set), Object.keys(where)]
  assertKnown(table, [...columns, ...conditions])
  if (conditions.length === 0) throw new Error('an update names its rows')
  const assign = (names: readonly string[], between: string) => names.map((name) => `${name} = ?`).join(between)
  const { affected } = await sql.execute(
    `UPDATE ${table.name} SET ${assign(columns, ', ')} WHERE ${assign(conditions, ' AND ')}`, [...Object.values(set), ...Object.values(where)] as SqlValue[])
  return affected
}

type ColumnOf<T extends Table> = keyof RowOf<T> & string

/** The rows with these values, with every column of the table. A null value matches null, no value at all every row. */
export const readAll = async <T extends Table>(
  sql: Sql,
  table: T,
  where: Partial<RowOf<T>>,
  { orderBy = [], isDescending = false, limit }: { orderBy?: ColumnOf<T> | readonly ColumnOf<T>[]; isDescending?: boolean; limit: number },
): Promise<RowOf<T>[]> => {
  const names = Object.keys(where)
  const order = [orderBy].flat()
  // Column names stand in the statement as they are: they must be ours, whatever the object was made from.
  assertKnown(table, [...names, ...order])
  if (!Number.isInteger(limit)) throw new Error('a limit is a whole number')
  const conditions = ['1 = 1', ...Object.entries(where).map(([name, value]) => (value === null ? `${name} IS NULL` : `${name} = ?`))]
  const values = Object.values(where).filter((value) => value !== null) as SqlValue[]
  const inOrder = order.length > 0 ? ` ORDER BY ${order.map((name) => (isDescending ? `${name} DESC` : name)).join(', ')}` : ''
  return sql.query<RowOf<T>>(`SELECT ${Object.keys(table.columns).join(', ')} FROM ${table.name} WHERE ${conditions.join(' AND ')}${inOrder} LIMIT ${limit}`, values)
}

/** The row with these values, usually those of a key. */
export const readOne = async <T extends Table>(sql: Sql, table: T, where: Partial<RowOf<T>>): Promise<RowOf<T> | undefined> => (await readAll(sql, table, where, { limit: 1 }))[0]

/** Removes rows whose column lies before that value, so many at the most, and gives how many. SQLite as it comes has no LIMIT there. */
export const deleteSome = async (sql: Sql, table: Table, column: string, before: number, limit: number): Promise<number> => {
  assertKnown(table, [column])
  const old = `FROM ${table.name} WHERE ${column} < ? LIMIT ${limit}`
  const { affected } = await sql.execute(sql.kind === 'mysql' ? `DELETE ${old}` : `DELETE FROM ${table.name} WHERE rowid IN (SELECT rowid ${old})`, [before])
  return affected
}

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
