import { type Browser } from 'playwright-core'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { consentTexts } from '@shared/text/consents'
import { type DemoServer, startDemoServer } from '../demoServer'
import { passAppointments, withoutPlans } from '../passTime'
import { leave } from './deskSteps'
import { fillProfile, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(240_000)

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  server = await startDemoServer()
  await withoutPlans(server)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const role = ({ page }: Visitor, kind: 'button' | 'checkbox' | 'option' | 'radio', name: string | RegExp) => page.getByRole(kind, { name }).and(page.locator(':visible'))

/** Every weekday morning and afternoon, by a few taps. The unit that it is of. */
const plan = async (lead: Visitor): Promise<string> => {
  await lead.go('packages/station-desk/appointments/index')
  await lead.see('这一天没有人预约')
  await lead.fitsAll()
  await lead.tap('放号安排')
  await lead.see('没有要保存的改动')
  await role(lead, 'checkbox', '接这种预约').click()
  for (let span = 0; span < 2; span += 1) await role(lead, 'button', '周一加一段').click()
  await lead.tap('周二到周五照周一')
  await lead.see('以后两周会这样放号')
  await lead.tap('保存')
  await lead.see('没有要保存的改动')
  await lead.fitsAll()
  return /id=([0-9A-Z]{26})/.exec(lead.page.url())?.[1] ?? ''
}

const book = async (veteran: Visitor, unitId: string): Promise<void> => {
  await veteran.go(`packages/station/booking/index?id=${unitId}`)
  await role(veteran, 'radio', /，还有 1 个$/).nth(1).click()
  await role(veteran, 'button', /^办什么事：/).click()
  await role(veteran, 'option', '优待证申领').click()
  await veteran.type('note', '要坐轮椅')
  await veteran.fitsAll()
  await veteran.tap('下一步')
  await veteran.see(/^您约的是 .*，到五角场街道退役军人服务站，办“优待证申领”。$/)
  await veteran.fitsAll()
  await veteran.tap('确定预约')
  await veteran.see('约好了，请准时去')
  await veteran.fitsAll()
}

const move = async (veteran: Visitor): Promise<void> => {
  await veteran.tap('改期')
  await veteran.see(/^原来约的是/)
  await role(veteran, 'radio', /，还有 1 个$/).last().click()
  await veteran.fitsAll()
  await role(veteran, 'button', /^改到 /).click()
  await veteran.see('约好了，请准时去')
}

it('a station plans its times, a veteran books one and moves it, the station finds them on the day, writes down that they did not come, and the veteran reads it', async () => {
  const lead = await visit(browser, server.url, 'desk')
  await staffSignIn(lead, 'zhaolei')
  const unitId = await plan(lead)
  const veteran = await visit(browser, server.url, 'phone')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await book(veteran, unitId)
  await move(veteran)
  await veteran.go('packages/station/appointments/index')
  await veteran.see('优待证申领')
  await veteran.fitsAll()
  const day = dayText(shanghaiDay(await passAppointments(server, -1)))
  await lead.go(`packages/station-desk/appointments/index?id=${day}`)
  // As from a link: else the browser goes back to the page that it has, which shows today.
  await lead.page.reload()
  await lead.see('本人说：要坐轮椅')
  await lead.see('13800001234')
  await lead.fitsAll()
  await lead.tap('打印名单')
  await lead.see(/^赵磊 .* 打印$/)
  await lead.fitsAll()
  await lead.tap('返回名单')
  await role(lead, 'button', '没来：张建国').click()
  await lead.see('没有来')
  await veteran.go('pages/messages/index')
  await veteran.see('预约没有等到您：优待证申领')
  await veteran.tap('预约没有等到您：优待证申领')
  await veteran.see('没有等到您')
  await veteran.fitsAll()
  expect([...lead.complaints, ...veteran.complaints]).toEqual([])
  await leave(lead)
})

it('somebody on the phone is booked for, with their consent', async () => {
  const clerk = await visit(browser, server.url, 'desk')
  await staffSignIn(clerk, 'wangmin')
  await clerk.go('packages/station-desk/appointments/index')
  await role(clerk, 'button', '替人预约').first().click()
  await clerk.type('name', '样例老周')
  await clerk.type('residence-text', '五角场街道国定路600弄3号')
  await clerk.see(/^属于五角场街道/)
  await role(clerk, 'button', /^办什么：/).click()
  await role(clerk, 'option', '优待证申领').click()
  await role(clerk, 'radio', /，还有 1 个$/).first().click()
  await clerk.tick(consentTexts.appointmentAtCounter)
  await role(clerk, 'button', /^预约 /).click()
  await clerk.see(/^样例老周，.*请把时间念给本人听一遍。$/)
  await clerk.fitsAll()
  await clerk.tap('好了')
  await leave(clerk)
})
