import { Host } from './host/host'
import { Person } from './person'

/** Nobody listens here: what needs no service must work without one. */
const nowhere = 'http://127.0.0.1:9'

let host: Host
let person: Person

beforeEach(() => {
  host = new Host(nowhere)
  person = new Person(host)
  host.start()
})
afterEach(() => host.stop())

test('without a network the page says so and keeps what can be used', async () => {
  host.network.cut()
  await person.see('网络连不上')
  await person.see('登录')
  host.assertNoUnknownCalls()
})

test('ten pages are open at most, and the eleventh is refused as WeChat refuses it', () => {
  for (let open = 1; open < 10; open += 1) host.pages.navigateTo(`/packages/requests/intro/index?serviceKey=${open}`)
  expect(host.pages.routes()).toHaveLength(10)
  expect(() => host.pages.navigateTo('/packages/record/profile/index')).toThrow('webview count limit exceed')
})

test('pages on tabs are reached by their tab only, and are still there when one comes back', () => {
  const home = host.pages.current().caller
  expect(() => host.pages.navigateTo('/pages/mine/index')).toThrow('can not navigateTo a tabbar page')
  expect(() => host.pages.switchTab('/packages/record/profile/index')).toThrow('can not switch to no-tabBar page')
  host.pages.switchTab('/pages/mine/index')
  host.pages.switchTab('/pages/home/index')
  expect(host.pages.current().caller).toBe(home)
})

test('a page that is not in the program is refused, and so is going back from the first', () => {
  expect(() => host.pages.navigateTo('/pages/nowhere/index')).toThrow('is not found')
  expect(() => host.pages.navigateBack()).toThrow('cannot navigate back at first page')
})
