import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation, throughCityAndBank } from './cardSteps'
import { act, askForMore, clerkAt, decide, leave, supplyOne } from './deskSteps'
import { checkCertificate, fillCertificate } from './formSteps'
import { wrongPhotoThenRight } from './photoSteps'
import { bureauSignIn, choosePhoto, fillProfile, samplePhoto, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

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

describe('in a browser, a certificate goes from a wrong photo to the card in hand', () => {
  it('is filled in on a phone, where a wrong photo is refused with its reason and a right one approved', async () => {
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await checkCertificate(veteran)
    await fillCertificate(veteran, photo, { photo: wrongPhotoThenRight })
    await veteran.tap('提交申请')
    await veteran.see('收到您的申请了')
  })

  it('is accepted by the street, which asks at once for what is missing, gets it, and passes it on', async () => {
    const clerk = await clerkAt(browser, server.url, 'wangmin', { tab: /^待受理/ })
    await clerk.tap('受理')
    await clerk.see('这一步办好了')
    await askForMore(clerk, '证件照', '照片不清楚，请重拍')
    await supplyOne(veteran, () => choosePhoto(veteran, photo))
    await veteran.see('街道站看材料 · 正在办')
    await veteran.fitsAll()

    await clerk.page.getByRole('tab', { name: /^办理中/ }).click()
    await act(clerk, '这一步办好了')
    await clerk.see('区中心核实 · 等受理')
    await leave(clerk)
  })

  it('goes through district, bureau, city and bank; what is chased, and the number there, stand on the desk', async () => {
    const ways = [['zhoujing', staffSignIn, '区退役军人事务局初审 · 等受理'], ['liuyang', bureauSignIn, '市级审核、省级备案 · 正在办']] as const
    for (const [name, signIn, next] of ways) {
      const clerk = await clerkAt(browser, server.url, name, { tab: /^待受理/, signIn })
      await decide(clerk, next)
      await leave(clerk)
    }
    const district = await clerkAt(browser, server.url, 'zhoujing')
    await throughCityAndBank(district)
    await leave(district)
  })

  it('tells the veteran that the card is there, where and what to bring; and takes their word on it once it is handed over', async () => {
    const clerk = await clerkAt(browser, server.url, 'wangmin')
    await act(clerk, '收到了')
    await clerk.tap('通知来领')
    await clerk.see(/通知来领，保留到/)
    await veteran.go('pages/home/index')
    await veteran.tap('看去哪里领')
    await veteran.see('可以来领了，在五角场街道退役军人服务站')
    await veteran.see('身份证')
    await veteran.fitsAll()
    await act(clerk, '交给本人了', { result: '本人已领，核对过身份证' })
    await clerk.see('已办结')
    await leave(clerk)
    await veteran.go('pages/home/index')
    await veteran.tap('去评价')
    await veteran.tap('不满意')
    await veteran.type('rating-words', '等得太久')
    await veteran.fitsAll()
    await veteran.tap('提交评价')
    await veteran.see('谢谢您的评价')
    await veteran.see('我们会在 5 个工作日内给您回电话。')
    expect(veteran.complaints).toEqual([])
  })

  it('has whoever was not satisfied called back, and looks at it once more one level up', async () => {
    const lead = await clerkAt(browser, server.url, 'zhaolei', { tab: /^待回访/ })
    await lead.see('申请人评价：不满意')
    await lead.fitsAll()
    await act(lead, '已回访', { result: '解释过了' })
    await lead.page.getByRole('tab', { name: /^待回访/ }).waitFor({ state: 'hidden' })
    await leave(lead)
    await veteran.tap('申请复核')
    await veteran.type('own-reason', '等得太久，请上一级看看')
    await veteran.fitsAll()
    const ask = veteran.page.getByRole('dialog').getByRole('button', { name: '申请复核' })
    await ask.click()
    // They were called back while this page stood open.
    await veteran.see('这件事刚刚有了新的进展，您写的还在，请看一下再继续')
    await ask.click()
    await veteran.see('收到您的申请了')
    await veteran.tap('看办理进度')
    await veteran.tap(/^这是对办件 .* 的复核，点开看原来那件$/)
    await veteran.see('谢谢您的评价')
  })

  it('lets a clerk with a phone take up several at once', async () => {
    for (const question of ['公交卡怎么办', '优待证丢了怎么办']) await askStation(veteran, question)
    const clerk = await visit(browser, server.url, 'phone')
    await staffSignIn(clerk, 'wangmin')
    await clerk.tap('选几件一起受理')
    await clerk.tap('全选')
    await clerk.fitsAll()
    await clerk.tap('受理选中的 2 件')
    await clerk.see('受理了 2 件')
    await clerk.tap('看完了，回到待办')
    await clerk.see('没有等着受理的，真好')
    await leave(clerk)
  })
})
