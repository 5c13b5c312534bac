import { type Signup } from '@shared/contract/activities'
import { at, idOf, sessionOn, signupOf, testNow } from '@/test/activities'
import { fake } from '@/test/taro'

const account = (letter: string) => ({ account: { id: idOf(letter), person: null }, staff: null, csrfToken: null })

/** A phone, or a browser, that was started anew; what it stored is still there. */
const start = async (client: 'weapp' | 'h5') => {
  jest.resetModules()
  process.env.TARO_ENV = client
  // What the device remembers outlasts the program.
  const taro = await import('@/test/taro')
  taro.fake.stored = fake.stored
  const { act, renderHook } = await import('@testing-library/react/pure')
  const [box, store] = [await import('./ticketBox'), await import('./store')]
  return {
    signIn: (letter: string) => store.beginVeteranSession('token', account(letter)),
    keep: (signup: Signup) => act(() => box.keepTicket(signup)),
    forgetOthers: (letter: string) => box.forgetTicketsOfOthers(idOf(letter)),
    signOut: () => act(() => box.forgetTickets()),
    kept: () => renderHook(() => box.useKeptTickets()).result.current.map(({ signup }) => signup.id),
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
})
afterEach(() => {
  delete process.env.TARO_ENV
  jest.useRealTimers()
})

test('a phone has the ticket after a restart without a network, when nobody says who is signed in', async () => {
  const phone = await start('weapp')
  phone.signIn('A')
  phone.keep(signupOf('confirmed'))
  expect((await start('weapp')).kept()).toEqual([idOf('U')])
})

test('a browser has it only while the page is open: the next person at that PC finds nothing', async () => {
  const browser = await start('h5')
  browser.signIn('A')
  browser.keep(signupOf('confirmed'))
  expect(browser.kept()).toEqual([idOf('U')])
  expect([...fake.stored.keys()].filter((name) => name.startsWith('ticket'))).toEqual([])
})

test('a ticket that is given back, and one long over, are kept no longer', async () => {
  const phone = await start('weapp')
  phone.signIn('A')
  phone.keep(signupOf('confirmed'))
  phone.keep(signupOf('ended'))
  expect(phone.kept()).toEqual([])
  phone.keep(signupOf('confirmed', { sessions: [sessionOn('S', { startsAt: at(11, 24, 9), endsAt: at(11, 24, 11) })] }))
  expect(phone.kept()).toEqual([])
})

test('whoever signs in after somebody else finds none of theirs, nor after they signed out', async () => {
  const phone = await start('weapp')
  phone.signIn('A')
  phone.keep(signupOf('confirmed'))
  phone.forgetOthers('A')
  expect(phone.kept()).toEqual([idOf('U')])
  phone.signIn('C')
  expect(phone.kept()).toEqual([])
  phone.forgetOthers('C')
  expect((await start('weapp')).kept()).toEqual([])
  phone.signIn('A')
  phone.keep(signupOf('confirmed'))
  phone.signOut()
  expect((await start('weapp')).kept()).toEqual([])
})

test('a phone keeps ten at most, those that come next', async () => {
  const phone = await start('weapp')
  phone.signIn('A')
  for (const day of [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) phone.keep(signupOf('confirmed', { id: `${day}`, sessions: [sessionOn('S', { startsAt: at(12, day, 9), endsAt: at(12, day, 10) })] }))
  expect(phone.kept()).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
})
