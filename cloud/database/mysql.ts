import { createConnection } from 'mysql2/promise'
import { DataSource } from 'typeorm'
import { DomainError } from '@shared/domain/error'
import { type Connection, type Driver, type SqlValue } from './database'
import { type Migrations } from './migrations'
import { entityOf, type Table } from './table'

export interface PoolBounds {
  connections: number
  /** Callers that may wait for a connection; mysql2 would let any number wait for ever. */
  waiting: number
  /** ms to wait for a connection. */
  patience: number
  /** ms to wait for an answer. The server ends a statement after 10 s by itself; this is for when it cannot say so any more. */
  silence: number
}

const standardBounds: PoolBounds = { connections: 20, waiting: 200, patience: 5000, silence: 15_000 }

// Strict whatever the server says: a word too long is refused, not cut; and never NO_BACKSLASH_ESCAPES, which would undo mysql2's escaping.
// Seconds and milliseconds: MariaDB and MySQL name the bound of a statement differently, and each skips the other's comment.
const sessionSettings = `SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY',
  innodb_lock_wait_timeout = 5 /*M!100100 , max_statement_time = 10 */ /*!50708 , max_execution_time = 10000 */`

/** Whoever lost a race reads what the winner did, and no gaps are locked. Nothing relies on a snapshot: every write is conditional. */
const isolation = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'

/** mysql2's own connection, as TypeORM's pool lends it. */
interface RawConnection {
  destroy(): void
  release(): void
  query(statement: string, values: SqlValue[], done: (error: Error | null, result: object[] | { affectedRows: number }) => void): void
}

interface Pool {
  getConnection(done: (error: Error | null, connection: RawConnection) => void): void
  on(event: 'connection', listener: (connection: { query(statement: string): void }) => void): void
}

/** MySQL, MariaDB or TiDB over a pool with bounds on everything that waits. */
export const openMysql = async (url: string, tables: readonly Table[], migrations: Migrations, bounds: PoolBounds = standardBounds): Promise<Driver> => {
  const dataSource = new DataSource({
    type: await serverType(url),
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5000,
    poolSize: bounds.connections,
    // decimalNumbers: SUM is a number on both databases.
    extra: { queueLimit: bounds.waiting, enableKeepAlive: true, decimalNumbers: true },
    entities: tables.map((declared) => entityOf(declared, 'mysql')),
    migrations,
  })
  await dataSource.initialize()
  const { pool } = dataSource.driver as unknown as { pool: Pool }
  pool.on('connection', (connection) => {
    connection.query(sessionSettings)
    connection.query(isolation)
  })
  // The one connection that is older than the listener.
  await dataSource.query(sessionSettings)
  await dataSource.query(isolation)

  return {
    kind: 'mysql',
    dataSource,
    beginStatement: 'START TRANSACTION',
    withConnection: async (work) => {
      const raw = await connectWithin(pool, bounds.patience)
      try {
        return await work({ run: runOver(raw, bounds.silence), discard: () => raw.destroy() })
      } finally {
        raw.release()
      }
    },
  }
}

/** A statement that got no answer leaves its connection unusable: it goes, and the server undoes what was begun on it. */
const runOver = (raw: RawConnection, silence: number): Connection['run'] => async (statement, values) => {
  // Straight to the driver: TypeORM's runner would cost more than many of our statements take.
  const answer = new Promise<object[] | { affectedRows: number }>((resolve, reject) => {
    raw.query(statement, values, (error, result) => (error ? reject(error) : resolve(result)))
  })
  const result = await within(answer, silence, () => {
    raw.destroy()
    return new DomainError('unavailable')
  })
  return Array.isArray(result) ? { rows: result, affected: 0 } : { rows: [], affected: result.affectedRows }
}

/** The outcome, or the error for being late. */
const within = async <T>(outcome: Promise<T>, patience: number, late: () => Error): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const lateness = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), patience)
  })
  try {
    return await Promise.race([outcome, lateness])
  } finally {
    clearTimeout(timer)
  }
}

/** MariaDB reads back some defaults differently from MySQL; TypeORM must know which of the two it talks to. */
const serverType = async (uri: string): Promise<'mariadb' | 'mysql'> => {
  const connection = await createConnection({ uri, connectTimeout: 5000 })
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version')
    return /mariadb/i.test((rows as { version: string }[])[0]?.version ?? '') ? 'mariadb' : 'mysql'
  } finally {
    await connection.end()
  }
}

/** Waits for a connection, not for ever. One that comes too late goes straight back to the pool. */
const connectWithin = async (pool: Pool, patience: number): Promise<RawConnection> => {
  const connecting = new Promise<RawConnection>((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)))
  })
  try {
    return await within(connecting, patience, () => new DomainError('overloaded'))
  } catch (error) {
    void connecting.then((raw) => raw.release(), () => undefined)
    // mysql2 gives this one neither a number nor a code.
    throw (error as Error).message === 'Queue limit reached.' ? new DomainError('overloaded') : error
  }
}
