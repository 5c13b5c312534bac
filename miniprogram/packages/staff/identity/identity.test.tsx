import { act, fireEvent, render, screen } from '@testing-library/react'
import { type RequestIdentity } from '@shared/contract/walkIns'
import { deskWords } from '@shared/text/desk'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import IdentityPage from './index'

const unit = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const identity: RequestIdentity = { level: 'declared', version: 4, accounts: [], assisted: { unit, canRenewReceipt: true, actions: ['withdraw', 'supplement'] } }
const withdrawal = `POST /staff/walk-ins/${id}/withdrawal`

const opened = async (answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [`GET /staff/requests/${id}/identity`]: identity, ...answers })
  render(<IdentityPage />)
  await settled()
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))

beforeEach(() => {
  fake.reset()
  fake.params = { id }
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
})

test('at a partner point only what is done for the person is there, no comparing of a card and nothing of phones', async () => {
  const point = { ...unit, kind: 'partner' as const, name: '上海理工大学退役军人服务点' }
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [{ unit: point, role: 'partner' }] }, csrfToken: 'csrf' })
  await opened()
  expect(screen.getByText('替本人补材料')).toBeTruthy()
  expect(screen.queryByText(/还没有手机能看到/)).toBeNull()
  expect(screen.queryByText('核对好了')).toBeNull()
})

test('what is withdrawn for the person is what the page shows, not what it has become meanwhile', async () => {
  await opened({ [`GET /staff/requests/${id}`]: { version: 9 }, [withdrawal]: { request: null } })
  await tap('替本人撤回')
  expect(sentTo(withdrawal)[0]?.data).toEqual({ version: 4, reason: '' })
})

test('who is told that something happened meanwhile looks at it first; only then the withdrawal goes by what is new', async () => {
  const news = { ...identity, version: 5 }
  let shown = identity
  await opened({ [`GET /staff/requests/${id}/identity`]: () => shown, [withdrawal]: refusal('acted_meanwhile') })
  shown = news
  await tap('替本人撤回')
  expect(screen.getByRole('alert').textContent).toBe(refusal('acted_meanwhile').error.text)
  await tap('替本人撤回')
  await tap(deskWords.latest)
  expect(fake.moves.at(-1)?.url).toContain('packages/staff/request/index')
  await tap('替本人撤回')
  expect(sentTo(withdrawal).map(({ data }) => (data as { version: number }).version)).toEqual([4, 4, 5])
})
