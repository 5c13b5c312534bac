import { Host } from './host/host'
import { Person } from './person'
import { type DemoServer, startDemoServer } from '../demoServer'
import { fillInProfile, signIn } from './steps'

let server: DemoServer
let host: Host
let person: Person

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  person = new Person(host)
  host.start()
  await signIn(person)
  await fillInProfile(person)
  await person.tap('问服务站')
  await person.tap('开始填写')
  await person.arrive('packages/requests/form/index')
  await person.see('下一步')
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

afterEach(() => {
  host.network.restore()
  host.assertNoUnknownCalls()
})

test('what is typed without a network stays, is said to be unsaved, and is saved when the network is back', async () => {
  host.network.cut()
  await person.type('您的问题', '优待证多久能办好')
  await person.see('网络连不上')
  expect(person.texts()).toContain('[优待证多久能办好]')
  host.network.restore()
  await person.type('您的问题', '优待证多久能办好？')
  await person.see('已自动保存')
})

test('a save of which only the reply was lost is no other device', async () => {
  host.network.cutNextReply()
  await person.type('您的问题', '优待证多久能办好？要带什么')
  await person.see('网络连不上')
  await person.type('您的问题', '优待证多久能办好？要带什么？')
  await person.see('已自动保存')
  expect(person.texts().join()).not.toContain('另一台设备')
})

test('going back from the form and coming again finds what was written', async () => {
  person.back()
  await person.tap('开始填写')
  await person.see('优待证多久能办好？要带什么？')
})

test('leaving the form without a network loses nothing: the words stand there again and are saved', async () => {
  host.network.cut()
  await person.type('您的问题', '没有信号的时候写的')
  await person.see('网络连不上')
  person.back()
  await person.settled()
  host.network.restore()
  await person.tap('开始填写')
  await person.see('没有信号的时候写的')
  await person.see('已自动保存')
  expect(person.texts().join()).not.toContain('另一台设备')
  expect([...host.device.storage].join()).not.toContain('没有信号的时候写的')
}, 30_000)
