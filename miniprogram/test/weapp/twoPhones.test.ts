import { Host } from './host/host'
import { Person } from './person'
import { type DemoServer, startDemoServer } from '../demoServer'
import { fillInProfile, signIn, write } from './steps'

let server: DemoServer
const hosts: Host[] = []

/** One person's second phone knows nothing yet but who they are in WeChat. */
const phone = (): Person => {
  const host = new Host(server.url)
  hosts.push(host)
  host.start()
  return new Person(host)
}

beforeAll(async () => {
  server = await startDemoServer()
}, 60_000)

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

test('a form that was changed on a second phone says so on the first, and lets that one win by choice only', async () => {
  const first = phone()
  await signIn(first)
  await fillInProfile(first)
  await first.tap('问服务站')
  await first.tap('开始填写')
  await write(first, '您的问题', '第一部手机')

  const second = phone()
  await signInAgain(second)
  await second.tap('接着填')
  await second.see('第一部手机')
  await write(second, '您的问题', '第二部手机')

  await first.type('您的问题', '还是第一部手机')
  await first.see('另一台设备')
  expect(first.texts()).toContain('[还是第一部手机]')
  await first.tap('用我这边写的')
  await first.see('已自动保存')
  second.back()
  await second.tap('接着填')
  await second.see('还是第一部手机')
  hosts.forEach((host) => host.assertNoUnknownCalls())
}, 60_000)

test('typing on after the other phone handed the form in leads to the request, and begins no second one', async () => {
  const [first, second] = hosts.map((host) => new Person(host))
  if (!first || !second) throw new Error('no phones')
  await second.tap('困难帮扶')
  await second.tap('下一步')
  await second.see('核对一遍')
  await second.see('已自动保存')
  await second.tap('提交申请')
  await second.arrive('packages/requests/receipt/index')

  await first.type('您的问题', '还有一句')
  await first.see('已经在另一台设备上提交了')
  await first.tap('看办理进度')
  await first.arrive('packages/requests/detail/index')
  await first.see('走到哪一步了')

  await second.tap('回首页')
  await second.tapTab('我的')
  await second.tap('我的办件')
  await second.see('待受理')
  expect(second.texts()).not.toContain('还没提交')
}, 60_000)

const signInAgain = async (person: Person): Promise<void> => {
  await person.tap('登录')
  await person.tap('我看过并同意上面的隐私说明')
  await person.tap('微信登录')
  await person.arrive('pages/home/index')
  await person.see('五角场街道退役军人服务站')
}
