import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'

const folders = ['/usr/sbin', '/usr/bin', '/usr/libexec', '/opt/homebrew/bin', '/usr/local/bin']
const programs = { server: 'mariadbd', installer: 'mariadb-install-db' } as const
const find = (program: string): string | undefined => folders.map((folder) => join(folder, program)).find((path) => existsSync(path))

export const hasMariadb = (): boolean => Object.values(programs).every((program) => find(program) !== undefined)

export interface Mariadb {
  /** Without a database name at its end. */
  url: string
  stop: () => Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

// Its parent's end closes the pipe, whichever way the parent ends: then the server stops and its folder goes.
const keeper = 'folder=$1; shift; "$@" & server=$!; read -r _; kill "$server"; wait "$server"; rm -rf "$folder"'

/** Starts a MariaDB of its own as a plain process, on a free port, in a folder that goes when it stops or when this process ends. */
export const startMariadb = async (settings: readonly string[] = []): Promise<Mariadb> => {
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'))
  // A server empties its folder for temporary tables when it starts: in a shared one it would take those of another.
  const temporary = `--tmpdir=${folder}/temporary`
  mkdirSync(join(folder, 'temporary'))
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  execFileSync(find(programs.installer) as string, ['--no-defaults', `--datadir=${folder}/data`, temporary, ...asRoot, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' })
  const port = await freePort()
  // Detached: a Ctrl-C in the terminal must reach the tests, not the keeper.
  const child = spawn('sh', ['-c', keeper, 'mariadb-keeper', folder, find(programs.server) as string,
    '--no-defaults', ...asRoot, temporary, `--datadir=${folder}/data`, `--socket=${folder}/socket`, `--port=${port}`, '--bind-address=127.0.0.1', '--skip-name-resolve',
    '--character-set-server=utf8mb4', '--collation-server=utf8mb4_bin', '--max-connections=500', ...settings,
  ], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  try {
    await untilItAnswers(port)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `mysql://root@127.0.0.1:${port}`, stop }
}

const untilItAnswers = async (port: number): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
      await connection.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('MariaDB did not answer within 30 s')
}

/** Runs one statement on the server, outside of any database of ours. */
export const onServer = async (url: string, statement: string): Promise<void> => {
  const connection = await createConnection({ uri: url })
  await connection.query(statement)
  await connection.end()
}
