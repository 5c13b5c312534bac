import { act, fireEvent, render, screen } from '@testing-library/react'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { otherId as other, sampleRequest as request, sampleStreet as street } from '@/test/staffRequests'
import { fake } from '@/test/taro'
import { RequestPane } from './RequestPane'

const opened: string[] = []
const open = async (change: Partial<StaffRequest>, answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [`GET /staff/requests/${id}`]: { ...request, ...change }, ...answers })
  render(<RequestPane id={id} onChanged={() => undefined} onOpen={(one) => opened.push(one)} />)
  await settled()
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (path: string) => sentTo(`POST /staff/requests/${id}/${path}`)

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  opened.length = 0
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
})

test('everything that has to be known stands on top: who works on it, hint, number outside, chase, card, rating, callback', async () => {
  await open({
    assignee: { name: '王敏', isMe: false }, flag: '受过刑事处罚', outside: { number: 'SH-1', date: '2026-11-20', note: '' }, chase: { expectedText: '1月7日 周四', isLate: true, lastEnquiryAt: null },
    ready: { since: 0, untilText: '2月1日 周一' }, rating: { level: '1', words: '等太久', at: 1 }, callback: { untilText: '12月2日 周三' }, reviewOf: { id: other, number: '2611 00013' },
  })
  for (const text of ['王敏在办', '提示：受过刑事处罚', '全国系统编号 SH-1，2026-11-20', '超过常规时间（1月7日 周四）', '还没有问过', /保留到 2月1日/, '申请人评价：非常不满意', '等太久', '请在 12月2日 周三 前回访']) expect(screen.getByText(text)).toBeTruthy()
  await tap('这是对办件 2611 00013 的复核，点开看原来那件')
  expect(opened).toEqual([other])
})

test('it is taken where it is told who works on it; who has it already is not asked again', async () => {
  await open({ actions: ['claim'] }, { [`POST /staff/requests/${id}/claim`]: { request: { ...request, assignee: { name: '王敏', isMe: true }, actions: ['claim'] } } })
  await tap('我来办')
  expect(screen.getByText('我在办')).toBeTruthy()
  expect(screen.queryByText('我来办')).toBeNull()
})

test('what is not the next step waits in a menu, and its sheet sends what was written', async () => {
  await open({ actions: ['advance', 'requestSupplement', 'transfer', 'escalate', 'flag', 'comment'] }, { [`POST /staff/requests/${id}/flag`]: { request: null } })
  expect(screen.queryByText('加提示')).toBeNull()
  await tap('更多')
  await tap('加提示')
  write('要提醒上级和省里注意什么', '请省里研判')
  await tap('确定加提示')
  expect(sent('flag')[0]?.data).toEqual({ version: 3, reason: '请省里研判' })
})

test.each([
  [['acceptTransfer', 'declineTransfer'], '四平路街道退役军人服务站转来的，请您接收，或者退回'],
  [['cancelTransfer'], '四平路街道退役军人服务站转给五角场街道退役军人服务站，等对方接收'],
] as const)('an offer says whose turn it is to those who may %j', async (actions, words) => {
  await open({ offer: { unit: street, from: { ...street, id: other, name: '四平路街道退役军人服务站' }, kind: 'transfer', reason: '住在五角场' }, actions: [...actions] })
  expect(screen.getByText(words)).toBeTruthy()
})

test('buttons say what they mean in this kind of stage', async () => {
  await open({ stage: { key: 'city', kind: 'outside', title: '市级审核' }, actions: ['advance'] })
  expect(screen.getByText('结果出来了')).toBeTruthy()
})

test('the number outside goes with a day that is picked, not typed', async () => {
  await open({ stage: { key: 'city', kind: 'outside', title: '市级审核' }, actions: ['recordOutside'] }, { [`POST /staff/requests/${id}/outside-record`]: { request: null } })
  await tap('登记外部编号')
  write('全国系统里的编号', '7')
  const pick = async (part: string, value: string) => {
    await act(async () => fireEvent.click(screen.getByRole('button', { name: `${part}：选${part}` })))
    await act(async () => fireEvent.click(screen.getByRole('option', { name: value })))
  }
  await tap('确定登记外部编号')
  expect(sent('outside-record')).toEqual([])
  await pick('年', '2020年')
  await pick('月', '2月')
  await pick('日', '29日')
  await tap('确定登记外部编号')
  expect(sent('outside-record')[0]?.data).toEqual({ version: 3, outsideNumber: '7', outsideDate: '2020-02-29', note: '' })
})

test('where a service ends in several ways, one of them is picked first', async () => {
  await open({ actions: ['complete'], results: [{ code: 'complete', text: '档案齐全' }, { code: 'missing', text: '没有档案' }] }, { [`POST /staff/requests/${id}/complete`]: { request: null } })
  await tap('办结')
  write('办理结果', '档案已核对')
  await tap('确定办结')
  expect(sentTo(`POST /staff/requests/${id}/complete`)).toEqual([])
  await tap('没有档案')
  await tap('确定办结')
  expect(sentTo(`POST /staff/requests/${id}/complete`)[0]?.data).toEqual({ version: 3, result: '档案已核对', outcome: 'missing' })
})

test('another round of supplements needs its reason, and a word more where the same was asked before', async () => {
  await open({ supplementRounds: 1, actions: ['requestSupplement'] }, { [`POST /staff/requests/${id}/supplement-request`]: { request: null } })
  await tap('要补材料')
  fireEvent.click(screen.getByRole('checkbox', { name: '手机号' }))
  await tap('和证件不一样')
  expect(screen.getByText('上次已按这个理由请人补过，请写清还差什么。')).toBeTruthy()
  write('为什么还要再补', '电话打不通')
  await tap('发出补正告知')
  expect(sent('supplement-request')).toEqual([])
  write('手机号，还差什么，写清楚', '少一位')
  await tap('发出补正告知')
  expect(sent('supplement-request')[0]?.data).toEqual({ version: 3, message: '', again: '电话打不通', items: [{ field: 'phone', reason: 'wrong', note: '少一位' }] })
})

test('the first round asks for no reason', async () => {
  await open({ actions: ['requestSupplement'] }, { [`POST /staff/requests/${id}/supplement-request`]: { request: null } })
  await tap('要补材料')
  expect(screen.queryByLabelText('为什么还要再补')).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: '手机号' }))
  await tap('没看明白')
  expect(screen.getByText('1. 手机号：没看明白')).toBeTruthy()
  await tap('发出补正告知')
  expect(sent('supplement-request')).toHaveLength(1)
})

test('a note among colleagues says that the applicant does not read it', async () => {
  await open({ log: [{ at: 1, action: { code: 'comment', text: '内部备注' }, by: '王敏', words: '上门问' }, { at: 2, action: { code: 'complete', text: '办结' }, by: '王敏', words: '本人已领' }] })
  expect(screen.getByText('内部，申请人看不到').parentElement?.textContent).toContain('上门问')
  expect(screen.getByText('办结：本人已领')).toBeTruthy()
})
