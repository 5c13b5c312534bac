import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { fillProfile, sampleIdNumber, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(120_000)

let server: DemoServer
let browser: Browser
let clerk: Visitor
let phone: Visitor
let paper: { number: string; code: string; scene: string }

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  clerk = await visit(browser, server.url, 'desk')
  phone = await visit(browser, server.url, 'phone')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const bigDigits = async ({ page }: Visitor): Promise<string[]> =>
  (await page.locator('.big-digits:visible').allInnerTexts()).map((text) => text.replace(/\D/g, ''))

describe('in a browser, a station files for somebody without a phone, who finds it later', () => {
  it('asks for the consent before the form, and says beside the field what is missing', async () => {
    await staffSignIn(clerk, 'wangmin')
    await clerk.tap('代办登记')
    await clerk.see('新的一位')
    await clerk.tap('开始填写')
    await clerk.see('对方同意后，请点上面打勾')
    await clerk.seeAtOnce('请选一项')
    await clerk.tap('选服务事项')
    await clerk.tap('咨询我的服务站')
    await clerk.type('name', '李秀兰')
    await clerk.type('phone', '13900005678')
    await clerk.type('residence-text', '五角场街道国定路600弄3号')
    await clerk.see('五角场街道')
    await clerk.tick('本人在场，已经看过或听过说明，同意由工作人员代为填写和提交这份申请。')
    await clerk.tap('开始填写')
    await clerk.see('咨询我的服务站（李秀兰）')
  })

  it('fills in the same form, and keeps it through a reload of the page', async () => {
    await clerk.tap('其他')
    await clerk.type('question', '优待证丢了怎么办')
    await clerk.see(/已自动保存/)
    await clerk.page.reload()
    await clerk.see('还没填完的')
    await clerk.tap('李*兰，咨询我的服务站')
    expect(await clerk.page.locator('[name="question"] textarea').last().inputValue()).toBe('优待证丢了怎么办')
  })

  it('hands over a receipt with number, code and QR code, once', async () => {
    await clerk.tap('下一步')
    await clerk.see('核对一遍')
    await clerk.tap('提交申请')
    await clerk.see('登记好了，请打印回执')
    await clerk.fitsAll()
    const [number = '', code = ''] = await bigDigits(clerk)
    expect([number, code]).toEqual([expect.stringMatching(/^\d{9}$/), expect.stringMatching(/^\d{8}$/)])
    expect(await clerk.page.getByRole('img', { name: '回执二维码' }).count()).toBe(1)
    paper = { number, code, scene: `r.${number}.${code}` }
    await clerk.tap('80 毫米小票')
    // On the narrow roll, too, the code is large enough to be scanned, and a number stands in one line.
    expect((await clerk.page.locator('.qr-code img:visible').boundingBox())?.width).toBe(132)
    expect((await clerk.page.locator('.big-digits:visible').first().boundingBox())?.height).toBeLessThan(80)
    expect(clerk.complaints).toEqual([])
  })

  it('is found with number, code and phone, and with nothing less', async () => {
    await signInAs(phone, '李秀兰')
    await fillProfile(phone, '李秀兰')
    await phone.go(`packages/record/claim/index?scene=${paper.scene}`)
    await phone.page.waitForFunction((digits) => [...document.querySelectorAll<HTMLInputElement>('[name="number"] input')].some(({ offsetParent, value }) => offsetParent !== null && value.replace(/\D/g, '') === digits), paper.number)
    await phone.type('phone', '13900005679')
    await phone.tap('找回')
    await phone.see('办件号、回执码和手机号没有对上，请对照回执再看一遍，或者带身份证到服务站')
    await phone.type('phone', '13900005678')
    await phone.tap('找回')
    await phone.see('走到哪一步了')
    await phone.go('packages/requests/list/index')
    await phone.see(`办件号 ${paper.number.slice(0, 4)} ${paper.number.slice(4)}`)
  })

  it('is tied at the counter, by the card and the code on the phone', async () => {
    const other = await visit(browser, server.url, 'phone')
    await signInAs(other, '张建国')
    await fillProfile(other, '张建国')
    await other.go('packages/record/link-code/index')
    await other.see('请给工作人员看这 6 个数字')
    const [code = ''] = await bigDigits(other)
    await clerk.tap('核对身份证，或绑定本人手机')
    await clerk.see(/^本人：/)
    await clerk.fitsAll()
    await clerk.tick('本人在场，身份证原件和本人一致')
    await clerk.type('idNumber', sampleIdNumber)
    await clerk.tap('可以')
    await clerk.type('code', code)
    await clerk.tap('核对并绑定手机')
    await clerk.see('这部手机登记的是另一位的名字。替家人看，请选“我帮家人看”')
    await clerk.tap('家人的手机（本人是其配偶）')
    await clerk.tap('核对并绑定手机')
    await clerk.see('已核对身份证')
    await other.go('packages/requests/list/index')
    await other.see('替李秀兰办的')
    expect([...clerk.complaints, ...other.complaints]).toEqual([])
    await other.context.close()
  })

  it('lets a daughter file for her father, and end it', async () => {
    await phone.go('packages/record/people/index')
    await phone.tap('添加一位')
    await phone.tap('父母')
    await phone.type('name', '李德福')
    await phone.type('phone', '13700001234')
    await phone.type('residence-text', '五角场街道国定路600弄3号')
    await phone.see('五角场街道')
    await phone.tick('本人知道并同意：由我在手机上替他（她）填写、提交和查看申请。本人随时可以收回。')
    await phone.tap('添加')
    await phone.see('137****1234')
    await phone.tap('替李德福办事')
    await phone.tap('咨询我的服务站')
    await phone.page.getByRole('radio', { name: '李德福', checked: true }).waitFor()
    await phone.tap('开始填写')
    await phone.see('咨询我的服务站（李德福）')
    await phone.go('pages/home/index')
    await phone.see('替李德福办的')
    await phone.go('packages/record/people/index')
    await phone.fitsAll()
    await phone.tap('停止帮办')
    await phone.tap('停止')
    await phone.see('您还没有帮家人办事')
    expect(phone.complaints).toEqual([])
  })
})
