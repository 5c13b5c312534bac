import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import pino from 'pino'
import { createApp } from '../app'
import { systemClock } from '../database/clock'
import { openDatabase } from '../database/open'
import { createNetwork } from '../features/network/network'
import { createRequestNumbers } from '../features/requests/numbers'
import { createFolderStore } from '../gateways/files/folderStore'
import { createImageIntake } from '../gateways/files/imageIntake'
import { createHttpWechat } from '../gateways/wechat/httpWechat'
import { type Messaging } from '../gateways/wechat/messaging'
import { startSender } from '../outbox/sender'
import { createVault } from '../security/vault'
import { benchKeys } from './keys'
import { settingsOf } from './options'
import { recording } from './recorder'

/** Messages leave by one lasting template. */
const sending: Messaging = { templates: { progress: { id: 'standin-progress', kind: 'lasting', fields: { thing1: 'subject' } } }, pushToken: null, publicUrl: null }

/** The app as in production, in a process of its own; tells its address, and on demand what SQL one call runs. With a WeChat it also sends. */
export const runApp = async (target: string, wechatUrl?: string): Promise<void> => {
  const opened = await openDatabase(settingsOf(target))
  const recorder = recording(opened)
  const serve = async (database: typeof opened): Promise<number> => {
    const log = pino({ level: 'info' }, { write: () => undefined })
    const services = {
      database, clock: systemClock, keys: benchKeys, isDemo: false, log, vault: createVault(benchKeys), files: createFolderStore('/nonexistent'), images: createImageIntake(),
      wechat: createHttpWechat({ appId: '', secret: '', baseUrl: wechatUrl ?? 'http://127.0.0.1:9' }, systemClock), messaging: wechatUrl ? sending : { templates: {}, pushToken: null, publicUrl: null }, network: createNetwork(database, systemClock), numbers: createRequestNumbers(database),
    }
    if (wechatUrl && database === opened) startSender(services, 200)
    const server = createServer(createApp(services, { clientFolder: null, trustedProxies: 0 }).callback())
    // A connection that lay still while another town was asked must not close under the next call.
    server.keepAliveTimeout = 0
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  // The tape runs on a second port, so that what is measured carries no recorder.
  const ports = { plain: await serve(opened), recorded: await serve(recorder.database) }
  process.on('message', (word) => {
    if (word === 'start') recorder.start()
    process.send?.(word === 'take' ? { steps: recorder.take() } : { done: true })
  })
  process.send?.({ ports })
}
