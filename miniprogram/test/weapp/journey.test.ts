import sharp from 'sharp'
import { Host } from './host/host'
import { Person } from './person'
import { type DemoServer, startDemoServer } from '../demoServer'
import { fillInCertificate, fillInProfile, signIn } from './steps'

let server: DemoServer
let host: Host
let person: Person

const photo = (): Promise<Buffer> => sharp({ create: { width: 600, height: 800, channels: 3, background: '#8899aa' } }).jpeg().toBuffer()

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  host.device.addToAlbum(await photo())
  person = new Person(host)
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

const submits = (): number => host.network.sent.filter(({ path }) => path.endsWith('/submission')).length

afterEach(() => host.assertNoUnknownCalls())

test('a veteran applies on a weak network and holds one receipt in hand', async () => {
  host.start()
  await signIn(person)
  await fillInProfile(person)
  await person.tap('优待证申领')
  await person.tap('开始填写')
  await fillInCertificate(person)

  host.network.cutNextReply('/submission')
  await person.doubleTap('提交申请')
  await person.arrive('packages/requests/receipt/index')
  await person.see('五角场街道退役军人服务站')
  expect(submits()).toBe(2)
  const number = person.texts().find((text) => /^[A-Z]*[\d -]{6,}$/.test(text)) ?? ''
  expect(number).not.toBe('')
  await person.tap('复制办件号')
  await person.until('the number in the clipboard', () => host.device.clipboard === number)

  await person.tap('看办理进度')
  await person.arrive('packages/requests/detail/index')
  await person.see('走到哪一步了')
  await person.see(number)
}, 60_000)

test('there is exactly one request, found again under what is mine', async () => {
  person.back()
  person.back()
  await person.see('常用服务')
  await person.tapTab('我的')
  await person.arrive('pages/mine/index')
  await person.tap('我的办件')
  await person.arrive('packages/requests/list/index')
  await person.see('优待证申领')
  expect(person.texts().filter((text) => text === '优待证申领')).toHaveLength(1)
})

test('the large mode is one tap away, on every page, and remembered', async () => {
  person.back()
  expect(person.isLarge()).toBe(false)
  await person.tap('长辈版')
  await person.until('large text', () => person.isLarge())
  await person.tapTab('首页')
  await person.see('常用服务')
  expect(person.isLarge()).toBe(true)
  expect([...host.device.storage]).toContainEqual(['largeMode', 'true'])
})
