import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(__dirname, '../../../dist/cloud/main.cjs')

export interface TestServer {
  origin: string
  stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** How long the server may take to answer for the first time, ms. */
const patience = 30_000

const answers = async (origin: string, child: ChildProcess): Promise<void> => {
  for (let waited = 0; waited < patience; waited += 50) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const isUp = await fetch(`${origin}/api/services`).then(({ ok }) => ok, () => false)
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not answer')
}

/** The built server as a demo of its own: an empty folder, a free port, the stand-in for WeChat. */
export const startServer = async (): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-'))
  const port = await freePort()
  const { DATABASE_URL: _url, DATA_KEYS: _keys, WECHAT_APPID: _app, ...environment } = process.env
  const child = spawn(process.execPath, [program], { env: { ...environment, NODE_ENV: '', DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  await answers(origin, child).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { origin, stop }
}
