import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type CareVisit, type CaredPerson, type VisitTask } from '@shared/contract/visits'
import { beginStaffSession } from '@/session/store'
import { forgetOpenedBoxes, visitBox } from '@/session/visitBox'
import { later, refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import VisitsPage from './index'

jest.mock('@/platform/keptPhotos', () => ({ keepPhoto: async (name: string) => name, keptPhotoPath: async () => null, dropKeptPhoto: async () => undefined }))

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const unit = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const me = { account: null, staff: { id: idOf('S'), name: '王敏', assignments: [{ unit, role: 'clerk' as const }] }, csrfToken: 'csrf' }
const person: CaredPerson = {
  id: idOf('C'), name: '样例老周', phone: null, address: '国定路600弄3号', isMasked: false, groups: [{ code: 'key_care', text: '重点关爱' }], note: '独居', unit, addedAt: 0, isEnded: false, version: 1,
}
const task: VisitTask = {
  id: idOf('T'), version: 1, state: { code: 'open', text: '还没走访' }, untilDay: '2026-12-26', fromDay: '2026-11-26', occasion: { code: 'on_request', text: '临时走访' }, words: '', planId: idOf('P'), person, assignee: null, visitId: null,
}
const visit: CareVisit = {
  id: idOf('V'), caredId: person.id, name: person.name, outcome: { code: 'met', text: '见到了' }, needs: [{ need: { code: 'question', text: '有问题要问' }, service: { key: 'consultation', title: '咨询我的服务站' }, requestId: null, requestState: null }],
  findings: '腿脚不便', happenedAt: 0, receivedAt: 0, followUpDay: null, isFollowedUp: false, remark: null, by: { id: idOf('S'), name: '王敏', isMe: true }, unit, hasConsent: true, photos: [], isMasked: false,
}
const lists = { 'GET /staff/visits/tasks': { tasks: [task], next: null }, 'GET /staff/visits/follow-ups': { followUps: [], next: null } }
const tap = (role: string, name: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const form = { person: person.id, taskId: task.id, view: 'form' }

const open = async (): Promise<void> => {
  beginStaffSession(me)
  render(<VisitsPage />)
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetOpenedBoxes()
})

test('the list shows whom, where and until when; one tap takes a task', async () => {
  const mine = { ...task, version: 2, assignee: { id: idOf('S'), name: '王敏', isMe: true } }
  serve({ ...lists, [`POST /staff/visits/tasks/${task.id}/assignment`]: { task: mine } })
  await open()
  for (const text of ['样例老周', '国定路600弄3号', '还没有人认领']) expect(screen.getByText(text)).toBeTruthy()
  await tap('button', '我去走访：样例老周')
  expect(sentTo(`POST /staff/visits/tasks/${task.id}/assignment`)[0]?.data).toEqual({ version: 1, staffId: idOf('S') })
  expect(screen.getByText('我去')).toBeTruthy()
})

test('without a network it shows what the device last had, and says so', async () => {
  serve(lists)
  await open()
  const { stored } = fake
  cleanup()
  serve({})
  fake.stored = stored
  jest.useFakeTimers()
  await open()
  await act(async () => void (await jest.advanceTimersByTimeAsync(2000)))
  jest.useRealTimers()
  expect(screen.getByText('样例老周')).toBeTruthy()
  expect(screen.getByText(/^没有网络，下面是/)).toBeTruthy()
})

test('a visit is written without a network, stands in the box after two taps once, and is no longer a draft', async () => {
  serve({})
  fake.params = form
  await open()
  await tap('button', '走访完了，存好')
  expect(visitBox().get().waiting).toEqual([])
  await tap('radio', '见到了')
  await tap('checkbox', '有问题要问')
  await tap('checkbox', /^本人在场/)
  fireEvent.change(screen.getByLabelText('看到和听到的'), { target: { value: '腿脚不便' } })
  expect(visitBox().get().drafts[person.id]).toMatchObject({ outcome: 'met', findings: '腿脚不便' })
  await tap('button', '走访完了，存好')
  await tap('button', '走访完了，存好')
  const { waiting, drafts } = visitBox().get()
  expect(waiting).toMatchObject([{ record: { caredId: person.id, taskId: task.id, outcome: 'met', needs: ['question'], findings: '腿脚不便', consent: { agreed: true } } }])
  expect(drafts).toEqual({})
})

test('words that look like the name of a unit do not leave the form unseen', async () => {
  serve({})
  fake.params = form
  await open()
  await tap('radio', '见到了')
  fireEvent.change(screen.getByLabelText('看到和听到的'), { target: { value: '以前在61234部队' } })
  await tap('button', '走访完了，存好')
  expect(visitBox().get().waiting).toEqual([])
})

test('what waits is counted and can be sent now; what was refused says why and what to do', async () => {
  const answer = later<object>()
  serve({ ...lists, 'POST /staff/visits': () => answer.promise })
  fake.stored.set(`visitBox:${idOf('S')}`, { drafts: {}, waiting: [{ record: { id: idOf('R'), caredId: person.id, needs: [], happenedAt: 0 }, name: '样例老周', photos: [], isHandedIn: false, error: null }] })
  await open()
  expect(screen.getByText('待上传 1 条')).toBeTruthy()
  answer.resolve(refusal('visit_of_other'))
  await settled()
  await settled()
  expect(screen.getByText(/^没有交上去：这条走访记录是同事写的/)).toBeTruthy()
  await tap('button', '删掉这一条：样例老周')
  expect(visitBox().get().waiting).toEqual([])
})

test('a need becomes a draft of 代办 by one tap', async () => {
  serve({ [`GET /staff/visits/people/${person.id}`]: { person, visits: [visit] }, [`POST /staff/visits/${visit.id}/requests`]: { requestId: idOf('D'), draft: { id: idOf('D') } } })
  fake.params = { person: person.id, view: 'person' }
  await open()
  expect(screen.getByText('没有留电话')).toBeTruthy()
  await tap('button', '替本人申请：咨询我的服务站')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/staff/walk-in/index?draftOf=${idOf('D')}`)
})

test('without the consent of the visit there is no such tap', async () => {
  serve({ [`GET /staff/visits/people/${person.id}`]: { person, visits: [{ ...visit, hasConsent: false }] } })
  fake.params = { person: person.id, view: 'person' }
  await open()
  expect(screen.queryByText('替本人申请：咨询我的服务站')).toBeNull()
  expect(screen.getByText(/^走访时没有勾选本人同意/)).toBeTruthy()
})
