import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { act, askForMore, clerkAt, leave, supplyOne } from './deskSteps'
import { addPages, cardPages, type Fill, fillForm, findService, seeBeside } from './formSteps'
import { fillProfile, pickDay, sampleIdNumber, samplePhoto, signInAs } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

const title = '困难帮扶援助'
const causes = ['服役时致残，或者得了重病', '长时间没有工作', '家里突然出了事'] as const

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

/** A page of the form, looked at once it is filled in. */
const looked = (fill: Fill): Fill => async (visitor) => {
  await fill(visitor)
  await visitor.fitsAll()
}

/** What looks like the number of a unit does not leave the phone: the form stops there until it is gone. */
const tellWhatIsHard: Fill = async (visitor) => {
  await pickDay(visitor, '2020-03-01')
  await visitor.type('situation', '我在第31集团军当兵时伤了腿，现在看病没钱')
  await visitor.see(/^这里好像有部队番号或代号/)
  await visitor.fitsAll()
  await visitor.tap('下一步')
  await seeBeside(visitor, 'situation', '请先改掉，或者点“不是番号，照原样保留”')
  expect(await drafts()).not.toMatch(/situation/)
  await visitor.type('situation', '当兵时伤了腿，一个月看病要两千元，还差一千元')
  await visitor.notSee('请先改掉，或者点“不是番号，照原样保留”')
}

/** As the service has them. */
const drafts = async (): Promise<string> => JSON.stringify(await server.read('SELECT answers FROM service_request'))

const { declaration } = cardPages('')
const pages = (): readonly Fill[] => [
  tellWhatIsHard,
  (visitor) => visitor.type('idNumber', sampleIdNumber),
  (visitor) => visitor.choose('由谁来办', '本人'),
  (visitor) => visitor.tap('和现在住的地方一样'),
  async (visitor) => {
    await visitor.choose('家里一起生活的有几口人', '3 口')
    await visitor.choose('每人每月大约多少收入', '1000 到 2000 元')
    await visitor.tick('都没有')
  },
  // A paper for each cause, and none for the others.
  async (visitor) => {
    for (const paper of ['idCard', 'household']) await addPages(visitor, paper, [photo, photo])
    for (const paper of ['medicalProof', 'unemploymentProof', 'eventProof']) await addPages(visitor, paper, [photo])
  },
  async (visitor) => {
    await visitor.type('accountHolder', '张建国')
    await visitor.type('accountBank', '工商银行五角场支行')
    await visitor.type('account', '6222021001112223334')
  },
  declaration,
]

describe('in a browser, aid in hardship goes through two levels', () => {
  it('is found by a saying, and refuses nobody who asks whether they may', async () => {
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await findService(veteran, '看病没钱', title)
    await veteran.choose('您是哪一位', '其他')
    for (const cause of causes) await veteran.tick(cause)
    for (const [who, words] of [['其他', '也可以先申请'], ['现役军人家属', '也可以先申请'], ['三属（烈士、因公牺牲、病故军人遗属）', '您可以申请'], ['退役军人', '您可以申请']] as const) {
      await veteran.choose('您是哪一位', who)
      await veteran.see(words)
      await veteran.see('开始填写')
    }
    await veteran.see('急事请先打电话')
    await veteran.fitsAll()
  })

  it('is filled in with a paper for each cause, and goes to the station of the street, which is said why', async () => {
    await fillForm(veteran, pages().map(looked))
    await veteran.fitsAll()
    await veteran.tap('提交申请')
    await veteran.see('收到您的申请了')
    await veteran.see(/五角场街道退役军人服务站受理：您的居住地属于五角场街道/)
    await veteran.fitsAll()
  })

  it('is accepted by the street, which hears that it is urgent, asks for one paper, gets it, and passes it on', async () => {
    const clerk = await clerkAt(browser, server.url, 'wangmin', { tab: /^待受理/, title })
    await clerk.see(/本人说是突发的急事，请先打电话了解。/)
    await clerk.tap('受理')
    await clerk.see('这一步办好了')
    await askForMore(clerk, '看病的材料', '照片不清楚，请重拍')
    await supplyOne(veteran, () => addPages(veteran, 'medicalProof', [photo]))
    await veteran.see('街道站受理，了解情况 · 正在办')
    await clerk.page.getByRole('tab', { name: /^办理中/ }).click()
    await act(clerk, '这一步办好了', { note: '上门看过，情况属实' })
    await clerk.see('区里决定 · 等受理')
    await leave(clerk)
  })

  it('is granted by the district', async () => {
    const district = await clerkAt(browser, server.url, 'zhoujing', { tab: /^待受理/, title })
    await district.tap('受理')
    await district.tap('办结')
    await district.choose('结果是哪一种', '给予援助')
    await district.type('result', '给予一次性援助，会打到您的账户')
    await district.fitsAll()
    await district.tap('确定办结')
    await district.see('已办结')
    await leave(district)
  })

  it('tells the veteran what was decided, and takes their word on how it was', async () => {
    await veteran.go('pages/home/index')
    await veteran.tap('去评价')
    await veteran.see('给予援助')
    await veteran.see('给予一次性援助，会打到您的账户')
    await veteran.fitsAll()
    await veteran.tap('非常满意')
    await veteran.tap('提交评价')
    await veteran.see('谢谢您的评价')
    await veteran.fitsAll()
    await leave(veteran)
  })
})
