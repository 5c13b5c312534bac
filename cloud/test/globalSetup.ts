import { hasMariadb, type Mariadb, startMariadb } from './mariadb'

declare global {
  var testMariadb: Mariadb | undefined
}

/** One MariaDB for all test files, each of which makes a database of its own in it. */
const globalSetup = async (): Promise<void> => {
  if (!hasMariadb()) return
  // Tests are about what is kept, not about surviving a power cut.
  globalThis.testMariadb = await startMariadb(['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'])
  process.env.TEST_MARIADB_URL = globalThis.testMariadb.url
}

export default globalSetup
