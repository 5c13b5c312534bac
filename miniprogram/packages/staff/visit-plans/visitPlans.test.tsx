import { act, fireEvent, render, screen } from '@testing-library/react'
import { type VisitPlan } from '@shared/contract/visits'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import VisitPlansPage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const unit = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const meAs = (role: 'lead' | 'clerk') => ({ account: null, staff: { id: idOf('S'), name: '赵磊', assignments: [{ unit, role }] }, csrfToken: 'csrf' })
const plan: VisitPlan = {
  id: idOf('P'), occasion: { code: 'army_day', text: '八一走访' }, groups: [], fromDay: '2026-07-20', untilDay: '2026-08-01', words: '', unit, isEnded: false, comesAgain: false, mayEnd: true, total: 3, done: 1, tried: 1, open: 1,
}
const progress = { plan, stations: [{ unit, total: 3, done: 1, tried: 1, open: 1 }] }
const tap = (role: string, name: string) => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))

const open = async (me: ReturnType<typeof meAs>): Promise<void> => {
  beginStaffSession(me)
  render(<VisitPlansPage />)
  await settled()
}

beforeEach(() => fake.reset())

test('every number of the progress opens the list behind it', async () => {
  serve({ [`GET /staff/visit-plans/${plan.id}/progress`]: progress, 'GET /staff/visit-plans': { plans: [plan], next: null }, [`GET /staff/visit-plans/${plan.id}/tasks`]: { tasks: [], next: null } })
  fake.params = { id: plan.id }
  await open(meAs('lead'))
  await tap('button', '五角场街道，没人在家 1')
  await settled()
  const asked = sentTo(`GET /staff/visit-plans/${plan.id}/tasks`)[0]?.url
  expect(asked).toContain(`unitId=${unit.id}`)
  expect(asked).toContain('state=tried')
})

test('a plan is stopped only after a question', async () => {
  serve({ [`GET /staff/visit-plans/${plan.id}/progress`]: progress, 'GET /staff/visit-plans': { plans: [plan], next: null }, [`POST /staff/visit-plans/${plan.id}/end`]: { plan } })
  fake.params = { id: plan.id }
  fake.confirms = false
  await open(meAs('lead'))
  await tap('button', '停止这个计划')
  expect(sentTo(`POST /staff/visit-plans/${plan.id}/end`)).toEqual([])
  fake.confirms = true
  await tap('button', '停止这个计划')
  expect(sentTo(`POST /staff/visit-plans/${plan.id}/end`)).toHaveLength(1)
})

test('whoever makes no plans is told who does', async () => {
  serve({})
  await open(meAs('clerk'))
  expect(screen.getByText('走访计划由站长和区里来做')).toBeTruthy()
})
