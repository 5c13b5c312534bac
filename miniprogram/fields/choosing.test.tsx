import { act, fireEvent, render, screen } from '@testing-library/react'
import { drawField, fieldOf, requestId } from '@/test/fields'
import { fake } from '@/test/taro'
import { AnswerField } from './AnswerField'

const options = (count: number, hint?: string) => Array.from({ length: count }, (_unused, index) => ({ value: `v${index}`, text: `选项${index}`, ...(hint ? { hint } : {}) }))
const tap = (role: string, name: string) => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => {
  fake.reset()
  fake.answer = async () => ({ statusCode: 200, data: { streets: [] } })
})

test('a few options are all in sight; of many one is picked from a list that can be searched', async () => {
  const few = drawField(fieldOf('choice', { label: '性别', options: options(2) }))
  await tap('radio', '选项1')
  expect(few.latest()).toBe('v1')
  const many = drawField(fieldOf('choice', { key: 'ethnicity', label: '民族', options: options(57) }))
  await tap('button', '民族：选民族')
  await tap('option', '选项40')
  expect(many.latest()).toBe('v40')
})

test('what is to be known about an option is said once it is chosen, the same for two of them once', async () => {
  drawField(fieldOf('choices', { label: '情况', options: options(3, '不影响申请') }))
  expect(screen.queryByText('不影响申请')).toBeNull()
  await tap('checkbox', '选项0')
  await tap('checkbox', '选项1')
  expect(screen.getAllByText('不影响申请')).toHaveLength(1)
})

test('an address that was written before is copied by one tap, which is offered only while it differs', async () => {
  const home = { text: '国定路600弄3号', streetCode: '310110015', unsure: false, outside: false }
  const changes: unknown[] = []
  const place = (value?: typeof home) => (
    <AnswerField field={fieldOf('place', { key: 'registered', label: '户口', sameAs: 'residence' })} value={value} like={home} onChange={(next) => void changes.push(next)} onLeave={() => undefined} error={null} requestId={requestId} />
  )
  const { rerender } = render(place())
  await act(async () => void fireEvent.click(screen.getByText('和现在住的地方一样')))
  expect(changes).toEqual([home])
  await act(async () => rerender(place(home)))
  expect(screen.queryByText('和现在住的地方一样')).toBeNull()
})
