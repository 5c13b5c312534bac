import { hasMariadb, type Mariadb, startMariadb } from './mariadb'

declare global {
  var testMariadb: Mariadb | undefined
}

const missing = 'MariaDB is not installed (mariadbd, mariadb-install-db)'

/** One MariaDB for all test files, each of which makes a database of its own in it. Without one, the tests on it say that they did not run. */
const globalSetup = async (): Promise<void> => {
  if (!hasMariadb()) {
    if (process.env.CI === 'true') throw new Error(`${missing}: the proofs on it cannot run`)
    process.env.MARIADB_MISSING = missing
    process.stderr.write(`\n${missing}: every test runs on SQLite only\n`)
    return
  }
  // Tests are about what is kept, not about surviving a power cut; and every file makes all tables and drops them again: twice as fast without
  // a file and stored statistics for each.
  globalThis.testMariadb = await startMariadb(['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin', '--innodb-file-per-table=0', '--innodb-stats-persistent=0'])
  process.env.TEST_MARIADB_URL = globalThis.testMariadb.url
}

export default globalSetup
