import { type Browser } from 'playwright-core'
import { threadPollEvery } from '@shared/domain/thread'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation } from './cardSteps'
import { fillProfile, samplePhoto, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

let server: DemoServer
let browser: Browser
let veteran: Visitor
let clerk: Visitor

const mine = '想说的话'
const theirs = '写给申请人的话'
const box = ({ page }: Visitor, label: string) => page.getByRole('textbox', { name: label }).and(page.locator(':visible')).last()
const write = (visitor: Visitor, label: string, text: string): Promise<void> => box(visitor, label).fill(text)
const press = ({ page }: Visitor, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).and(page.locator(':visible')).last().click()

/** How long it takes until words are on somebody's screen, ms. */
const timeUntil = async (visitor: Visitor, text: string): Promise<number> => {
  const begun = performance.now()
  await visitor.see(text)
  return performance.now() - begun
}

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  veteran = await visit(browser, server.url, 'phone')
  clerk = await visit(browser, server.url, 'desk')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await askStation(veteran, '优待证丢了怎么办')
  await veteran.tap('看服务站的回复')
  await veteran.see('优待证丢了怎么办')
  await staffSignIn(clerk, 'wangmin')
})
afterAll(async () => {
  expect([veteran, clerk].flatMap(({ complaints }) => complaints)).toEqual([])
  await browser?.close()
  await server?.stop()
})

describe('in a browser, a question to the station', () => {
  it('is answered, and the answer is on the open page within three seconds, and known to be read', async () => {
    await veteran.fitsAll()
    await clerk.see('和申请人的对话')
    await write(clerk, theirs, '带上身份证来站里，当场就能补办')
    await clerk.fitsAll()
    await press(clerk, '发送')
    // One interval, and what the way takes on a busy machine.
    expect(await timeUntil(veteran, '带上身份证来站里，当场就能补办')).toBeLessThan(threadPollEvery + 1500)
    await clerk.see('对方已读')
    await veteran.fitsAll()
  })

  it('goes on with a photo, which opens large on the other side', async () => {
    const [chooser] = await Promise.all([veteran.page.waitForEvent('filechooser'), press(veteran, '照片')])
    await chooser.setFiles(await samplePhoto())
    await veteran.see('照片 1，已传好')
    await veteran.fitsAll()
    await write(veteran, mine, '只剩这张照片了，行吗')
    await press(veteran, '发送')
    await veteran.notSee('照片 1，已传好')
    await clerk.see('只剩这张照片了，行吗')
    await press(clerk, /发的第 1 个文件，点一下放大看$/)
    await press(clerk, '关闭')
    await veteran.see('对方已读')
  })

  it('warns of the number of a unit before it leaves, and keeps what was typed over a reload', async () => {
    await write(veteran, mine, '我是 65432 部队退下来的')
    await veteran.see(/好像有部队番号或代号/)
    expect(await veteran.page.getByRole('button', { name: '发送' }).and(veteran.page.locator(':visible')).last().getAttribute('aria-disabled')).toBe('true')
    await veteran.fitsAll()
    await veteran.page.reload()
    await veteran.see('只剩这张照片了，行吗')
    expect(await box(veteran, mine).inputValue()).toBe('我是 65432 部队退下来的')
    await write(veteran, mine, '周一上午来可以吗')
    await press(veteran, '发送')
    await clerk.see('周一上午来可以吗')
    await clerk.notSee('我是 65432 部队退下来的')
  })

  it('is completed with the answer, and opened again by words', async () => {
    await write(clerk, theirs, '可以，周一上午来')
    await press(clerk, '回复并办结')
    await clerk.tap('办结')
    await veteran.see('可以，周一上午来')
    await veteran.see(/这件事已经办结/)
    await veteran.fitsAll()
    await press(veteran, '还有问题，请再办')
    await write(veteran, '还有什么没办好', '周一去了，没有找到人')
    await veteran.fitsAll()
    await press(veteran, '请再办')
    await veteran.page.getByRole('button', { name: '发送' }).and(veteran.page.locator(':visible')).last().waitFor()
    await clerk.see(/周一去了，没有找到人/)
  })

  it('stands among the conversations of 消息, and is reached from the request', async () => {
    await write(clerk, theirs, '对不起，明天上午我在')
    await press(clerk, '发送')
    await veteran.see('对不起，明天上午我在')
    await veteran.go('pages/messages/index')
    await veteran.fitsAll()
    await veteran.page.getByRole('tab', { name: /^和服务站的对话/ }).and(veteran.page.locator(':visible')).last().click()
    await veteran.see('对不起，明天上午我在')
    await veteran.fitsAll()
    await press(veteran, /五角场街道退役军人服务站，/)
    await press(veteran, /^看办理进度/)
    await veteran.see('走到哪一步了')
    await press(veteran, /^和服务站的对话/)
    await veteran.see('对不起，明天上午我在')
  })
})
