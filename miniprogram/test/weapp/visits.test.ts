import { portraitPhoto } from '../../../cloud/test/portraits'
import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'

let server: DemoServer
let host: Host
let clerk: Person

/** The program opened anew on the same phone. */
const restarted = (before: Host): Host => {
  before.stop()
  return new Host(server.url, undefined, before.device)
}

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  host.device.code = 'sample:weapp-visitor'
  host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  host.start()
  clerk = new Person(host)
  const invitation = await (await new Clerk(server.url).signInAtBureau('sunli')).invite('林芳', '五角场街道退役军人服务站')
  await clerk.tapTab('我的')
  await clerk.tap('登录')
  await clerk.arrive('packages/record/sign-in/index')
  await clerk.tap('我看过并同意上面的隐私说明')
  await clerk.tap('微信登录')
  await clerk.arrive('packages/record/profile/index')
  clerk.back()
  await clerk.tap('我是工作人员')
  await clerk.type('邀请码', invitation)
  await clerk.tap('绑定')
  await clerk.tap('去工作台')
  await clerk.arrive('packages/staff/queue/index')
  await clerk.tap('走访')
  await clerk.arrive('packages/staff/visits/index')
  await clerk.see('样例·老周')
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

test('on a phone without a network the person and the form open, and the record waits on it', async () => {
  host.network.cut()
  await clerk.tap('样例·老周')
  await clerk.see('没有留电话')
  await clerk.tap('记一次走访')
  await clerk.see('见到人了吗')
  await clerk.tap('见到了')
  await clerk.tap('有问题要问')
  await clerk.tap('本人在场，已经看过或听过说明，同意由工作人员代为填写和提交这份申请。')
  await clerk.type('看到和听到的', '想问问装扶手有没有补助')
  await clerk.tap('拍照片')
  await clerk.see('去掉这一张')
  await clerk.tap('走访完了，存好')
  await clerk.see('待上传 1 条')
  host.assertNoUnknownCalls()
})

test('killed and opened again, it hands the record in once, with its photo, and the need becomes a request', async () => {
  host = restarted(host)
  clerk = new Person(host)
  host.network.cutNextReply('/staff/visits')
  host.start()
  await clerk.until('the record, whose reply is lost', () => host.network.sent.some(({ path }) => path.endsWith('/staff/visits')))
  host.network.cut()
  host.network.restore()
  await clerk.until('the photo', () => host.network.sent.some(({ path }) => path.endsWith('/staff/visits/photos')))
  await clerk.tapTab('我的')
  await clerk.tap('工作台')
  await clerk.arrive('packages/staff/queue/index')
  await clerk.tap('走访')
  await clerk.arrive('packages/staff/visits/index')
  await clerk.see('样例·老吴')
  await clerk.until('nothing that waits to be handed in', () => !clerk.texts().join().includes('待上传'))
  await clerk.tap('名单')
  await clerk.tap('样例·老周')
  await clerk.see('想问问装扶手有没有补助')
  await clerk.tap('替本人申请：咨询我的服务站')
  await clerk.see('咨询我的服务站（样例·老周）')
  expect(clerk.texts()).toContain('[想问问装扶手有没有补助]')
  host.assertNoUnknownCalls()
})
