import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ThreadView } from '@shared/contract/thread'
import { ThreadPane } from '@/components/thread/ThreadPane'
import { forgetAllKept } from '@/platform/kept'
import { beginVeteranSession } from '@/session/store'
import { forgetDraftsOfOthers } from '@/session/threadDrafts'
import { serve } from './network'
import { veteranMe } from './pages'
import { fake } from './taro'
import { newsOf, threadId as id, threadOf } from './threads'

export const reading = `GET /requests/${id}/thread`
export const polling = `GET /requests/${id}/thread/news`
export const marking = `PUT /requests/${id}/thread/read`
export const writing = `POST /requests/${id}/thread/messages`

/** What the service holds: tests change it while the thread is open. */
export const held = { view: threadOf([]), news: newsOf([]) }
export const answers = (more: Parameters<typeof serve>[0] = {}) => ({ [reading]: () => held.view, [polling]: () => held.news, [marking]: {}, ...more })

export const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
export const openThread = async (given: ThreadView, more: Parameters<typeof serve>[0] = {}) => {
  held.view = given
  held.news = newsOf([], { lastSeq: given.lastSeq, readByOther: given.readByOther, status: given.status })
  serve(answers(more))
  const drawn = render(<ThreadPane requestId={id} side="applicant" />)
  await pass(0)
  return drawn
}
export const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

/** Fake time, nothing kept, somebody signed in. */
export const beginThreadTest = (): void => {
  jest.useFakeTimers()
  fake.reset()
  forgetAllKept()
  forgetDraftsOfOthers('veteran', null)
  beginVeteranSession('token', veteranMe)
}
