import { type Me } from '@shared/contract/identity'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const person = { id, name: '张建国', phone: '13800000000', residence: { text: '长海路', unsure: false, outside: false }, registered: null, workplace: null, level: 'declared' } as const
const veteran: Me = { account: { id, person }, staff: null, csrfToken: null }
const clerk: Me = { account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' }

/** The program as it starts on a device that remembers this much. */
const start = async (stored = new Map<string, unknown>()) => {
  jest.resetModules()
  const { fake } = await import('@/test/taro')
  fake.stored = stored
  fake.answer = async ({ url, method }) => ({
    statusCode: 200,
    data: url === '/api/staff/session' ? clerk : method === 'POST' ? { token: 'a-token', expiresAt: 0, me: veteran } : method === 'DELETE' ? { done: true } : veteran,
  })
  const { sessionStore } = await import('./store')
  return { fake, stored, ...(await import('./session')), session: () => sessionStore.get() }
}

test('a veteran signs in with the code of WeChat, having accepted the notice', async () => {
  const { fake, signIn, session } = await start()
  expect(await signIn('2026-11')).toEqual(veteran)
  expect(fake.sent[0]?.data).toEqual({ code: 'code-of-wechat', privacyVersion: '2026-11', device: 'test phone' })
  expect(session()).toMatchObject({ side: 'veteran', token: 'a-token', me: veteran })
})

test('the session outlasts the program, and the device keeps no word about the person', async () => {
  const { signIn, stored } = await start()
  await signIn('2026-11')
  expect(JSON.stringify([...stored])).not.toMatch(/张建国|13800000000|长海路/)
  const later = await start(stored)
  expect(later.session()).toMatchObject({ token: 'a-token', me: null })
  await later.refreshMe()
  expect(later.session().me).toEqual(veteran)
})

test('nobody is asked for when nobody is signed in', async () => {
  const { fake, refreshMe } = await start()
  expect(await refreshMe()).toBeNull()
  expect(fake.sent).toHaveLength(0)
})

test('a sample person signs in with the code that the stand-in for WeChat knows', async () => {
  const { fake, signInAsSample } = await start()
  await signInAsSample('zhang', '2026-11')
  expect(fake.sent[0]?.data).toMatchObject({ code: 'sample:zhang' })
})

test('outside the demo there are no sample people', async () => {
  const { fake, signInAsSample } = await start()
  Object.assign(globalThis, { DEMO: false })
  expect(await signInAsSample('zhang', '2026-11')).toBeNull()
  expect(fake.sent).toHaveLength(0)
})

test('staff sign in with name and password, and signing out leaves the veteran’s session in the same browser alone', async () => {
  const { signIn, staffSignIn, signOut, session } = await start()
  await signIn('2026-11')
  await staffSignIn('wang', 'a password')
  expect(session()).toMatchObject({ side: 'staff', csrfToken: 'csrf', me: clerk })
  await signOut()
  expect(session()).toMatchObject({ csrfToken: null, me: null, token: 'a-token' })
})

test('signing out forgets everything on this device, also without a network', async () => {
  const { fake, signIn, signOut, session, stored } = await start()
  await signIn('2026-11')
  fake.answer = () => Promise.reject(new Error('request:fail'))
  await signOut()
  expect(session()).toMatchObject({ token: null, me: null, ended: null })
  expect(stored.size).toBe(0)
})
