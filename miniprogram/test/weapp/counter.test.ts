import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { type Person } from './person'
import { atWork, fileQuestion } from './workplace'

let server: DemoServer
const hosts: Host[] = []
let clerk: Person
let colleague: Person

/** Somebody new at the street's station, with the workplace on their own phone. */
const newcomer = (code: string, invitation: string): Promise<Person> => {
  const host = new Host(server.url)
  hosts.push(host)
  return atWork(host, code, invitation)
}

beforeAll(async () => {
  server = await startDemoServer()
  const administrator = await new Clerk(server.url).signInAtBureau('sunli')
  const station = '五角场街道退役军人服务站'
  clerk = await newcomer('sample:weapp-clerk', await administrator.invite('林芳', station))
  colleague = await newcomer('sample:weapp-colleague', await administrator.invite('吴强', station))
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

test('a clerk files on the phone for somebody who has none, with consent, and gives the number and the code', async () => {
  await fileQuestion(clerk)
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
