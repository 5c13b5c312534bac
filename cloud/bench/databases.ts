import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedUnits } from '../data/network'
import { systemClock } from '../database/clock'
import { type Database } from '../database/database'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { type DatabaseKind } from '../database/table'
import { importNetwork } from '../features/network/importNetwork'
import { createVault } from '../security/vault'
import { hasMariadb, onServer, startMariadb } from '../test/mariadb'
import { inBulk } from './bulk'
import { seedDrafts } from './drafts'
import { printFigure, printMissing } from './figures'
import { measureGrowth, type TownName, townNames, townsOf } from './growth'
import { benchKeys } from './keys'
import { seedLongRecord } from './longRecord'
import { type Options, settingsOf, type Size } from './options'
import { draftsNeeded, measureRatios } from './ratios'
import { seed } from './seed'

/** Indexes over a million rows are not made in the time that the app waits for an answer. */
const patientPool = { connections: 4, waiting: 20, patience: 5000, silence: 600_000 }
const vault = createVault(benchKeys)

const openSeeded = async (target: string, size: Size): Promise<Database> => {
  const database = await openDatabase({ ...settingsOf(target), pool: patientPool })
  await migrate(database)
  await importNetwork({ database, clock: systemClock }, shippedUnits())
  const started = performance.now()
  await inBulk(database, () => seed(database, vault, size))
  printFigure(`${database.kind}: seeding ${size.requests} requests`, (performance.now() - started) / 1000, 's')
  return database
}

const measureBare = async (target: string, { requests, queue }: Size): Promise<void> => {
  const database = await openSeeded(target, { requests: requests / 10, queue: queue / 10 })
  try {
    await measureRatios(database, target, await seedDrafts(database, vault, draftsNeeded), await seedLongRecord(database, vault))
  } finally {
    await database.close()
  }
}

const measureTowns = async (kind: DatabaseKind, targetOf: (town: TownName) => string, large: Size): Promise<void> => {
  const towns = townsOf(large)
  for (const town of townNames) await (await openSeeded(targetOf(town), towns[town])).close()
  await measureGrowth({ small: targetOf('small'), longQueue: targetOf('longQueue'), manyRequests: targetOf('manyRequests') }, kind, large)
}

const onSqlite = async ({ parts, large }: Options): Promise<void> => {
  if (!parts.includes('growth')) return
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await measureTowns('sqlite', (town) => join(folder, `${town}.sqlite`), large)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const onMariadb = async ({ parts, large }: Options): Promise<void> => {
  const mariadb = await startMariadb(['--innodb-buffer-pool-size=2G', '--innodb-log-file-size=1G', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=1'])
  try {
    const create = (name: string) => onServer(mariadb.url, `CREATE DATABASE ${name}`)
    for (const name of ['bare', ...townNames]) await create(name)
    if (parts.includes('bare')) await measureBare(`${mariadb.url}/bare`, large)
    if (parts.includes('growth')) await measureTowns('mysql', (town) => `${mariadb.url}/${town}`, large)
  } finally {
    await mariadb.stop()
  }
}

/** What is measured on a database: on SQLite, and on a MariaDB of its own where one is installed. */
export const onEach = async (options: Options): Promise<void> => {
  await onSqlite(options)
  if (hasMariadb()) await onMariadb(options)
  else printMissing('mariadb-server is not installed', 'the figures of MariaDB')
}
