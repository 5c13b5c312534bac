import { act, renderHook } from '@testing-library/react'
import { offline } from './apiError'
import { useRemote } from './useRemote'

/** A load whose answers the test gives, in any order. */
const byHand = () => {
  const calls: { resolve: (data: string) => void; reject: (error: Error) => void }[] = []
  const load = () => new Promise<string>((resolve, reject) => calls.push({ resolve, reject }))
  return { load, answer: (index: number, data: string) => act(async () => calls[index]?.resolve(data)), fail: (index: number) => act(async () => calls[index]?.reject(offline())) }
}

const open = (load: () => Promise<string>, key = 'a') => renderHook(({ key }) => useRemote(load, [key]), { initialProps: { key } })

test('a page is loading, then ready', async () => {
  const { load, answer } = byHand()
  const { result } = open(load)
  expect(result.current.state).toBe('loading')
  await answer(0, '首页')
  expect(result.current).toMatchObject({ state: 'ready', data: '首页', error: null })
})

test('a page that could not be read says why, and can be tried again', async () => {
  const { load, answer, fail } = byHand()
  const { result } = open(load)
  await fail(0)
  expect(result.current).toMatchObject({ state: 'error', error: { code: 'offline' } })
  act(() => void result.current.reload())
  expect(result.current.state).toBe('loading')
  await answer(1, '首页')
  expect(result.current.state).toBe('ready')
})

test('the answer for what was opened before is dropped', async () => {
  const { load, answer } = byHand()
  const { result, rerender } = open(load)
  rerender({ key: 'b' })
  await answer(1, '第二件')
  await answer(0, '第一件')
  expect(result.current.data).toBe('第二件')
})

test('opening another one never shows the former one meanwhile', async () => {
  const { load, answer } = byHand()
  const { result, rerender } = open(load)
  await answer(0, '第一件')
  rerender({ key: 'b' })
  expect(result.current).toMatchObject({ state: 'loading', data: null })
})

test('what an action answered stands against an older answer on its way', async () => {
  const { load, answer } = byHand()
  const { result } = open(load)
  await answer(0, '待受理')
  act(() => void result.current.reload())
  act(() => result.current.replace('已受理'))
  await answer(1, '待受理')
  expect(result.current.data).toBe('已受理')
})

test('reading again keeps what is shown, even when it fails', async () => {
  const { load, answer, fail } = byHand()
  const { result } = open(load)
  await answer(0, '首页')
  act(() => void result.current.reload())
  expect(result.current.state).toBe('ready')
  await fail(1)
  expect(result.current).toMatchObject({ state: 'ready', data: '首页', error: { code: 'offline' } })
})
