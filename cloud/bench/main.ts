import { shippedUnits } from '../data/network'
import { systemClock } from '../database/clock'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { importNetwork } from '../features/network/importNetwork'
import { createVault } from '../security/vault'
import { onServer, startMariadb } from '../test/mariadb'
import { runApp } from './appProcess'
import { runBare } from './bareProcess'
import { measureBundles } from './bundles'
import { printFigure } from './figures'
import { benchKeys } from './keys'
import { measurePhotos } from './photos'
import { measureRatios } from './ratios'
import { seed, sizes } from './seed'

/** npm run bench: its own MariaDB, seeded; the app against a bare program; the sizes of the clients. */
const bench = async (): Promise<void> => {
  measureBundles()
  await measurePhotos()
  const mariadb = await startMariadb(['--innodb-buffer-pool-size=1G', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=1'])
  try {
    await onServer(mariadb.url, 'CREATE DATABASE bench')
    const url = `${mariadb.url}/bench`
    const database = await openDatabase({ url, file: '' })
    await migrate(database)
    await importNetwork({ database, clock: systemClock }, shippedUnits())
    const started = performance.now()
    const seeded = await seed(database, createVault(benchKeys))
    printFigure(`seeding ${sizes.requests} requests, ${sizes.people} people`, (performance.now() - started) / 1000, 's')
    await measureRatios(database, url, seeded)
    await database.close()
  } finally {
    await mariadb.stop()
  }
}

const [role, url = ''] = process.argv.slice(2)
const work = role === 'app' ? runApp(url) : role === 'bare' ? runBare(url) : bench()
work.catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
