import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { allEndpoints, contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { openDatabase } from './database/open'
import { ask, makeFolders, type Program, startProgram } from './test/program'

jest.setTimeout(60_000)

const { fresh, remove } = makeFolders()
afterAll(remove)

const privacyVersion = privacyNotice.version
const builtPage = (client: string) => readFileSync(join(__dirname, '../dist', client, 'index.html'), 'utf8')
const get = async (program: Program, path: string) => {
  const response = await fetch(program.url + path)
  return { status: response.status, text: await response.text() }
}

/** How many rows there are of each kind, in the file that the program left. */
const count = async (folder: string, table: 'unit' | 'staff_assignment', column: 'kind' | 'role'): Promise<object> => {
  const database = await openDatabase({ file: join(folder, 'yangpu.sqlite') })
  const rows = await database.query<{ name: string; rows: number }>(`SELECT ${column} AS name, COUNT(*) AS rows FROM ${table} GROUP BY ${column}`)
  await database.close()
  return Object.fromEntries(rows.map(({ name, rows: found }) => [name, found]))
}

describe('a first start with nothing but an empty folder', () => {
  const folder = fresh()
  let program: Program
  beforeAll(async () => {
    program = await startProgram({ DATA_DIR: folder })
  })
  afterAll(() => program?.stop())

  it('offers sample sign-ins, every one of which works', async () => {
    // All that it said is there for certain once it has ended.
    expect(await program.stop()).toBe(0)
    const { out } = program.said
    program = await startProgram({ DATA_DIR: folder })
    const signIn = (code = '') => ask(program.url, contract.signIn, { body: { code, privacyVersion, device: '' } })
    const staffSignIn = (loginName = '', password = '') => ask(program.url, contract.staffSignIn, { body: { loginName, password } })
    const veterans = [...out.matchAll(/^ {2}veteran .*\((\S+)\)$/gm)].map(([, code]) => signIn(code))
    const staff = [...out.matchAll(/^ {2}staff .* (\S+) \/ (\S+) /gm)].map(([, loginName, password]) => staffSignIn(loginName, password))
    expect((await Promise.all([...veterans, ...staff])).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  })

  it('is alive, ready, and shows the client of the demo', async () => {
    expect(await get(program, '/healthz')).toEqual({ status: 200, text: '{"alive":true}' })
    expect(await get(program, '/readyz')).toEqual({ status: 200, text: '{"ready":true}' })
    expect(await get(program, '/')).toEqual({ status: 200, text: builtPage('h5-demo') })
  })

  it('describes every endpoint of the contract, and no other', async () => {
    const { paths } = JSON.parse((await get(program, '/openapi.json')).text) as { paths: Record<string, Record<string, { operationId: string }>> }
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`))
    expect(described.sort()).toEqual(allEndpoints.map(({ name, method, path }) => `${name} ${method.toLowerCase()} /api${path.replace(/:(\w+)/g, '{$1}')}`).sort())
  })

  it('offers the 12 streets with their 301 committees to choose from', async () => {
    const { streets } = (await ask(program.url, contract.listAreas)).body
    expect(streets).toHaveLength(12)
    expect(streets.flatMap(({ communities }) => communities)).toHaveLength(301)
  })

  it('keeps what people said over the next start, and brings nothing in twice', async () => {
    const { token } = (await ask(program.url, contract.signIn, { body: { code: 'sample:zhang', privacyVersion, device: '' } })).body
    const residence = { text: '国定路600弄3号', streetCode: '310110019', unsure: false, outside: false }
    await ask(program.url, contract.saveProfile, { token, body: { name: '张建国', phone: '13812345678', residence, registered: null } })
    expect(await program.stop()).toBe(0)
    program = await startProgram({ DATA_DIR: folder })
    expect((await ask(program.url, contract.getMe, { token })).body.account?.person).toMatchObject({ name: '张建国', phone: '13812345678', residence })
    expect(await program.stop()).toBe(0)
    expect(await count(folder, 'unit', 'kind')).toEqual({ bureau: 1, district: 1, street: 12, community: 301, partner: 4 })
    expect(await count(folder, 'staff_assignment', 'role')).toEqual({ administrator: 1, clerk: 1, lead: 3, reviewer: 1 })
  })
})

describe('told to stop', () => {
  const agent = new Agent({ keepAlive: true })
  afterAll(() => agent.destroy())

  /** A sign-in of which the server has the head and waits for the rest, as its "100 Continue" says. */
  const halfSignIn = async ({ url }: Program) => {
    const body = JSON.stringify({ code: 'sample:li', privacyVersion })
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Expect: '100-continue' }
    const call = request(`${url}/api/session`, { method: 'POST', agent, headers })
    call.flushHeaders()
    await once(call, 'continue')
    const closed = once(call.socket as Socket, 'close')
    const finish = async (): Promise<number> => {
      call.end(body)
      const [response] = await once(call, 'response')
      response.resume()
      return response.statusCode
    }
    return { finish, closed }
  }
  const takesCalls = ({ url }: Program) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(true))
      socket.once('error', () => resolve(false)).once('connect', () => socket.destroy())
    })

  it('once or twice, it takes no new calls, answers those at hand, holds no connection for more, and ends well', async () => {
    const program = await startProgram({ DATA_DIR: fresh() })
    const [first, second] = [await halfSignIn(program), await halfSignIn(program)]
    program.signal('SIGTERM')
    while (await takesCalls(program)) continue
    program.signal('SIGINT')
    expect(await first.finish()).toBe(200)
    await first.closed
    expect(await second.finish()).toBe(200)
    expect(await program.stop()).toBe(0)
    expect(program.said.err).toBe('')
  })
})
