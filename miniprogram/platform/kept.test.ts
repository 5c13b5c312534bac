import { fake } from '@/test/taro'

/** The program as it starts: in WeChat or a browser, on a device that remembers this much. */
const start = async ({ client = 'weapp', stored = new Map<string, unknown>() } = {}) => {
  jest.resetModules()
  process.env.TARO_ENV = client
  const { fake: fresh } = await import('@/test/taro')
  fresh.stored = stored
  return { stored, ...(await import('./kept')) }
}
const onDevice = { onDevice: true }

beforeEach(() => fake.reset())
afterEach(() => {
  delete process.env.TARO_ENV
  jest.useRealTimers()
})

test('what was written outlasts the program on a phone, until it arrived', async () => {
  const first = await start()
  first.writeKept('draft:1', { question: '怎么办' }, onDevice)
  const later = await start({ stored: first.stored })
  expect(later.readKept('draft:1', onDevice)).toEqual({ question: '怎么办' })
  later.forgetKept('draft:1')
  expect((await start({ stored: first.stored })).readKept('draft:1', onDevice)).toBeNull()
  expect(JSON.stringify([...first.stored])).not.toContain('怎么办')
})

test('a browser keeps it in memory only, and so does a phone what is about somebody else', async () => {
  const browser = await start({ client: 'h5' })
  browser.writeKept('draft:1', '怎么办', onDevice)
  expect(browser.readKept('draft:1', onDevice)).toBe('怎么办')
  expect(browser.stored.size).toBe(0)
  const phone = await start()
  phone.writeKept('acting:1', '不符合条件')
  expect(phone.readKept('acting:1')).toBe('不符合条件')
  expect(phone.stored.size).toBe(0)
})

test('a phone keeps only so many, the newest, and none that is too long or too old', async () => {
  const phone = await start()
  const { items, characters, age } = phone.keptLimits
  for (let index = 0; index <= items; index += 1) phone.writeKept(`draft:${index}`, index, onDevice)
  phone.writeKept('long', 'x'.repeat(characters + 1), onDevice)
  expect([...phone.stored.keys()].filter((name) => name.startsWith('kept:'))).toHaveLength(items)
  expect(phone.stored.has('kept:draft:0')).toBe(false)
  expect(phone.stored.has('kept:long')).toBe(false)
  jest.useFakeTimers({ now: Date.now() + age + 1 })
  expect((await start({ stored: phone.stored })).readKept(`draft:${items}`, onDevice)).toBeNull()
})

test('signing out leaves nothing for the next person', async () => {
  const phone = await start()
  phone.writeKept('draft:1', '怎么办', onDevice)
  phone.writeKept('acting:1', '不符合条件')
  phone.forgetAllKept()
  expect([phone.readKept('draft:1', onDevice), phone.readKept('acting:1')]).toEqual([null, null])
  expect(phone.stored.size).toBe(0)
})
