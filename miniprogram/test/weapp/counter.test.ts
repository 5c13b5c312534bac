import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'

let server: DemoServer
const hosts: Host[] = []
let clerk: Person
let colleague: Person

/** Somebody new at the street's station, with the workplace on their own phone. */
const atWork = async (code: string, invitation: string): Promise<Person> => {
  const host = new Host(server.url)
  hosts.push(host)
  host.device.code = code
  host.start()
  const person = new Person(host)
  await person.tapTab('我的')
  await person.tap('登录')
  await person.arrive('packages/record/sign-in/index')
  await person.tap('我看过并同意上面的隐私说明')
  await person.tap('微信登录')
  await person.arrive('packages/record/profile/index')
  person.back()
  await person.tap('我是工作人员')
  await person.type('邀请码', invitation)
  await person.tap('绑定')
  await person.tap('去工作台')
  await person.arrive('packages/staff/queue/index')
  await person.see('待受理')
  return person
}

beforeAll(async () => {
  server = await startDemoServer()
  const administrator = await new Clerk(server.url).signInAtBureau('sunli')
  const station = '五角场街道退役军人服务站'
  clerk = await atWork('sample:weapp-clerk', await administrator.invite('林芳', station))
  colleague = await atWork('sample:weapp-colleague', await administrator.invite('吴强', station))
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

test('a clerk files on the phone for somebody who has none, with consent, and gives the number and the code', async () => {
  await clerk.tap('代办')
  await clerk.tap('开始填写')
  await clerk.see('对方同意后，请点上面打勾')
  await clerk.tap('选服务事项')
  await clerk.tap('咨询我的服务站')
  await clerk.type('姓名', '李秀兰')
  await clerk.type('手机号', '13900005678')
  await clerk.type('现在住在哪里', '五角场街道国定路600弄3号')
  await clerk.until('the street that the address names', () => clerk.texts().some((text) => text === '五角场街道'))
  await clerk.tap('本人在场，已经看过或听过说明，同意由工作人员代为填写和提交这份申请。')
  await clerk.tap('开始填写')
  await clerk.see('咨询我的服务站（李秀兰）')
  await clerk.tap('其他')
  await clerk.type('您的问题', '优待证丢了怎么办')
  await clerk.tap('下一步')
  await clerk.see('核对一遍')
  await clerk.tap('提交申请')
  await clerk.see('登记好了')
  expect(clerk.texts().some((text) => /^\d{4} \d{4}$/.test(text))).toBe(true)
  hosts.forEach((host) => host.assertNoUnknownCalls())
})

test('of two clerks who take it up at once one does, and the other is told', async () => {
  const open = async (person: Person): Promise<void> => {
    await person.tap('李*兰')
    await person.arrive('packages/staff/request/index')
    await person.see('受理')
  }
  clerk.back()
  await clerk.see('李*兰')
  colleague.back()
  await colleague.tap('工作台')
  await open(clerk)
  await open(colleague)
  await clerk.tap('受理')
  await clerk.see('办结')
  await colleague.tap('受理')
  await colleague.see('这件事刚刚有了新的进展，您写的还在，请看一下再继续')
  await colleague.tap('看最新进度')
  await colleague.see('办结')
  hosts.forEach((host) => host.assertNoUnknownCalls())
})
