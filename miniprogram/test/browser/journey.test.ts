import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { checkCertificate, fillCertificate } from './formSteps'
import { fillProfile, samplePhoto, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(120_000)

let server: DemoServer
let browser: Browser
let photo: string
let veteran: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  photo = await samplePhoto()
  veteran = await visit(browser, server.url, 'phone')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('in a browser, a certificate goes from the phone to the station', () => {
  it('lets nobody in before the privacy notice is accepted', async () => {
    await veteran.go('packages/record/sign-in/index')
    await veteran.tap('张建国 登录')
    await veteran.see('请先看一下隐私说明，同意的话点上面打勾')
    await veteran.fitsAll()
  })

  it('signs in, asks who and where once, and shows the own station', async () => {
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await veteran.fitsAll()
  })

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    await veteran.go('packages/requests/form/index?serviceKey=certificate')
    await veteran.see('第 1 步，共 11 步')
    await veteran.tap('下一步')
    await veteran.see('请选一项')
    await veteran.choose('申领哪一类', '退役军人')
    await veteran.tick('残疾军人')
    await veteran.tap('下一步')
    await veteran.type('idNumber', '110105194912310021')
    await veteran.tap('下一步')
    await veteran.see('身份证号有一位不对，或者有两位写反了，请对照身份证再看一遍')
    await veteran.fitsAll()
  })

  it('goes on in another browser with what was typed in the first', async () => {
    await veteran.see(/已自动保存/)
    const other = await visit(browser, server.url, 'phone')
    await signInAs(other, '张建国')
    await other.see('现在需要您做的')
    await other.go('packages/requests/form/index?serviceKey=certificate')
    await other.see('第 1 步，共 11 步')
    await other.tap('下一步')
    expect(await other.page.locator('[name="idNumber"] input').last().inputValue()).toBe('110105194912310021')
    await other.context.close()
  })

  it('keeps the form while the network is gone, and makes one request of a double tap', async () => {
    await veteran.go('pages/services/index')
    // Nobody is faster than the page that they are on.
    await veteran.see('我要办证、补证')
    await checkCertificate(veteran)
    await fillCertificate(veteran, photo)
    await veteran.page.getByText('签名', { exact: true }).and(veteran.page.locator(':visible')).last().scrollIntoViewIfNeeded()
    await veteran.context.setOffline(true)
    await veteran.tap('提交申请')
    await veteran.seeAtOnce('网络连不上，写好的内容还在，请稍后再试')
    await veteran.context.setOffline(false)
    await veteran.page.getByText('提交申请', { exact: true }).and(veteran.page.locator(':visible')).last().dblclick()
    await veteran.see('收到您的申请了')
    await veteran.see(/五角场街道退役军人服务站受理：您的居住地属于五角场街道/)
    await veteran.fitsAll()
    await veteran.go('packages/requests/list/index')
    await veteran.see('待受理')
    await veteran.fitsAll()
    expect(await veteran.page.getByText(/^办件号 \d{4} \d{5}$/).and(veteran.page.locator(':visible')).count()).toBe(1)
  })

  it('stands in the queue of the street at a PC, masked', async () => {
    const clerk = await visit(browser, server.url, 'desk')
    await staffSignIn(clerk, 'wangmin')
    await clerk.see('张*国')
    await clerk.see('街道站看材料 · 等受理')
    await clerk.fitsAll()
    await clerk.tap('受理')
    await clerk.see('这一步办好了')
    expect(clerk.complaints).toEqual([])
    await clerk.context.close()
  })

  it('moves on to the district; of two clerks at once one wins, the other is told and keeps the words', async () => {
    const [first, second] = await Promise.all([visit(browser, server.url, 'desk'), visit(browser, server.url, 'desk')])
    for (const [clerk, name] of [[first, 'wangmin'], [second, 'zhaolei']] as const) {
      await staffSignIn(clerk, name)
      await clerk.page.getByRole('tab', { name: /^办理中/ }).click()
      await clerk.see('张*国')
      await clerk.tap('这一步办好了')
      await clerk.type('note', `材料齐了，${name}`)
    }
    await first.tap('确定这一步办好了')
    await first.see('区中心核实 · 等受理')
    await second.tap('确定这一步办好了')
    await second.see('这件事刚刚有了新的进展，您写的还在，请看一下再继续')
    expect(await second.page.locator('[name="note"] textarea').last().inputValue()).toBe('材料齐了，zhaolei')
    await first.context.close()
    await second.context.close()
    await veteran.go('pages/messages/index')
    await veteran.see('优待证申领，又进了一步')
    await veteran.fitsAll()
  })

  it('gives a clerk the words back after the lock of the PC, with the request that they were about', async () => {
    const clerk = await visit(browser, server.url, 'desk')
    await staffSignIn(clerk, 'zhoujing')
    await clerk.see('张*国')
    await clerk.tap('受理')
    await clerk.page.getByRole('tab', { name: /^办理中/ }).click()
    await clerk.tap('要补材料')
    await clerk.tick('证件照')
    await clerk.page.keyboard.press('ArrowDown')
    await clerk.type('supplement-message', '请穿便装')
    const locked = { error: { code: 'session_locked', text: '已锁定', details: {} } }
    await clerk.page.route('**/api/staff/requests**', (route) => route.fulfill({ status: 401, json: locked }))
    await clerk.page.getByRole('tab', { name: /^待办/ }).click()
    await clerk.see('周静，离开超过 15 分钟。输入密码接着办，写好的内容都在。')
    await clerk.page.unroute('**/api/staff/requests**')
    await clerk.type('unlock-password', 'yangpu-demo')
    await clerk.tap('解锁')
    await clerk.notSee('已锁定')
    expect(await clerk.page.locator('[name="supplement-message"] textarea').last().inputValue()).toBe('请穿便装')
    await clerk.page.locator('[role="checkbox"][aria-label="证件照"][aria-checked="true"]:visible').waitFor()
    expect(clerk.complaints).toEqual([])
    await clerk.context.close()
  })

  it('grows in the large mode, and remembers it', async () => {
    await veteran.go('pages/mine/index')
    await veteran.tap('长辈版')
    await veteran.page.reload()
    await veteran.see('标准版')
    const size = await veteran.page.locator('.page:visible').last().evaluate((node) => getComputedStyle(node).fontSize)
    expect(parseFloat(size)).toBeGreaterThanOrEqual(22)
    expect(veteran.complaints).toEqual([])
  })
})
