import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { forgetAllKept, readKept, writeKept } from '@/platform/kept'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId as id } from '@/test/pages'
import { fake } from '@/test/taro'
import RequestListPage from './list'
import SupplementPage from './supplement'

const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const draft = { id, number: null, serviceKey: 'consultation', title: '咨询我的服务站', status: { code: 'draft', text: '还没提交' }, turn: 'you', headline: '接着填', due: null, updatedAt: 1 }
const field = { key: 'question', kind: 'longText', label: '您的问题', help: null, optional: false, options: [], prefill: null, when: null }
const request = {
  id, version: 4, serviceKey: 'consultation', answers: { question: '原来的话' }, facts: { actingAs: 'self', agesAt: 1 },
  supplement: { askedAt: 7, unitName: '五角场街道', message: '', items: [{ field: 'question', label: '您的问题', reason: { code: 'unclear', text: '没看明白' }, note: '' }] },
}
const asked = { [`GET /requests/${id}`]: request, 'GET /services/consultation': { key: 'consultation', sections: [{ key: 'a', title: '', fields: [field] }] } }
const input = () => screen.getByLabelText('您的问题') as HTMLTextAreaElement

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  forgetAllKept()
})
afterEach(() => jest.useRealTimers())

test('a draft is thrown away only after asking, with what this device kept of it', async () => {
  let requests: object[] = [draft]
  serve({
    'GET /requests': () => ({ requests, next: null }),
    [`DELETE /drafts/${id}`]: () => {
      requests = []
      return { done: true }
    },
  })
  writeKept(`draft:${id}`, { answers: {} })
  fake.confirms = false
  await openAs(RequestListPage)
  await tap('删除草稿')
  expect(sentTo(`DELETE /drafts/${id}`)).toEqual([])
  fake.confirms = true
  await tap('删除草稿')
  expect(screen.getByText('您还没有办件')).toBeTruthy()
  expect(readKept(`draft:${id}`)).toBeNull()
})

test('a request that was handed in cannot be thrown away', async () => {
  serve({ 'GET /requests': { requests: [{ ...draft, number: '2611 40873', status: { code: 'submitted', text: '待受理' } }], next: null } })
  await openAs(RequestListPage)
  expect(screen.queryByText('删除草稿')).toBeNull()
})

test('what was written into a supplement is there again after leaving, until it was handed in', async () => {
  fake.params = { id }
  serve({ ...asked, [`POST /requests/${id}/supplement`]: refusal('overloaded') })
  await openAs(SupplementPage)
  fireEvent.change(input(), { target: { value: '说得更清楚' } })
  await tap('补好了，提交')
  cleanup()
  serve({ ...asked, [`POST /requests/${id}/supplement`]: request })
  await openAs(SupplementPage)
  expect(input().value).toBe('说得更清楚')
  await tap('补好了，提交')
  expect(sentTo(`POST /requests/${id}/supplement`).at(-1)?.data).toEqual({ version: 4, answers: { question: '说得更清楚' }, confirmed: {} })
  cleanup()
  await openAs(SupplementPage)
  expect(input().value).toBe('原来的话')
})

test('a supplement that may name a unit is not handed in before the person decided', async () => {
  fake.params = { id }
  serve({ ...asked, [`POST /requests/${id}/supplement`]: request })
  await openAs(SupplementPage)
  fireEvent.change(input(), { target: { value: '我在88991部队' } })
  await tap('补好了，提交')
  expect(sentTo(`POST /requests/${id}/supplement`)).toEqual([])
  await tap('不是番号，照原样保留')
  await tap('补好了，提交')
  expect(sentTo(`POST /requests/${id}/supplement`)).toHaveLength(1)
})

test('the way to the end is told, and what is left is said beside it instead of being sent', async () => {
  fake.params = { id }
  serve({ ...asked, [`POST /requests/${id}/supplement`]: request })
  await openAs(SupplementPage)
  expect(screen.getByText('补好 0 样，还差 1 样')).toBeTruthy()
  await tap('补好了，提交')
  expect(sentTo(`POST /requests/${id}/supplement`)).toEqual([])
  expect(screen.getByText(/这一处还和原来一样/)).toBeTruthy()
  fireEvent.change(input(), { target: { value: '说得更清楚' } })
  expect(screen.getByText('1 样都补好了')).toBeTruthy()
})

test('nothing was wrong: that can be said, with a word, instead of changing it', async () => {
  fake.params = { id }
  serve({ ...asked, [`POST /requests/${id}/supplement`]: request })
  await openAs(SupplementPage)
  await tap('核对过，没有错')
  expect(screen.queryByLabelText('您的问题')).toBeNull()
  fireEvent.change(screen.getByLabelText('想说一句'), { target: { value: '就是这个意思' } })
  await tap('补好了，提交')
  expect(sentTo(`POST /requests/${id}/supplement`)[0]?.data).toEqual({ version: 4, answers: { question: '原来的话' }, confirmed: { question: '就是这个意思' } })
})
