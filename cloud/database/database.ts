import { AsyncLocalStorage } from 'node:async_hooks'
import { type DataSource } from 'typeorm'
import { admitValues, type SqlValue } from './values'
import { retrying, type RetryPolicy } from './retry'
import { type DatabaseKind } from './table'

export { type SqlValue } from './values'

/** What reads and writes: the database itself, or a transaction on it. */
export interface Sql {
  readonly kind: DatabaseKind
  query<Row>(statement: string, values?: readonly SqlValue[]): Promise<Row[]>
  /** The only way to write. `affected` counts the rows that the condition matched, on both databases. */
  execute(statement: string, values?: readonly SqlValue[]): Promise<{ affected: number }>
}

export interface Transaction extends Sql {
  readonly inTransaction: true
}

export interface Database extends Sql {
  /** Runs the whole work again on a deadlock, a lock wait or a lost connection: it must do nothing but use `tx`. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** For migrations and the check of the schema. */
  readonly dataSource: DataSource
  close(): Promise<void>
}

/** One connection, for one statement or one transaction. */
export interface Connection {
  run(statement: string, values: SqlValue[]): Promise<{ rows: unknown[]; affected: number }>
}

/** What differs between the databases: how a connection is had, and which words begin a transaction. */
export interface Driver {
  kind: DatabaseKind
  dataSource: DataSource
  beginStatement: string
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>
}

const within = new AsyncLocalStorage<true>()

const assertOutside = (): void => {
  if (within.getStore()) throw new Error('inside a transaction use its tx: the database itself would wait for the transaction, or see another state')
}

const sqlOver = (kind: DatabaseKind, run: Connection['run']): Sql => ({
  kind,
  query: async <Row>(statement: string, values: readonly SqlValue[] = []) => (await run(statement, admitValues(values))).rows as Row[],
  execute: async (statement, values = []) => ({ affected: (await run(statement, admitValues(values))).affected }),
})

/** The database over a driver, with the rules that hold on both. */
export const createDatabase = (driver: Driver, policy?: RetryPolicy): Database => {
  const plain = sqlOver(driver.kind, (statement, values) => {
    assertOutside()
    return driver.withConnection((connection) => connection.run(statement, values))
  })
  const once = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    driver.withConnection(async (connection) => {
      await connection.run(driver.beginStatement, [])
      try {
        const tx: Transaction = { ...sqlOver(driver.kind, connection.run), inTransaction: true }
        const result = await within.run(true, () => work(tx))
        await connection.run('COMMIT', [])
        return result
      } catch (error) {
        // A connection that is gone cannot roll back; the server did it when it noticed.
        await connection.run('ROLLBACK', []).catch(() => undefined)
        throw error
      }
    })
  return {
    ...plain,
    dataSource: driver.dataSource,
    transaction: async (work) => {
      assertOutside()
      return retrying(() => once(work), policy)
    },
    close: () => driver.dataSource.destroy(),
  }
}
