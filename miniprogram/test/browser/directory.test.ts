import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { bureauSignIn, fillProfile, signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

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

const press = (visitor: Visitor, name: string | RegExp): Promise<void> => visitor.page.locator(':visible').and(visitor.page.getByRole('button', { name, exact: typeof name === 'string' })).last().click()
const showTab = (visitor: Visitor, name: string): Promise<void> => visitor.page.locator(':visible').and(visitor.page.getByRole('tab', { name, exact: true })).last().click()
const office = '9:00-11:30;13:30-17:00'
const heads = '编码,名称,电话,地址,对外时间,周一,周二,周三,周四,周五,周六,周日,调休,职责,经度,纬度'
const table = [heads, `310110019,五角场街道,021-65431234,示例路 1 号,,${office},${office},${office},${office},${office},,,${office},演示用：办证、咨询,121.5145,31.2985`, ',没有这个站,021-65431111'].join('\r\n')

it('the bureau imports a table after it read what is wrong with it, and everybody reads the facts', async () => {
  const bureau = await visit(browser, server.url, 'desk')
  await bureauSignIn(bureau, 'sunli', '可以做的')
  await press(bureau, '导入站点资料')
  await bureau.see('导出现在的资料')
  await bureau.fitsAll()
  const file = join(mkdtempSync(join(tmpdir(), 'stations-')), '站点.csv')
  writeFileSync(file, table)
  const [chooser] = await Promise.all([bureau.page.waitForEvent('filechooser'), press(bureau, '选文件')])
  await chooser.setFiles(file)
  await bureau.see('一共 2 行：1 个站有变化，0 个没有变化，1 行要改。')
  await bureau.see('· 第 3 行：没有这个单位，请写全称、简称或编码')
  await bureau.fitsAll()
  await press(bureau, '只导入没问题的行')
  await bureau.see('导入了 1 个站的资料')
  expect(bureau.complaints).toEqual([])
  await bureau.context.close()

  const guest = await visit(browser, server.url, 'phone')
  await guest.go('packages/station/stations/index')
  await guest.see('021-65431234 · 周一至周五 9:00–11:30、13:30–17:00 · 示例路 1 号')
  await guest.fitsAll()
  await guest.tap('五角场街道退役军人服务站')
  for (const text of ['021-65431234', '示例路 1 号', '演示用：办证、咨询', '优待证申领']) await guest.see(text)
  await guest.see(/现在开门|现在休息|今天放假/)
  await guest.fitsAll()
  await guest.context.close()
})

it('a veteran finds their own station first, others by name and on the drawing, and is told what is not published yet', async () => {
  const veteran = await visit(browser, server.url, 'phone')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await veteran.go('pages/home/index')
  await press(veteran, '我的服务站：五角场街道退役军人服务站')
  await veteran.see('问服务站')
  await press(veteran, /^服务站名录/)
  await veteran.see('我的服务站')
  await showTab(veteran, '地图')
  await veteran.see(/^示意图/)
  await veteran.fitsAll()
  await press(veteran, '殷行街道')
  for (const text of ['殷行街道退役军人服务站', '电话待公布', '可以先找杨浦区退役军人服务中心', '地址待公布', '12345']) await veteran.see(text)
  await veteran.notSee('现在休息')
  await veteran.fitsAll()
  await veteran.go('packages/station/stations/index')
  await veteran.type('station-search', '国定一')
  await veteran.see('找到 1 个')
  await veteran.tap('国定一居委退役军人服务站')
  await veteran.see('家门口的服务站，听取您的需要，上门走访，帮您代办，不能办的转给街道站')
  await veteran.fitsAll()
  await press(veteran, /^上级站/)
  await press(veteran, /^下面的站/)
  await veteran.see('五角场街道的服务站')
  await veteran.fitsAll()
  expect(veteran.complaints).toEqual([])
  await veteran.context.close()
})

it('a lead writes the hours of their station day by day, and citizens read them at once', async () => {
  const lead = await visit(browser, server.url, 'desk')
  await staffSignIn(lead, 'chengang')
  await lead.page.getByRole('tab', { name: '我的站' }).and(lead.page.locator(':visible')).last().click()
  await lead.see('四平路街道退役军人服务站')
  await lead.tap('填每天的时间')
  await lead.type('day-0', '9:00-12:00')
  await lead.tap('周一的时间用到别的工作日')
  await lead.type('station-phone', '021-65432222')
  await lead.fitsAll()
  await lead.tap('保存')
  await lead.see('已保存，大家现在就能看到')
  await lead.tap('看大家看到的样子')
  await lead.see('021-65432222')
  await lead.fitsAll()
  expect(lead.complaints).toEqual([])
  await lead.context.close()
})
