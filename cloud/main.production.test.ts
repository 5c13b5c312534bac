import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { openDatabase } from './database/open'
import { samplePassword, sampleStaff, sampleVeterans } from './demo/samplePeople'
import { makeEmptyDatabase } from './test/eachDatabase'
import { onServer } from './test/mariadb'
import { ask, failedStart, makeFolders, type Program, startProgram, type Told } from './test/program'

jest.setTimeout(60_000)

/** WeChat as it answers for an app of ours: one code is good, it knows no others. Remembers what it was asked. */
const startWechat = async () => {
  const asked: Record<string, string>[] = []
  const server = createServer((request, response) => {
    const question = Object.fromEntries(new URL(request.url ?? '/', 'http://wechat').searchParams)
    asked.push(question)
    response.end(JSON.stringify(question.js_code === 'good' ? { openid: 'o1', session_key: 'k' } : { errcode: 40029 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) }
}

const production = () => {
  const { fresh, remove } = makeFolders()
  const key = () => randomBytes(32).toString('base64')
  const keys = { DATA_KEYS: `p1:${key()}`, INDEX_KEY: key(), SIGNING_KEY: key() }
  let wechat: Awaited<ReturnType<typeof startWechat>>
  let empty: Awaited<ReturnType<typeof makeEmptyDatabase>>
  let url: string
  let program: Program
  const settings = (): Told => ({ DATA_DIR: fresh(), DATABASE_URL: url, WECHAT_APPID: 'wx1', WECHAT_SECRET: 'top-secret', WECHAT_API_BASE: wechat.url, ...keys })
  const signIn = (code: string) => ask(program.url, contract.signIn, { body: { code, privacyVersion: privacyNotice.version, device: '' } })
  const readiness = async () => (await fetch(`${program.url}/readyz`)).status

  beforeAll(async () => {
    wechat = await startWechat()
    empty = await makeEmptyDatabase('mysql')
    url = empty.settings.url as string
    program = await startProgram(settings())
  })
  afterAll(async () => {
    await program?.stop()
    await wechat?.stop()
    await empty?.remove()
    remove()
  })

  it('is ready, as is a second instance on the same database, and says nothing but where it is', async () => {
    const second = await startProgram(settings())
    for (const { url: address } of [program, second]) expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true })
    expect(await second.stop()).toBe(0)
    expect(second.said.out.split('\n').filter((line) => line && !line.startsWith('{'))).toEqual([second.url])
  })

  it('holds the network once, and no member of staff', async () => {
    const database = await openDatabase({ url, file: '' })
    const kinds = await database.query<{ kind: string; units: number }>('SELECT kind, COUNT(*) AS units FROM unit GROUP BY kind')
    expect(Object.fromEntries(kinds.map(({ kind, units }) => [kind, units]))).toEqual({ bureau: 1, district: 1, street: 12, community: 301, partner: 4 })
    expect(await database.query('SELECT id FROM staff')).toEqual([])
    await database.close()
  })

  it('asks the WeChat app of its settings who somebody is', async () => {
    expect((await signIn('good')).status).toBe(200)
    expect(wechat.asked.at(-1)).toEqual({ appid: 'wx1', secret: 'top-secret', js_code: 'good', grant_type: 'authorization_code' })
  })

  it('knows no sample person, neither by code nor by password', async () => {
    for (const { code } of sampleVeterans) expect(await signIn(code)).toMatchObject({ status: 401, body: { error: { code: 'wechat_code_rejected' } } })
    for (const { loginName } of sampleStaff) {
      expect(await ask(program.url, contract.staffSignIn, { body: { loginName, password: samplePassword } })).toMatchObject({ status: 401, body: { error: { code: 'wrong_password' } } })
    }
  })

  it('shows the client without sample sign-ins', async () => {
    expect(await (await fetch(program.url)).text()).toBe(readFileSync(join(__dirname, '../dist/h5/index.html'), 'utf8'))
  })

  it.each<[string, string, RegExp]>([
    ['the database is not there', 'root@', /^the database of DATABASE_URL refused \(ER_BAD_DB_ERROR\)\n$/],
    ['the password is wrong', 'app:password@', /^the database of DATABASE_URL refused \(ER_ACCESS_DENIED_ERROR\)\n$/],
  ])('does not start when %s, and says so in one line', async (_case, who, line) => {
    const DATABASE_URL = `${url.replace('root@', who)}_none`
    expect(await failedStart({ ...settings(), DATABASE_URL })).toEqual({ code: 1, out: '', err: expect.stringMatching(line) })
  })

  it('does not start without its keys, and says which is missing in one line', async () => {
    for (const name of ['DATA_KEYS', 'INDEX_KEY', 'SIGNING_KEY']) {
      expect(await failedStart({ ...settings(), [name]: '' })).toEqual({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^${name} is missing: .*\n$`)) })
    }
  })

  it('is not ready while its tables are gone, lives all the same, and ends well', async () => {
    const [, server, name] = /^(.*)\/(.*)$/.exec(url) ?? []
    await onServer(server as string, `DROP DATABASE ${name}`)
    const answers = [await readiness()]
    await onServer(server as string, `CREATE DATABASE ${name}`)
    answers.push(await readiness())
    expect(answers).toEqual([503, 503])
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200)
    expect(await program.stop()).toBe(0)
  })
}

const missing = process.env.MARIADB_MISSING
describe('in production, on MariaDB', missing ? () => it.todo(`did not run: ${missing}`) : production)
