import { act, fireEvent, screen } from '@testing-library/react'
import { forgetQuestion, takeQuestion } from '@/session/question'
import { wantSituation } from '@/session/situation'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ServicesPage from './index'

const brief = (key: string, title: string, category: string, rest: object = {}) => ({ key, title, summary: `${title}的说明`, category: { code: category, text: '' }, icon: 'card', hasCheck: true, ...rest })
const services = [brief('certificate', '优待证申领', 'documents'), brief('certificate_replacement', '优待证补领换领', 'documents'), brief('employment_help', '就业帮扶', 'employment'), brief('offer_use', '优待去处', 'support', { opens: 'something_newer' })]
const words = {
  alike: '待带 证正',
  services: [
    { key: 'certificate', said: ['优待证'], spelled: ['you dai zheng shen ling', 'you dai zheng'] },
    { key: 'certificate_replacement', said: ['证丢了'], spelled: ['you dai zheng bu ling huan ling', 'zheng diu le'] },
    { key: 'employment_help', said: ['找工作'], spelled: ['jiu ye bang fu', 'zhao gong zuo'] },
    { key: 'offer_use', said: ['打折'], spelled: ['you dai qu chu', 'da zhe'] },
  ],
}
const box = (): HTMLInputElement => screen.getByLabelText('说说您想办什么事')
const type = (text: string): void => void fireEvent.input(box(), { target: { value: text } })
const shown = async () => {
  serve({ 'GET /services': { services, hotline: '12345' }, 'GET /service-words': words })
  await openAs(ServicesPage)
}
const lastMove = () => fake.moves[fake.moves.length - 1]?.url
let scrolledTo: string[] = []

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  fake.reset()
  forgetQuestion()
  scrolledTo = []
  Element.prototype.scrollIntoView = function scrolled() {
    scrolledTo.push(this.id)
  }
  // jsdom lays nothing out: everything counts as in front.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body })
})
afterEach(() => jest.useRealTimers())

test('before anything is typed stand the life situations, each leading to its group, and all services', async () => {
  await shown()
  for (const text of ['优待证申领', '优待证补领换领', '就业帮扶']) expect(screen.getByText(text)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '我想找工作、创业' }))
  expect(scrolledTo).toEqual(['situation-employment'])
  expect(screen.queryByRole('button', { name: '孩子要上学' })).toBeNull()
})

test('a directory that this client has no page for is neither listed nor found', async () => {
  await shown()
  expect(screen.queryByText('优待去处')).toBeNull()
  type('打折')
  expect(screen.getByText('没有找到这件事')).toBeTruthy()
})

test('a sentence finds the service and says by which words; nothing of it is sent', async () => {
  await shown()
  const sent = fake.sent.length
  type('我的优待证找不到了怎么办')
  const rows = screen.getAllByRole('button').map((row) => row.getAttribute('aria-label'))
  expect(rows).toContain('优待证补领换领，优待证补领换领的说明，您说的“证丢了”')
  expect(rows.indexOf('优待证补领换领，优待证补领换领的说明，您说的“证丢了”')).toBeLessThan(rows.findIndex((row) => row?.startsWith('优待证申领')))
  fireEvent.click(screen.getByText('优待证补领换领'))
  expect(lastMove()).toContain('intro/index?serviceKey=certificate_replacement')
  expect(fake.sent.length).toBe(sent)
})

test.each([['zdl', '您打的是“证丢了”的拼音'], ['优带正', '和“优待证”差不多']])('%s says why: %s', async (typed, why) => {
  await shown()
  type(typed)
  expect(screen.getByText(why)).toBeTruthy()
})

test('what is found by its title needs no reason, and clearing brings the catalogue back', async () => {
  await shown()
  type('就业')
  expect(screen.getByText('找到 1 项')).toBeTruthy()
  expect(screen.queryByText(/您说的|差不多/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '清空，看全部服务' }))
  expect(screen.getByText('我要办证、补证', { selector: '.title' })).toBeTruthy()
})

test('when nothing is found, the station can be asked in the same words, somebody answers the phone, and the situations are a tap away', async () => {
  await shown()
  type(' 我家水管漏了 ')
  for (const text of ['没有找到这件事', '拨打 12345']) expect(screen.getByText(text)).toBeTruthy()
  fireEvent.click(screen.getByText('问我的服务站'))
  expect(lastMove()).toContain('intro/index?serviceKey=consultation')
  expect(lastMove()).not.toContain('question')
  expect(takeQuestion('certificate', {})).toEqual({})
  expect(takeQuestion('consultation', {})).toEqual({ question: '我家水管漏了' })
  expect(takeQuestion('consultation', {})).toEqual({})
  fireEvent.click(screen.getByRole('button', { name: '我要办证、补证' }))
  expect(box().value).toBe('')
  expect(scrolledTo).toEqual(['situation-documents'])
})

test('a situation that was tapped on the first screen is the one that is shown', async () => {
  await shown()
  act(() => wantSituation('employment'))
  expect(scrolledTo).toEqual(['situation-employment'])
})

test('without a network it says so and what was typed stays', async () => {
  serve({ 'GET /services': { services, hotline: '12345' }, 'GET /service-words': refusal('internal') })
  await openAs(ServicesPage)
  await act(async () => jest.runAllTimersAsync())
  type('证丢了')
  serve({ 'GET /services': { services, hotline: '12345' }, 'GET /service-words': words })
  await act(async () => void fireEvent.click(screen.getByText('重试')))
  await settled()
  expect(screen.getByText('您说的“证丢了”', { exact: false })).toBeTruthy()
  expect(sentTo('GET /service-words').length).toBeGreaterThan(1)
})
