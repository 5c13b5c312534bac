import { type Database } from '../database/database'

/**
 * Makes rivals meet: the first `count` statements that begin with these words, or transactions where they are BEGIN, wait until all of them
 * have come, so that none has acted before the last one looked. Gives what ends it.
 */
export const holdRivals = (database: Database, words: string, count: number): (() => void) => {
  const { execute, transaction } = database
  let come = 0
  let release: () => void = () => undefined
  const allCame = new Promise<void>((resolve) => (release = resolve))
  const meet = async (): Promise<void> => {
    come += 1
    if (come >= count) release()
    await allCame
  }
  database.transaction = async (work) => {
    if (words === 'BEGIN') await meet()
    return transaction(work)
  }
  database.execute = async (statement, values) => {
    if (statement.startsWith(words)) await meet()
    return execute(statement, values)
  }
  return () => Object.assign(database, { execute, transaction })
}
