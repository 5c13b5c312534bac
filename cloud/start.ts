import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import pino from 'pino'
import { createApp } from './app'
import { systemClock } from './database/clock'
import { type Database } from './database/database'
import { migrate } from './database/migrate'
import { openDatabase } from './database/open'
import { createRequestNumbers } from './features/requests/numbers'
import { createImageIntake } from './gateways/files/imageIntake'
import { createHttpWechat } from './gateways/wechat/httpWechat'
import { sampleMessaging } from './gateways/wechat/standIn/samples'
import { startWechatStandIn } from './gateways/wechat/standIn/standIn'
import { createNetwork } from './features/network/network'
import { startWorker } from './jobs/worker'
import { keysFor } from './keysFor'
import { openFileStore } from './openFileStore'
import { startSender } from './outbox/sender'
import { createSharedShelf } from './outbox/sharedShelf'
import { type Keys } from './security/keys'
import { createVault } from './security/vault'
import { type Services } from './services'
import { type Settings } from './settings'
import { settleDatabase } from './settleDatabase'

export interface Running {
  server: Server
  isDemo: boolean
  /** Lets the calls at hand end, then closes everything in reverse order. */
  stop: () => Promise<void>
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
  try {
    return await startOn(database, keys, settings, clientsFolder)
  } catch (error) {
    await database.close()
    throw error
  }
}

const startOn = async (database: Database, keys: Keys, settings: Settings, clientsFolder: string): Promise<Running> => {
  const vault = createVault(keys, settings.suite)
  const { isDemo } = await settleDatabase({ database, clock: systemClock }, vault, settings)
  const log = pino({ level: settings.logLevel ?? (isDemo ? 'warn' : 'info') })
  const files = await openFileStore(settings, systemClock, log)
  const standIn = isDemo ? await startWechatStandIn() : null
  const wechat = settings.wechat ?? { appId: 'demo', secret: 'demo', baseUrl: standIn?.url ?? '' }
  const messaging = standIn ? sampleMessaging() : settings.messaging
  const services = servicesOver({ database, keys, vault, isDemo, log, files, messaging }, wechat)
  const worker = await startWorker(services)
  // Last of all that works: nothing of it is waited for by anybody.
  const sender = startSender(services)
  const app = createApp(services, { clientFolder: join(clientsFolder, isDemo ? 'h5-demo' : 'h5'), trustedProxies: settings.trustedProxies })
  const stopWork = async () => {
    await sender.stop()
    await worker.stop()
    await standIn?.stop()
  }
  const server = await listen(app.callback(), settings).catch(async (error: unknown) => {
    await stopWork()
    throw error
  })
  standIn?.pushTo({ url: `http://${settings.host}:${(server.address() as AddressInfo).port}/api/wechat/push`, token: messaging.pushToken ?? '', now: systemClock.now })
  return {
    server, isDemo,
    stop: async () => {
      await closeServer(server)
      await stopWork()
      await database.close()
    },
  }
}

const servicesOver = (made: Pick<Services, 'database' | 'keys' | 'vault' | 'isDemo' | 'log' | 'files' | 'messaging'>, wechat: NonNullable<Settings['wechat']>): Services => {
  const clock = systemClock
  const { log } = made
  return {
    ...made, clock,
    images: createImageIntake(),
    wechat: createHttpWechat(wechat, clock, { onTrouble: (reason) => log.warn({ reason }, 'WeChat could not be used'), shelf: createSharedShelf(made.database, clock, made.vault, wechat.appId) }),
    network: createNetwork(made.database, clock),
    numbers: createRequestNumbers(made.database),
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
const sweepInterval = 100

/** No new calls; those at hand may end, for a while. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainPatience)
    // A connection whose call was answered meanwhile would be kept for the next one, which nobody takes any more.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepInterval)
    server.close(() => {
      clearTimeout(force)
      clearInterval(sweep)
      resolve()
    })
  })
