import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { embeddedKeys, type KeySettings, readKeys } from './keys'

const key = (filling: number): string => Buffer.alloc(32, filling).toString('base64')
const good: KeySettings = { DATA_KEYS: `new:${key(1)},old:${key(2)}`, INDEX_KEY: key(3), SIGNING_KEY: key(4) }

const messageOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('was expected to be refused')
}

describe('keys from settings', () => {
  it('keep their order: the first data key seals', () => {
    expect(readKeys(good).dataKeys.map(({ id, key: bytes }) => [id, bytes[0]])).toEqual([['new', 1], ['old', 2]])
    expect(readKeys({ ...good, DATA_KEYS: ` new:${key(1)}, old:${key(2)},` }).dataKeys).toHaveLength(2)
  })

  it.each<[string, KeySettings, RegExp]>([
    ['no data key', { ...good, DATA_KEYS: undefined }, /^DATA_KEYS is missing/],
    ['no index key', { ...good, INDEX_KEY: '' }, /^INDEX_KEY is missing/],
    ['a key that is too short', { ...good, SIGNING_KEY: Buffer.alloc(31, 7).toString('base64') }, /^SIGNING_KEY must be 32 bytes/],
    ['a key with a typing error, which would be read as another key', { ...good, INDEX_KEY: `${key(3).slice(0, 5)}*${key(3).slice(5)}` }, /^INDEX_KEY must be 32 bytes/],
    ['a data key without a name', { ...good, DATA_KEYS: key(1) }, /^DATA_KEYS must read name:key/],
    ['a name that could not be told from the rest of a sealed value', { ...good, DATA_KEYS: `a.b:${key(1)}` }, /^DATA_KEYS must read name:key/],
    ['two data keys of one name, one of which would seal for ever', { ...good, DATA_KEYS: `k1:${key(1)},k1:${key(2)}` }, /^DATA_KEYS has two keys of one name/],
    ['one key for two purposes', { ...good, INDEX_KEY: key(1) }, /must all be different/],
  ])('refuse %s in one line that shows no key', (_case, settings, expected) => {
    const message = messageOf(() => readKeys(settings))
    expect(message).toMatch(expected)
    expect(message).not.toContain('\n')
    for (const filling of [1, 2, 3, 4, 7]) expect(message).not.toContain(key(filling).slice(0, 12))
  })
})

describe('the keys of an embedded database', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are made once, for the owner alone, and are the same at the next start', () => {
    const data = join(folder, 'data')
    const first = embeddedKeys(data)
    expect(embeddedKeys(data)).toEqual(first)
    expect(readdirSync(data)).toEqual(['keys.json'])
    expect(statSync(join(data, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  it('differ from those of any other folder, in their name too', () => {
    const [one, other] = [embeddedKeys(join(folder, 'a')), embeddedKeys(join(folder, 'b'))]
    expect(one.dataKeys[0]?.id).not.toBe(other.dataKeys[0]?.id)
    expect(one.indexKey).not.toEqual(other.indexKey)
  })

  it('are not made anew beside a database that only the lost ones open', () => {
    writeFileSync(join(folder, 'yangpu.sqlite'), '')
    expect(messageOf(() => embeddedKeys(folder))).toMatch(/^keys.json is missing/)
    expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  })

  it('are not shown when their file is damaged', () => {
    writeFileSync(join(folder, 'keys.json'), `{"DATA_KEYS":k1:${key(1)}`)
    const message = messageOf(() => embeddedKeys(folder))
    expect(message).toMatch(/is damaged/)
    expect(message).not.toContain('AQEB')
  })

  it('are agreed upon by processes that start at the same moment', async () => {
    const program = join(folder, 'program.cjs')
    buildSync({
      stdin: { contents: "const { embeddedKeys } = require('./keys'); process.stdin.once('data', () => process.stdout.write(JSON.stringify(embeddedKeys(process.argv[2]))))", resolveDir: __dirname },
      bundle: true, platform: 'node', outfile: program, logLevel: 'error',
    })
    const data = join(folder, 'data')
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, [program, data], { stdio: ['pipe', 'pipe', 'inherit'] }))
    const answers = children.map((child) => new Promise<string>((resolve) => {
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
      child.on('close', () => resolve(text))
    }))
    for (const child of children) child.stdin.end('go')
    const seen = await Promise.all(answers)
    expect(seen[0]).toContain('signingKey')
    expect(new Set(seen).size).toBe(1)
    expect(readdirSync(data)).toEqual(['keys.json'])
  })
})
