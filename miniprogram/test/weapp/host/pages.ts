import { type AnyComponent, type Caller, type Framework } from './framework'

export interface OpenPage {
  route: string
  root: AnyComponent
  caller: Caller
  tabBar: { root: AnyComponent; caller: Caller } | null
  release: () => void
}

type Query = Record<string, string>

/** WeChat keeps this many and refuses the next. */
const deepest = 10

export class NavigationError extends Error {}

interface PagesSetting {
  framework: Framework
  all: readonly string[]
  tabs: readonly string[]
  /** Runs the script of a page the first time it is opened. */
  load: (route: string) => void
}

/** The pages that are open, and the ways from one to the next with their real refusals. */
export class Pages {
  private stack: OpenPage[] = []
  private readonly keptTabs = new Map<string, OpenPage>()

  constructor(private readonly setting: PagesSetting) {}

  current(): OpenPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  routes(): string[] {
    return this.stack.map(({ route }) => route)
  }

  callers(): Caller[] {
    return this.stack.map(({ caller }) => caller)
  }

  navigateTo(url: string): void {
    const { route, query } = this.target(url)
    if (this.isTab(route)) throw new NavigationError('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new NavigationError('webview count limit exceed')
    life(this.stack.at(-1), 'onHide')
    this.stack.push(this.open(route, query))
  }

  redirectTo(url: string): void {
    const { route, query } = this.target(url)
    if (this.isTab(route)) throw new NavigationError('can not redirectTo a tabbar page')
    this.close(this.stack.pop())
    this.stack.push(this.open(route, query))
  }

  navigateBack(delta = 1): void {
    if (this.stack.length <= 1) throw new NavigationError('cannot navigate back at first page')
    for (let count = Math.min(delta, this.stack.length - 1); count > 0; count -= 1) this.close(this.stack.pop())
    life(this.stack.at(-1), 'onShow')
  }

  switchTab(url: string): void {
    const { route } = this.target(url)
    if (!this.isTab(route)) throw new NavigationError('can not switch to no-tabBar page')
    const [first, ...above] = this.stack
    if (first?.route === route && above.length === 0) return
    for (const page of above.reverse()) this.close(page)
    if (first?.route !== route) {
      if (first && this.isTab(first.route)) life(first, 'onHide')
      else this.close(first)
    }
    const kept = this.keptTabs.get(route)
    this.stack = [kept ?? this.open(route, {})]
    if (kept) life(kept, 'onShow')
  }

  reLaunch(url: string): void {
    const { route, query } = this.target(url)
    for (const page of [...this.stack].reverse()) this.close(page)
    for (const page of this.keptTabs.values()) this.close(page)
    this.keptTabs.clear()
    this.stack = [this.open(route, query)]
  }

  private isTab(route: string): boolean {
    return this.setting.tabs.includes(route)
  }

  private target(url: string): { route: string; query: Query } {
    const [path = '', search = ''] = url.split('?')
    const route = path.replace(/^\//, '')
    if (!this.setting.all.includes(route)) throw new NavigationError(`page "${route}" is not found`)
    // WeChat hands params over as they were written, still encoded.
    const query = Object.fromEntries(search.split('&').filter(Boolean).map((pair) => pair.split(/=(.*)/s, 2)))
    return { route, query }
  }

  private open(route: string, query: Query): OpenPage {
    this.setting.load(route)
    const { root, caller, release } = this.setting.framework.create(route)
    const bar = this.isTab(route) ? this.setting.framework.create('custom-tab-bar/index') : null
    Object.assign(caller, { route, options: query, getTabBar: () => bar?.caller ?? null, getPageId: () => route })
    const page = { route, root, caller, tabBar: bar, release: () => { bar?.release(); release() } }
    if (bar) this.keptTabs.set(route, page)
    life(page, 'onLoad', query)
    life(page, 'onShow')
    life(page, 'onReady')
    return page
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return
    this.keptTabs.delete(page.route)
    life(page, 'onUnload')
    page.release()
  }
}

const life = (page: OpenPage | undefined, name: string, ...given: unknown[]): void => {
  const method = page?.caller[name]
  if (typeof method === 'function') method.apply(page?.caller, given)
}
