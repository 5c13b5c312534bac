import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { openBrowser, visit } from './visitor'

jest.setTimeout(180_000)

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

const nearTheBookshop = { latitude: 31.3001, longitude: 121.5101 }
const [bookshop, park, pharmacy] = ['示例书店（演示用，不是真的）', '示例公园（演示用，不是真的）', '示例药店（演示用，不是真的）']

it('in a browser, offers are sorted from near to far by a tap, and the position leaves the phone with no call', async () => {
  const visitor = await visit(browser, server.url, 'phone')
  const sent: string[] = []
  visitor.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await visitor.context.grantPermissions(['geolocation'], { origin: server.url })
  await visitor.context.setGeolocation(nearTheBookshop)
  const names = () => visitor.page.locator('[role=listitem]:visible .strong').allInnerTexts()
  await visitor.go('packages/station/offers/index')
  await visitor.see('共 3 处')
  const before = await names()
  await visitor.fitsAll()
  await visitor.tap('离我近的')
  await visitor.see('已经从近到远排好，距离按直线估算')
  expect(await names()).toEqual([bookshop, park, pharmacy])
  expect([...before].sort()).toEqual([...(await names())].sort())
  await visitor.see('下面这些还没有标位置，按街道排')
  await visitor.fitsAll()
  await visitor.tap(bookshop as string)
  await visitor.see('· 演示：凭优待证购书九折')
  await visitor.see('还没有核对过，去之前最好先问一下')
  await visitor.fitsAll()
  expect(sent.filter((request) => /31\.300|121\.510/.test(request))).toEqual([])
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})

it('in a browser, who refuses the position keeps the list by street', async () => {
  const visitor = await visit(browser, server.url, 'phone')
  await visitor.context.clearPermissions()
  await visitor.go('packages/station/offers/index')
  await visitor.tap('离我近的')
  await visitor.see(/没有允许使用位置|没有找到您的位置/)
  await visitor.see('共 3 处')
  await visitor.context.close()
})
