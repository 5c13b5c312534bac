import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { passTime } from '../passTime'
import { publishActivity } from './activitySteps'
import { fillProfile, signInAs } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(240_000)

const title = '家政护理体验课'
const place = '五角场街道退役军人服务站二楼'

let server: DemoServer
let browser: Browser
let lead: Visitor
let first: Visitor
let second: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  lead = await visit(browser, server.url, 'desk')
  first = await visit(browser, server.url, 'phone')
  second = await visit(browser, server.url, 'phone')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** From the first screen to the activity, as somebody finds it. */
const find = async (visitor: Visitor): Promise<void> => {
  await visitor.go('packages/activities/list/index')
  await visitor.see(title)
  await visitor.fitsAll()
  await visitor.tap(title)
  await visitor.see(place)
}

describe('in a browser, an activity from the editor to the door', () => {
  it('is written with a preview beside it and published by the lead of a station', async () => {
    await publishActivity(lead, { title, place, seats: 1 })
  })

  it('is found by a veteran, who takes the only seat and holds a ticket', async () => {
    await signInAs(first, '张建国')
    await fillProfile(first, '张建国')
    await find(first)
    await first.fitsAll()
    await first.tap('我要报名')
    await first.see('报上名了，请准时来')
    await first.see('扫不出来，报这 8 个数字也行')
    await first.fitsAll()
  })

  it('is full for the next one, who stands in line and sees the place', async () => {
    await signInAs(second, '李秀兰')
    await fillProfile(second, '李秀兰')
    await find(second)
    await second.fitsAll()
    await second.tap('排候补')
    await second.see('您排在第 1 位，下一个就是您')
    await second.fitsAll()
  })

  it('passes a seat that is given back on to the first in line, who takes it', async () => {
    await first.tap('不去了，让给别人')
    await first.tap('不去了')
    await first.see('这次不参加了')
    await second.go('pages/home/index')
    await second.see('轮到您了')
    await second.fitsAll()
    await second.tap('去决定')
    await second.fitsAll()
    await second.tap('接受')
    await second.see('报上名了，请准时来')
  })

  it('lets a ticket in once at the door, and says so the second time', async () => {
    await passTime(server, title, { begins: 0.5, ends: 2 })
    const digits = (await second.page.locator('.ticket-digits:visible').innerText()).replace(/\D/g, '')
    await lead.tap('现场签到')
    await lead.type('ticket', digits)
    await lead.tap('核对')
    await lead.see('签到成功')
    await lead.see('李*兰')
    await lead.fitsAll()
    // As somebody else reads it out: the same text again within two seconds is a scanner that read twice.
    await lead.type('ticket', `${digits.slice(0, 4)} ${digits.slice(4)}`)
    await lead.tap('核对')
    await lead.see(/签过到/)
    expect(lead.complaints).toEqual([])
  })

  it('is rated by whoever was there once it is over, and the organiser reads it', async () => {
    await passTime(server, title, { begins: -3, ends: -1 })
    await second.page.reload()
    await second.see('活动怎么样？')
    await second.fitsAll()
    await second.tap('非常满意')
    await second.tap('提交评价')
    await second.see('谢谢您的评价')
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })
})
