import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AnswerOf, type BodyOf, type Endpoint } from '@shared/contract/endpoint'

const program = join(__dirname, '../../dist/cloud/main.cjs')

/** All that the program is told: nothing of the environment of the tests reaches it, and it takes a free port unless it is given one. */
export type Told = Readonly<Record<string, string>>

const running = new Set<ChildProcess>()
// A test that fails half way must not leave a program behind, for which jest would wait.
afterAll(() => running.forEach((child) => child.kill('SIGKILL')))

const launch = (told: Told) => {
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build:server`)
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, PORT: '0', ...told }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.on('close', () => running.delete(child))
  const said = { out: '', err: '' }
  // Not 'exit': what it said last may still be on its way then.
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString()
      const line = /^(http:\/\/\S+)\n/m.exec(said.out)?.[1]
      if (line) resolve(line)
    })
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return { child, said, ended, address }
}

export interface Program {
  url: string
  /** Everything it said so far, on either stream. */
  said: { out: string; err: string }
  signal: (name: 'SIGTERM' | 'SIGINT') => void
  /** Asks it to stop, if it still runs; gives its exit code. */
  stop: () => Promise<number | null>
}

/** The built program as a person starts it, up and listening. */
export const startProgram = async (told: Told): Promise<Program> => {
  const { child, said, ended, address } = launch(told)
  const failed = ended.then((code) => {
    throw new Error(`the program ended with ${code}: ${said.err}`)
  })
  const url = await Promise.race([address, failed])
  const signal = (name: 'SIGTERM' | 'SIGINT') => void child.kill(name)
  return {
    url, said, signal,
    stop: () => {
      signal('SIGTERM')
      return ended
    },
  }
}

/** A start that should fail: how it ended and what it said. One that comes up all the same is killed, which leaves no exit code. */
export const failedStart = async (told: Told): Promise<{ code: number | null; out: string; err: string }> => {
  const { child, said, ended, address } = launch(told)
  void address.then(() => child.kill('SIGKILL'))
  const code = await ended
  return { code, ...said }
}

/** Data folders, each new and empty, that go together. */
export const makeFolders = (): { fresh: () => string; remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'program-'))
  return { fresh: () => mkdtempSync(join(root, 'data-')), remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** One JSON call to an endpoint whose path has no names in it. */
export const ask = async <E extends Endpoint>(url: string, { method, path }: E, { body, token }: { body?: BodyOf<E>; token?: string } = {}) => {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  // The server checked its answer against the same contract; a refusal has an error instead.
  return { status: response.status, body: (await response.json()) as AnswerOf<E> & { error?: { code: string } } }
}
