import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { freePort } from './test/mariadb'
import { failedStart, makeFolders, startProgram, type Told } from './test/program'

jest.setTimeout(60_000)

const { fresh, remove } = makeFolders()
afterAll(remove)

/** Exit code 1, nothing but this on the error stream, nothing at all on the other. */
const oneLine = (line: string) => ({ code: 1, out: '', err: `${line}\n` })
const wechat = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'top-secret' }
const key = () => randomBytes(32).toString('base64')
const keys = () => ({ DATA_KEYS: `p1:${key()}`, INDEX_KEY: key(), SIGNING_KEY: key() })
const withoutWechat = 'WECHAT_APPID and WECHAT_SECRET are missing: only a fresh demo on 127.0.0.1 runs without them'
const holdsDemo = 'this data folder holds a demo: give production an empty DATA_DIR or a DATABASE_URL'

/** A data folder that was started with these settings before. */
const usedFolder = async (told: Told): Promise<string> => {
  const folder = fresh()
  const program = await startProgram({ DATA_DIR: folder, ...told })
  expect(await program.stop()).toBe(0)
  return folder
}

describe('the program ends with one line', () => {
  it('when a setting is bad', async () => {
    expect(await failedStart({ DATA_DIR: fresh(), PORT: 'http' })).toEqual(oneLine('PORT must be a whole number up to 65535, not "http"'))
  })

  it('when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const end = await failedStart({ DATA_DIR: fresh(), PORT: String(port) })
    await new Promise((resolve) => other.close(resolve))
    expect(end).toEqual(oneLine(`port ${port} is in use: stop what runs there, or choose another with PORT=`))
  })

  it('when its folder cannot be one', async () => {
    const file = join(fresh(), 'file')
    writeFileSync(file, '')
    expect(await failedStart({ DATA_DIR: file })).toEqual(oneLine(`could not start: EEXIST: file already exists, mkdir '${file}'`))
  })

  it('when nobody answers at DATABASE_URL, without showing its password', async () => {
    const DATABASE_URL = `mysql://app:password@127.0.0.1:${await freePort()}/yangpu`
    expect(await failedStart({ DATA_DIR: fresh(), DATABASE_URL, ...wechat, ...keys() })).toEqual(oneLine('the database of DATABASE_URL cannot be reached (ECONNREFUSED)'))
  })

  it('when a database of its own is not given its keys', async () => {
    const DATABASE_URL = `mysql://app:password@127.0.0.1:${await freePort()}/yangpu`
    const { err } = await failedStart({ DATA_DIR: fresh(), DATABASE_URL, ...wechat })
    expect(err).toMatch(/^DATA_KEYS is missing: .*\n$/)
  })
})

describe('a demo is only ever made and opened on this machine alone', () => {
  it('others can call: a fresh folder without a WeChat app is refused, and stays fresh', async () => {
    const folder = fresh()
    expect(await failedStart({ DATA_DIR: folder, HOST: '0.0.0.0' })).toEqual(oneLine(withoutWechat))
    const program = await startProgram({ DATA_DIR: folder })
    expect(await program.stop()).toBe(0)
    expect(program.said.out).toContain('Sample sign-ins')
  })

  it('a WeChat app is set: a folder that holds a demo is refused, here and where others can call', async () => {
    const folder = await usedFolder({})
    expect(await failedStart({ DATA_DIR: folder, ...wechat })).toEqual(oneLine(holdsDemo))
    expect(await failedStart({ DATA_DIR: folder, ...wechat, HOST: '0.0.0.0' })).toEqual(oneLine(holdsDemo))
  })

  it('a folder of a real service is refused without its WeChat app, and is no demo with it', async () => {
    const folder = await usedFolder(wechat)
    expect(await failedStart({ DATA_DIR: folder })).toEqual(oneLine(withoutWechat))
    const program = await startProgram({ DATA_DIR: folder, ...wechat })
    expect(await program.stop()).toBe(0)
    expect(program.said.out).not.toContain('Sample sign-ins')
  })
})

it('keys that are not those of the database are refused before anybody can call', async () => {
  const given = keys()
  const folder = await usedFolder({ ...wechat, ...given })
  expect(await failedStart({ DATA_DIR: folder, ...wechat, ...given, DATA_KEYS: `p1:${key()}` })).toEqual(oneLine('DATA_KEYS has not the key that this database was filled with'))
  expect(await failedStart({ DATA_DIR: folder, ...wechat, ...given, INDEX_KEY: key() })).toEqual(oneLine('INDEX_KEY or CIPHER_SUITE is not the one that this database was filled with'))
})
