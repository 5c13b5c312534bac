import { act, renderHook } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession, endSession } from '@/session/store'
import { later, refusal, sentTo, serve } from '@/test/network'
import { fake } from '@/test/taro'
import { useActing } from './useActing'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const other = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const clerk = (staffId: string): Me => ({ account: null, staff: { id: staffId, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
// Of a request only id and version matter to acting on it.
const request = { id, version: 3 } as StaffRequest
const open = () => renderHook(() => useActing(request, () => undefined))

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  beginStaffSession(clerk(id))
})

test('words outlive the lock of the PC and are there again for the same clerk, not for a colleague', () => {
  const first = open()
  act(() => first.result.current.setWords('transfer', { reason: '不属于本站' }))
  act(() => first.result.current.setSupplement(() => ({ picked: { photo: { reason: 'blurred', note: '' } }, message: '', again: '' })))
  act(() => endSession('staff', 'session_locked'))
  first.unmount()

  beginStaffSession(clerk(other))
  expect(open().result.current.wordsOf('transfer')).toEqual({})
  act(() => beginStaffSession(clerk(id)))
  const { result } = open()
  expect(result.current.wordsOf('transfer')).toEqual({ reason: '不属于本站' })
  expect(result.current.supplement.picked).toEqual({ photo: { reason: 'blurred', note: '' } })
  expect(JSON.stringify([...fake.stored])).not.toContain('不属于本站')
})

test('words that arrived are gone, words that were refused stay', async () => {
  serve({ [`POST /staff/requests/${id}/escalate`]: refusal('acted_meanwhile') })
  const { result } = open()
  act(() => result.current.setWords('escalate', { reason: '不属于本站' }))
  act(() => result.current.start('escalate'))
  await act(async () => result.current.send())
  expect(result.current.wordsOf('escalate')).toEqual({ reason: '不属于本站' })
  serve({ [`POST /staff/requests/${id}/escalate`]: { request: null } })
  await act(async () => result.current.send())
  expect(result.current.wordsOf('escalate')).toEqual({})
})

test('the action that was tapped is the one that is busy', async () => {
  const slow = later()
  serve({ [`POST /staff/requests/${id}/accept`]: () => slow.promise })
  const { result } = open()
  act(() => result.current.start('accept'))
  expect(result.current.busyAction).toBe('accept')
  await act(async () => slow.resolve({ request: null }))
  expect(result.current.busyAction).toBeNull()
  expect(sentTo(`POST /staff/requests/${id}/accept`)).toHaveLength(1)
})

test('a note for colleagues never turns up as the reason that an applicant reads', () => {
  const { result } = open()
  act(() => result.current.setWords('comment', { reason: '电话里听不清' }))
  expect(result.current.wordsOf('reject')).toEqual({})
})
