import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation } from './cardSteps'
import { bureauSignIn, fillProfile, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

let server: DemoServer
let browser: Browser
let bureau: Visitor
let veteran: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  bureau = await visit(browser, server.url, 'desk')
  veteran = await visit(browser, server.url, 'phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (visitor: Visitor, name: string | RegExp, role: 'button' | 'tab' = 'button'): Promise<void> =>
  visitor.page.locator(':visible').and(visitor.page.getByRole(role, { name, exact: typeof name === 'string' })).last().click()

it('the bureau sets a limit and a text; people see it at once, a new request goes by it, one before keeps its own, and the history says what was and is', async () => {
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await askStation(veteran, '优待证丢了怎么办')

  await bureauSignIn(bureau, 'sunli', '可以做的')
  await press(bureau, '服务事项', 'tab')
  await press(bureau, /^咨询我的服务站/)
  await bureau.see('局里默认')
  await bureau.fitsAll()
  await bureau.type('limit-answer', '9')
  await press(bureau, '文字', 'tab')
  await bureau.type('summary', '拿不准的，先问一问')
  await bureau.fitsAll()
  await press(bureau, '申请人会看到', 'tab')
  await bureau.see('9 个工作日内')
  await bureau.see('拿不准的，先问一问')
  await bureau.fitsAll()
  await bureau.type('setting-note', '人手不够')
  await press(bureau, '保存，马上生效')
  await press(bureau, '改动记录', 'tab')
  await bureau.see('1 个工作日 → 9 个工作日')
  await bureau.see('人手不够')
  await bureau.fitsAll()

  await veteran.go('packages/requests/intro/index?serviceKey=consultation')
  await veteran.page.reload()
  await veteran.see('拿不准的，先问一问')
  await veteran.see('9 个工作日内')
  await askStation(veteran, '光荣牌坏了怎么换')

  const clerk = await visit(browser, server.url, 'desk')
  await staffSignIn(clerk, 'wangmin')
  const due = async () => (await clerk.page.locator('.queue-row:visible .due').allInnerTexts()).map((text) => text.replace(/\s/g, ''))
  expect((await due()).at(-1)).toBe('还剩9个工作日')
  expect((await due())[0]).not.toBe('还剩9个工作日')
  expect([...bureau.complaints, ...veteran.complaints, ...clerk.complaints]).toEqual([])
})
