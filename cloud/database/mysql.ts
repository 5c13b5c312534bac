import { createConnection } from 'mysql2/promise'
import { DataSource } from 'typeorm'
import { DomainError } from '@shared/domain/error'
import { type Driver, type SqlValue } from './database'
import { type Migrations } from './migrations'
import { entityOf, type Table } from './table'

export interface PoolBounds {
  connections: number
  /** Callers that may wait for a connection; mysql2 would let any number wait for ever. */
  waiting: number
  /** ms. */
  patience: number
}

const standardBounds: PoolBounds = { connections: 20, waiting: 200, patience: 5000 }

// Seconds and milliseconds: MariaDB and MySQL name the bound of a statement differently, and each skips the other's comment.
const sessionSettings = 'SET SESSION innodb_lock_wait_timeout = 5 /*M!100100 , max_statement_time = 10 */ /*!50708 , max_execution_time = 10000 */'

interface Pool {
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
    extra: { queueLimit: bounds.waiting, enableKeepAlive: true },
    entities: tables.map((declared) => entityOf(declared, 'mysql')),
    migrations,
  })
  await dataSource.initialize()
  const { pool } = dataSource.driver as unknown as { pool: Pool }
  pool.on('connection', (connection) => connection.query(sessionSettings))

  return {
    kind: 'mysql',
    dataSource,
    beginStatement: 'START TRANSACTION',
    withConnection: async (work) => {
      const runner = dataSource.createQueryRunner()
      await connectWithin(runner, bounds.patience)
      try {
        return await work({
          run: async (statement: string, values: SqlValue[]) => {
            const { records, affected } = await runner.query(statement, values, true)
            return { rows: records ?? [], affected: affected ?? 0 }
          },
        })
      } finally {
        await runner.release()
      }
    },
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
const connectWithin = async (runner: ReturnType<DataSource['createQueryRunner']>, patience: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DomainError('overloaded')), patience)
  })
  const connecting = runner.connect()
  try {
    await Promise.race([connecting, late])
  } catch (error) {
    void Promise.resolve(connecting).then(() => runner.release(), () => undefined)
    throw (error as Error).message === 'Queue limit reached.' ? new DomainError('overloaded') : error
  } finally {
    clearTimeout(timer)
  }
}
