import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { Sheet } from '@/components/Sheet'
import { SupplementPicker } from '../request/SupplementPicker'
import { useQueueKeys } from './useQueueKeys'

const choices = [{ field: 'photo', label: '证件照', isPaper: true, reasons: [{ code: 'blurred', text: '不清楚' }], askedBefore: [] }]

const Desk = ({ over }: { over?: 'sheet' | 'picker' }) => {
  const [openedId, setOpenedId] = useState<string | null>('b')
  const [isOver, setOver] = useState(true)
  const [draft, setDraft] = useState({ picked: {}, message: '' })
  useQueueKeys({ isOn: true, ids: ['a', 'b', 'c'], openedId, onMove: setOpenedId, onClose: () => setOpenedId(null) })
  return (
    <>
      <p>opened {openedId}</p>
      <p>picked {Object.keys(draft.picked).join()}</p>
      <input aria-label="words" />
      {over === 'sheet' && isOver ? <Sheet title="转派" onClose={() => setOver(false)}>一张单子</Sheet> : null}
      {over === 'picker' ? <SupplementPicker choices={choices} draft={draft} onChange={setDraft} onSend={() => undefined} onCancel={() => undefined} isBusy={false} /> : null}
    </>
  )
}
const press = (key: string, on: Element = document.body, more = {}) => fireEvent.keyDown(on, { key, ...more })
const opened = () => screen.getByText(/^opened/).textContent

test('arrows change the request and Esc closes it', () => {
  render(<Desk />)
  press('ArrowDown')
  expect(opened()).toBe('opened c')
  press('ArrowUp')
  expect(opened()).toBe('opened b')
  press('Escape')
  expect(opened()).toBe('opened ')
})

test('while somebody types, neither Esc nor arrows touch the request, and an input method keeps its Esc', () => {
  render(<Desk />)
  for (const key of ['Escape', 'ArrowDown', '/']) press(key, screen.getByLabelText('words'))
  press('Escape', document.body, { isComposing: true })
  expect(opened()).toBe('opened b')
})

test('Esc closes the sheet on top and not what lies below', () => {
  render(<Desk over="sheet" />)
  press('ArrowDown')
  expect(opened()).toBe('opened b')
  press('Escape')
  expect(screen.queryByText('一张单子')).toBeNull()
  expect(opened()).toBe('opened b')
  press('Escape')
  expect(opened()).toBe('opened ')
})

test('an arrow after ticking what is missing switches no request and drops no tick', () => {
  render(<Desk over="picker" />)
  const box = screen.getByRole('checkbox', { name: '证件照' })
  fireEvent.click(box)
  press('ArrowDown', box)
  press('ArrowDown')
  press('Escape')
  expect(opened()).toBe('opened b')
  expect(screen.getByText('picked photo')).toBeTruthy()
})
