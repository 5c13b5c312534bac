import { contract } from '@shared/contract/contract'
import { type Me } from '@shared/contract/identity'
import { beginStaffSession, beginVeteranSession, endSession, sessionStore } from '@/session/store'
import { fake } from '@/test/taro'
import { type ApiError } from './apiError'
import { call, pauses } from './call'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const veteran: Me = { account: { id, person: null }, staff: null, csrfToken: null }
const clerk: Me = { account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf-of-the-clerk' }
const key = 'a-key-of-one-intention'

const cut = () => Promise.reject(new Error('request:fail'))
const ok = (data: unknown) => Promise.resolve({ statusCode: 200, data })
const refused = (statusCode: number, code: string) => Promise.resolve({ statusCode, data: { error: { code, text: '原因', details: { fields: { name: 'text_missing' } } } } })

/** Lets the pauses between tries go by at once. */
const settled = async <T>(promise: Promise<T>): Promise<T | ApiError> => {
  const caught = promise.catch((error: ApiError) => error)
  await jest.runAllTimersAsync()
  return caught
}

const submit = () => call(contract.submit, { params: { id }, body: { version: 1 }, key })
const header = (index = 0) => fake.sent[index]?.header ?? {}

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  endSession('staff')
  endSession('veteran')
  sessionStore.set({ ...sessionStore.get(), side: 'veteran' })
})
afterEach(() => jest.useRealTimers())

test('the address is made of the path, its params and the query that is given', async () => {
  fake.answer = () => ok({})
  await call(contract.listMessages, { query: { after: 'a b' } })
  await call(contract.getService, { params: { key: 'a/b' } })
  await call(contract.listRequests, { query: { after: undefined } })
  expect(fake.sent.map(({ url }) => url)).toEqual(['/api/messages?after=a%20b', '/api/services/a%2Fb', '/api/requests'])
})

test('a call without a network says so in words that can be shown', async () => {
  fake.answer = cut
  expect(await settled(call(contract.listServices))).toMatchObject({ code: 'offline', text: '网络连不上，写好的内容还在，请稍后再试' })
})

test('reading is tried once more when the network fails', async () => {
  fake.answer = () => (fake.sent.length === 1 ? cut() : ok({ services: [] }))
  expect(await settled(call(contract.listServices))).toEqual({ services: [] })
  expect(fake.sent).toHaveLength(2)
})

test('a submission whose replies were cut is sent again with the same key', async () => {
  fake.answer = () => (fake.sent.length <= pauses.repeatable.length ? cut() : ok({ number: '261140873' }))
  expect(await settled(submit())).toEqual({ number: '261140873' })
  expect(fake.sent.map((request) => request.header['Idempotency-Key'])).toEqual([key, key, key])
})

test('what has no key is never sent twice', async () => {
  fake.answer = cut
  expect(await settled(call(contract.openDraft, { body: { serviceKey: 'certificate' } }))).toMatchObject({ code: 'offline' })
  expect(fake.sent).toHaveLength(1)
})

test('a refusal is not tried again, and keeps its code, words and fields', async () => {
  fake.answer = () => refused(422, 'invalid_input')
  expect(await settled(submit())).toMatchObject({ code: 'invalid_input', text: '原因', fields: { name: 'text_missing' } })
  expect(fake.sent).toHaveLength(1)
})

test('a gateway that answers without a refusal of ours is told as unavailable', async () => {
  fake.answer = () => Promise.resolve({ statusCode: 502, data: '<html>Bad Gateway</html>' })
  expect(await settled(submit())).toMatchObject({ code: 'unavailable' })
})

test('a veteran is named by the token', async () => {
  beginVeteranSession('token-of-zhang', veteran)
  fake.answer = () => ok({})
  await call(contract.getHome)
  expect(header()).toEqual({ Authorization: 'Bearer token-of-zhang' })
})

test('staff at a PC are named by their cookie, with the token against forged calls and never a veteran’s token', async () => {
  beginVeteranSession('token-of-zhang', veteran)
  beginStaffSession(clerk)
  fake.answer = () => ok({})
  await call(contract.accept, { params: { id }, body: { version: 1 }, key })
  expect(header()).toEqual({ 'X-CSRF-Token': 'csrf-of-the-clerk', 'Content-Type': 'application/json', 'Idempotency-Key': key })
})

test('with both sessions in one browser, a veteran’s page is still the veteran’s', async () => {
  beginVeteranSession('token-of-zhang', veteran)
  beginStaffSession(clerk)
  fake.answer = () => ok({})
  await call(contract.getHome)
  expect(header()).toEqual({ Authorization: 'Bearer token-of-zhang' })
})

test('an expired session is forgotten, with its reason for the sign-in page', async () => {
  beginVeteranSession('token-of-zhang', veteran)
  fake.answer = () => refused(401, 'session_expired')
  await settled(call(contract.getHome))
  expect(sessionStore.get()).toMatchObject({ token: null, me: null, ended: 'session_expired' })
})

test('the late refusal of an old session does not end the new one', async () => {
  beginVeteranSession('old-token', veteran)
  fake.answer = async () => {
    beginVeteranSession('new-token', veteran)
    return refused(401, 'session_expired')
  }
  await settled(call(contract.getHome))
  expect(sessionStore.get()).toMatchObject({ token: 'new-token', ended: null })
})

test('a wrong password ends no session', async () => {
  beginStaffSession(clerk)
  fake.answer = () => refused(401, 'wrong_password')
  await settled(call(contract.staffSignIn, { body: { loginName: 'wang', password: 'wrong' } }))
  expect(sessionStore.get()).toMatchObject({ csrfToken: 'csrf-of-the-clerk', ended: null })
})
