import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Key material. The first data key seals, every one opens, so that keys can be changed while the service runs. */
export interface Keys {
  dataKeys: readonly { id: string; key: Buffer }[]
  indexKey: Buffer
  signingKey: Buffer
}

export interface KeySettings {
  DATA_KEYS?: string
  INDEX_KEY?: string
  SIGNING_KEY?: string
}

const make = '32 bytes in base64 (make one with: openssl rand -base64 32)'

// Node reads over whatever is not base64, so that a key with a typing error would silently become another key.
const parseKey = (setting: string, text: string | undefined): Buffer => {
  if (!text) throw new Error(`${setting} is missing: ${make}`)
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32 || key.toString('base64') !== text) throw new Error(`${setting} must be ${make}`)
  return key
}

const parseDataKey = (entry: string): { id: string; key: Buffer } => {
  const [, id = '', text] = /^([a-z0-9]{1,16}):(.*)$/.exec(entry) ?? []
  if (!id) throw new Error('DATA_KEYS must read name:key[,name:key], with names of small letters and digits')
  return { id, key: parseKey('DATA_KEYS', text) }
}

const parseDataKeys = (text: string): Keys['dataKeys'] => {
  const dataKeys = text.split(',').map((entry) => entry.trim()).filter(Boolean).map(parseDataKey)
  if (dataKeys.length === 0) throw new Error(`DATA_KEYS is missing: name:key, the key being ${make}`)
  // One of two keys under one name could seal what the other one is then asked to open.
  if (new Set(dataKeys.map(({ id }) => id)).size < dataKeys.length) throw new Error('DATA_KEYS has two keys of one name: every key needs a name of its own')
  return dataKeys
}

/** Reads keys from settings. Throws an Error with one clear line; never shows a key. */
export const readKeys = ({ DATA_KEYS, INDEX_KEY, SIGNING_KEY }: KeySettings): Keys => {
  const keys = { dataKeys: parseDataKeys(DATA_KEYS ?? ''), indexKey: parseKey('INDEX_KEY', INDEX_KEY), signingKey: parseKey('SIGNING_KEY', SIGNING_KEY) }
  const all = [...keys.dataKeys.map(({ key }) => key), keys.indexKey, keys.signingKey].map((key) => key.toString('base64'))
  if (new Set(all).size < all.length) throw new Error('DATA_KEYS, INDEX_KEY and SIGNING_KEY must all be different keys')
  return keys
}

/** The keys of an embedded database: made once, in its data folder, readable by its owner alone. Two starts at once agree on one file. */
export const embeddedKeys = (dataFolder: string): Keys => {
  const file = join(dataFolder, 'keys.json')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  // Looked for before the keys are: a start beside us makes its keys first and its database after.
  const hasDatabase = readdirSync(dataFolder).some((name) => name.endsWith('.sqlite'))
  if (!existsSync(file)) {
    if (hasDatabase) throw new Error('keys.json is missing from a data folder with a database, which nothing else can open: put it back from the backup')
    writeFreshKeys(dataFolder, file)
  }
  return readKeys(parseFile(file))
}

/** Written whole beside the file, then linked: the first one wins, and nobody reads half a file, nor loses it in a power cut. */
const writeFreshKeys = (dataFolder: string, file: string): void => {
  const fresh = () => randomBytes(32).toString('base64')
  // A random name: two containers that share a folder may both be process 1.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  // A name of its own, so that a value under lost keys is told apart from a tampered one.
  const name = `k${randomBytes(3).toString('hex')}`
  writeFileSync(draft, JSON.stringify({ DATA_KEYS: `${name}:${fresh()}`, INDEX_KEY: fresh(), SIGNING_KEY: fresh() }), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  flushFolder(dataFolder)
}

/** The entry of a new file survives a power cut only after its folder was flushed too; Windows has no such call and needs none. */
const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

// The parser's own message would quote the text, which is the keys.
const parseFile = (file: string): KeySettings => {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text) as KeySettings
  } catch {
    throw new Error('keys.json in the data folder is damaged: put it back from the backup')
  }
}
