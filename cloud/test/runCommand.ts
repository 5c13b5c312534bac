import { execFile } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

export interface Ended {
  code: number
  lines: string[]
  error: string
}

const runNode = (words: readonly string[], folder: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: folder }, (failure, stdout, error) => resolve({ code: Number(failure?.code ?? 0), lines: stdout.split('\n').filter(Boolean), error }))
  })

/** Runs an entry (`cloud/routing/cli/check`) as npm does, from the source. */
export const runCommand = (entry: string, ...args: string[]): Promise<Ended> => runNode(['config/tools/run-ts.mjs', `${entry}.ts`, ...args], root)

/** Runs what `runCommand` has built before, in another folder: for commands that write where they stand. */
export const runBuiltIn = (folder: string, entry: string, ...args: string[]): Promise<Ended> =>
  runNode([path.join(root, '.cache/run', `${entry.replaceAll('/', '-')}.cjs`), ...args], folder)
