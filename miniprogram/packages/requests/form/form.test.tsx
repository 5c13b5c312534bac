import { act, cleanup, render, screen } from '@testing-library/react'
import { fireEvent } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { forgetAllKept } from '@/platform/kept'
import { keepQuestion } from '@/session/question'
import { beginVeteranSession, endSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { coverPage, fake } from '@/test/taro'
import FormPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const me: Me = { account: { id, person: null }, staff: null, csrfToken: null }
const field = { key: 'question', kind: 'longText', label: '您的问题', help: null, optional: false, options: [], prefill: null, when: null }
const service = { key: 'consultation', version: 1, title: '咨询', summary: '', category: { code: 'rights', text: '' }, icon: 'chat', sections: [{ key: 'what', title: '问什么', fields: [field] }], stages: [] }
const draft = { id, serviceKey: 'consultation', formVersion: 1, version: 1, answers: {}, savedAt: 1_795_400_000_000 }
const good = { 'GET /services/consultation': service, 'POST /drafts': draft }

const open = async () => {
  render(<FormPage />)
  await act(async () => undefined)
}
const type = (words: string) => fireEvent.change(screen.getByLabelText('您的问题'), { target: { value: words } })

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  fake.params = { serviceKey: 'consultation' }
  endSession('veteran')
})

test('whoever signs in on the way finds the form, not the error of before', async () => {
  serve({ 'GET /services/consultation': service, 'POST /drafts': refusal('not_signed_in') })
  await open()
  expect(screen.getByText('请先登录')).toBeTruthy()
  expect(fake.sent).toHaveLength(0)
  serve(good)
  await act(async () => beginVeteranSession('token', me))
  expect(screen.getByLabelText('您的问题')).toBeTruthy()
})

test('what was searched for in vain stands there as the question and is saved; what was written before stays', async () => {
  beginVeteranSession('token', me)
  serve({ ...good, [`PUT /drafts/${id}`]: { version: 2, savedAt: 1 } })
  keepQuestion('我家水管漏了')
  await open()
  expect((screen.getByLabelText('您的问题') as HTMLTextAreaElement).value).toBe('我家水管漏了')
  expect(sentTo(`PUT /drafts/${id}`)[0]?.data).toMatchObject({ answers: { question: '我家水管漏了' } })
  cleanup()
  forgetAllKept()
  keepQuestion('别的事')
  serve({ ...good, 'POST /drafts': { ...draft, answers: { question: '写过的' } } })
  await open()
  expect((screen.getByLabelText('您的问题') as HTMLTextAreaElement).value).toBe('写过的')
})

test('whoever comes back from the profile finds the form', async () => {
  beginVeteranSession('token', me)
  serve({ 'GET /services/consultation': service, 'POST /drafts': refusal('profile_incomplete') })
  await open()
  await act(async () => fireEvent.click(screen.getByText('去填写')))
  expect(fake.moves).toEqual([{ kind: 'redirectTo', url: '/packages/record/profile/index?next=consultation' }])
  serve(good)
  await act(async () => coverPage())
  expect(screen.getByLabelText('您的问题')).toBeTruthy()
})

test('words that may name a unit are warned of while typing, not saved, and hold the page until decided', async () => {
  beginVeteranSession('token', me)
  serve({ ...good, [`PUT /drafts/${id}`]: { version: 2, savedAt: 1_795_400_000_000 } })
  await open()
  type('我在第99旅服役')
  expect(screen.getByText(/这里好像有部队番号或代号/)).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByText('下一步')))
  expect(screen.getByText('请先改掉，或者点“不是番号，照原样保留”')).toBeTruthy()
  expect(screen.getByText('有一处还没保存，请看提示')).toBeTruthy()
  expect(sentTo(`PUT /drafts/${id}`)).toEqual([])
  await act(async () => fireEvent.click(screen.getByText('不是番号，照原样保留')))
  expect(sentTo(`PUT /drafts/${id}`).map(({ data }) => data)).toEqual([{ version: 1, answers: { question: '我在第99旅服役' } }])
  expect(screen.queryByText(/这里好像有部队番号或代号/)).toBeNull()
})

test('a session that ends while somebody writes loses no word', async () => {
  beginVeteranSession('token', me)
  serve(good)
  await open()
  type('优待证多久能办好')
  await act(async () => endSession('veteran', 'session_expired'))
  expect(screen.getByText('登录时间过了，请重新登录，写好的内容还在')).toBeTruthy()
  await act(async () => beginVeteranSession('another', me))
  expect((screen.getByLabelText('您的问题') as HTMLTextAreaElement).value).toBe('优待证多久能办好')
})

test('an input says what is wrong with it to those who hear the page', async () => {
  beginVeteranSession('token', me)
  serve(good)
  await open()
  await act(async () => fireEvent.click(screen.getByText('下一步')))
  const input = screen.getByLabelText('您的问题')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请写几句')
})
