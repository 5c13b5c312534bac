import { readFileSync } from 'node:fs'
import { type Page } from 'playwright-core'

/** The rules of axe, colour contrast among them. */
const rules = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const grave: readonly (string | null | undefined)[] = ['serious', 'critical']
/** How large what is tapped must be at least, px. */
const targets = { normal: 44, elder: 60 } as const
type Mode = keyof typeof targets

interface Violation {
  id: string
  impact?: string | null
  nodes: { html: string }[]
}
interface Axe {
  axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> }
}

/** What somebody with poor sight, a screen reader or no mouse could not use. */
const barriers = async (page: Page): Promise<string[]> => {
  const violations = await page.evaluate(async () => (await (window as unknown as Axe).axe.run(document, { resultTypes: ['violations'] })).violations)
  return violations.filter(({ impact }) => grave.includes(impact)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ; ')}`)
}

/** What a finger that shakes would miss. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => [...document.querySelectorAll<HTMLElement>('.tappable, .btn')].flatMap((node) => {
    const { width, height } = node.getBoundingClientRect()
    const isSeen = node.offsetParent !== null && width > 0
    return isSeen && (width < size - 0.5 || height < size - 0.5) ? [`${Math.round(width)} × ${Math.round(height)} px: ${node.getAttribute('aria-label')}`] : []
  }), least)

/** 长辈版 is a class on the page: to judge a screen in both it is put on and taken off, and nothing that was typed is lost. */
const turn = (page: Page): Promise<void> => page.evaluate(() => document.querySelectorAll('.page, .tabbar').forEach((node) => node.classList.toggle('elder')))

const inMode = async (page: Page, mode: Mode): Promise<string[]> =>
  [...(await barriers(page)), ...(await smallTargets(page, targets[mode]))].map((problem) => `${mode}: ${problem}`)

/** Taro's fields get their input a moment after they stand on the page, and a word that comes or goes is half seen: until then a screen is not what anybody meets. */
const isDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.querySelectorAll('taro-input-core, taro-textarea-core')].every((field) => field.querySelector('input, textarea'))
    && [...document.querySelectorAll<HTMLElement>('.taro__toast')].every((toast) => ['0', '1'].includes(getComputedStyle(toast).opacity)))

/** Everything that keeps somebody from using the screen as it stands now, in normal and in 长辈版. */
export const misfits = async (page: Page): Promise<string[]> => {
  await isDrawn(page)
  // They stay where they are until the page is loaded anew; reading them in takes as long as judging a screen.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(rules)
  const normal = await inMode(page, 'normal')
  await turn(page)
  const elder = await inMode(page, 'elder')
  await turn(page)
  return [...normal, ...elder]
}
