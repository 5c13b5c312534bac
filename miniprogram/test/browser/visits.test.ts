import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { samplePhoto, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

let server: DemoServer
let browser: Browser
let clerk: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  clerk = await visit(browser, server.url, 'phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (name: string | RegExp): Promise<void> => clerk.page.locator(':visible').and(clerk.page.getByRole('button', { name, exact: typeof name === 'string' })).last().click()

describe('in a browser, a visit made offline becomes a request', () => {
  it('opens the list, the person and the form without a network, and keeps what is written, with a photo', async () => {
    await staffSignIn(clerk, 'wangmin')
    await clerk.see('待受理')
    await clerk.go('packages/staff/visits/index')
    await clerk.see('样例·老周')
    await clerk.fitsAll()
    await clerk.context.setOffline(true)
    await press(/^样例·老周/)
    await clerk.see('没有留电话')
    await press('记一次走访')
    await clerk.choose('见到人了吗', '见到了')
    await clerk.tick('有问题要问')
    await clerk.tick('本人在场')
    await clerk.type('findings', '想问问装扶手有没有补助')
    const [chooser] = await Promise.all([clerk.page.waitForEvent('filechooser'), press('拍照片')])
    await chooser.setFiles(await samplePhoto())
    await clerk.page.locator('.visit-photo img:visible').waitFor()
    await clerk.fitsAll()
    await press('走访完了，存好')
    await clerk.see('待上传 1 条')
    await clerk.fitsAll()
  })

  it('hands it in by itself once there is a network, also after the page was closed', async () => {
    await clerk.context.setOffline(false)
    await clerk.page.reload()
    await clerk.notSee('待上传 1 条')
    await clerk.go('packages/staff/visits/index')
    await clerk.see('样例·老吴')
    await clerk.notSee('样例·老周')
    await clerk.page.locator(':visible').and(clerk.page.getByRole('tab', { name: '名单' })).last().click()
    await press('样例·老周')
    await clerk.see('想问问装扶手有没有补助')
    await clerk.page.locator('.visit-photo img:visible').first().waitFor()
    await clerk.fitsAll()
  })

  it('makes a request of the need by one tap, with the words of the door in its form', async () => {
    await press('替本人申请：咨询我的服务站')
    await clerk.see('咨询我的服务站（样例·老周）')
    await clerk.page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === '想问问装扶手有没有补助'))
    expect(clerk.complaints).toEqual([])
  })
})
