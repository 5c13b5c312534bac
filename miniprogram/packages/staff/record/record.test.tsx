import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { type RecordPart, type StaffRecord } from '@shared/contract/record'
import { type RecordPartKey, recordPartKeys } from '@shared/domain/recordParts'
import { type StaffRole } from '@shared/domain/roles'
import { partTexts } from '@shared/text/record'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import RecordPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const other = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const street = { id: other, kind: 'street' as const, name: '五角场街道退役军人服务站', shortName: '五角场街道' }
const partOf = (key: RecordPartKey, mayEdit = false) => ({ key, title: partTexts[key].title, what: partTexts[key].what, readers: ['您居住地的街道站和居委站'], mayRead: true, mayEdit })
const record: StaffRecord = { id, name: '张*国', phone: '138****5678', level: 'declared', home: street, isMasked: true, parts: recordPartKeys.map((key) => partOf(key, key === 'employment' || key === 'benefits')) }
const empty: RecordPart = { head: [], notice: null, entries: [], next: null }
const entry = (title: string, requestId: string | null = null) => ({ id: other, at: 0, title, tag: null, lines: [{ label: '状态', text: '已办结' }], requestId, canWithdraw: false })
const opening = `POST /staff/records/${id}/opening`
const part = (key: RecordPartKey) => `GET /staff/records/${id}/parts/${key}`

