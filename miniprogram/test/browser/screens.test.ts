import { type Browser } from 'playwright-core'
import { codeOf } from '../authenticator'
import { type DemoServer, startDemoServer } from '../demoServer'
import { askStation } from './cardSteps'
import { fillProfile, signInAs, staffSignIn } from './steps'
import { openBrowser, type sizes, visit, type Visitor } from './visitor'

jest.setTimeout(180_000)

/** Where it is, and a word that stands there once it is drawn. */
type Screen = readonly [path: string, word: string | RegExp]

const forEverybody: readonly Screen[] = [
  ['pages/home/index', '登录后，办到哪一步随时看得到'],
  ['packages/record/sign-in/index', '隐私说明'],
  ['packages/staff/sign-in/index', '工作人员登录'],
]
const ofVeterans: readonly Screen[] = [
  ['pages/services/index', '我要办证、补证'],
  ['pages/messages/index', '咨询我的服务站，已收到'],
  ['pages/mine/index', '我的办件'],
  ['packages/record/profile/index', '户口在另一个地方'],
  ['packages/record/people/index', '您还没有帮家人办事'],
  ['packages/record/add-person/index', '请先和本人说好'],
  ['packages/record/claim/index', '这件事是谁的'],
  ['packages/record/link-code/index', '请给工作人员看这 6 个数字'],
  ['packages/record/sessions/index', '就是这台'],
  ['packages/record/my-record/index', '哪里写得不对，请到“我的资料”里改；站里登记的，请告诉站里。'],
  ['packages/record/looks/index', '还没有工作人员看过'],
  ['packages/record/export/index', '给别的程序读的。'],
  ['packages/record/deletion/index', '会删除的'],
  ['packages/record/staff-binding/index', '邀请码'],
  ['packages/requests/intro/index?serviceKey=certificate_replacement', '您的证怎么了'],
  ['packages/requests/intro/index?serviceKey=enrollment', '您属于哪一类'],
  ['packages/requests/list/index', /^办件号 /],
]
const ofClerks: readonly Screen[] = [
  ['packages/staff/search/index', '查找办件'],
  ['packages/staff/walk-in/index', '新的一位'],
  ['packages/staff/record/index', '该联系的人'],
]

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

const lookAt = async (visitor: Visitor, screens: readonly Screen[]): Promise<void> => {
  for (const [path, word] of screens) {
    await visitor.go(path)
    await visitor.see(word)
    await visitor.fitsAll()
  }
}
const leave = async (visitor: Visitor): Promise<void> => {
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
}

describe('in a browser, everybody can use every screen, in normal and in 长辈版', () => {
  it.each(['phone', 'desk'] as const)('before signing in, on a %s', async (size: keyof typeof sizes) => {
    const visitor = await visit(browser, server.url, size)
    await lookAt(visitor, forEverybody)
    await leave(visitor)
  })

  it('as a veteran with a question on its way, who then takes it back', async () => {
    const veteran = await visit(browser, server.url, 'phone')
    await signInAs(veteran, '张建国')
    await fillProfile(veteran, '张建国')
    await askStation(veteran, '优待证丢了怎么办')
    await veteran.fitsAll()
    await lookAt(veteran, ofVeterans)
    await veteran.page.reload()
    await veteran.tap('咨询我的服务站')
    await veteran.see('走到哪一步了')
    await veteran.tap('撤回申请')
    await veteran.see('要撤回这份申请吗？')
    await veteran.fitsAll()
    await veteran.tap('撤回申请')
    await veteran.see('您已撤回申请')
    await veteran.fitsAll()
    await leave(veteran)
  })

  it.each(['phone', 'desk'] as const)('as a clerk who looks for something, on a %s', async (size: keyof typeof sizes) => {
    const clerk = await visit(browser, server.url, size)
    await staffSignIn(clerk, 'wangmin')
    await clerk.fitsAll()
    await clerk.tap('筛选')
    await clerk.see('只看哪些')
    await clerk.fitsAll()
    await clerk.page.getByRole('radio', { name: '我在办的' }).click()
    await clerk.tap('看结果')
    await clerk.see('只看：我在办的')
    await clerk.fitsAll()
    await lookAt(clerk, ofClerks)
    await leave(clerk)
  })

  it.each(['phone', 'desk'] as const)('as a clerk who opens a record and writes down how somebody stands with work, on a %s', async (size: keyof typeof sizes) => {
    const clerk = await visit(browser, server.url, size)
    await staffSignIn(clerk, 'wangmin')
    await clerk.go('packages/staff/record/index')
    await clerk.see('该联系的人')
    await clerk.page.locator('input:visible').first().fill('张建国')
    await clerk.tap('查档案')
    await clerk.see('张*国')
    await clerk.fitsAll()
    await clerk.tap('张*国')
    await clerk.see('为什么打开这份档案')
    await clerk.fitsAll()
    await clerk.page.getByRole('radio', { name: '就业帮扶' }).last().click()
    await clerk.page.getByRole('button', { name: '打开', exact: true }).last().click()
    await clerk.see('基本信息')
    await clerk.page.getByRole('button', { name: '打开这一部分：就业' }).last().click()
    await clerk.see('改就业情况')
    await clerk.fitsAll()
    await clerk.tap('改就业情况')
    await clerk.see('求职意向')
    await clerk.fitsAll()
    await leave(clerk)
  })

  it('as an administrator, from the second factor to the people of a unit, and from there to every other place', async () => {
    const administrator = await visit(browser, server.url, 'desk')
    await administrator.go('packages/staff/sign-in/index')
    await administrator.type('loginName', 'sunli')
    await administrator.type('password', 'yangpu-demo')
    await administrator.tap('登录')
    const secret = administrator.page.locator('.totp-secret:visible')
    await secret.waitFor()
    await administrator.fitsAll()
    await administrator.type('code', codeOf(await secret.innerText()))
    await administrator.tap('确定')
    await administrator.see('可以做的')
    await administrator.fitsAll()
    await administrator.tap('人员')
    await administrator.see('邀请同志')
    await administrator.fitsAll()
    await administrator.page.getByRole('tab', { name: '查找办件' }).click()
    await administrator.page.waitForURL(/staff\/search/)
    await leave(administrator)
  })
})
