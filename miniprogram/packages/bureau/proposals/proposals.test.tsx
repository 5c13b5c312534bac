import { act, fireEvent, render, screen } from '@testing-library/react'
import { type CoverageProposal } from '@shared/contract/coverage'
import { type StaffRole } from '@shared/domain/roles'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ProposalsPage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const unit = (letter: string, kind: 'district' | 'street', shortName: string) => ({ id: idOf(letter), kind, name: `${shortName}站`, shortName })
const [district, kongjiang, yanji] = [unit('D', 'district', '区中心'), unit('K', 'street', '控江路街道'), unit('Y', 'street', '延吉新村街道')]
const proposal: CoverageProposal = {
  id: idOf('P'), status: { code: 'open', text: '待决定' }, origin: { code: 'corrected', text: '' }, area: { kind: 'lanes', road: '控江路', side: 'both', from: 1200, to: 1200 }, text: '控江路 1200 弄',
  unit: kongjiang, from: yanji, times: 3, lastNumber: '2611 00013', proposedAt: 0, lastAt: 0, decidedAt: null, decidedByName: null, reason: '', mayDecide: true,
}
const words = '控江路 1200 弄：从延吉新村街道改为控江路街道'
const approval = `POST /bureau/coverage/proposals/${proposal.id}/approval`
const declining = `POST /bureau/coverage/proposals/${proposal.id}/refusal`
let proposals: CoverageProposal[]

const open = async (answers: Parameters<typeof serve>[0] = {}, role: StaffRole = 'lead', at = district) => {
  proposals = [proposal]
  serve({ 'GET /bureau/coverage/proposals': () => ({ proposals, next: null }), ...answers })
  beginStaffSession({ account: null, staff: { id: idOf('7'), name: '周静', assignments: [{ unit: at, role }] }, csrfToken: 'csrf' })
  render(<ProposalsPage />)
  await settled()
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))
const take = () => {
  proposals = []
  return { proposal }
}

beforeEach(() => fake.reset())

test('a proposal stands there in words, and leaves the list once it is approved', async () => {
  await open({ [approval]: take })
  for (const text of [words, '有 3 件这样说']) expect(screen.getByText(text)).toBeTruthy()
  await tap(`采纳：${words}`)
  expect(sentTo(approval)[0]?.data).toEqual({ replace: false })
  expect(screen.getByText('没有等着决定的')).toBeTruthy()
})

test('it is declined only with a reason', async () => {
  await open({ [declining]: take })
  await tap(`不采纳：${words}`)
  await tap('不采纳')
  expect(sentTo(declining)).toEqual([])
  fireEvent.change(screen.getByLabelText('为什么不采纳'), { target: { value: '这条弄分属两边' } })
  await tap('不采纳')
  expect(sentTo(declining)[0]?.data).toEqual({ reason: '这条弄分属两边' })
  expect(screen.queryByText(words)).toBeNull()
})

test('what it would remove of others is shown before it does', async () => {
  const conflict = { row: 1, text: '', entry: { id: idOf('E'), unit: yanji, text: '控江路 1100–1300 弄' }, mayReplace: true }
  let isRefused = true
  await open({ [approval]: () => (isRefused ? refusal('coverage_contradicts', { conflicts: [conflict] }) : take()) })
  await tap(`采纳：${words}`)
  expect(screen.getByText('· 延吉新村街道：控江路 1100–1300 弄')).toBeTruthy()
  isRefused = false
  await tap('去掉他们的，采纳')
  expect(sentTo(approval).at(-1)?.data).toEqual({ replace: true })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what was decided is read when somebody wants to see it', async () => {
  await open()
  await tap('采纳过的')
  expect(sentTo('GET /bureau/coverage/proposals').at(-1)?.url).toContain('status=approved')
})

test('a station decides nothing, and nothing is read for it', async () => {
  await open({}, 'lead', kongjiang)
  expect(screen.getByText('辖区建议由区里决定')).toBeTruthy()
  expect(sentTo('GET /bureau/coverage/proposals')).toEqual([])
})
