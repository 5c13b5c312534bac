import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface DemoServer {
  url: string
  /** Everything it printed so far. */
  output: () => string
  stop: () => Promise<number | null>
}

const program = 'dist/cloud/main.cjs'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The built program as a person starts it: a fresh demo on a free port, in a folder of its own (or one that is kept between starts). */
export const startDemoServer = async (given?: { dataFolder?: string; port?: number }): Promise<DemoServer> => {
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build:server`)
  const dataFolder = given?.dataFolder ?? mkdtempSync(join(tmpdir(), 'demo-'))
  const port = given?.port ?? (await freePort())
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /^http:\/\/\S+$/m.exec(output)?.[0]
      if (address) resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)))
  })
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      if (!given?.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
      return code
    },
  }
}