const show = async (answers: Parameters<typeof serve>[0] = {}, params: Record<string, string> = { id }, role: StaffRole = 'clerk') => {
  fake.params = params
  serve({ [opening]: record, ...Object.fromEntries(recordPartKeys.map((key) => [part(key), empty])), 'GET /staff/contacts': { people: [], next: null }, ...answers })
  beginStaffSession({ account: null, staff: { id: other, name: '王敏', assignments: [{ unit: street, role }] }, csrfToken: 'csrf' })
  render(<RecordPage />)
  await settled()
}
const tap = (name: string, role: 'button' | 'radio' | 'checkbox' | 'link' = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const openFor = async (purpose = '走访联系') => {
  await tap(purpose, 'radio')
  await tap('打开')
}

beforeEach(() => fake.reset())

test('nothing is read before a purpose is picked, and then only what is wanted at once', async () => {
  await show()
  expect(fake.sent).toEqual([])
  await openFor()
  expect(sentTo(opening)[0]?.data).toEqual({ purpose: 'visit', words: '' })
  expect(recordPartKeys.map((key) => sentTo(part(key)).length)).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
  expect(sentTo(part('identity'))[0]?.url).toContain('purpose=visit')
  await tap('打开这一部分：待遇')
  expect(sentTo(part('benefits'))).toHaveLength(1)
})

test('another purpose is said in words first', async () => {
  await show()
  await tap('其他', 'radio')
  expect(screen.getByRole('button', { name: '打开' }).getAttribute('aria-disabled')).toBe('true')
  type('写一下为什么', '送慰问信')
  await tap('打开')
  expect(sentTo(opening)[0]?.data).toEqual({ purpose: 'other', words: '送慰问信' })
})

test('a refusal is said, and the purpose can be sent again', async () => {
  let isRefused = true
  await show({ [opening]: () => (isRefused ? refusal('own_request') : record) })
  await openFor()
  expect(screen.getByText('自己或家人的申请，请由同事办理')).toBeTruthy()
  isRefused = false
  await tap('打开')
  expect(screen.getByText('张*国', { exact: false })).toBeTruthy()
})

test('what is not theirs is not drawn, what is says who else may see it', async () => {
  await show({ [opening]: { ...record, parts: record.parts.map((one) => ({ ...one, mayRead: one.key === 'identity', mayEdit: false })) } })
  await openFor()
  expect(screen.getAllByRole('region')).toHaveLength(1)
  expect(screen.getByText('本人看到的“谁能看”：您居住地的街道站和居委站')).toBeTruthy()
})

test('hidden data is shown for a reason, and only while the sheet is open', async () => {
  const reveal = `POST /staff/records/${id}/reveal`
  await show({ [reveal]: { ...empty, head: [{ label: '手机号', text: '13812345678' }] } })
  await openFor()
  await tap('看完整的')
  type('为什么要看', '上门前打电话')
  await tap('看完整的')
  expect(sentTo(reveal)[0]?.data).toEqual({ purpose: 'visit', reason: '上门前打电话' })
  expect(screen.getByText('13812345678')).toBeTruthy()
  await tap('关闭')
  expect(screen.queryByText('13812345678')).toBeNull()
})

test('a long part comes in pages, and a request leads to its page', async () => {
  await show({ [part('requests')]: ({ url }) => (url.includes('after=') ? { ...empty, entries: [{ ...entry('咨询'), id }] } : { ...empty, entries: [entry('优待证申领', other)], next: '0_x' }) })
  await openFor()
  await tap('再看一些')
  const list = within(screen.getByRole('list', { name: '办件' }))
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringContaining('优待证申领'), expect.stringContaining('咨询')])
  await tap('打开这一件：优待证申领', 'link')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/staff/request/index?id=${other}`)
})

test('work is written down under the version that was read; somebody else was first, and nothing typed is lost', async () => {
  const saving = `PUT /staff/records/${id}/employment`
  let isStale = true
  await show({
    [`GET /staff/records/${id}/employment`]: { version: 2, given: { status: 'seeking', reason: null, wishes: ['full_time'], wishWords: '', skills: [], skillWords: '', limits: [], limitWords: '', nextContactDay: null }, referrals: [], mayEdit: true },
    [saving]: () => (isStale ? refusal('stale_version') : empty),
  })
  await openFor()
  await tap('打开这一部分：就业')
  await tap('改就业情况')
  await tap('兼职', 'checkbox')
  type('想找什么样的', '开货车')
  await tap('保存')
  expect(sentTo(saving)[0]?.data).toMatchObject({ purpose: 'visit', version: 2, wishes: ['full_time', 'part_time'], wishWords: '开货车' })
  expect(screen.getByText('内容刚刚在别处改过，请看一下最新的再继续')).toBeTruthy()
  expect((screen.getByLabelText('想找什么样的') as HTMLTextAreaElement).value).toBe('开货车')
  isStale = false
  await tap('保存')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sentTo(part('employment'))).toHaveLength(2)
})

test('what looks like a unit is not sent before it was looked at', async () => {
  const entries = `POST /staff/records/${id}/employment-entries`
  await show({ [`GET /staff/records/${id}/employment`]: { version: 0, given: null, referrals: [], mayEdit: true }, [entries]: empty })
  await openFor()
  await tap('打开这一部分：就业')
  await tap('记一次联系')
  type('说了什么', '以前在73121部队')
  await tap('保存')
  expect(sentTo(entries)).toEqual([])
  type('说了什么', '还在找工作')
  await tap('保存')
  expect(sentTo(entries)[0]?.data).toMatchObject({ entry: { kind: 'contact', way: 'phone', note: '还在找工作', nextContactDay: null } })
})

test('a benefit is written down as told', async () => {
  const benefits = `POST /staff/records/${id}/benefits`
  await show({ [benefits]: empty, [part('benefits')]: { ...empty, notice: '听本人或家人说的，没有核对过' } })
  await openFor()
  await tap('打开这一部分：待遇')
  expect(screen.getByText('听本人或家人说的，没有核对过')).toBeTruthy()
  await tap('记一项待遇')
  await tap('哪一项：哪一项')
  await act(async () => void fireEvent.click(screen.getByText('医疗补助')))
  type('从哪个月开始', '2019-07')
  await tap('保存')
  expect(sentTo(benefits)[0]?.data).toMatchObject({ kind: 'medical', state: 'has', since: '2019-07', toldBy: 'self' })
})

test('somebody is found by a whole name or number, masked, and who is to be contacted stands below', async () => {
  await show({
    'POST /staff/records/search': { people: [{ id, name: '张*国', phone: '138****5678', level: 'checked', home: street }], isMore: true },
    'GET /staff/contacts': { people: [{ id: other, name: '李*', phone: '139****5678', status: { code: 'seeking', text: '正在找工作' }, day: '11月24日 周二', isLate: true }], next: null },
  }, {})
  expect(screen.getByText('约好 11月24日 周二 联系')).toBeTruthy()
  type('姓名、手机号或身份证号', '张建国')
  await tap('查档案')
  expect(sentTo('POST /staff/records/search')[0]?.data).toEqual({ text: '张建国' })
  expect(screen.getByText('还有同名的没有列出，请改用手机号或身份证号。')).toBeTruthy()
  await tap('张*国，138****5678', 'link')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/staff/record/index?id=${id}`)
})

test('half a number finds nobody, and says why', async () => {
  await show({ 'POST /staff/records/search': refusal('invalid_input', { fields: { text: { code: 'search_whole' } } }) }, {})
  type('姓名、手机号或身份证号', '5678')
  await tap('查档案')
  expect(screen.getByText('请输入完整的姓名、手机号或身份证号')).toBeTruthy()
})

test('whoever handles no requests reads no records', async () => {
  await show({}, {}, 'editor')
  expect(screen.getByText('档案由街道站、居委站和上级单位的经办人查看')).toBeTruthy()
  expect(fake.sent).toEqual([])
})
