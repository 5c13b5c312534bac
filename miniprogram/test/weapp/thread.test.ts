import { portraitPhoto } from '../../../cloud/test/portraits'
import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'

let server: DemoServer
let host: Host
let person: Person
let clerk: Clerk

const interval = 2500
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const polls = (): number => host.network.sent.filter(({ path }) => path.endsWith('/thread/news')).length
const written = (): number => host.network.sent.filter(({ method, path }) => method === 'POST' && path.endsWith('/thread/messages')).length

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  person = new Person(host)
  clerk = await new Clerk(server.url).signIn('wangmin')
  host.start()
  await signIn(person)
  await fillInProfile(person)
  await person.arrive('pages/home/index')
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})
afterEach(() => host.assertNoUnknownCalls())

test('a question leads to its conversation, where the answer appears while it is open', async () => {
  await person.tapTab('我的')
  await person.tap('问我的服务站')
  await person.tap('开始填写')
  await person.tap('其他')
  await person.type('您的问题', '优待证丢了怎么办')
  await person.tap('下一步')
  await person.see('核对一遍')
  const before = host.network.sent.length
  await person.tap('提交申请')
  await person.arrive('packages/requests/receipt/index')
  // WeChat's window was asked for in the tap itself, before the call that submits; the answers followed by themselves.
  expect(host.device.asked).toEqual([{ templateIds: ['standin-todo', 'standin-progress', 'standin-reply'], sentBefore: before }])
  await person.until('the consents at the service', () => host.network.sent.some(({ method, path }) => method === 'POST' && path.endsWith('/subscriptions')))
  await person.tap('看服务站的回复')
  await person.arrive('packages/station/thread/index')
  await person.see('优待证丢了怎么办')
  await clerk.answer('带上身份证来站里，当场就能补办', false, 'waiting')
  const begun = performance.now()
  await person.see('带上身份证来站里，当场就能补办')
  expect(performance.now() - begun).toBeLessThan(interval + 1500)
}, 60_000)

test('two fast taps write one message, with a photo; nothing is asked for while another page covers it', async () => {
  await person.tap('照片')
  await person.see('照片 1，已传好')
  await person.type('写在这里', '只剩这张照片了，行吗')
  await person.doubleTap('发送')
  await person.until('the message with its photo', () => person.texts().includes('只剩这张照片了，行吗') && !person.texts().some((text) => text.includes('已传好')))
  expect(written()).toBe(1)
  expect(host.device.asked.slice(1).map(({ templateIds }) => templateIds)).toEqual([['standin-reply']])
  await person.tap('看办理进度')
  await person.arrive('packages/requests/detail/index')
  await person.settled()
  const before = polls()
  await pause(2 * interval)
  expect(polls()).toBe(before)
  person.back()
  await person.until('news at once', () => polls() > before)
}, 60_000)

test('what was typed is there when the program is opened again, and the number of a unit does not leave the phone', async () => {
  await person.type('写在这里', '我是 65432 部队退下来的')
  await person.see('这里好像有部队番号或代号')
  host.stop()
  host = new Host(server.url, undefined, host.device)
  person = new Person(host)
  host.start()
  await person.tapTab('消息')
  await person.tap('和服务站的对话')
  await person.tap('五角场街道退役军人服务站')
  await person.arrive('packages/station/thread/index')
  await person.see('[我是 65432 部队退下来的]')
  await person.see('这里好像有部队番号或代号')
  await person.type('写在这里', '周一上午来可以吗')
  await person.tap('发送')
  await person.see('周一上午来可以吗')
}, 60_000)

test('completed with an answer it says so, and is opened again by words', async () => {
  await clerk.answer('可以，周一上午来', true)
  await person.see('可以，周一上午来')
  await person.tap('还有问题，请再办')
  await person.type('还有什么没办好', '周一去了，没有找到人')
  await person.tap('请再办')
  await person.see('发送')
  expect(host.device.toasts.map(({ title }) => title)).toContain('已经请服务站接着办')
}, 60_000)

test('how many messages may still come by WeChat is seen, and one more is agreed to by a tap', async () => {
  person.back()
  await person.tapTab('我的')
  await person.tap('微信提醒')
  await person.arrive('packages/station/message-settings/index')
  const left = () => person.texts().filter((text) => text.startsWith('还能发') || text === '现在不会发，再同意一次就能收到')
  await person.until('what is left', () => left().length > 0)
  const before = left()[2]
  await person.tap('再同意一次', 2)
  await person.until('one more', () => left()[2] !== before)
  expect(host.device.asked.at(-1)?.templateIds).toEqual(['standin-reply'])
}, 60_000)
