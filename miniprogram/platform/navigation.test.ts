import { fake } from '@/test/taro'
import appConfig from '../app.config'
import { back, forgetTaps, goTab, open, replace } from './navigation'
import { routes, tabs } from './routes'

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
})
afterEach(() => {
  jest.runAllTimers()
  jest.useRealTimers()
})

test('a page opens with its params, those that are not there left out', async () => {
  await open('requestDetail', { id: '01A', from: undefined, words: '办 证&' })
  expect(fake.moves).toEqual([{ kind: 'navigateTo', url: '/packages/requests/detail/index?id=01A&words=%E5%8A%9E%20%E8%AF%81%26' }])
})

test('a double tap opens one page, a later tap opens it again', async () => {
  await Promise.all([open('profile'), open('profile')])
  await open('profile')
  expect(fake.moves).toHaveLength(1)
  jest.advanceTimersByTime(500)
  await open('profile')
  expect(fake.moves).toHaveLength(2)
})

test('whoever is back may open at once what they just left', async () => {
  await open('profile')
  forgetTaps()
  await open('profile')
  expect(fake.moves).toHaveLength(2)
})

test('the eleventh page takes the place of the tenth', async () => {
  fake.pages = 9
  await open('profile')
  fake.pages = 10
  await open('requestList')
  expect(fake.moves.map(({ kind }) => kind)).toEqual(['navigateTo', 'redirectTo'])
})

test('tab pages are switched to, however they are asked for', async () => {
  await open('home')
  await replace('mine')
  await goTab('services')
  expect(fake.moves.map(({ kind }) => kind)).toEqual(['switchTab', 'switchTab', 'switchTab'])
})

test('back leads to the page before, or home when there is none', async () => {
  fake.pages = 2
  await back()
  fake.pages = 1
  await back()
  await back('staffQueue')
  expect(fake.moves.map(({ kind, url }) => `${kind} ${url}`)).toEqual(['navigateBack ', 'switchTab /pages/home/index', 'reLaunch /packages/staff/queue/index'])
})

test('every page that can be opened by name is in the program, and every page has a name', () => {
  const { pages = [], subPackages = [] } = appConfig as unknown as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
  const listed = [...pages, ...subPackages.flatMap((area) => area.pages.map((page) => `${area.root}/${page}`))]
  expect(Object.values(routes).sort()).toEqual(listed.sort())
  expect(pages).toEqual(tabs.map((tab) => routes[tab]))
})
