import { portraitPhoto } from '../../../cloud/test/portraits'
import { bringToTheStation, Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'
import { type DemoServer, startDemoServer } from '../demoServer'
import { checkCertificate, fillInCertificate } from './formSteps'
import { fillInProfile, signIn, takePhoto, takePhotoAgain, takeWrongPhoto } from './steps'

let server: DemoServer
let host: Host
let person: Person

const photo = (made: Parameters<typeof portraitPhoto>[0] = {}): Promise<Buffer> => portraitPhoto({ width: 720, height: 960, ...made })

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  host.device.addToAlbum(await photo({ background: [67, 142, 219] }))
  // Two, for both sides of a card.
  host.device.addToAlbum(await photo())
  host.device.addToAlbum(await photo())
  person = new Person(host)
}, 60_000)

afterAll(async () => {
  host?.stop()
  await server?.stop()
})

const submits = (): number => host.network.sent.filter(({ path }) => path.endsWith('/submission')).length

afterEach(() => host.assertNoUnknownCalls())

const wrongPhotoThenRight = async (): Promise<void> => {
  await takeWrongPhoto(person)
  host.device.removeFirstFromAlbum()
  await takePhotoAgain(person)
}

test('a veteran whose photo is refused takes a right one, applies on a weak network, and holds one receipt in hand', async () => {
  host.start()
  await signIn(person)
  await fillInProfile(person)
  await person.tap('优待证申领')
  await checkCertificate(person)
  await fillInCertificate(person, { photo: wrongPhotoThenRight })

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
}, 90_000)

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

test('what the station asks for is handed in, and the card is in hand at the end, with a word on how it was', async () => {
  const clerk = await new Clerk(server.url).signIn('wangmin')
  await clerk.act('accept', {}, 'waiting')
  await clerk.act('supplement-request', { items: [{ field: 'photo', reason: 'blurred', note: '' }] })
  person.back()
  await person.tapTab('首页')
  await person.tap('去补材料')
  await person.see('补好 0 样，还差 1 样')
  await takePhoto(person)
  await person.see('1 样都补好了')
  await person.tap('补好了，提交')
  await person.arrive('packages/requests/detail/index')
  await person.see('轮到街道站')

  const street = await bringToTheStation(server.url)
  person.back()
  await person.tap('看去哪里领')
  await person.see('可以来领了')
  await person.see('身份证')
  await street.act('complete', { result: '本人已领' })
  person.back()
  await person.tap('去评价')
  await person.tap('不满意')
  await person.type('想说的话', '等得太久')
  await person.tap('提交评价')
  await person.see('谢谢您的评价')
  await person.see('给您回电话')
  person.back()
  await person.tapTab('我的')
}, 60_000)

test('the large mode is one tap away, on every page, and remembered', async () => {
  expect(person.isLarge()).toBe(false)
  await person.tap('长辈版')
  await person.until('large text', () => person.isLarge())
  await person.tapTab('首页')
  await person.see('常用服务')
  expect(person.isLarge()).toBe(true)
  expect([...host.device.storage]).toContainEqual(['largeMode', 'true'])
})
