import { act, fireEvent, render, screen } from '@testing-library/react'
import { type QueueRow } from '@shared/contract/staffRequests'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import QueuePage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const choices = [{ unitId: idOf('X'), placeName: '五角场街道', stationName: '五角场街道退役军人服务站', isStandIn: false }, { unitId: idOf('Y'), placeName: '四平路街道', stationName: '杨浦区退役军人服务中心', isStandIn: true }]
const row: QueueRow = {
  id: idOf('E'), number: '2611 00013', version: 2, serviceKey: 'consultation', title: '咨询我的服务站', name: '李*', status: { code: 'submitted', text: '待受理' },
  stageTitle: '轮到本站', due: null, assignee: null, offer: null, turnText: '轮到本站', triage: choices,
}
const district = { id: idOf('Y'), kind: 'district', name: '杨浦区退役军人服务中心', shortName: '区中心' } as const
const target = `POST /staff/requests/${idOf('E')}/route`
const open = async (role: 'lead' | 'editor') => {
  serve({
    'GET /staff/requests': { requests: [row], next: null }, 'GET /staff/requests/counts': { counts: { waiting: 1, reply: 0, working: 0, supplement: 0, soon: 0, overdue: 0, callback: 0 } },
    'GET /bureau/coverage/proposals': { proposals: [], next: null }, [target]: { request: null },
  })
  beginStaffSession({ account: null, staff: { id: sampleId, name: '周静', assignments: [{ unit: district, role }] }, csrfToken: 'csrf' })
  render(<QueuePage />)
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('a request whose place is unsure is sent on from its row by one tap', async () => {
  await open('lead')
  expect(screen.getByText('那里没有人，杨浦区退役军人服务中心代办')).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByLabelText('送到五角场街道，五角场街道退役军人服务站')))
  expect(sentTo(target)[0]?.data).toEqual({ version: 2, unitId: idOf('X'), note: '' })
  expect(fake.toasts).toEqual(['已送到五角场街道退役军人服务站'])
  await act(async () => fireEvent.click(screen.getByText('其他单位')))
  expect(fake.moves.at(-1)?.url).toContain(idOf('E'))
})

test('whoever does not handle requests is offered nothing to send', async () => {
  await open('editor')
  expect(screen.queryByText('其他单位')).toBeNull()
})
