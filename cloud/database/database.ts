import { AsyncLocalStorage } from 'node:async_hooks'
import { type DataSource } from 'typeorm'
import { DomainError } from '@shared/domain/error'
import { isRetryable, retrying, type RetryPolicy, wasUndone } from './retry'
import { admitValues, type SqlValue } from './values'
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
  /**
   * Runs the whole work again on a deadlock, a lock wait or a lost connection: it must do nothing but use `tx`.
   * On MySQL others may commit between two of its reads (READ COMMITTED): decide by conditional updates, never by read-then-write.
   * Throws `overloaded` when no connection comes free in time, `unavailable` when the database stays away.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** For migrations and the check of the schema. */
  readonly dataSource: DataSource
  close(): Promise<void>
}

/** One connection, for one statement or one transaction. */
export interface Connection {
  run(statement: string, values: SqlValue[]): Promise<{ rows: unknown[]; affected: number }>
  /** Gives it up: the next caller must not inherit what is half done on it. */
  discard(): void
}

/** What differs between the databases: how a connection is had, and which words begin a transaction. */
export interface Driver {
  kind: DatabaseKind
  dataSource: DataSource
  beginStatement: string
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>
}

interface Scope {
  isOpen: boolean
}
const scopes = new AsyncLocalStorage<Scope>()

const assertOutside = (): void => {
  if (scopes.getStore()?.isOpen) throw new Error('inside a transaction use its tx: the database itself would wait for the transaction, or see another state')
}

const sqlOver = (kind: DatabaseKind, read: Connection['run'], write: Connection['run']): Sql => ({
  kind,
  query: async <Row>(statement: string, values: readonly SqlValue[] = []) => (await read(statement, admitValues(values))).rows as Row[],
  execute: async (statement, values = []) => ({ affected: (await write(statement, admitValues(values))).affected }),
})

/** What the caller is told when it stays so: to come back later. The cause goes along for the log. */
const translate = (error: unknown): never => {
  throw isRetryable(error) ? Object.assign(new DomainError('unavailable'), { cause: error }) : error
}

const runOnce = async <T>({ kind, beginStatement }: Driver, connection: Connection, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const scope: Scope = { isOpen: true }
  const run: Connection['run'] = (statement, values) => {
    // On the one connection of SQLite a late statement would slip into somebody else's transaction.
    if (!scope.isOpen) throw new Error('this transaction has ended: await every statement inside its work')
    return connection.run(statement, values)
  }
  await connection.run(beginStatement, [])
  try {
    const result = await scopes.run(scope, () => work({ ...sqlOver(kind, run, run), inTransaction: true }))
    scope.isOpen = false
    await connection.run('COMMIT', [])
    return result
  } catch (error) {
    scope.isOpen = false
    await connection.run('ROLLBACK', []).catch(() => connection.discard())
    throw error
  }
}

/**
 * The database over a driver, with the rules that hold on both. What passes is tried again: a transaction whole; a single statement
 * where nothing of it was kept, a read also after a cut. A transaction whose connection is cut at COMMIT may have been kept, and running
 * it again is still right: whoever must not act twice brings a key in the same transaction (idempotency, version) that refuses it.
 */
export const createDatabase = (driver: Driver, policy?: RetryPolicy): Database => {
  const statement = (mayRetry: (error: unknown) => boolean): Connection['run'] => async (words, values) => {
    assertOutside()
    return retrying(() => driver.withConnection((connection) => connection.run(words, values)), policy, mayRetry).catch(translate)
  }
  return {
    ...sqlOver(driver.kind, statement(isRetryable), statement(wasUndone)),
    dataSource: driver.dataSource,
    transaction: async (work) => {
      assertOutside()
      return retrying(() => driver.withConnection((connection) => runOnce(driver, connection, work)), policy).catch(translate)
    },
    close: () => driver.dataSource.destroy(),
  }
}
