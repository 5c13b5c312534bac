/** The program as it starts: in WeChat or a browser, with a text size, on a device that remembers this much. */
const start = async ({ client = 'weapp', fontSize = 16, stored = new Map<string, unknown>() } = {}) => {
  jest.resetModules()
  process.env.TARO_ENV = client
  const { fake } = await import('@/test/taro')
  Object.assign(fake, { fontSize, stored })
  const { act, renderHook } = await import('@testing-library/react/pure')
  const { setLargeMode, useLargeMode } = await import('./largeMode')
  const { result } = renderHook(() => useLargeMode())
  return { stored, isLarge: () => result.current, choose: (isLarge: boolean) => act(() => setLargeMode(isLarge)) }
}

afterEach(() => {
  delete process.env.TARO_ENV
})

test('the standard size is where most people start', async () => {
  expect((await start()).isLarge()).toBe(false)
  expect((await start({ client: 'h5', fontSize: 24 })).isLarge()).toBe(false)
})

test('whoever set WeChat to large text starts large', async () => {
  expect((await start({ fontSize: 20 })).isLarge()).toBe(true)
  expect((await start({ fontSize: 19 })).isLarge()).toBe(false)
})

test('the choice is seen at once and remembered, also against the size of WeChat', async () => {
  const first = await start({ fontSize: 24 })
  first.choose(false)
  expect(first.isLarge()).toBe(false)
  const later = await start({ fontSize: 24, stored: first.stored })
  expect(later.isLarge()).toBe(false)
  later.choose(true)
  expect((await start({ stored: first.stored })).isLarge()).toBe(true)
})
