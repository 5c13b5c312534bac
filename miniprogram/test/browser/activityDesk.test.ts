import { type Browser } from 'playwright-core'
import { consentTexts } from '@shared/text/consents'
import { datePartsOf, shanghaiDay, shanghaiTime } from '@shared/domain/calendar/day'
import { type DemoServer, startDemoServer } from '../demoServer'
import { leave } from './deskSteps'
import { staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(240_000)

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The next six o'clock in the morning: less than a day away, so that the door's list can be read. */
const nextMorning = () => {
  const now = Date.now()
  return datePartsOf(shanghaiDay(now) + (shanghaiTime(now).hour < 6 ? 0 : 1))
}

const pick = async ({ page }: Visitor, name: RegExp, option: string): Promise<void> => {
  await page.getByRole('button', { name }).and(page.locator(':visible')).first().click()
  await page.getByRole('option', { name: option, exact: true }).and(page.locator(':visible')).click()
}

const write = async (lead: Visitor): Promise<void> => {
  const { year, month, dayOfMonth } = nextMorning()
  await lead.type('summary', '讲讲优待证在上海能用在哪里')
  await lead.tap('加一场')
  await lead.see('第 1 场')
  await pick(lead, /^年：/, `${year}年`)
  await pick(lead, /^月：/, `${month}月`)
  await pick(lead, /^日：/, `${dayOfMonth}日`)
  await pick(lead, /^开始：/, '6:00')
  await lead.page.locator('[name$=".place"] input').fill('服务站二楼')
  await lead.page.locator('[name$=".places"] input').fill('1')
  await lead.tap('重复')
  await lead.type('repeat-count', '4')
  await lead.tap('排好')
  await lead.see('第 4 场')
  await lead.tap('加一个问题')
  await lead.page.locator('[name^="question."][name$=".label"] input').fill('要不要轮椅')
  await lead.see(/^已自动保存 \d+:\d\d$/)
}

const signUp = async (lead: Visitor, name: string): Promise<void> => {
  await lead.tap('请选一场')
  await lead.page.getByRole('option').and(lead.page.locator(':visible')).first().click()
  await lead.type('name', name)
  await lead.type('residence-text', '五角场街道国定路600弄3号')
  await lead.see(/^属于五角场街道/)
  await lead.tick(consentTexts.assisted)
  await lead.page.getByRole('dialog').getByRole('button', { name: '报名', exact: true }).click()
}

it('a lead writes an activity that saves itself, publishes it after seeing who will read it, signs people up, and finds them at the door and in the numbers', async () => {
  const lead = await visit(browser, server.url, 'desk')
  await staffSignIn(lead, 'zhaolei')
  await lead.see('待办')
  await lead.go('packages/activity-desk/list/index')
  await lead.see('样例·电工技能培训')
  await lead.fitsAll()
  await lead.tap('办一场活动')
  await lead.type('activity-name', '政策宣讲')
  await lead.tap('开始写')
  await lead.see('大家会看到')
  await write(lead)
  await lead.fitsAll()
  await lead.tap('发布前看一下')
  await lead.see('所有打开小程序的人都能看到。')
  await lead.page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await lead.see('各场情况（4 场）')
  await lead.fitsAll()
  await lead.tap('报名名单')
  await lead.see('还没有人报上名')
  await lead.tap('替人报名')
  await signUp(lead, '样例老周')
  await lead.see('报上名了，请打印票')
  await lead.fitsAll()
  await lead.tap('再报一位')
  await signUp(lead, '样例老李')
  await lead.see('已排候补，现在第 1 位')
  await lead.tap('好了')
  await lead.see('样例老周')
  await lead.fitsAll()
  await lead.tap('候补')
  await lead.see('候补第 1 位')
  await lead.page.goBack()
  await lead.tap('现场签到')
  await lead.page.getByRole('dialog').getByRole('button').nth(1).click()
  await lead.see('应到')
  await lead.fitsAll()
  await lead.page.goBack()
  await lead.tap('结果和统计')
  await lead.see('各场到场')
  await lead.fitsAll()
  await leave(lead)
})
