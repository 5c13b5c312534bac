import { fireEvent, render, screen } from '@testing-library/react'
import { type RequestBrief } from '@shared/contract/requests'
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
