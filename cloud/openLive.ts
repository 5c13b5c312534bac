import { join } from 'node:path'
import { systemClock } from './database/clock'
import { type Database } from './database/database'
import { isMigrated } from './database/migrate'
import { openDatabase } from './database/open'
import { readSettings } from './settings'

/** For commands beside the server: the database that the server of these settings uses. Throws, in one line, when there is none yet. */
export const openLive = async (): Promise<{ database: Database; clock: typeof systemClock }> => {
  const { databaseUrl, dataFolder } = readSettings(process.env, process.cwd())
  const database = await openDatabase({ url: databaseUrl, file: join(dataFolder, 'yangpu.sqlite') })
  // A fresh file has not even the table that says which migrations ran.
  if (await isMigrated(database).catch(() => false)) return { database, clock: systemClock }
  await database.close()
  throw new Error('this database has not been set up yet: start the server once (npm start), with the same DATA_DIR or DATABASE_URL')
}
