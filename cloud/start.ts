import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import pino from 'pino'
import { createApp } from './app'
import { shippedUnits } from './data/network'
import { systemClock } from './database/clock'
import { type Database } from './database/database'
import { migrate } from './database/migrate'
import { openDatabase } from './database/open'
import { readSetting, writeSetting } from './database/settings'
import { addSampleStaff } from './demo/samplePeople'
import { createRequestNumbers } from './features/requests/numbers'
import { createFolderStore } from './gateways/files/folderStore'
import { createImageIntake } from './gateways/files/imageIntake'
import { createHttpWechat } from './gateways/wechat/httpWechat'
import { startWechatStandIn } from './gateways/wechat/standIn'
import { importNetwork } from './features/network/importNetwork'
import { createNetwork } from './features/network/network'
import { startWorker } from './jobs/worker'
import { embeddedKeys, type Keys, readKeys } from './security/keys'
import { createVault } from './security/vault'
import { type Services } from './services'
import { mayBeDemo, type Settings, SettingsError } from './settings'

export interface Running {
  server: Server
  isDemo: boolean
  /** Lets the calls at hand end, then closes everything in reverse order. */
  stop: () => Promise<void>
}

const demoMark = 'demo'

/** A fresh embedded database on this machine alone becomes a demo; a marked one is never opened as anything else. */
const settleDemo = async (database: Database, settings: Settings, isFresh: boolean): Promise<boolean> => {
  if (isFresh && mayBeDemo(settings)) await writeSetting(database, demoMark, 'yes')
  const isMarked = (await readSetting(database, demoMark)) === 'yes'
  if (isMarked && !mayBeDemo(settings)) throw new SettingsError('this data folder holds a demo: give production an empty DATA_DIR or a DATABASE_URL')
  if (!isMarked && !settings.wechat) throw new SettingsError('WECHAT_APPID and WECHAT_SECRET are missing: only a fresh demo on 127.0.0.1 runs without them')
  return isMarked
}

/** The embedded database makes its keys itself, unless there are some; any other gets them from the settings. */
const keysFor = ({ databaseUrl, dataFolder, environment }: Settings): Keys => {
  if (!databaseUrl && !environment.DATA_KEYS) return embeddedKeys(dataFolder)
  try {
    return readKeys(environment)
  } catch (error) {
    throw new SettingsError((error as Error).message)
  }
}

const openAndMigrate = async ({ databaseUrl, dataFolder }: Settings): Promise<Database> => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url: databaseUrl, file: join(dataFolder, 'yangpu.sqlite') })
  await migrate(database)
  return database
}

/** Settings → database → services → workers → listen. `clientsFolder` holds the built H5 clients. */
export const start = async (settings: Settings, clientsFolder: string): Promise<Running> => {
  const keys = keysFor(settings)
  const database = await openAndMigrate(settings)
  const clock = systemClock
  const isFresh = (await importNetwork({ database, clock }, shippedUnits())) > 0
  const isDemo = await settleDemo(database, settings, isFresh)
  if (isDemo && isFresh) await addSampleStaff({ database, clock })
  const standIn = isDemo ? await startWechatStandIn() : null
  const services: Services = {
    database, clock, keys, isDemo,
    vault: createVault(keys, settings.suite),
    files: createFolderStore(join(settings.dataFolder, 'files')),
    images: createImageIntake(),
    wechat: createHttpWechat(settings.wechat ?? { appId: 'demo', secret: 'demo', baseUrl: standIn?.url ?? '' }, clock),
    network: createNetwork(database, clock),
    numbers: createRequestNumbers(database),
    log: pino({ level: settings.logLevel ?? (isDemo ? 'warn' : 'info') }),
  }
  const worker = await startWorker(services)
  const app = createApp(services, { clientFolder: join(clientsFolder, isDemo ? 'h5-demo' : 'h5'), trustedProxies: settings.trustedProxies })
  const server = await listen(app.callback(), settings)
  return {
    server, isDemo,
    stop: async () => {
      await closeServer(server)
      await worker.stop()
      await standIn?.stop()
      await database.close()
    },
  }
}

const listen = (handler: ReturnType<ReturnType<typeof createApp>['callback']>, { host, port }: Settings): Promise<Server> =>
  new Promise((resolve, reject) => {
    // A phone on a bad network is slow, but not for ever.
    const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 15_000 }, handler)
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })

const drainPatience = 10_000

/** No new calls; those at hand may end, for a while. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainPatience)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
