import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { misfits } from './fitness'

const browsers = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const quietly = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browsers.find((path) => existsSync(path)), args: quietly })

export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const

/** Somebody at a screen: sees words, taps words, types into labelled fields. Pages left behind stay hidden in the DOM, so only the visible counts. */
export interface Visitor {
  page: Page
  context: BrowserContext
  go: (path: string) => Promise<void>
  see: (text: string | RegExp) => Promise<void>
  /** Sees it without scrolling, wherever the page was scrolled to. */
  seeAtOnce: (text: string | RegExp) => Promise<void>
  notSee: (text: string) => Promise<void>
  tap: (text: string | RegExp) => Promise<void>
  tick: (label: string) => Promise<void>
  /** Picks an answer to the question that has this label. */
  choose: (question: string, answer: string) => Promise<void>
  type: (field: string, text: string) => Promise<void>
  /** Sees that everybody could use this screen, in normal and in 长辈版. */
  fitsAll: () => Promise<void>
  /** Errors of scripts and refused resources, which no journey may leave behind. */
  complaints: string[]
}

export const visit = async (browser: Browser, url: string, size: keyof typeof sizes): Promise<Visitor> => {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:|Uncaught/.test(message.text())) complaints.push(message.text())
  })
  const visible = (locator: Locator): Locator => locator.and(page.locator(':visible'))
  const words = (text: string | RegExp): Locator => visible(page.getByText(text, { exact: typeof text === 'string' })).last()
  return pictured(page, {
    page, context, complaints,
    go: async (path) => {
      await page.goto(`${url}/#/${path}`)
    },
    see: (text) => words(text).waitFor(),
    seeAtOnce: async (text) => {
      await page.waitForFunction((node) => {
        const { top, bottom } = (node as Element).getBoundingClientRect()
        return top >= 0 && bottom <= window.innerHeight
      }, await words(text).elementHandle())
    },
    notSee: async (text) => {
      await page.waitForFunction((wanted) => ![...document.querySelectorAll<HTMLElement>('*')].some((node) => node.children.length === 0 && node.offsetParent !== null && node.textContent === wanted), text)
    },
    tap: (text) => words(text).click(),
    fitsAll: async () => expect(await misfits(page)).toEqual([]),
    tick: (label) => visible(page.getByRole('checkbox', { name: label })).last().click(),
    choose: (question, answer) => visible(page.getByRole('radiogroup', { name: question })).last().getByRole('radio', { name: answer, exact: true }).click(),
    type: async (field, text) => {
      const input = visible(page.locator(`[name="${field}"] input, [name="${field}"] textarea, input[name="${field}"], textarea[name="${field}"]`)).last()
      await input.fill(text)
      await input.blur()
    },
  })
}

const failures = join(__dirname, '../../../.cache/browser-failures')
let failed = 0

/** What was on the screen when a step failed, as a picture: the words of the error alone seldom tell. */
const pictured = (page: Page, visitor: Visitor): Visitor => {
  const steps = Object.entries(visitor).map(([name, step]: [string, unknown]) => {
    if (typeof step !== 'function') return [name, step]
    return [name, async (...given: unknown[]) => {
      try {
        return await (step as (...given: unknown[]) => Promise<void>)(...given)
      } catch (error) {
        await page.screenshot({ path: join(failures, `${process.pid}-${++failed}-${name}.png`) })
        throw error
      }
    }]
  })
  return Object.fromEntries(steps) as Visitor
}
