import { type Browser } from 'playwright-core'
import { portraitPromises } from '@shared/domain/photoCheck'
import { type DemoServer, startDemoServer } from '../demoServer'
import { checkCertificate } from './formSteps'
import { approvePhoto, beginPhoto, fillProfile, samplePhoto, signInAs } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(120_000)

let server: DemoServer
let browser: Browser
let veteran: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  veteran = await visit(browser, server.url, 'phone')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const stageBox = async () => {
  const box = await veteran.page.getByRole('application').and(veteran.page.locator(':visible')).last().boundingBox()
  if (!box) throw new Error('no frame')
  return box
}
/** To the page of the form that asks for the photo. */
const openPhotoStep = async () => {
  await checkCertificate(veteran)
  await veteran.tap('开始填写')
  await veteran.tick('退役士兵')
  for (let step = 1; step < 7; step += 1) {
    if (step === 2) {
      await veteran.type('idNumber', '11010519491231002X')
      await veteran.choose('性别', '男')
      await veteran.tap('选民族')
      await veteran.tap('汉族')
    }
    if (step === 4) {
      await veteran.tap('和现在住的地方一样')
      await veteran.choose('由哪里办', '现在住的地方')
    }
    if (step === 5) await veteran.tap('农业银行')
    if (step === 6) await veteran.tick('都没有，到站里领')
    await veteran.tap('下一步')
    await veteran.see(`第 ${step + 1} 步，共 11 步`)
  }
}

describe('a certificate photo, on a phone in a browser', () => {
  it('in front of a blue wall is refused with what to do, and nothing but taking it again is offered', async () => {
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await openPhotoStep()
    await beginPhoto(veteran, await samplePhoto({ background: [67, 142, 219] }))
    await veteran.tap('用这个画面')
    await veteran.see('这张照片还不能用')
    await veteran.see('背景有颜色，要白色')
    await veteran.notSee('用这张')
  })

  it('taken again is framed by the mouse, and the frame survives a network that goes away', async () => {
    const [chooser] = await Promise.all([veteran.page.waitForEvent('filechooser'), veteran.tap('重拍一张')])
    await chooser.setFiles(await samplePhoto())
    await veteran.see('下巴')
    const { x, y, width, height } = await stageBox()
    await veteran.page.mouse.move(x + width / 2, y + height / 2)
    await veteran.page.mouse.wheel(0, -300)
    await veteran.page.mouse.down()
    await veteran.page.mouse.move(x + width / 2 + 30, y + height / 2 - 20, { steps: 5 })
    await veteran.page.mouse.up()
    await veteran.context.setOffline(true)
    await veteran.tap('用这个画面')
    await veteran.see('网络连不上，写好的内容还在，请稍后再试')
    await veteran.context.setOffline(false)
    await veteran.tap('再传一次')
    await veteran.see(/^有 \d 处不合要求，已帮您改好$/)
    await veteran.see('352×440')
  })

  it('goes into the form once everything is ticked, by keyboard too', async () => {
    const boxes = veteran.page.getByRole('checkbox').and(veteran.page.locator(':visible'))
    await boxes.first().focus()
    await veteran.page.keyboard.press('Enter')
    await veteran.see(`还有 ${portraitPromises.length - 1} 项没有打勾`)
    await veteran.page.keyboard.press('Enter')
    await approvePhoto(veteran)
    await veteran.tap('下一步')
    await veteran.see('第 8 步，共 11 步')
    expect(veteran.complaints).toEqual([])
  })
})
