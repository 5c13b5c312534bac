import { type Browser } from 'playwright-core'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation } from './cardSteps'
import { fillProfile, pickDay, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

let server: DemoServer
let browser: Browser
let clerk: Visitor
let lead: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  const veteran = await visit(browser, server.url, 'phone')
  clerk = await visit(browser, server.url, 'desk')
  lead = await visit(browser, server.url, 'desk')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  for (const question of ['优待证丢了怎么办', '光荣牌坏了怎么换']) await askStation(veteran, question)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (visitor: Visitor, name: string | RegExp, role: 'button' | 'tab' | 'link' | 'option' = 'button'): Promise<void> =>
  visitor.page.locator(':visible').and(visitor.page.getByRole(role, { name, exact: typeof name === 'string' })).last().click()

describe('in a browser, at a station', () => {
  it('a clerk takes up what came, and hands one of them to the lead', async () => {
    await staffSignIn(clerk, 'wangmin')
    for (const at of [0, 1]) {
      await clerk.page.locator('.queue-row:visible').nth(at).click()
      await press(clerk, '我来办')
      await clerk.see('我在办')
    }
    await press(clerk, '更多')
    await press(clerk, '转给同事')
    await press(clerk, /^转给哪位同事：/)
    await press(clerk, '赵磊（负责人）', 'option')
    await clerk.fitsAll()
    await press(clerk, '确定转给同事')
    await clerk.see('赵磊在办')
    await clerk.see(/从王敏转给赵磊/)
  })

  it('the lead sees who has what, and a number opens the list', async () => {
    await staffSignIn(lead, 'zhaolei')
    await press(lead, '谁手上有什么', 'tab')
    await lead.see('还没人接手的')
    await lead.fitsAll()
    await press(lead, '王敏，手上 1 件，点开看', 'link')
    await lead.see('只看：王敏在办的')
    await press(lead, '谁手上有什么', 'tab')
  })

  it('records a leave from today, with what moves to whom said before; the work is the colleague’s, and the log tells it', async () => {
    await press(lead, '王敏，登记请假')
    await lead.see('1 件办件放回待办')
    const today = dayText(shanghaiDay(Date.now()))
    await pickDay(lead, today, 'fromDay')
    await pickDay(lead, today, 'untilDay')
    await press(lead, /^交给谁：/)
    await press(lead, '赵磊（负责人）', 'option')
    await lead.see('1 件办件交给赵磊')
    await lead.fitsAll()
    await press(lead, '确定')
    await lead.see('请假中')
    await press(lead, '赵磊，手上 2 件，点开看', 'link')
    await lead.see(/^换人办理：从王敏转给赵磊/)
    expect([...lead.complaints, ...clerk.complaints]).toEqual([])
  })
})
