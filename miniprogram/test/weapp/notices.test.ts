import { type DemoServer, startDemoServer } from '../demoServer'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'
import { atWork } from './workplace'

jest.setTimeout(90_000)

const title = '请核对您的电话'

let server: DemoServer
const hosts: Host[] = []
let author: Person
let lead: Person
let veteran: Person

const phone = (): Host => {
  const host = new Host(server.url)
  hosts.push(host)
  return host
}

beforeAll(async () => {
  server = await startDemoServer()
  const administrator = await new Clerk(server.url).signInAtBureau('sunli')
  const host = phone()
  host.device.code = 'sample:weapp-reader'
  host.start()
  veteran = new Person(host)
  await signIn(veteran)
  await fillInProfile(veteran)
  await veteran.arrive('pages/home/index')
  author = await atWork(phone(), 'sample:weapp-author', await administrator.invite('林芳', '五角场街道退役军人服务站', 'clerk'))
  lead = await atWork(phone(), 'sample:weapp-releaser', await administrator.invite('陈伟', '五角场街道退役军人服务站', 'lead'))
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

const toNotices = async (person: Person): Promise<void> => {
  await person.until('the first page', () => {
    if (person.page().startsWith('pages/')) return true
    person.back()
    return false
  })
  await person.tapTab('我的')
  await person.tap('通知')
  await person.arrive('packages/notice-desk/list/index')
}

test('on a phone, a notice is written with a receipt and handed to a colleague', async () => {
  await toNotices(author)
  await author.tap('写通知')
  await author.type('标题', title)
  await author.tap('开始写')
  await author.arrive('packages/notice-desk/editor/index')
  await author.type('正文', '请打开“我的资料”，看看电话对不对。')
  await author.tap('要回执：能看到谁还没看')
  await author.tap('交给同事看')
  await author.arrive('packages/notice-desk/notice/index')
  await author.see('自己写的不能自己发布')
})

test('the lead of the station reads it through and releases it', async () => {
  await toNotices(lead)
  await lead.tap('待审 1')
  await lead.tap(title)
  await lead.arrive('packages/notice-desk/notice/index')
  await lead.tap('发布', 1)
  await lead.see('发布这篇通知')
  await lead.tap('我已看过，可以发布')
  // On the page its heading and its button stand before that of the sheet.
  await lead.tap('发布', 2)
  await lead.see('已发布')
})

test('a veteran finds it on the first screen, reads it and gives the receipt', async () => {
  await veteran.tapTab('我的')
  await veteran.tap('通知公告')
  await veteran.arrive('packages/notices/list/index')
  await veteran.tap(title)
  await veteran.arrive('packages/notices/notice/index')
  await veteran.see('看看电话对不对')
  await veteran.tap('更大')
  await veteran.tap('我看过了')
  await veteran.see('已回执')
  hosts.forEach((host) => host.assertNoUnknownCalls())
})
