import { type DemoServer, startDemoServer } from '../demoServer'
import { passTime } from '../passTime'
import { Clerk } from './clerk'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'
import { atWork } from './workplace'

jest.setTimeout(90_000)

const title = '插花体验课'
const place = '五角场街道退役军人服务站一楼'

let server: DemoServer
const hosts: Host[] = []
let lead: Person
let first: Person
let second: Person

const phoneOf = (code: string): Host => {
  const host = new Host(server.url)
  host.device.code = `sample:${code}`
  hosts.push(host)
  return host
}

/** A veteran with a profile, on the first screen. */
const veteran = async (code: string): Promise<Person> => {
  const host = phoneOf(code)
  host.start()
  const person = new Person(host)
  await signIn(person)
  await fillInProfile(person)
  await person.arrive('pages/home/index')
  return person
}

beforeAll(async () => {
  server = await startDemoServer()
  const administrator = await new Clerk(server.url).signInAtBureau('sunli')
  const host = new Host(server.url)
  hosts.push(host)
  lead = await atWork(host, 'sample:weapp-organiser', await administrator.invite('林芳', '五角场街道退役军人服务站', 'lead'))
  first = await veteran('weapp-first')
  second = await veteran('weapp-second')
})

afterAll(async () => {
  hosts.forEach((host) => host.stop())
  await server?.stop()
})

const find = async (person: Person): Promise<void> => {
  await person.tap('活动和报名')
  await person.arrive('packages/activities/list/index')
  await person.tap(title)
  await person.arrive('packages/activities/detail/index')
  await person.see(place)
}

const eightDigits = (person: Person): string => person.texts().map((text) => /^(\d{4}) (\d{4})$/.exec(text)).find((found) => found !== null)?.slice(1).join('') ?? ''

test('on a phone, the lead of a station writes an activity and publishes it', async () => {
  await lead.until('the first page', () => {
    if (lead.page().startsWith('pages/')) return true
    lead.back()
    return false
  })
  await lead.tapTab('我的')
  await lead.tap('活动')
  await lead.arrive('packages/activity-desk/list/index')
  await lead.tap('办一场活动')
  await lead.type('叫什么', title)
  await lead.tap('开始写')
  await lead.arrive('packages/activity-desk/editor/index')
  await lead.tap('加一场')
  await lead.type('地点名称', place)
  await lead.type('这一场的名额', '1')
  await lead.tap('发布前看一下')
  await lead.see('所有打开小程序的人都能看到。')
  await lead.tap('发布', 0)
  await lead.see('现场签到')
})

test('a veteran finds it, takes the only seat and holds a ticket', async () => {
  await find(first)
  await first.tap('我要报名')
  await first.arrive('packages/activities/signup/index')
  await first.see('报上名了，请准时来')
  expect(eightDigits(first)).toHaveLength(8)
})

test('the next one stands in line, and gets the seat when it is given back', async () => {
  await find(second)
  await second.tap('排候补')
  await second.arrive('packages/activities/signup/index')
  await second.see('您排在第 1 位')
  hosts[1]?.device.answers.push(true)
  await first.tap('不去了，让给别人')
  await first.see('这次不参加了')
  second.back()
  second.back()
  second.back()
  await second.see('轮到您了')
  await second.tap('去决定')
  await second.tap('接受')
  await second.see('报上名了，请准时来')
})

test('the ticket is let in once at the door, and the second time the door says so', async () => {
  await passTime(server, title, { begins: 0.5, ends: 2 })
  const digits = eightDigits(second)
  await lead.tap('现场签到')
  await lead.arrive('packages/activity-desk/door/index')
  await lead.type('票号', digits)
  await lead.tap('核对')
  await lead.see('签到成功')
  await lead.see('赵*国')
  // As somebody else reads it out: the same text again within two seconds is a scanner that read twice.
  await lead.type('票号', `${digits.slice(0, 4)} ${digits.slice(4)}`)
  await lead.tap('核对')
  await lead.see('签过到')
})

test('once it is over, whoever was there rates it', async () => {
  await passTime(server, title, { begins: -3, ends: -1 })
  second.back()
  await second.tapTab('我的')
  await second.tap('我的活动')
  await second.tap('以前的')
  await second.tap(title)
  await second.see('活动怎么样？')
  await second.tap('非常满意')
  await second.tap('提交评价')
  await second.see('谢谢您的评价')
  hosts.forEach((host) => host.assertNoUnknownCalls())
})
