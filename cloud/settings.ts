import { isIP } from 'node:net'
import { join } from 'node:path'
import { type ObjectStoreSettings } from './gateways/files/objectStore'

type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  host: string
  port: number
  dataFolder: string
  databaseUrl: string | undefined
  wechat: { appId: string; secret: string; baseUrl: string } | null
  /** Where files are kept; null for a folder in `dataFolder`. */
  objectStore: ObjectStoreSettings | null
  /** Proxies in front of us whose word about the caller's address is taken. */
  trustedProxies: number
  suite: 'a1' | 's1'
  logLevel: string | undefined
  environment: Environment
}

/** What somebody must change before the service can start, in one line. */
export class SettingsError extends Error {}

const whole = (name: string, text: string, most: number): number => {
  if (!/^\d+$/.test(text) || Number(text) > most) throw new SettingsError(`${name} must be a whole number up to ${most}, not "${text}"`)
  return Number(text)
}

const readDatabaseUrl = (url: string | undefined): string | undefined => {
  if (!url) return undefined
  if (!URL.canParse(url) || !/^mysql:\/\/[^/]+\/[^/]+/.test(url)) throw new SettingsError('DATABASE_URL must read mysql://user:password@host:3306/name')
  return url
}

const readWechat = ({ WECHAT_APPID, WECHAT_SECRET, WECHAT_API_BASE }: Environment): Settings['wechat'] => {
  if (!WECHAT_APPID) return null
  if (!WECHAT_SECRET) throw new SettingsError('WECHAT_SECRET is missing: it goes with WECHAT_APPID')
  const baseUrl = WECHAT_API_BASE ?? 'https://api.weixin.qq.com'
  // Without the scheme, localhost:9000 would be a web address too, of the scheme localhost.
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl)) throw new SettingsError('WECHAT_API_BASE must be a web address')
  return { appId: WECHAT_APPID, secret: WECHAT_SECRET, baseUrl }
}

const objectStoreNames = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const

/** All of them or none: with half of them files would quietly go to a folder that goes with the container. */
const readObjectStore = (environment: Environment): ObjectStoreSettings | null => {
  const missing = objectStoreNames.filter((name) => !environment[name])
  if (missing.length === objectStoreNames.length) return null
  if (missing.length > 0) throw new SettingsError(`${missing.join(', ')} missing: object storage takes ${objectStoreNames.join(', ')}, or none of them`)
  const { S3_ENDPOINT: endpoint = '', S3_BUCKET: bucket = '', S3_REGION: region = '', S3_ACCESS_KEY: accessKey = '', S3_SECRET_KEY: secretKey = '' } = environment
  if (!URL.canParse(endpoint) || !/^https?:\/\/[^/?#]+\/?$/.test(endpoint)) throw new SettingsError('S3_ENDPOINT must be an address such as https://s3.example.cn, without the bucket')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new SettingsError('S3_BUCKET must be the name of a bucket: 3 to 63 small letters, digits, dots or hyphens')
  return { endpoint, bucket, region, accessKey, secretKey }
}

const suites = ['a1', 's1'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings once, at the start. Throws SettingsError. */
export const readSettings = (environment: Environment, folder: string): Settings => {
  const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR, DATABASE_URL, TRUSTED_PROXIES = '0', CIPHER_SUITE = 'a1', LOG_LEVEL } = environment
  if (isIP(HOST) === 0 && HOST !== 'localhost') throw new SettingsError(`HOST must be an address such as 127.0.0.1 or 0.0.0.0, not "${HOST}"`)
  const suite = suites.find((name) => name === CIPHER_SUITE)
  if (!suite) throw new SettingsError('CIPHER_SUITE must be a1 (AES-256-GCM) or s1 (SM4 with HMAC-SM3)')
  if (LOG_LEVEL && !logLevels.includes(LOG_LEVEL)) throw new SettingsError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${LOG_LEVEL}"`)
  return {
    host: HOST,
    port: whole('PORT', PORT, 65535),
    dataFolder: DATA_DIR || join(folder, 'data'),
    databaseUrl: readDatabaseUrl(DATABASE_URL),
    wechat: readWechat(environment),
    objectStore: readObjectStore(environment),
    trustedProxies: whole('TRUSTED_PROXIES', TRUSTED_PROXIES, 10),
    suite,
    logLevel: LOG_LEVEL || undefined,
    environment,
  }
}

/** Only there may a fresh embedded database become a demo: on this machine alone, and with no WeChat app behind it. */
export const mayBeDemo = ({ databaseUrl, wechat, host }: Settings): boolean => !databaseUrl && !wechat && ['127.0.0.1', '::1', 'localhost'].includes(host)

/** The embedded database makes its keys itself, unless there are some in the settings. */
export const hasOwnKeys = ({ databaseUrl, environment }: Settings): boolean => !databaseUrl && !environment.DATA_KEYS
