import { act, fireEvent, render, screen } from '@testing-library/react'
import { forgetKeptDoors } from '@/session/doorList'
import { forgetOpenedScans, scanBox } from '@/session/scanBox'
import { doorOffline, sendWaitingScans } from '@/session/sendScans'
import { forgetScanMoments } from '@/session/takeScan'
import { activityId, content, idOf, sessionId, signInStaff, tap, type } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ActivityDoorPage from './index'

const [first] = content.sessions
const door = { session: { ...first, id: sessionId, seats: null }, title: '政策宣讲', attended: 1, expected: [{ signupId: idOf('1'), code: '04127736', maskedName: '张*国', isCheckedIn: false }, { signupId: idOf('2'), code: '55500001', maskedName: '李*', isCheckedIn: true }] }
const openDoor = `GET /staff/activity-sessions/${sessionId}/door`
const scans = `POST /staff/activity-sessions/${sessionId}/scans`
const answer = (outcome: string, firstAt: number | null = null) => ({ data }: { data: unknown }) => {
  const [scan] = (data as { scans: { id: string }[] }).scans
  return { results: [{ scanId: scan?.id, outcome: { code: outcome, text: '' }, maskedName: '张*国', firstAt, detail: '', isProvisional: false }], attended: 2 }
}

const open = async (answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { session: sessionId, activity: activityId }
  serve({ [openDoor]: door, ...answers })
  signInStaff('clerk')
  render(<ActivityDoorPage />)
  await settled()
}
const enter = async (text: string) => {
  await type('票号', text)
  await act(async () => void fireEvent.keyDown(screen.getByLabelText('票号'), { key: 'Enter' }))
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetKeptDoors()
  forgetOpenedScans()
  forgetScanMoments()
  doorOffline.set(false)
})

test('digits and Enter: the words say it, the name is masked, the number of those here goes up, and the input is free again', async () => {
  await open({ [scans]: answer('admitted') })
  await enter('0412 7736')
  expect(screen.getAllByText('签到成功').length).toBeGreaterThan(0)
  expect(screen.getAllByText('张*国').length).toBeGreaterThan(0)
  expect(screen.getByText('请进')).toBeTruthy()
  expect(screen.getByText('已到').parentElement?.textContent).toBe('已到2 人')
  expect((screen.getByLabelText('票号') as HTMLInputElement).value).toBe('')
  expect(sentTo(scans)[0]?.data).toMatchObject({ scans: [{ ticket: '0412 7736', isOffline: false }] })
})

test('a ticket that was here says when', async () => {
  await open({ [scans]: answer('again', Date.parse('2026-12-05T09:02+08:00')) })
  await enter('04127736')
  expect(screen.getAllByText('这张票 9:02 签过到了').length).toBeGreaterThan(0)
})

test('half a number is no ticket and is not sent; two taps are one scan', async () => {
  await open({ [scans]: answer('admitted') })
  await enter('0412')
  expect(screen.getByText('票号是 8 位数字')).toBeTruthy()
  expect(sentTo(scans)).toEqual([])
  await type('票号', '04127736')
  await tap('核对')
  await type('票号', '04127736')
  await tap('核对')
  expect(sentTo(scans)).toHaveLength(1)
})

test('the network goes away: the kept list says it, provisional; when it is back all is handed in, and the sentence goes', async () => {
  jest.useFakeTimers()
  await open()
  await enter('04127736')
  await act(async () => void (await jest.advanceTimersByTimeAsync(3000)))
  expect(screen.getAllByText('先记下，联网后再核对').length).toBeGreaterThan(0)
  expect(screen.getByText('还有 1 次签到没有交上去')).toBeTruthy()
  expect(screen.getByText(/^没有网络。名单是/)).toBeTruthy()
  expect(screen.getByText('其中 1 人等联网后核对')).toBeTruthy()
  serve({ [openDoor]: door, [scans]: answer('admitted') })
  await act(async () => void (await sendWaitingScans()))
  jest.useRealTimers()
  expect(screen.queryByText('还有 1 次签到没有交上去')).toBeNull()
  expect(screen.queryByText('先记下，联网后再核对')).toBeNull()
  expect(scanBox().get()).toEqual([])
})

test('a door that is none of theirs is an error with a way on, not a door without network', async () => {
  await open({ [openDoor]: refusal('not_found') })
  expect(screen.getByText('重试')).toBeTruthy()
  expect(screen.queryByLabelText('票号')).toBeNull()
})

test('scans that let nobody in are read from the service', async () => {
  await open({ [`GET /staff/activity-sessions/${sessionId}/conflicts`]: { conflicts: [{ scanId: idOf('C'), outcome: { code: 'ended', text: '' }, maskedName: '李*', firstAt: null, detail: '', isProvisional: false, happenedAt: 0, receivedAt: 0, byName: '王敏' }], next: null } })
  await tap('没放进去的', 'tab')
  expect(screen.getByText('李*：已经取消报名')).toBeTruthy()
})

test('somebody of a partner point finds no door', async () => {
  fake.params = { session: sessionId }
  serve({ [openDoor]: door })
  signInStaff('partner', 'partner')
  render(<ActivityDoorPage />)
  await settled()
  expect(sentTo(openDoor)).toEqual([])
})
