import { readFileSync } from 'node:fs'
import { type Browser } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../demoServer'
import { checkCertificate, fillCertificate } from './formSteps'
import { fillProfile, samplePhoto, signInAs, staffSignIn } from './steps'
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

test('a clerk at a PC finds a request by the last four of a phone, copies its answers, prints the form and takes all papers home', async () => {
  const veteran = await visit(browser, server.url, 'phone')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await checkCertificate(veteran)
  await fillCertificate(veteran, await samplePhoto())
  await veteran.tap('提交申请')
  await veteran.see('收到您的申请了')

  const clerk = await visit(browser, server.url, 'desk')
  await clerk.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await staffSignIn(clerk, 'wangmin')
  await clerk.go('packages/staff/search/index')
  await clerk.type('search-text', '1234')
  await clerk.tap('查找')
  await clerk.tap('张*国')
  await clerk.page.waitForURL(/staff\/request\/index\?id=/)
  const id = /id=([0-9A-Z]{26})/.exec(clerk.page.url())?.[1] ?? ''

  await clerk.go(`packages/staff/assist/index?id=${id}`)
  await clerk.see('出生年份')
  await clerk.fitsAll()
  await clerk.page.locator('[aria-label="复制身份证号"]').click()
  await clerk.see('已复制')
  expect(await clerk.page.evaluate(() => navigator.clipboard.readText())).toBe('11010519491231002X')

  const [printed] = await Promise.all([clerk.context.waitForEvent('page'), clerk.tap('打印申请表')])
  await printed.getByText('优待证申领申请表').waitFor()
  const pictures = await printed.locator('img').evaluateAll((images) => (images as HTMLImageElement[]).map(({ alt, naturalWidth }) => [alt, naturalWidth > 100]))
  expect(pictures).toEqual([['照片', true], ['申请人签名', true]])
  expect(await printed.getByText(/^打印：王敏/).count()).toBe(1)
  await printed.close()

  const [taken] = await Promise.all([clerk.page.waitForEvent('download'), clerk.tap('下载全部材料（7 份）')])
  expect(taken.suggestedFilename()).toMatch(/^\d{4} \d{5} 张建国\.zip$/)
  expect(readFileSync(await taken.path()).subarray(0, 2).toString()).toBe('PK')
  expect([...veteran.complaints, ...clerk.complaints]).toEqual([])
})
