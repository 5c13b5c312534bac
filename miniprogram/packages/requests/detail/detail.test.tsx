import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { type RequestDetail } from '@shared/contract/requests'
import { forgetAllKept } from '@/platform/kept'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId as id } from '@/test/pages'
import { fake } from '@/test/taro'
import DetailPage from './index'

const other = '01ARZ3NDEKTSV4RRFFQ69G5FAX'
const street = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const request: RequestDetail = {
  id, number: '2611 40873', version: 4, serviceKey: 'certificate', personName: null, formVersion: 1, title: '优待证申领', status: { code: 'submitted', text: '待受理' }, turn: 'unit',
  headline: '收到了，等待受理', explanation: '有进展会告诉您。', due: null, pause: null, owner: street, routingReason: '您的居住地属于五角场街道',
  station: { unit: street, phone: null, address: null, hours: null, parent: { name: '区服务中心', phone: null } },
  supplement: null, closing: null, timeline: [], sections: [], answers: {}, facts: { actingAs: 'self', agesAt: 1 }, log: [], actions: [], ready: null, rating: null, review: null, reviewOf: null,
}
const completed: Partial<RequestDetail> = { status: { code: 'completed', text: '已办结' }, turn: 'nobody', headline: '办好了', closing: { at: 1, reason: null, remedy: null, result: '本人已领', outcome: null } }

const open = async (change: Partial<RequestDetail>, answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [`GET /requests/${id}`]: { ...request, ...change }, ...answers })
  await openAs(DetailPage)
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const all = () => document.body.textContent ?? ''

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  fake.params = { id }
  forgetAllKept()
})
afterEach(() => jest.useRealTimers())

test('until when stands there as a day and as what is left of it, and a day of an unpublished year says that it may change', async () => {
  await open({ due: { at: 1, dayText: '1月7日 周四', state: 'left', days: 2, unitText: '个工作日', isSoon: false, isProvisional: true } })
  expect(screen.getByText('1月7日 周四（暂定）')).toBeTruthy()
  expect(screen.getByText('还剩').nextSibling?.textContent).toBe('2 个工作日')
  expect(screen.getByText(/放假安排还没公布/)).toBeTruthy()
})

test('whose turn it is names the kind of unit, and what comes after this step stands below', async () => {
  await open({ timeline: [{ key: 'verification', title: '区中心核实', state: 'upcoming', isHandOver: false, at: null, text: '5 个工作日内', unitName: null }] })
  expect(screen.getByText('轮到街道站')).toBeTruthy()
  expect(screen.getByText('下一步：区中心核实（5 个工作日内）')).toBeTruthy()
})

test('outside nothing is promised: it says since when we have asked', async () => {
  await open({ turn: 'outside', timeline: [{ key: 'city', title: '市级审核', state: 'current', isHandOver: false, at: 1, text: '超过常规时间，11月23日 10:00 问过', unitName: null }] })
  expect(screen.getAllByText('超过常规时间，11月23日 10:00 问过')).toHaveLength(2)
})

test('a card that waits: where, what to bring, until when; and what the station has not published', async () => {
  await open({ turn: 'you', headline: '可以来领了', ready: { since: 1, untilText: '2月23日 周二' } })
  for (const text of ['身份证', '2月23日 周二', '时间待公布，去之前请先打电话问', '电话待公布，可以问区服务中心，或拨打 12345']) expect(screen.getAllByText(text).length).toBeGreaterThan(0)
  expect(all()).toContain('五角场街道退役军人服务站\n地址待公布')
})

test('only what is allowed now can be tapped', async () => {
  await open({ ...completed, actions: [] })
  for (const text of ['撤回申请', '提交评价', '还有问题，请再办', '申请复核', '去补材料']) expect(screen.queryByText(text)).toBeNull()
})

