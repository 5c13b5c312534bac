import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { beginVeteranSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { coverPage, fake } from '@/test/taro'
import MessagesPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const request = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const me: Me = { account: { id, person: null }, staff: null, csrfToken: null }
const message = (side: 'applicant' | 'staff', title: string) => ({ id: side === 'staff' ? id : request, title, body: '', at: 1_795_400_000_000, isRead: true, requestId: request, side })

const open = async () => {
  serve({ 'GET /messages': { messages: [message('staff', '来了一件新的'), message('applicant', '您的申请已受理')], next: null, unread: 0 } })
  render(<MessagesPage />)
  await act(async () => undefined)
}

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  beginVeteranSession('token', me)
})
afterEach(() => jest.useRealTimers())

test('a message for the station opens the page of the staff, one’s own the page of the applicant', async () => {
  await open()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '来了一件新的' })))
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '您的申请已受理' })))
  expect(fake.moves.map(({ url }) => url)).toEqual([`/packages/staff/request/index?id=${request}`, `/packages/requests/detail/index?id=${request}`])
})

test('a message about a sign-up or an activity opens it; one about what only a newer program knows is just read', async () => {
  const about = (link: string, title: string) => ({ ...message('applicant', title), id: title, requestId: null, link })
  serve({ 'GET /messages': { messages: [about(`signup:${id}`, '轮到您了'), about(`activity:${request}`, '时间变了'), about(`parade:${id}`, '别的')], next: null, unread: 0 } })
  render(<MessagesPage />)
  await act(async () => undefined)
  for (const name of ['轮到您了', '时间变了', '别的']) await act(async () => fireEvent.click(screen.getByRole('button', { name })))
  expect(fake.moves.map(({ url }) => url)).toEqual([`/packages/activities/signup/index?id=${id}`, `/packages/activities/detail/index?id=${request}`])
})

test('a page reads once when it opens, and again when one comes back to it', async () => {
  await open()
  expect(sentTo('GET /messages')).toHaveLength(1)
  await act(async () => coverPage())
  expect(sentTo('GET /messages')).toHaveLength(2)
})
