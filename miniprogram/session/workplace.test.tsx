import { act, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { StaffBar } from '@/components/StaffBar'
import QueuePage from '@/packages/staff/queue'
import { sampleId as id } from '@/test/pages'
import { fake } from '@/test/taro'
import { beginStaffSession } from './store'
import { workplaceOf } from './workplace'

type Assignments = NonNullable<Me['staff']>['assignments']
const street: Assignments[number]['unit'] = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' }
const point: Assignments[number]['unit'] = { id, kind: 'partner', name: '工商银行退役军人服务点', shortName: '工商银行' }
const asStaff = (assignments: Assignments): Me => ({ account: null, staff: { id, name: '王敏', assignments }, csrfToken: 'csrf' })
const places = (assignments: Assignments) => {
  beginStaffSession(asStaff(assignments))
  const { unmount } = render(<StaffBar current="walkIn" />)
  const shown = screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))
  unmount()
  return shown
}

beforeEach(() => fake.reset())

test('the people of a partner point file and look up, and are shown no queue that is not theirs', () => {
  expect(places([{ unit: point, role: 'partner' }])).toEqual([queueWords.walkIn, searchWords.title])
  expect(places([{ unit: street, role: 'clerk' }])).toContain(queueWords.title)
  expect(places([{ unit: street, role: 'clerk' }, { unit: point, role: 'partner' }])).toContain(queueWords.title)
})

test('they begin at their counter, also where something leads to the queue', async () => {
  const me = asStaff([{ unit: point, role: 'partner' }])
  expect(workplaceOf(me)).toBe('staffWalkIn')
  beginStaffSession(me)
  await act(async () => void render(<QueuePage />))
  expect(fake.moves).toEqual([{ kind: 'redirectTo', url: '/packages/staff/walk-in/index' }])
  expect(fake.sent).toEqual([])
})
