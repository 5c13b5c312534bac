import { isIP } from 'node:net'
import { join } from 'node:path'
import { subscriptionKeys } from '@shared/domain/subscriptions'
import { type ObjectStoreSettings } from './gateways/files/objectStore'
import { type Messaging, readTemplate } from './gateways/wechat/messaging'

type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  host: string
  port: number
  dataFolder: string
  databaseUrl: string | undefined
  wechat: { appId: string; secret: string; baseUrl: string } | null
  messaging: Messaging
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

/** A template that cannot be filled is found at the start, not when the first message is lost. */
const readTemplates = (environment: Environment): Messaging['templates'] => {
  const templates: [string, Messaging['templates'][keyof Messaging['templates']]][] = []
  for (const key of subscriptionKeys) {
    const name = `WECHAT_TEMPLATE_${key.toUpperCase()}`
    const text = environment[name]
    if (!text) continue
    try {
      templates.push([key, readTemplate(text)])
    } catch (error) {
      throw new SettingsError(`${name}: ${(error as Error).message}`)
    }
  }
  const ids = templates.map(([, template]) => template?.id)
  if (new Set(ids).size < ids.length) throw new SettingsError('WECHAT_TEMPLATE_…: each of them has a template of its own')
  return Object.fromEntries(templates)
}

const readMessaging = (environment: Environment): Messaging => {
  const { WECHAT_PUSH_TOKEN: pushToken, PUBLIC_URL: publicUrl } = environment
  if (pushToken && !/^[A-Za-z0-9]{3,32}$/.test(pushToken)) throw new SettingsError('WECHAT_PUSH_TOKEN must be 3 to 32 letters and digits, as WeChat has it')
  if (publicUrl && (!URL.canParse(publicUrl) || !/^https?:\/\/[^?#]+$/.test(publicUrl))) throw new SettingsError('PUBLIC_URL must be our own address as others reach it, such as https://yangpu.example.cn')
  return { templates: readTemplates(environment), pushToken: pushToken || null, publicUrl: publicUrl ? publicUrl.replace(/\/+$/, '') : null }
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
    messaging: readMessaging(environment),
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
