import { fireEvent, render, screen } from '@testing-library/react'
import { type AppointmentBrief } from '@shared/contract/appointments'
import { type RequestBrief } from '@shared/contract/requests'
import { at, sessionOn, signupBrief, testNow } from '@/test/activities'
import { fake } from '@/test/taro'
import { Todo } from './TodoCard'
import { todoKindOf } from './todo'

const brief = (id: string, code: RequestBrief['status']['code'], turn: RequestBrief['turn'] = 'you'): RequestBrief =>
  ({ id, number: null, serviceKey: 'certificate', title: `办件${id}`, status: { code, text: '' }, turn, headline: '', due: null, updatedAt: 1, personId: id, personName: null })

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
})
afterEach(() => jest.useRealTimers())

test('what presses most stands first and alone has the solid button', () => {
  render(<Todo todo={[brief('a', 'draft'), brief('b', 'completed', 'nobody'), brief('c', 'accepted'), brief('d', 'awaiting_supplement')]} />)
  expect(screen.getByText('4 件')).toBeTruthy()
  const buttons = screen.getAllByRole('button')
  expect(buttons.map((button) => button.textContent)).toEqual(['去补材料', '看去哪里领', '去评价', '接着填'])
  expect(buttons.map((button) => button.className.includes('btn-solid'))).toEqual([true, false, false, false])
})

test('each leads to where it goes on', () => {
  render(<Todo todo={[brief('d', 'awaiting_supplement'), brief('c', 'accepted'), brief('b', 'completed', 'nobody'), brief('a', 'draft')]} />)
  screen.getAllByRole('button').forEach((button) => fireEvent.click(button))
  expect(fake.moves.map(({ url }) => url)).toEqual([
    '/packages/requests/supplement/index?id=d', '/packages/requests/detail/index?id=c', '/packages/requests/detail/index?id=b', '/packages/requests/form/index?serviceKey=certificate',
  ])
})

test('with nothing to do the whole section is away', () => {
  const { container } = render(<Todo todo={[]} />)
  expect(container.textContent).toBe('')
})

test('what is with the station asks nothing of the person', () => {
  expect([todoKindOf(brief('a', 'accepted', 'unit')), todoKindOf(brief('b', 'submitted', 'unit')), todoKindOf(brief('c', 'withdrawn', 'nobody'))]).toEqual([null, null, null])
})

test('an offered seat stands before everything else, what is tomorrow after it; only the first button is solid', () => {
  jest.setSystemTime(testNow)
  const tomorrow = signupBrief('confirmed', { id: 'y', title: '书法课', next: { ...sessionOn('S'), startsAt: at(11, 27, 9), endsAt: at(11, 27, 10) } })
  render(<Todo todo={[brief('a', 'draft')]} activities={[tomorrow, signupBrief('offered', { offeredUntil: at(11, 26, 17) })]} />)
  expect(screen.getByText('3 件')).toBeTruthy()
  for (const text of ['名额留到今天 17:00', '明天参加', '11月27日 周五 9:00–10:00']) expect(screen.getByText(text)).toBeTruthy()
  const buttons = screen.getAllByRole('button')
  expect(buttons.map((button) => button.textContent)).toEqual(['去决定', '接着填', '看我的票'])
  expect(buttons.map((button) => button.className.includes('btn-solid'))).toEqual([true, false, false])
  fireEvent.click(buttons[2] as HTMLElement)
  expect(fake.moves.at(-1)?.url).toBe('/packages/activities/signup/index?id=y')
})

test('an appointment stands there on its day and the day before, behind an offered seat, and not earlier', () => {
  jest.setSystemTime(testNow)
  const unit = { id: 'U', kind: 'street' as const, name: '五角场街道退役军人服务站', shortName: '五角场街道' }
  const appointment = (id: string, day: number): AppointmentBrief => ({
    id, kind: { code: 'counter', text: '到站办事' }, state: { code: 'booked', text: '约好了' }, unit, startsAt: at(11, day, 9), endsAt: at(11, day, 10), subject: '优待证申领', personId: 'P', personName: null, may: [], isOver: false, version: 0,
  })
  render(<Todo todo={[brief('a', 'draft')]} appointments={[appointment('x', 27), appointment('z', 29)]} />)
  for (const text of ['2 件', '预约：优待证申领', '明天', '11月27日 周五 9:00–10:00']) expect(screen.getByText(text)).toBeTruthy()
  const buttons = screen.getAllByRole('button')
  expect(buttons.map((button) => button.textContent)).toEqual(['看这次预约', '接着填'])
  fireEvent.click(buttons[0] as HTMLElement)
  expect(fake.moves.at(-1)?.url).toBe('/packages/station/appointment/index?id=x')
})
