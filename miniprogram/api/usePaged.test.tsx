import { act, renderHook } from '@testing-library/react'
import { offline } from './apiError'
import { type Page, usePaged } from './usePaged'

type Row = { id: string }
const page = (next: string | null, ...ids: string[]): Page<Row> => ({ rows: ids.map((id) => ({ id })), next })

const open = async (read: (after: string | undefined) => Promise<Page<Row>>) => {
  const { result } = renderHook(() => usePaged(read, []))
  await act(async () => undefined)
  return { list: result, ids: () => result.current.remote.data?.rows.map(({ id }) => id), more: () => act(() => result.current.more()), reload: () => act(async () => void (await result.current.remote.reload())) }
}

test('more pages follow the first', async () => {
  const { list, ids, more } = await open(async (after) => (after ? page(null, 'c') : page('b', 'a', 'b')))
  await more()
  expect(ids()).toEqual(['a', 'b', 'c'])
  expect(list.current.remote.data?.next).toBeNull()
})

test('what was handled is gone from every page that is shown, and as many pages stay', async () => {
  let handled = false
  const { ids, more, reload } = await open(async (after) => (after ? page(null, ...(handled ? ['d'] : ['c', 'd'])) : page('b', 'a', 'b')))
  await more()
  handled = true
  await reload()
  expect(ids()).toEqual(['a', 'b', 'd'])
})

test('more that did not come says why, keeps what is shown, and can be tried again', async () => {
  let isCut = true
  const { list, ids, more } = await open(async (after) => {
    if (after && isCut) throw offline()
    return after ? page(null, 'c') : page('b', 'a', 'b')
  })
  await more()
  expect(list.current.moreError).toMatchObject({ code: 'offline' })
  expect(ids()).toEqual(['a', 'b'])
  isCut = false
  await more()
  expect(list.current.moreError).toBeNull()
  expect(ids()).toEqual(['a', 'b', 'c'])
})

test('a row that slid onto the next page meanwhile is shown once', async () => {
  const { ids, more } = await open(async (after) => (after ? page(null, 'b', 'c') : page('b', 'a', 'b')))
  await more()
  expect(ids()).toEqual(['a', 'b', 'c'])
})

test('a list that is read again while more is on its way does not get the rows of before back', async () => {
  let finish: (given: Page<Row>) => void = () => undefined
  let handled = false
  const { list, ids, reload } = await open((after) => {
    if (after === 'b') return new Promise((resolve) => (finish = resolve))
    return Promise.resolve(after ? page(null, 'd') : handled ? page('c', 'a', 'c') : page('b', 'a', 'b'))
  })
  act(() => void list.current.more())
  handled = true
  await reload()
  await act(async () => finish(page(null, 'b', 'c')))
  expect(ids()).toEqual(['a', 'c', 'd'])
})
