import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type TeamMember } from '@shared/contract/team'
import { handOverWords, teamWords as words } from '@shared/text/team'
import { forgetAllKept, readKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { otherId, sampleStreet } from '@/test/staffRequests'
import { fake } from '@/test/taro'
import TeamPage from './index'

const load = { inHand: 0, waiting: 0, working: 0, supplement: 0, soon: 0, overdue: 0, nextDueText: null }
const wang: TeamMember = {
  id: otherId, name: '王敏', roleText: '经办人', state: { code: 'active', text: '在岗' }, leaves: [], drafts: 1, needsHandOver: false, may: ['leave', 'handOver'],
  load: { ...load, inHand: 3, working: 2, waiting: 1, soon: 1, overdue: 1, nextDueText: '11月25日 周三' },
}
const me: Me = { account: null, staff: { id: sampleStreet.id, name: '赵磊', assignments: [{ unit: sampleStreet, role: 'lead' }] }, csrfToken: 'csrf' }
const colleague = { id: sampleStreet.id, name: '赵磊', roleText: '负责人' }
const preview = (taken: number) => ({ name: '王敏', kinds: [{ kind: { code: 'requests', text: '接着的办件' }, count: 3, taken }, { kind: { code: 'drafts', text: '没写完的代办' }, count: 1, taken: taken > 0 ? 1 : 0 }], colleagues: [colleague] })

const open = async (answers: object = {}, who: Me = me) => {
  serve({ [`GET /staff/units/${sampleStreet.id}/team`]: { unit: sampleStreet, unclaimed: { ...load, inHand: 2, waiting: 2 }, members: [wang] }, [`GET /staff/people/${otherId}/in-hand`]: preview(2), ...answers })
  beginStaffSession(who)
  render(<TeamPage />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const pick = async (name: string) => {
  await tap(new RegExp(`^${handOverWords.toWhom}：`))
  await tap(name, 'option')
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('a number opens the list behind it: the queue, at that colleague and that tab', async () => {
  await open()
  await tap(words.openList('王敏', words.columns.overdue, 1), 'link')
  expect(fake.moves.at(-1)?.url).toBe('/packages/staff/queue/index')
  expect(readKept(`queue:${sampleStreet.id}`)).toEqual({ tab: 'overdue', openedId: null, filter: { assignee: otherId } })
  await tap(words.openList(words.nobody, words.columns.inHand, 2), 'link')
  expect(readKept(`queue:${sampleStreet.id}`)).toMatchObject({ tab: 'waiting', filter: { assignee: 'nobody' } })
})

test('before anything moves it is said how much goes to whom, and what the colleague may not take', async () => {
  await open({ [`POST /staff/people/${otherId}/hand-over`]: { done: true } })
  await tap(`王敏，${words.handOver}`)
  await settled()
  expect(screen.getByText('3 件办件放回待办')).toBeTruthy()
  await pick('赵磊（负责人）')
  expect(screen.getByText(/^2 件办件交给赵磊；1 件放回待办，因为赵磊不能办/)).toBeTruthy()
  expect(sentTo(`POST /staff/people/${otherId}/hand-over`)).toHaveLength(0)
  const send = screen.getByRole('button', { name: handOverWords.send })
  await act(async () => {
    fireEvent.click(send)
    fireEvent.click(send)
  })
  await settled()
  expect(sentTo(`POST /staff/people/${otherId}/hand-over`).map(({ data }) => data)).toEqual([{ toStaffId: sampleStreet.id }])
})

test('who was picked stays picked when the service refuses, and it says why beside the choice', async () => {
  await open({ [`POST /staff/people/${otherId}/hand-over`]: refusal('invalid_input', { fields: { toStaffId: { code: 'choose_colleague' } } }) })
  await tap(`王敏，${words.handOver}`)
  await settled()
  await pick('赵磊（负责人）')
  await tap(handOverWords.send)
  expect(screen.getByRole('alert').textContent).toContain('请选一位现在在岗的同事')
  expect(screen.getByRole('button', { name: `${handOverWords.toWhom}：赵磊（负责人）` })).toBeTruthy()
})

test('whoever is away with work in hand is flagged in words', async () => {
  await open({ [`GET /staff/units/${sampleStreet.id}/team`]: { unit: sampleStreet, unclaimed: load, members: [{ ...wang, state: { code: 'deactivated', text: '已停用' }, needsHandOver: true, may: ['handOver'] }] } })
  expect(within(screen.getByText(words.stillHolds('已停用', 3))).getByText(/请交接/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: `王敏，${words.leave}` })).toBeNull()
})

test('whoever leads nothing is told so, and nothing is read', async () => {
  await open({}, { ...me, staff: { id: sampleStreet.id, name: '王敏', assignments: [{ unit: sampleStreet, role: 'clerk' }] } })
  expect(screen.getByText(words.notLead)).toBeTruthy()
  expect(sentTo(`GET /staff/units/${sampleStreet.id}/team`)).toEqual([])
})
