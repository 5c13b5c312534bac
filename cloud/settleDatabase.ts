import { shippedUnits } from './data/network'
import { shippedCoverage, type ShippedFact } from './data/shippedCoverage'
import { type Clock } from './database/clock'
import { type Database } from './database/database'
import { readSetting, writeSetting } from './database/settings'
import { addSampleActivities } from './demo/sampleActivities'
import { addSampleOffers } from './demo/sampleOffers'
import { addSampleStaff, hashSamplePassword } from './demo/samplePeople'
import { addSampleStation } from './demo/sampleStation'
import { addSampleVisits } from './demo/sampleVisits'
import { importShipped } from './features/coverage/importShipped'
import { hasNetwork, importNetwork } from './features/network/importNetwork'
import { keysFit } from './security/keyCheck'
import { type Vault } from './security/vault'
import { hasOwnKeys, mayBeDemo, type Settings, SettingsError } from './settings'

const demoMark = 'demo'

/** Whether this database is marked as a demo, for good. */
export const isMarkedDemo = async (database: Database): Promise<boolean> => (await readSetting(database, demoMark)) === 'yes'

/**
 * Whether this start is one of a demo: a fresh embedded database on this machine alone becomes one; a marked one is never opened as anything
 * else. Decided before anything is written, so that a start that is refused leaves a fresh database fresh.
 */
const decideDemo = async (database: Database, settings: Settings): Promise<boolean> => {
  const isMarked = await isMarkedDemo(database)
  if (isMarked && !mayBeDemo(settings)) throw new SettingsError('this data folder holds a demo: give production an empty DATA_DIR or a DATABASE_URL')
  const isDemo = isMarked || (mayBeDemo(settings) && !(await hasNetwork(database)))
  if (!isDemo && !settings.wechat) throw new SettingsError('WECHAT_APPID and WECHAT_SECRET are missing: only a fresh demo on 127.0.0.1 runs without them')
  return isDemo
}

/** Fills a fresh database and says whether it was one: with the network, and in a demo with its mark and its sample staff, all of it or nothing. */
const fillFresh = async (given: { database: Database; clock: Clock }, isDemo: boolean): Promise<boolean> => {
  if (await hasNetwork(given.database)) return false
  // Slow on purpose, so not within the transaction.
  const passwordHash = isDemo ? await hashSamplePassword() : ''
  await importNetwork(given, shippedUnits(), async (tx) => {
    if (!isDemo) return
    await writeSetting(tx, demoMark, 'yes')
    await addSampleStaff(tx, given.clock, passwordHash)
    await addSampleOffers(tx, given.clock)
  })
  return true
}

/** With another index key everybody would quietly become a new account; with another data key nobody could be read. */
const assertKeysFit = async (database: Database, vault: Vault, settings: Settings): Promise<void> => {
  const where = hasOwnKeys(settings) ? ' in keys.json' : ''
  const { dataKeys, indexKey } = await keysFit(database, vault)
  if (!dataKeys) throw new SettingsError(`DATA_KEYS${where} has not the key that this database was filled with`)
  if (!indexKey) throw new SettingsError(`INDEX_KEY${where} or CIPHER_SUITE is not the one that this database was filled with`)
}

/**
 * Makes a migrated database ready for these settings and says whether it is a demo. Throws SettingsError when the two do not go together.
 * The shipped coverage comes in once, into a fresh database as into one of a release that had none.
 */
export const settleDatabase = async (given: { database: Database; clock: Clock }, vault: Vault, settings: Settings, coverage: readonly ShippedFact[] = shippedCoverage()): Promise<{ isDemo: boolean }> => {
  const isDemo = await decideDemo(given.database, settings)
  await assertKeysFit(given.database, vault, settings)
  const isFresh = await fillFresh(given, isDemo)
  if (isFresh && isDemo) {
    await addSampleVisits(given, vault)
    await addSampleActivities(given, vault)
    await addSampleStation(given)
  }
  await importShipped(given, coverage)
  return { isDemo }
}
