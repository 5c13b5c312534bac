import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import vm from 'node:vm'

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] }
}

type Run = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** The files of a built mini-program, as they would be uploaded. */
export class Bundle {
  private readonly loaded = new Map<string, { exports: unknown }>()

  constructor(readonly folder: string) {
    if (!existsSync(join(folder, 'app.json'))) throw new Error(`there is no mini-program in ${folder}: npm run build:weapp`)
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  json<T>(path: string): T {
    return JSON.parse(this.text(path)) as T
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  /** Runs a script once; what it requires runs first, as in WeChat by paths relative to it. */
  run(path: string, context: vm.Context): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.loaded.set(path, module)
    const wrapped = `(function (require, module, exports) {${this.text(path)}\n})`
    const body = new vm.Script(wrapped, { filename: join(this.folder, path) }).runInContext(context) as Run
    body((wanted) => this.run(scriptPath(dirname(path), wanted), context), module, module.exports)
    return module.exports
  }
}

const scriptPath = (from: string, wanted: string): string => {
  const path = normalize(wanted.startsWith('/') ? wanted.slice(1) : join(from, wanted))
  return path.endsWith('.js') ? path : `${path}.js`
}

/** Every page as its path without an ending, those of the packages included. */
export const pagesOf = ({ pages, subPackages = [] }: AppConfig): string[] => [...pages, ...subPackages.flatMap((area) => area.pages.map((page) => `${area.root}/${page}`))]
