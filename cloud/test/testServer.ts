import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Endpoint } from '@shared/contract/endpoint'
import { createApp } from '../app'
import { type ShippedFact } from '../data/shippedCoverage'
import { shippedUnits } from '../data/network'
import { type Database } from '../database/database'
import { importShipped } from '../features/coverage/importShipped'
import { hasNetwork, importNetwork } from '../features/network/importNetwork'
import { createNetwork } from '../features/network/network'
import { createRequestNumbers } from '../features/requests/numbers'
import { createFolderStore } from '../gateways/files/folderStore'
import { createImageIntake } from '../gateways/files/imageIntake'
import { createHttpWechat } from '../gateways/wechat/httpWechat'
import { sampleMessaging } from '../gateways/wechat/standIn/samples'
import { startWechatStandIn, type WechatStandIn } from '../gateways/wechat/standIn/standIn'
import { createSharedShelf } from '../outbox/sharedShelf'
import { type Keys } from '../security/keys'
import { createVault } from '../security/vault'
import { type Services } from '../services'
import { createVirtualClock, type VirtualClock } from './virtualClock'

/** As whom a call is made: a token, a cookie with its CSRF token, or nobody. */
export type Credential = { token: string } | { cookie: string; csrf: string } | null

export interface Reply {
  status: number
  // The tests read answers of every endpoint; what they expect says what shape it has.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  headers: Headers
}

interface CallInput {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object
  key?: string
  file?: Buffer
  headers?: Record<string, string>
}

export interface TestServer {
  url: string
  services: Services
  clock: VirtualClock
  wechat: WechatStandIn
  /** Where the bytes of its files lie. */
  folder: string
  /** Every line that was logged. */
  logged: string[]
  call: (endpoint: Endpoint, as: Credential, input?: CallInput) => Promise<Reply>
  stop: () => Promise<void>
}

const freshKeys = (): Keys => ({ dataKeys: [{ id: 't1', key: randomBytes(32) }], indexKey: randomBytes(32), signingKey: randomBytes(32) })

const listen = (server: Server): Promise<number> => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/** A release before or after this one: with other editions of the forms, and the keys of the one whose database it goes on with. */
interface Release {
  editions?: readonly CatalogEntry[]
  keys?: Keys
  /** What the program would ship as coverage; none, unless a test is about it. */
  coverage?: readonly ShippedFact[]
}

/** The app as it runs, over a database that a test opened, with virtual time and the stand-in for WeChat. */
export const startTestServer = async (database: Database, { editions, keys = freshKeys(), coverage = [] }: Release = {}): Promise<TestServer> => {
  const clock = createVirtualClock()
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  const wechat = await startWechatStandIn()
  const logged: string[] = []
  const vault = createVault(keys)
  const services: Services = {
    database, clock, keys, isDemo: true, vault,
    files: createFolderStore(folder),
    images: createImageIntake(),
    wechat: createHttpWechat({ appId: 'test', secret: 'test', baseUrl: wechat.url }, clock, { shelf: createSharedShelf(database, clock, vault, 'test') }),
    messaging: sampleMessaging('http://127.0.0.1'),
    network: createNetwork(database, clock, editions),
    numbers: createRequestNumbers(database),
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
  }
  if (!(await hasNetwork(database))) await importNetwork(services, shippedUnits())
  await importShipped(services, coverage)
  const server = createServer(createApp(services, { clientFolder: null, trustedProxies: 0 }).callback())
  const url = `http://127.0.0.1:${await listen(server)}`
  wechat.pushTo({ url: `${url}/api/wechat/push`, token: services.messaging.pushToken ?? '', now: clock.now })
  return {
    url, services, clock, wechat, folder, logged,
    call: (endpoint, as, input) => callOver(url, endpoint, as, input),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await wechat.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const credentialHeaders = (as: Credential): Record<string, string> =>
  as === null ? {} : 'token' in as ? { Authorization: `Bearer ${as.token}` } : { Cookie: as.cookie, 'X-CSRF-Token': as.csrf }

const multipart = (body: object, file: Buffer): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) form.append(name, String(value))
  form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg')
  return form
}

/** One call over HTTP. An idempotent endpoint gets a fresh key unless the test brings one. */
const callOver = async (url: string, endpoint: Endpoint, as: Credential, { params = {}, query, body, key, file, headers }: CallInput = {}): Promise<Reply> => {
  const path = endpoint.path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name] ?? ''))
  const response = await fetch(`${url}/api${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method: endpoint.method,
    headers: {
      ...credentialHeaders(as), ...headers,
      ...(body && !file ? { 'Content-Type': 'application/json' } : {}),
      ...(endpoint.idempotent ? { 'Idempotency-Key': key ?? randomBytes(12).toString('hex') } : {}),
    },
    body: file ? multipart(body ?? {}, file) : body && endpoint.method !== 'GET' ? JSON.stringify(body) : undefined,
  })
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? await response.json() : Buffer.from(await response.arrayBuffer()), headers: response.headers }
}
