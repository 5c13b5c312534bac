import { join } from 'node:path'
import vm from 'node:vm'
import { Bundle, type AppConfig, pagesOf } from './bundle'
import { Device } from './device'
import { Framework } from './framework'
import { Network } from './network'
import { Pages } from './pages'
import { createWx } from './wx'

/*
 * Runs the built mini-program without WeChat: its templates by WeChat's own component framework and compiler
 * (glass-easel), its scripts in a context that has the language and timers but no window, no URL, no eval.
 * Nothing is drawn: what a test sees is the tree of elements. Layout, styles and touch are for WeChat's own tools.
 */

type Definition = Record<string, unknown>
type AppObject = Record<string, ((options: object) => void) | undefined>

const built = join(__dirname, '../../../../dist/weapp')
const launch = { path: 'pages/home/index', query: {}, scene: 1001 }

export class Host {
  readonly network: Network
  readonly pages: Pages
  readonly unknown = new Set<string>()
  readonly faults: string[] = []
  private readonly bundle: Bundle
  private readonly framework: Framework
  private readonly context: vm.Context
  private readonly timers = new Set<NodeJS.Timeout>()
  private app: AppObject = {}
  private loading = ''

  /** `origin` is where calls go, instead of the address that the bundle was built for; `device`: a phone on which the program ran before. */
  constructor(origin: string, folder = built, readonly device = new Device()) {
    this.bundle = new Bundle(folder)
    const config = this.bundle.json<AppConfig>('app.json')
    const all = pagesOf(config)
    const bar = config.tabBar?.custom ? ['custom-tab-bar/index'] : []
    this.network = new Network(origin)
    this.framework = new Framework(this.bundle, [...all, ...bar])
    this.pages = new Pages({ framework: this.framework, all, tabs: config.tabBar?.list.map(({ pagePath }) => pagePath) ?? [], load: (route) => this.load(route) })
    this.context = vm.createContext(this.globals(), { codeGeneration: { strings: false, wasm: false } })
    this.load('app')
    this.load('comp')
    bar.forEach((path) => this.load(path))
  }

  /** Opens the program as a tap on its icon does. */
  start(): void {
    this.app.onLaunch?.(launch)
    this.app.onShow?.(launch)
    this.pages.reLaunch('/pages/home/index')
  }

  /** Fails when the program called what WeChat does not have here, or when something was thrown or complained about. */
  assertNoUnknownCalls(): void {
    const problems = [...[...this.unknown].map((name) => `unknown call: wx.${name}`), ...this.faults, ...this.framework.faults]
    if (problems.length > 0) throw new Error(problems.join('\n'))
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.framework.stop()
  }

  private load(path: string): void {
    this.loading = path
    this.bundle.run(`${path}.js`, this.context)
  }

  private globals(): object {
    return {
      wx: createWx({ device: this.device, network: this.network, pages: this.pages, unknown: this.unknown }),
      App: (definition: AppObject) => void (this.app = definition),
      Page: (definition: Definition) => this.framework.definePage(this.loading, definition),
      Component: (definition: Definition) => this.framework.defineComponent(this.loading, definition),
      Behavior: (definition: Definition) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.pages.callers(),
      console: this.console(),
      ...this.clocks(),
    }
  }

  private console(): object {
    const note = (...said: unknown[]) => void this.faults.push(said.map((one) => (one instanceof Error ? one.stack : String(one))).join(' '))
    return { log: () => undefined, info: () => undefined, debug: () => undefined, warn: note, error: note }
  }

  private clocks(): object {
    const start = (set: typeof setTimeout) => (work: (...given: unknown[]) => void, time?: number, ...given: unknown[]) => {
      const timer = set(() => {
        try {
          work(...given)
        } catch (error) {
          this.faults.push((error as Error).stack ?? String(error))
        }
      }, time)
      this.timers.add(timer)
      return Number(timer)
    }
    const end = (timer: number) => clearTimeout(timer)
    return { setTimeout: start(setTimeout), setInterval: start(setInterval as typeof setTimeout), clearTimeout: end, clearInterval: end }
  }
}
