import { type DemoServer, startDemoServer } from '../demoServer'
import { withDailyPlan } from '../passTime'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'

jest.setTimeout(90_000)

let server: DemoServer
let host: Host
let veteran: Person
let unitId: string

beforeAll(async () => {
  server = await startDemoServer()
  await withDailyPlan(server)
  unitId = (await server.read<{ id: string }>("SELECT id FROM unit WHERE name = '五角场街道退役军人服务站'"))[0]?.id ?? ''
  host = new Host(server.url)
  host.device.code = 'sample:weapp-appointment'
  host.start()
  veteran = new Person(host)
  await signIn(veteran)
  await fillInProfile(veteran)
  await veteran.arrive('pages/home/index')
})
afterAll(async () => {
  host?.stop()
  await server?.stop()
})

test('a veteran books a time on the phone, reads it in one sentence first, and finds it among theirs', async () => {
  host.pages.navigateTo(`/packages/station/booking/index?id=${unitId}`)
  await veteran.tap('还有 2 个', 0)
  await veteran.tap('选要办的事')
  await veteran.tap('优待证申领')
  await veteran.tap('下一步')
  await veteran.see('到五角场街道退役军人服务站，办“优待证申领”。')
  await veteran.doubleTap('确定预约')
  await veteran.arrive('packages/station/appointment/index')
  await veteran.see('约好了，请准时去')
  await veteran.see('加到手机日历')
  expect(await server.read('SELECT id FROM appointment')).toHaveLength(1)
})

test('it is moved, then cancelled, and the place is free again', async () => {
  await veteran.tap('改期')
  await veteran.see('原来约的是')
  await veteran.tap('还有 2 个', 0)
  await veteran.tap('改到 ')
  await veteran.see('约好了，请准时去')
  host.device.answers.push(true)
  await veteran.tap('不去了，取消')
  await veteran.see('这次不去了')
  expect(await server.read("SELECT id FROM capacity_hold WHERE state <> 'ended' AND id IN (SELECT holdId FROM appointment)")).toEqual([])
})
