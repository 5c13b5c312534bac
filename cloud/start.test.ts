import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { type Database } from './database/database'
import { migrate } from './database/migrate'
import { openDatabase } from './database/open'
import { embeddedKeys } from './security/keys'
import { readSettings, type Settings } from './settings'
import { type Running, start } from './start'
import { makeEmptyDatabase, onEachDatabase } from './test/eachDatabase'

jest.setTimeout(60_000)

const mockLines: string[] = []
jest.mock('pino', () => {
  const pino = jest.requireActual('pino')
  return (options: object) => pino(options, { write: (line: string) => void mockLines.push(line) })
})

const key = () => randomBytes(32).toString('base64')
const newKeys = () => ({ DATA_KEYS: `p1:${key()}`, INDEX_KEY: key(), SIGNING_KEY: key() })
const wechat = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'secret', WECHAT_API_BASE: 'http://127.0.0.1:9' }

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const settingsOf = (told: Record<string, string>): Settings => readSettings({ PORT: '0', LOG_LEVEL: 'info', ...told }, tmpdir())
const started = async (settings: Settings): Promise<Running> => {
  const running = await start(settings, settings.dataFolder)
  undo.push(() => running.stop())
  return running
}
const once = async (settings: Settings): Promise<void> => (await start(settings, settings.dataFolder)).stop()
const look = async <T>({ databaseUrl, dataFolder }: Settings, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ url: databaseUrl, file: join(dataFolder, 'yangpu.sqlite') })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
const amounts = (settings: Settings) =>
  look(settings, async (database) => {
    const counted = await Promise.all(['unit', 'staff', 'network_state'].map((table) => database.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM ${table}`)))
    return counted.map(([row]) => Number(row?.amount))
  })

onEachDatabase('a start in production', ({ kind }) => {
  /** Settings for a database that nobody has used yet. */
  const fresh = async () => {
    const { settings, remove } = await makeEmptyDatabase(kind)
    undo.push(remove)
    return { DATA_DIR: newFolder(), ...(settings.url ? { DATABASE_URL: settings.url } : {}), ...wechat, ...newKeys() }
  }

  it('with keys that are not those of the database ends with the name of the setting that does not fit', async () => {
    const told = await fresh()
    await once(settingsOf(told))
    await expect(once(settingsOf({ ...told, INDEX_KEY: key() }))).rejects.toThrow(/^INDEX_KEY or CIPHER_SUITE is not the one that this database was filled with$/)
    await expect(once(settingsOf({ ...told, CIPHER_SUITE: 's1' }))).rejects.toThrow(/^INDEX_KEY or CIPHER_SUITE /)
    await expect(once(settingsOf({ ...told, DATA_KEYS: `p1:${key()}` }))).rejects.toThrow(/^DATA_KEYS has not the key that this database was filled with$/)
    await once(settingsOf(told))
  })

  it('beside others on a fresh database brings the network in once', async () => {
    const settings = settingsOf(await fresh())
    await look(settings, migrate)
    const instances = await Promise.all([started(settings), started(settings), started(settings)])
    expect(instances.map(({ isDemo }) => isDemo)).toEqual([false, false, false])
    expect(await amounts(settings)).toEqual([319, 0, 1])
  })

  it('tells the log why WeChat could not be used, and nothing of the secret', async () => {
    const { server } = await started(settingsOf(await fresh()))
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/api${contract.signIn.path}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: 'x', privacyVersion: privacyNotice.version }),
    })
    expect(response.status).toBe(503)
    expect(mockLines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ msg: 'WeChat could not be used', reason: expect.any(String) }))
    expect(mockLines.join('')).not.toContain(wechat.WECHAT_SECRET)
  })
})

describe('a first start on this machine alone', () => {
  it('that was cut short is done by the next one: network, mark and sample staff together or none of them', async () => {
    const settings = settingsOf({ DATA_DIR: newFolder() })
    embeddedKeys(settings.dataFolder)
    await look(settings, async (database) => {
      await migrate(database)
      await database.execute("INSERT INTO staff (id, name, loginName, createdAt) VALUES ('1', 'in the way', 'wangmin', 0)")
    })
    await expect(once(settings)).rejects.toThrow()
    expect(await amounts(settings)).toEqual([0, 1, 0])
    await look(settings, (database) => database.execute('DELETE FROM staff'))
    expect((await started(settings)).isDemo).toBe(true)
    expect(await amounts(settings)).toEqual([319, 6, 1])
  })

  it('that was refused leaves the folder fresh', async () => {
    const folder = newFolder()
    await expect(once(settingsOf({ DATA_DIR: folder, HOST: '0.0.0.0' }))).rejects.toThrow(/^WECHAT_APPID and WECHAT_SECRET are missing/)
    expect((await started(settingsOf({ DATA_DIR: folder }))).isDemo).toBe(true)
  })
})
