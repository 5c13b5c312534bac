import { act, fireEvent, render, screen } from '@testing-library/react'
import { type KeptOffer, type OfferContent, type OfferWhole } from '@shared/contract/offers'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import OffersDeskPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAP'
const content: OfferContent = { name: '示例书店', kind: { code: 'shop', text: '商店' }, offers: ['凭证九折'], address: '', street: null, position: null, howToUse: '', phone: null, validFrom: null, validUntil: null }
const place: KeptOffer = { id, state: { code: 'proposed', text: '等局里公布' }, released: null, draft: content, draftByName: '李新', draftAt: 0, checkedDay: null, partner: null, openReports: 0, may: ['change', 'release', 'decline'], version: 3 }
const whole: OfferWhole = { place, reports: [], changes: [] }

const open = async (answers: Parameters<typeof serve>[0] = {}, { role = 'editor', kind = 'bureau', params = {} }: { role?: StaffRole; kind?: UnitKind; params?: Record<string, string> } = {}) => {
  fake.params = params
  serve({ 'GET /bureau/offers': { places: [place], next: null }, 'GET /areas': { streets: [] }, [`GET /bureau/offers/${id}`]: whole, ...answers })
  beginStaffSession({ account: null, staff: { id, name: '周静', assignments: [{ unit: { id, kind, name: '局', shortName: '局' }, role }] }, csrfToken: 'csrf' })
  render(<OffersDeskPage />)
  await settled()
}
const tap = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

beforeEach(() => fake.reset())

test('what waits is released as it was seen, with the day only where somebody looked', async () => {
  const release = `POST /bureau/offers/${id}/release`
  await open({ [release]: { ...whole, place: { ...place, state: { code: 'released', text: '已公布' }, draft: null, released: content, may: ['change', 'check', 'withdraw'] } } }, { params: { id } })
  expect(screen.getByText('这是李新写好、还没有公布的内容，市民看不到')).toBeTruthy()
  await tap('公布')
  await tap('公布')
  expect(sentTo(release)[0]?.data).toEqual({ version: 3, checkedDay: null })
  expect(screen.getByText('已公布')).toBeTruthy()
})

test('what is not taken needs a reason', async () => {
  const refusal = `POST /bureau/offers/${id}/refusal`
  await open({ [refusal]: whole }, { params: { id } })
  await tap('不采纳')
  await tap('不采纳')
  expect(sentTo(refusal)).toEqual([])
  await type('为什么', '请写清几折')
  await tap('不采纳')
  expect(sentTo(refusal)[0]?.data).toEqual({ version: 3, reason: '请写清几折' })
})

test('an entry is looked at as citizens will read it before it is saved; half a position is none', async () => {
  const propose = 'POST /bureau/offers'
  await open({ [propose]: whole }, { params: { id: 'new' } })
  await type('名称', '新的书店')
  await type('优待内容', '九折\n\n免费包书')
  await type('纬度', '31.2985')
  expect(screen.getByText('纬度和经度要么都写，要么都空着')).toBeTruthy()
  await type('经度', '121.5145')
  await tap('看一下公布后的样子')
  for (const text of ['· 九折', '· 免费包书']) expect(screen.getByText(text)).toBeTruthy()
  await tap('保存')
  expect(sentTo(propose)[0]?.data).toMatchObject({ name: '新的书店', offers: ['九折', '免费包书'], position: { latitude: 31.2985, longitude: 121.5145 }, streetCode: null, phone: null })
})

test('what people reported is read by the bureau', async () => {
  await open({ [`GET /bureau/offers/${id}`]: { ...whole, reports: [{ id, at: 0, text: '已经搬走了' }] } }, { params: { id } })
  expect(screen.getByText('已经搬走了')).toBeTruthy()
})

test('a partner finds its own places, a station none, and nothing is read for it', async () => {
  await open({}, { role: 'lead', kind: 'street' })
  expect(screen.getByText('优待名录由区局的编辑和合作单位维护')).toBeTruthy()
  expect(sentTo('GET /bureau/offers')).toEqual([])
})
