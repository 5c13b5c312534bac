import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const parseKey = (setting: string, text: string | undefined): Buffer => {
  const key = Buffer.from(text ?? '', 'base64')
  if (key.length !== 32) throw new Error(`${setting} must be 32 bytes in base64 (make one with: openssl rand -base64 32)`)
  return key
}

/** Reads keys from settings. Throws an Error with one clear line; never shows a key. */
export const readKeys = ({ DATA_KEYS, INDEX_KEY, SIGNING_KEY }: KeySettings): Keys => {
  const dataKeys = (DATA_KEYS ?? '').split(',').filter(Boolean).map((entry) => {
    const [id = '', text] = entry.split(':')
    if (!/^[a-z0-9]{1,16}$/.test(id)) throw new Error('DATA_KEYS must read name:key[,name:key], with names of small letters and digits')
    return { id, key: parseKey('DATA_KEYS', text) }
  })
  if (dataKeys.length === 0) throw new Error('DATA_KEYS is missing: name:key, the key being 32 bytes in base64 (openssl rand -base64 32)')
  return { dataKeys, indexKey: parseKey('INDEX_KEY', INDEX_KEY), signingKey: parseKey('SIGNING_KEY', SIGNING_KEY) }
}

/** The keys of an embedded database: made once, in its data folder, readable by its owner alone. Two starts at once agree on one file. */
export const embeddedKeys = (dataFolder: string): Keys => {
  const file = join(dataFolder, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    const fresh = () => randomBytes(32).toString('base64')
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, JSON.stringify({ DATA_KEYS: `k1:${fresh()}`, INDEX_KEY: fresh(), SIGNING_KEY: fresh() }), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  return readKeys(JSON.parse(readFileSync(file, 'utf8')) as KeySettings)
}
