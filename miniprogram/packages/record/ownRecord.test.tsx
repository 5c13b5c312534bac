import { act, fireEvent, screen } from '@testing-library/react'
import { type Deletion, type OwnRecord } from '@shared/contract/ownRecord'
import { recordPartKeys } from '@shared/domain/recordParts'
import { partTexts } from '@shared/text/record'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId } from '@/test/pages'
import { fake } from '@/test/taro'
import DeletionPage from './deletion'
import ExportPage from './export'
import LooksPage from './looks'
import MyRecordPage from './my-record'

const record: OwnRecord = { personId: sampleId, home: null, parts: recordPartKeys.map((key) => ({ key, title: partTexts[key].title, what: partTexts[key].what, readers: ['正在办您的事的工作人员', '区中心和区局的经办人'], count: key === 'consents' ? 1 : 0 })) }
const deletion: Deletion = {
  textVersion: '2026-11', erased: [{ code: 'profile', text: '您的姓名、手机号' }], kept: [{ code: 'looks', title: '谁看过您的信息', why: '出了问题要查得到', until: '每一条保留一年' }],
  waits: [{ id: sampleId, number: '2611 40873', title: '优待证申领' }], request: null,
}
const standing = { id: sampleId, status: { code: 'open' as const, text: '等区里决定' }, version: 1, askedAt: 1_795_400_000_000, dueText: '12月14日 周一', isProvisional: false, reason: null, isStanding: true }
const tap = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
})
afterEach(() => jest.useRealTimers())

test('what is kept of me stands there part by part with who may see it, and is read when I want to', async () => {
  let isWithdrawn = false
  serve({
    'GET /record': record,
    'GET /record/parts/consents': () => ({ head: [], notice: null, next: null, entries: [{ id: sampleId, at: 0, title: '同意由家人在手机上代办', tag: null, lines: [], requestId: null, canWithdraw: !isWithdrawn }] }),
    [`DELETE /record/consents/${sampleId}`]: () => {
      isWithdrawn = true
      return { done: true }
    },
  })
  await openAs(MyRecordPage)
  expect(screen.getAllByText('谁能看：正在办您的事的工作人员、区中心和区局的经办人')).toHaveLength(recordPartKeys.length)
  expect(sentTo('GET /record/parts/consents')).toEqual([])
  await tap('同意记录，1 项')
  await tap('收回同意')
  expect(sentTo(`DELETE /record/consents/${sampleId}`)).toHaveLength(1)
  expect(screen.queryByText('收回同意')).toBeNull()
})

test('a consent stays when its person changes their mind', async () => {
  fake.confirms = false
  serve({ 'GET /record': record, 'GET /record/parts/consents': { head: [], notice: null, next: null, entries: [{ id: sampleId, at: 0, title: '同意', tag: null, lines: [], requestId: null, canWithdraw: true }] } })
  await openAs(MyRecordPage)
  await tap('同意记录，1 项')
  await tap('收回同意')
  expect(fake.sent.map(({ method }) => method)).not.toContain('DELETE')
})

test('before there is a profile the way to it is offered', async () => {
  serve({ 'GET /record': { ...record, personId: null } })
  await openAs(MyRecordPage)
  await tap('去填资料')
  expect(fake.moves.at(-1)?.url).toBe('/packages/record/profile/index')
})

test('who looked is told by station, role and purpose, page by page', async () => {
  const look = (id: string, request: object | null) => ({ id, at: 1_795_400_000_000, unitName: '五角场街道退役军人服务站', roleText: '经办人', purposeText: '走访联系', request })
  serve({ 'GET /record/looks': ({ url }) => (url.includes('after=') ? { looks: [look('2', { id: sampleId, number: '2611 40873', title: '优待证申领' })], next: null } : { looks: [look('1', null)], next: '1' }) })
  await openAs(LooksPage)
  expect(screen.getByText('五角场街道退役军人服务站 · 经办人')).toBeTruthy()
  expect(screen.getByText('看的是：您的档案')).toBeTruthy()
  await tap('再看一些')
  expect(screen.getByText('看的是：优待证申领 2611 40873')).toBeTruthy()
})

test('nobody has looked yet, and a failure can be tried again', async () => {
  serve({ 'GET /record/looks': refusal('overloaded') })
  await openAs(LooksPage)
  serve({ 'GET /record/looks': { looks: [], next: null } })
  await tap('重试')
  expect(screen.getByText('还没有工作人员看过')).toBeTruthy()
})

test('the page to read opens beside this one, once the link is there', async () => {
  const shown: string[] = []
  jest.spyOn(window, 'open').mockReturnValue({ opener: null, location: { replace: (url: string) => shown.push(url) }, close: () => undefined } as never)
  serve({ 'POST /record/export': { url: '/api/record/exports/x/page?signature=y', expiresAt: 1 } })
  await openAs(ExportPage)
  await tap('导出能看的一份')
  expect([sentTo('POST /record/export')[0]?.data, shown]).toEqual([{ format: 'page' }, ['/api/record/exports/x/page?signature=y']])
})

test('a window that was stopped, and a day that is used up, are said', async () => {
  jest.spyOn(window, 'open').mockReturnValue(null)
  serve({ 'POST /record/export': refusal('too_many_requests') })
  await openAs(ExportPage)
  await tap('导出能看的一份')
  expect(screen.getByText('浏览器拦住了新窗口，请允许本站打开窗口后再点一次')).toBeTruthy()
  await tap('导出数据文件（JSON）')
  expect(screen.getByText('操作太快了，请稍等一会儿再试')).toBeTruthy()
})

test('deleting is asked for only once it was seen what goes, what stays and what it waits for', async () => {
  serve({ 'GET /record/deletion': deletion, 'POST /record/deletion': { ...deletion, request: standing } })
  await openAs(DeletionPage)
  for (const text of ['· 您的姓名、手机号', '为什么：出了问题要查得到', '留多久：每一条保留一年', '您还有正在办的事']) expect(screen.getByText(text)).toBeTruthy()
  await tap('申请删除')
  expect(sentTo('POST /record/deletion')).toEqual([])
  await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
  await tap('申请删除')
  expect(sentTo('POST /record/deletion')[0]?.data).toEqual({ textVersion: '2026-11', confirmed: true })
  expect(screen.getByText('最晚 12月14日 周一 前决定')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '申请删除' })).toBeNull()
})

test('a request that stands is taken back, and one that was refused says why and may be made again', async () => {
  serve({ 'GET /record/deletion': { ...deletion, request: standing }, 'POST /record/deletion/withdrawal': { ...deletion, request: { ...standing, status: { code: 'refused', text: '没有同意' }, isStanding: false, reason: '还有补助在发' } } })
  await openAs(DeletionPage)
  await tap('收回申请')
  expect(sentTo('POST /record/deletion/withdrawal')[0]?.data).toEqual({ version: 1 })
  expect(screen.getByText('没有同意的原因：还有补助在发')).toBeTruthy()
  expect(screen.getByRole('button', { name: '申请删除' })).toBeTruthy()
})
