import { type Database, type Sql, type SqlValue, type Transaction } from '../database/database'

/** One statement as the app ran it; `begin` and `commit` frame what ran in a transaction. */
export type Step = { kind: 'statement'; statement: string; values: readonly SqlValue[] } | { kind: 'begin' } | { kind: 'commit' }

export interface Recorder {
  database: Database
  start: () => void
  take: () => Step[]
}

/** The database with a tape: the bare program runs exactly what was recorded, so the comparison stays true when our SQL changes. */
export const recording = (database: Database): Recorder => {
  let tape: Step[] | null = null
  const note = (step: Step) => void tape?.push(step)
  const wrap = (sql: Sql): Sql => ({
    kind: sql.kind,
    query: (statement, values = []) => {
      note({ kind: 'statement', statement, values })
      return sql.query(statement, values)
    },
    execute: (statement, values = []) => {
      note({ kind: 'statement', statement, values })
      return sql.execute(statement, values)
    },
  })
  return {
    database: {
      ...wrap(database),
      dataSource: database.dataSource,
      close: database.close,
      transaction: (work) => database.transaction(async (tx) => {
        note({ kind: 'begin' })
        const result = await work({ ...wrap(tx), inTransaction: true } satisfies Transaction)
        note({ kind: 'commit' })
        return result
      }),
    },
    start: () => {
      tape = []
    },
    take: () => {
      const taken = tape ?? []
      tape = null
      return taken
    },
  }
}
