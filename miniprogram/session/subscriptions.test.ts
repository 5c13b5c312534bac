import { type SubscriptionKey } from '@shared/domain/subscriptions'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const offered = (left: Partial<Record<SubscriptionKey, number | null>> = {}) =>
  (['todo', 'progress', 'reply', 'appointment', 'activity', 'notice'] as const).map((key) => ({ key: { code: key, text: key }, templateId: key === 'notice' ? '' : `T-${key}`, left: left[key] === undefined ? 0 : left[key] }))
const everything = ['todo', 'progress', 'reply', 'appointment', 'activity', 'notice']

/** A phone in WeChat, or a browser, on which somebody is signed in. */
const start = async ({ inWechat = true, wanted = everything, templates = offered() } = {}) => {
  jest.resetModules()
  if (inWechat) process.env.TARO_ENV = 'weapp'
  const { fake } = await import('@/test/taro')
  fake.reset()
  const { serve, sentTo } = await import('@/test/network')
  const { beginVeteranSession } = await import('@/session/store')
  const { renderHook, act } = await import('@testing-library/react/pure')
  const { useSubscribeAsk } = await import('./subscriptions')
  const answers = { 'GET /subscriptions': { templates, preferences: { wanted, quietFrom: 0, quietUntil: 0 } }, 'POST /subscriptions': { templates } }
  serve(answers)
  beginVeteranSession('token', { account: { id, person: null }, staff: null, csrfToken: null })
  const page = async (...keys: SubscriptionKey[]) => {
    const { result } = renderHook(() => useSubscribeAsk(keys))
    await act(async () => undefined)
    return () => result.current()
  }
  return { fake, serve, sentTo, answers, page, settled: () => act(async () => undefined) }
}

/** Fake time goes on until the call has tried all its times. */
const givenUp = () => jest.advanceTimersByTimeAsync(5000)

afterEach(() => {
  jest.useRealTimers()
  delete process.env.TARO_ENV
})

test('the window opens within the tap itself, for three at most, and what was answered is told afterwards', async () => {
  const { fake, sentTo, page, settled } = await start()
  const askFirst = await page('todo', 'progress', 'reply', 'activity')
  askFirst()
  // The second of two fast taps opens no second window.
  askFirst()
  // Nothing was waited for: the submit that comes next in the tap leaves right after it.
  expect(fake.asked).toEqual([['T-todo', 'T-progress', 'T-reply']])
  expect(sentTo('POST /subscriptions')).toEqual([])
  await settled()
  expect(sentTo('POST /subscriptions').map(({ data }) => data)).toEqual([{ answers: ['todo', 'progress', 'reply'].map((key) => ({ templateId: `T-${key}`, answer: 'accept' })) }])
})

test('what is agreed to for good, is not wanted, or has no template, is not asked for', async () => {
  const { fake, page } = await start({ wanted: ['todo', 'reply', 'notice'], templates: offered({ todo: null }) })
  const askFirst = await page('todo', 'progress', 'reply', 'notice')
  askFirst()
  expect(fake.asked).toEqual([['T-reply']])
})

test('a refusal for good is not asked again; one of this time is', async () => {
  const { fake, page, settled } = await start()
  const askFirst = await page('reply')
  fake.answerSubscribe = async () => ({ 'T-reply': 'reject' })
  askFirst()
  await settled()
  askFirst()
  await settled()
  expect(fake.asked).toHaveLength(2)
  fake.subscriptionSettings = { 'T-reply': 'reject' }
  askFirst()
  await settled()
  askFirst()
  expect(fake.asked).toHaveLength(3)
})

test('a main switch that is off is asked once, and a service that does not answer troubles nobody', async () => {
  const { fake, serve, page, settled } = await start()
  const askFirst = await page('reply')
  serve({})
  askFirst()
  await settled()
  fake.answerSubscribe = () => Promise.reject(Object.assign(new Error(), { errCode: 20004 }))
  askFirst()
  await settled()
  askFirst()
  expect(fake.asked).toHaveLength(2)
})

test('what the service could not be told is kept over a restart, and told with the next look under the key of the first try', async () => {
  jest.useFakeTimers()
  const { fake, serve, answers, sentTo, page, settled } = await start()
  const askFirst = await page('reply')
  serve({})
  askFirst()
  await givenUp()
  const tried = sentTo('POST /subscriptions')
  expect(tried.length).toBeGreaterThan(0)
  const [key] = new Set(tried.map(({ header }) => header['Idempotency-Key']))
  fake.sent = []
  serve(answers)
  await page('reply')
  await settled()
  expect(sentTo('POST /subscriptions').map(({ header, data }) => [header['Idempotency-Key'], data])).toEqual([[key, { answers: [{ templateId: 'T-reply', answer: 'accept' }] }]])
  await page('reply')
  await settled()
  expect(sentTo('POST /subscriptions')).toHaveLength(1)
})

test('what somebody else agreed to on this phone is told by nobody but them', async () => {
  jest.useFakeTimers()
  const { serve, answers, sentTo, page, settled } = await start()
  const askFirst = await page('reply')
  serve({})
  askFirst()
  await givenUp()
  const before = sentTo('POST /subscriptions').length
  const { beginVeteranSession } = await import('@/session/store')
  serve(answers)
  beginVeteranSession('another', { account: { id: id.replace('01', '02'), person: null }, staff: null, csrfToken: null })
  await page('reply')
  await settled()
  expect(sentTo('POST /subscriptions')).toHaveLength(before)
})

test('in a browser nothing is read, asked or told', async () => {
  const { fake, sentTo, page } = await start({ inWechat: false })
  const askFirst = await page('reply')
  askFirst()
  expect(fake.asked).toEqual([])
  expect(sentTo('GET /subscriptions')).toEqual([])
})
