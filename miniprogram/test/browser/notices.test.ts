import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { leave } from './deskSteps'
import { fillProfile, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(240_000)

const title = '优待证怎么办'

let server: DemoServer
let browser: Browser
let author: Visitor
let second: Visitor
let veteran: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  author = await visit(browser, server.url, 'desk')
  second = await visit(browser, server.url, 'desk')
  veteran = await visit(browser, server.url, 'phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const tool = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).and(page.locator(':visible')).last().click()

describe('in a browser, a notice from its editor to the receipt', () => {
  it('is written with the tools of the editor, which show at once what they do, and saves itself', async () => {
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await staffSignIn(author, 'wangmin')
    await author.go('packages/notice-desk/list/index')
    await author.see('样例·年度体检请确认')
    await author.fitsAll()
    await author.tap('写通知')
    await author.type('notice-name', title)
    await author.tap('开始写')
    await author.see('大家会看到')
    const body = author.page.locator('[name="body"] textarea:visible')
    await body.fill('带什么\n请带好身份证。')
    // What is typed is drawn first: a field that is given its words anew forgets where its caret was.
    await author.page.locator('.rich', { hasText: '请带好身份证' }).waitFor()
    await body.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0))
    await tool(author, '小标题')
    await author.page.getByRole('heading', { name: '带什么' }).waitFor()
    await author.page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.startsWith('## ') && area === document.activeElement))
    await body.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(area.value.indexOf('身份证'), area.value.indexOf('身份证') + 3))
    await tool(author, '加粗')
    await author.page.locator('.rich .bold', { hasText: '身份证' }).waitFor()
    await author.see('已检查：没有像部队代号的内容')
    await author.page.getByRole('checkbox', { name: /^要回执/ }).click()
    await author.see(/^已自动保存 \d+:\d\d$/)
    await author.fitsAll()
  })

  it('is handed to a colleague, for nobody releases what they wrote', async () => {
    await author.tap('交给同事看')
    await author.see(/自己写的不能自己发布/)
    await author.fitsAll()
  })

  it('is read through and released by a second person', async () => {
    await staffSignIn(second, 'zhaolei')
    await second.go('packages/notice-desk/list/index')
    await second.page.getByRole('tab', { name: /^待审/ }).click()
    await second.tap(title)
    await second.tap('发布')
    await second.see('发布这篇通知')
    const read = second.page.getByRole('checkbox', { name: '我已看过，可以发布' })
    if (await read.isVisible()) await read.click()
    await second.fitsAll()
    await second.page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await second.see('已发布')
    await second.fitsAll()
  })

  it('is found by a veteran from the first screen, who reads it and gives the receipt', async () => {
    await veteran.go('pages/home/index')
    await veteran.see('通知公告')
    await veteran.go('packages/notices/list/index')
    await veteran.see(title)
    await veteran.fitsAll()
    await veteran.tap(title)
    await veteran.see('带什么')
    await veteran.fitsAll()
    await veteran.tap('更大')
    await veteran.tap('我看过了')
    await veteran.see(/^已回执/)
    await veteran.fitsAll()
  })

  it('is counted for the station, which sees who confirmed and whom to call', async () => {
    await second.tap('谁看了，谁没看')
    await second.page.getByRole('tab', { name: /^已回执 1/ }).click()
    await second.see(/^张.国$/)
    await second.fitsAll()
    await second.go('packages/station-desk/calls/index')
    await second.see('电话名单')
    await second.fitsAll()
  })

  it('says so once it is withdrawn', async () => {
    await second.go('packages/notice-desk/list/index')
    await second.page.getByRole('tab', { name: '已发布', exact: true }).click()
    await second.tap(title)
    await second.tap('撤回')
    await second.type('words', '政策有变化，另发新的通知')
    await second.page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await second.see('已撤回')
    await veteran.page.reload()
    await veteran.see(/内容不再有效/)
    await veteran.fitsAll()
    for (const visitor of [author, second, veteran]) await leave(visitor)
  })
})
