import { type QueryRunner } from 'typeorm'
import { type DatabaseKind } from '../table'

export type Statements = Readonly<Record<DatabaseKind, { up: readonly string[]; down: readonly string[] }>>

/** Runs the half of a migration that fits the database. Migrations are frozen: they never look at the tables of today. */
export const runStatements = async (runner: QueryRunner, statements: Statements, direction: 'up' | 'down'): Promise<void> => {
  const kind = runner.connection.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql'
  for (const statement of statements[kind][direction]) await runner.query(statement)
}
