import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser } from 'playwright-core'
import { codeOf } from '../authenticator'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation } from './cardSteps'
import { signInAs, staffSignIn } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

let server: DemoServer
let browser: Browser
let bureau: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  bureau = await visit(browser, server.url, 'desk')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const administratorSignIn = async (visitor: Visitor): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', 'sunli')
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  const secret = visitor.page.locator('.totp-secret:visible')
  await secret.waitFor()
  await visitor.type('code', codeOf(await secret.innerText()))
  await visitor.tap('确定')
  await visitor.see('可以做的')
}
const press = (visitor: Visitor, name: string | RegExp): Promise<void> => visitor.page.locator(':visible').and(visitor.page.getByRole('button', { name, exact: typeof name === 'string' })).last().click()
const showTab = (visitor: Visitor, name: string): Promise<void> => visitor.page.locator(':visible').and(visitor.page.getByRole('tab', { name, exact: true })).last().click()
const chooseUnit = async (name: string): Promise<void> => {
  await bureau.type('unit-search', name)
  await press(bureau, new RegExp(`^${name}`))
  await bureau.page.getByRole('heading', { name }).waitFor()
}

describe('in a browser, the bureau keeps its stations and what they answer for', () => {
  it('suspends a station, sees who stands in, and opens it again', async () => {
    await administratorSignIn(bureau)
    await chooseUnit('四平路街道退役军人服务站')
    await bureau.see('尚未公布')
    await press(bureau, '暂停')
    await bureau.see(/^暂停期间，新来的和没办完的件由/)
    await bureau.fitsAll()
    await bureau.type('unit-reason', '装修一周')
    await press(bureau, '暂停')
    await bureau.see('现在没有人办件，由杨浦区退役军人服务中心代办')
    await bureau.fitsAll()
    await press(bureau, '恢复开放')
    await bureau.type('unit-reason', '装修好了')
    await press(bureau, '恢复开放')
    await bureau.notSee('现在没有人办件，由杨浦区退役军人服务中心代办')
    await showTab(bureau, '记录')
    await bureau.see('装修一周')
    await bureau.fitsAll()
  })

  it('adds an entry to the coverage after a rehearsal, and undoes it', async () => {
    await chooseUnit('五角场街道退役军人服务站')
    await showTab(bureau, '辖区')
    await press(bureau, '添一条')
    await bureau.type('area-name', '政通路')
    await bureau.type('area-from', '9001')
    await bureau.type('area-to', '9099')
    await bureau.choose('单双号', '只有单号')
    await bureau.fitsAll()
    await press(bureau, '先放进改动里')
    await bureau.see('还没有保存：添 1 条')
    await bureau.fitsAll()
    await press(bureau, '试算')
    await bureau.see('会添上 1 条，移除 0 条。')
    await bureau.fitsAll()
    await bureau.type('coverage-note', '新交付的小区')
    await press(bureau, '保存')
    await bureau.type('coverage-search', '政通路')
    await bureau.see('单号 9001–9099 弄')
    await bureau.fitsAll()
    await press(bureau, '变动和撤销')
    await bureau.see('新交付的小区')
    await press(bureau, '撤销：修改 · 添 1 条')
    await bureau.see('撤销这次改动？')
    await bureau.tap('撤销')
    await bureau.see('已撤销')
    await bureau.fitsAll()
    await press(bureau, '回到辖区')
    await bureau.notSee('单号 9001–9099 弄')
  })

  it('imports a table whose bad row is named by its line, and takes the good ones', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.csv')
    writeFileSync(file, '单位,类型,路名/小区名,单双号,起,止\n五角场街道退役军人服务站,弄,政立路,全部,9101,9199\n没有这个站,弄,政立路,全部,9201,9299\n')
    await press(bureau, '导入表格')
    const [chooser] = await Promise.all([bureau.page.waitForEvent('filechooser'), press(bureau, '选文件')])
    await chooser.setFiles(file)
    await bureau.see(/第 3 行：没有这个单位/)
    await bureau.fitsAll()
    await press(bureau, '只导入没问题的行')
    await bureau.type('coverage-search', '政立路')
    await bureau.see('9101–9199 弄')
    expect(bureau.complaints).toEqual([])
  })
})

describe('in a browser, the district sends on what nobody was sure of, and learns from it', () => {
  it('asks whoever is not sure no further', async () => {
    const veteran = await visit(browser, server.url, 'phone')
    await signInAs(veteran, '李秀兰')
    await veteran.see('我的资料')
    await veteran.type('name', '李秀兰')
    await veteran.type('phone', '13900005678')
    await veteran.type('residence-text', '国定路9300弄3号')
    await veteran.page.getByRole('radio', { name: '都不是，我来选' }).waitFor()
    await veteran.fitsAll()
    await veteran.tick('我不确定是哪个街道，请区里帮我看')
    await veteran.tap('保存')
    await veteran.see('杨浦区退役军人服务中心')
    await askStation(veteran, '优待证丢了怎么办')
    expect(veteran.complaints).toEqual([])
    await veteran.context.close()
  })

  it('sends it by one tap, finds what it taught among the proposals, and approves it', async () => {
    const district = await visit(browser, server.url, 'desk')
    await staffSignIn(district, 'zhoujing')
    await district.see('地址里读到：国定路9300弄3号')
    await district.fitsAll()
    await district.page.locator('.detail-main').getByRole('button', { name: /五角场街道退役军人服务站$/ }).click()
    await district.notSee('地址里读到：国定路9300弄3号')
    await showTab(district, '辖区建议，1 件')
    await district.see('国定路 9300 弄：归五角场街道')
    await district.fitsAll()
    await press(district, /^采纳：/)
    await district.see('没有等着决定的')
    await press(district, '采纳过的')
    await district.see('国定路 9300 弄：归五角场街道')
    await district.fitsAll()
    expect(district.complaints).toEqual([])
  })
})
