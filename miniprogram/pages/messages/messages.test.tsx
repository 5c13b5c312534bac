import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { forgetTaps } from '@/platform/navigation'
import { beginVeteranSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { brief } from '@/test/threads'
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
  // The clock of the test before stands still: its taps would be fresh for ever.
  forgetTaps()
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

test('what a message is about is opened rather than the request to which it belongs', async () => {
  serve({ 'GET /messages': { messages: [{ ...message('applicant', '服务站回复了您'), link: `thread:${id}` }, { ...message('staff', '有新留言'), link: `staffThread:${id}` }], next: null, unread: 0 } })
  render(<MessagesPage />)
  await act(async () => undefined)
  for (const name of ['服务站回复了您', '有新留言']) await act(async () => fireEvent.click(screen.getByRole('button', { name })))
  expect(fake.moves.map(({ url }) => url)).toEqual([`/packages/station/thread/index?id=${id}`, `/packages/staff/thread/index?id=${id}`])
})

test('both halves say how much is new; a conversation is opened by a tap', async () => {
  serve({
    'GET /messages': { messages: [{ ...message('applicant', '您的申请已受理'), isRead: false }], next: null, unread: 3 },
    'GET /threads': { threads: [brief({ unread: 2 }), brief({ requestId: request, unread: 0, lastSide: 'applicant', isClosed: true })], next: null },
  })
  render(<MessagesPage />)
  await act(async () => undefined)
  expect(screen.getByRole('tab', { name: '消息提醒，3 条没看' })).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: '和服务站的对话，2 条没看' })))
  expect(screen.getByText('咨询我的服务站 · 已办结')).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '2 条没看，五角场街道退役军人服务站，咨询我的服务站' })))
  expect(fake.moves[0]?.url).toBe(`/packages/station/thread/index?id=${id}`)
})

test('without any conversation it says what for, and where one asks', async () => {
  serve({ 'GET /messages': { messages: [], next: null, unread: 0 }, 'GET /threads': { threads: [], next: null } })
  render(<MessagesPage />)
  await act(async () => undefined)
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: '和服务站的对话' })))
  expect(screen.getByText('还没有对话')).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '问我的服务站' })))
  expect(fake.moves[0]?.url).toContain('serviceKey=consultation')
})