test('five levels by name, words only if one likes; whoever is not satisfied hears that we will call', async () => {
  const rating = { level: '2', words: '', at: 1 } as const
  await open({ ...completed, actions: ['rate'] }, { [`POST /requests/${id}/rating`]: { ...request, ...completed, rating } })
  expect(screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'))).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
  await tap('提交评价')
  expect(sentTo(`POST /requests/${id}/rating`)).toEqual([])
  await tap('满意')
  expect(all()).not.toContain('回电话')
  await tap('不满意')
  expect(all()).toContain('我们会在 5 个工作日内给您回电话')
  await tap('提交评价')
  expect(sentTo(`POST /requests/${id}/rating`)[0]?.data).toEqual({ version: 4, level: '2', words: '' })
  expect(screen.getByText('谢谢您的评价')).toBeTruthy()
  expect(screen.getByText('您的评价：不满意')).toBeTruthy()
  expect(screen.queryAllByRole('radio')).toEqual([])
})

test('withdrawing asks first and needs no reason', async () => {
  await open({ actions: ['withdraw'] }, { [`POST /requests/${id}/withdrawal`]: { ...request, status: { code: 'withdrawn', text: '已撤回' }, turn: 'nobody', headline: '您已撤回申请' } })
  await tap('撤回申请')
  expect(sentTo(`POST /requests/${id}/withdrawal`)).toEqual([])
  await act(async () => fireEvent.click(screen.getAllByText('撤回申请').at(-1) as HTMLElement))
  expect(sentTo(`POST /requests/${id}/withdrawal`)[0]?.data).toEqual({ version: 4, reason: '' })
  expect(screen.getByText('您已撤回申请')).toBeTruthy()
})

test('words in a sheet are there again after closing it, after a refusal and on coming back; not once they arrived', async () => {
  const target = `POST /requests/${id}/reopening`
  await open({ ...completed, actions: ['reopen'] }, { [target]: refusal('overloaded') })
  await tap('还有问题，请再办')
  write('还有什么没办好', '卡上的名字错了')
  await tap('请再办')
  expect(screen.getByText(/现在用的人多/)).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '关闭' })))
  cleanup()
  await open({ ...completed, actions: ['reopen'] }, { [target]: { ...request, actions: ['reopen'] } })
  await tap('还有问题，请再办')
  expect((screen.getByLabelText('还有什么没办好') as HTMLTextAreaElement).value).toBe('卡上的名字错了')
  await tap('请再办')
  expect(sentTo(target)[1]?.data).toEqual({ version: 4, reason: '卡上的名字错了' })
  await tap('还有问题，请再办')
  expect((screen.getByLabelText('还有什么没办好') as HTMLTextAreaElement).value).toBe('')
})

test('a 复核 needs a reason, leads to its receipt, and both requests lead to each other', async () => {
  await open({ ...completed, actions: ['askReview'] }, { [`POST /requests/${id}/review`]: { id: other, number: '2611 40881' } })
  await tap('申请复核')
  const send = () => act(async () => fireEvent.click(screen.getAllByText('申请复核').at(-1) as HTMLElement))
  await send()
  expect(sentTo(`POST /requests/${id}/review`)).toEqual([])
  write('您为什么不同意', '和政策不一样')
  await send()
  cleanup()
  await open({ ...completed, review: { id: other, number: '2611 40881' } })
  await tap('看复核进度，办件号 2611 40881')
  cleanup()
  await open({ reviewOf: { id: other, number: '2611 40873' } })
  await tap('这是对办件 2611 40873 的复核，点开看原来那件')
  expect(fake.moves.map(({ url }) => url)).toEqual([`/packages/requests/receipt/index?id=${other}`, `/packages/requests/detail/index?id=${other}`])
})

test('papers are counted and open only when asked for', async () => {
  const paper = { field: 'photo', kind: 'photo', label: '证件照', text: '已上传', files: [other] }
  await open({ sections: [{ title: '证件照', answers: [paper] }, { title: '身份', answers: [{ field: 'name', kind: 'name', label: '姓名', text: '张建国', files: [] }] }] },
    { [`GET /files/${other}/link`]: { url: '/api/files/x', mediaType: 'image/jpeg', expiresAt: 1 } })
  expect(sentTo(`GET /files/${other}/link`)).toEqual([])
  const cell = screen.getByRole('button', { name: '我交的材料，1 份' })
  expect(cell.getAttribute('aria-expanded')).toBe('false')
  await act(async () => fireEvent.click(cell))
  expect(screen.getByRole('button', { name: '证件照，点一下放大看' })).toBeTruthy()
  expect(screen.queryByText('张建国')).toBeNull()
})

test('after a colleague was first the words stay, and the next tap goes by what is so now', async () => {
  const target = `POST /requests/${id}/reopening`
  const reopenable = { ...request, ...completed, actions: ['reopen'] }
  let version = 4
  await open({}, { [`GET /requests/${id}`]: () => ({ ...reopenable, version: version++ }), [target]: refusal('acted_meanwhile') })
  await tap('还有问题，请再办')
  write('还有什么没办好', '卡上的名字错了')
  await tap('请再办')
  expect(screen.getByText('这件事刚刚有了新的进展，您写的还在，请看一下再继续')).toBeTruthy()
  await tap('请再办')
  expect(sentTo(target).map(({ data }) => data)).toEqual([4, 5].map((seen) => ({ version: seen, reason: '卡上的名字错了' })))
})
