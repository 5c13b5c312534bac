import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ServiceSettings } from '@shared/contract/bureauServices'
import { type Me } from '@shared/contract/identity'
import { settingWords as words } from '@shared/text/settings'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ServicesPage from './index'

const bureauUnit = { id: sampleId, kind: 'bureau', name: '杨浦区退役军人事务局', shortName: '区局' } as const
const me: Me = { account: null, staff: { id: sampleId, name: '孙莉', assignments: [{ unit: bureauUnit, role: 'administrator' }] }, csrfToken: 'csrf' }
const line = { key: 'consultation', title: '咨询我的服务站', category: { code: 'rights', text: '法律与诉求' }, isOpen: true, changedAt: null, version: 2, changes: 0, defaults: 1 } as const
const text = (path: string, words: string, group: ServiceSettings['texts'][number]['group'], item: string, subject: string, label: string) => ({ path, text: words, shipped: words, group, item, subject, label })
const settings = (change: Partial<ServiceSettings> = {}): ServiceSettings => ({
  ...line, stages: [{ key: 'answer', kind: 'decide', title: '服务站答复您', limit: { amount: 5, unit: 'workingDays' }, shipped: { amount: 5, unit: 'workingDays' }, isBureauDefault: true }],
  texts: [text('title', '咨询我的服务站', 'head', 'head', '', '名称'), text('fields.question.label', '您的问题', 'fields', 'fields.question', '您的问题', '问题'), { ...text('fields.question.help', '', 'fields', 'fields.question', '您的问题', '填写说明') }],
  override: { isOpen: true, limits: {}, texts: {} }, ...change,
})
const path = '/bureau/services/consultation'

const open = async (answers: object = {}, serviceKey: string | null = 'consultation', who: Me = me) => {
  fake.params = serviceKey ? { serviceKey } : {}
  serve({ 'GET /bureau/services': { services: [line, { ...line, key: 'certificate', title: '优待证申领', category: { code: 'documents', text: '证件' }, isOpen: false, changes: 3, defaults: 0 }] }, [`GET ${path}`]: settings(), ...answers })
  beginStaffSession(who)
  render(<ServicesPage />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (label: string, words: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
const limitLabel = words.amount('服务站答复您')

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('the list says what is closed, what the bureau changed and which limits are defaults, under the life situations', async () => {
  await open({}, null)
  expect(screen.getByRole('button', { name: `优待证申领，${words.closed}，${words.changed(3)}` })).toBeTruthy()
  await tap(`咨询我的服务站，${words.defaults(1)}`)
  expect(fake.moves.at(-1)?.url).toBe('/packages/bureau/services/index?serviceKey=consultation')
})

test('a limit is sent with its unit and the reason, and nothing else changes', async () => {
  await open({ [`PUT ${path}`]: settings({ version: 3, changes: 1 }) })
  expect(screen.getByText(words.bureauDefault)).toBeTruthy()
  type(limitLabel, '3')
  await tap('自然日', 'radio')
  type(words.note, '人手够了')
  await tap(words.save)
  expect(sentTo(`PUT ${path}`).map(({ data }) => data)).toEqual([{ version: 2, note: '人手够了', isOpen: true, limits: { answer: { amount: 3, unit: 'calendarDays' } }, texts: {} }])
  expect(screen.queryByText(words.unsaved(1))).toBeNull()
})

test('a limit that is no number is said beside it and not sent', async () => {
  await open()
  type(limitLabel, '400')
  expect(screen.getByRole('alert').textContent).toBe(words.amountWrong)
  await tap(words.save)
  expect(sentTo(`PUT ${path}`)).toHaveLength(0)
})

test('closing says what becomes of what is under way', async () => {
  await open()
  await tap(words.closed, 'radio')
  expect(screen.getByText(words.closeHelp)).toBeTruthy()
})

test('of a colleague who was faster it is told; what was typed stays and goes on top of what they saved', async () => {
  await open({ [`PUT ${path}`]: refusal('stale_version') })
  await tap(words.texts, 'tab')
  type('名称', '问问我的服务站')
  await tap(words.save)
  expect(screen.getByText(words.conflict)).toBeTruthy()
  serve({ 'GET /bureau/services': { services: [line] }, [`GET ${path}`]: settings({ version: 3, override: { isOpen: true, limits: { answer: { amount: 2, unit: 'workingDays' } }, texts: {} } }), [`PUT ${path}`]: settings({ version: 4 }) })
  await tap(words.conflictLook)
  await settled()
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('问问我的服务站')
  await tap(words.save)
  expect(sentTo(`PUT ${path}`).at(-1)?.data).toEqual({ version: 3, note: '', isOpen: true, limits: { answer: { amount: 2, unit: 'workingDays' } }, texts: { title: '问问我的服务站' } })
})

test('everything is put back to what the program came with, once it is saved', async () => {
  const own = settings({ changes: 2, override: { isOpen: true, limits: { answer: { amount: 2, unit: 'workingDays' } }, texts: { title: '问一问' } }, texts: [{ ...text('title', '咨询我的服务站', 'head', 'head', '', '名称'), text: '问一问' }] })
  await open({ [`GET ${path}`]: own, [`PUT ${path}`]: settings() })
  await tap(words.resetAll)
  await tap(words.save)
  expect(sentTo(`PUT ${path}`)[0]?.data).toMatchObject({ limits: {}, texts: {} })
})

test('the history says what was and what is', async () => {
  await open({ 'GET /bureau/changes/consultation': { changes: [{ version: 3, at: Date.UTC(2026, 10, 23, 2), by: '孙莉', note: '人手够了', lines: [{ what: '办理时限：服务站答复您', from: '1 个工作日', to: '3 天' }], service: null, shared: null }] } })
  await tap(words.history, 'tab')
  await settled()
  for (const said of ['11月23日 10:00，孙莉', '人手够了', '1 个工作日 → 3 天']) expect(screen.getByText(said)).toBeTruthy()
})

test('banks are renamed, added and no longer offered in one save', async () => {
  const banks = [{ value: 'icbc', text: '工商银行', isOffered: true }, { value: 'abc', text: '农业银行', isOffered: true }, { value: 'ceb', text: '光大银行', isOffered: true }]
  await open({ 'GET /bureau/settings': { version: 1, banks, hotline: '12345' }, 'PUT /bureau/settings': { version: 2, banks, hotline: '12345' } }, 'shared')
  await tap(`光大银行，${words.bankStop}`)
  type(`${words.bankName} icbc`, '中国工商银行')
  type(words.bankNewName, '交通银行')
  type(words.bankCode, 'bocom')
  await tap(words.bankAdd)
  await tap(words.save)
  expect(sentTo('PUT /bureau/settings')[0]?.data).toEqual({
    version: 1, note: '', hotline: '12345',
    banks: [{ value: 'icbc', text: '中国工商银行', isOffered: true }, banks[1], { ...banks[2], isOffered: false }, { value: 'bocom', text: '交通银行', isOffered: true }],
  })
})

test('whoever is no administrator of the bureau is told so, and nothing is read', async () => {
  await open({}, null, { ...me, staff: { id: sampleId, name: '王敏', assignments: [{ unit: { ...bureauUnit, kind: 'street' }, role: 'administrator' }] } })
  expect(screen.getByText(words.notBureau)).toBeTruthy()
})
