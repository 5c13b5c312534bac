import { type ChildProcess, fork } from 'node:child_process'

/** What the app tells when it serves: its address, and that of the same app with the recorder. */
export interface AppPorts {
  ports: { plain: number; recorded: number }
}

/** A process of this program over that database. */
export const start = (role: 'app' | 'bare', target: string, ...more: string[]): ChildProcess => fork(process.argv[1] as string, [role, target, ...more])

/** A process of its own for what must not be disturbed; ends when it has ended. Throws when it failed. */
export const runAlone = (role: 'routing', nodeOptions: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    fork(process.argv[1] as string, [role], { execArgv: [...process.execArgv, ...nodeOptions] })
      .once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${role} of the benchmark ended with ${code}`))))
  })

/** The next thing that it says. Throws when it ends instead. */
export const answerOf = <T>(child: ChildProcess, word?: unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a process of the benchmark ended with ${code}`)))
    if (word !== undefined) child.send(word as string)
  })
