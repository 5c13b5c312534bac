import { act, renderHook } from '@testing-library/react'
import { ApiError, offline } from './apiError'
import { useSubmit } from './useSubmit'

const ready = <T,>(send: (key: string, words: string) => Promise<T>) => renderHook(() => useSubmit(send)).result

test('a double tap sends once', async () => {
  let finish = (_answer: string) => undefined as void
  const send = jest.fn(() => new Promise<string>((resolve) => (finish = resolve)))
  const form = ready(send)
  const taps: Promise<string | undefined>[] = []
  act(() => {
    taps.push(form.current.submit('好'), form.current.submit('好'))
  })
  expect(form.current.isBusy).toBe(true)
  await act(async () => finish('done'))
  expect(await Promise.all(taps)).toEqual(['done', undefined])
  expect(send).toHaveBeenCalledTimes(1)
  expect(form.current.isBusy).toBe(false)
})

test('one key lasts until the sending succeeds, and the next sending has its own', async () => {
  const keys: string[] = []
  const form = ready(async (key) => {
    keys.push(key)
    if (keys.length < 3) throw offline()
    return 'done'
  })
  for (const _ of [1, 2, 3, 4]) await act(async () => void (await form.current.submit('好')))
  expect(new Set(keys.slice(0, 3)).size).toBe(1)
  expect(keys[3]).not.toBe(keys[0])
  expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
})

test('a key that stands for other words is given up', async () => {
  const keys: string[] = []
  const form = ready(async (key) => {
    keys.push(key)
    throw new ApiError('idempotency_conflict', '请核对')
  })
  await act(async () => void (await form.current.submit('好')))
  await act(async () => void (await form.current.submit('好的')))
  expect(keys[1]).not.toBe(keys[0])
})

test('a refusal is there to be shown until the next try, and the button is free again', async () => {
  let isRefused = true
  const form = ready(async () => {
    if (isRefused) throw new ApiError('stale_version', '刚刚改过')
    return 'done'
  })
  await act(async () => void (await form.current.submit('好')))
  expect(form.current).toMatchObject({ isBusy: false, error: { code: 'stale_version', text: '刚刚改过' } })
  isRefused = false
  await act(async () => void (await form.current.submit('好')))
  expect(form.current.error).toBeNull()
})

test('a mistake of our own is shown as ours, not as a missing network', async () => {
  const form = ready(async () => {
    throw new TypeError('undefined is not a function')
  })
  await act(async () => void (await form.current.submit('好')))
  expect(form.current.error).toMatchObject({ code: 'internal' })
})
