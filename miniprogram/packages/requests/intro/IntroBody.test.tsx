import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ServedOutcome, type ServedService } from '@shared/contract/services'
import { takeCheckAnswers } from '../checkAnswers'
import { beginVeteranSession, endSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { veteranMe } from '@/test/pages'
import { fake } from '@/test/taro'
import { fieldOf } from '@/test/fields'
import { IntroBody } from './IntroBody'

const option = (value: string, text: string) => ({ value, text })
const outcome = (key: string, verdict: ServedOutcome['verdict'], rest: Partial<ServedOutcome> = {}): ServedOutcome => ({ key, verdict, when: null, title: `${key}标题`, text: `${key}理由`, steps: [], service: null, ...rest })

const service = (isGate = false): ServedService => ({
  key: `sample${isGate}`, version: 1, title: '样例事项', summary: '样例', category: { code: 'documents', text: '' }, icon: 'card',
  stages: [{ key: 'one', kind: 'decide', title: '站里看材料', limitText: null }],
  check: {
    isGate, decides: '由服务站决定',
    questions: [
      fieldOf('choice', { key: 'who', label: '您是', options: [option('veteran', '退役军人'), option('other', '都不是')] }),
      fieldOf('choice', { key: 'record', label: '档案', options: [option('complete', '齐全'), option('missing', '没有')] }),
    ],
    outcomes: [
      outcome('other', 'elsewhere', { when: { field: 'who', in: ['other'] }, steps: ['先去银行'] }),
      outcome('record', 'first', { when: { field: 'record', in: ['missing'] }, service: { key: 'enrollment', title: '建档立卡' } }),
      outcome('yes', 'yes'),
      outcome('hint', 'hint'),
    ],
  },
  sections: [{ key: 'papers', title: '材料', when: null, fields: [
    fieldOf('choice', { key: 'who', label: '您是', options: [option('veteran', '退役军人'), option('bereaved', '三属')] }),
    fieldOf('papers', { key: 'discharge', label: '退役证件', when: { field: 'who', in: ['veteran'] } }),
    fieldOf('papers', { key: 'kinship', label: '亲属关系证明', when: { field: 'who', in: ['bereaved'] } }),
  ] }],
})

beforeEach(() => {
  fake.reset()
  takeCheckAnswers('samplefalse')
  takeCheckAnswers('sampletrue')
})
const show = (given: ServedService) => render(<IntroBody service={given} />)
const answer = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
const lastMove = () => fake.moves[fake.moves.length - 1]?.url

test('questions come one after the other, the reasons after the last, with only the papers that fit', async () => {
  show(service())
  expect(screen.queryByText('档案')).toBeNull()
  await answer('退役军人')
  expect(screen.queryByText('yes理由')).toBeNull()
  await answer('齐全')
  for (const words of ['yes标题', 'yes理由', 'hint理由', '可以办', '按您的情况，请准备好', '· 退役证件', '最后由谁决定：由服务站决定']) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText('· 亲属关系证明')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('开始填写')))
  expect(lastMove()).toContain('form/index?serviceKey=samplefalse')
  expect(takeCheckAnswers('samplefalse')).toEqual({ who: 'veteran', record: 'complete' })
  expect(fake.sent).toEqual([])
})

test('whoever is helped elsewhere is told at once, with the steps, and is offered no form', async () => {
  show(service())
  await answer('都不是')
  for (const words of ['other理由', '先去银行', '换个地方办']) expect(screen.getByText(words)).toBeTruthy()
  for (const words of ['档案', '开始填写', '还是要填写', 'hint理由', '站里看材料']) expect(screen.queryByText(words)).toBeNull()
})

test('what comes before is the next step; the form stays open to whoever wants it', async () => {
  // A key of its own: the same page is not opened twice within half a second, not even by two tests.
  show({ ...service(), key: 'another' })
  await answer('退役军人')
  await answer('没有')
  expect(screen.queryByText('开始填写')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('去看“建档立卡”')))
  expect(lastMove()).toContain('intro/index?serviceKey=enrollment')
  await act(async () => void fireEvent.click(screen.getByText('还是要填写')))
  expect(lastMove()).toContain('form/index')
})

test('a wizard opens the form only at the end of the right branch; another check opens it at once', async () => {
  const { unmount } = show(service())
  expect(screen.getByText('开始填写')).toBeTruthy()
  unmount()
  show(service(true))
  expect(screen.queryByText('开始填写')).toBeNull()
  await answer('退役军人')
  await answer('齐全')
  expect(screen.getByText('开始填写')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重新答' })))
  expect(screen.queryByText('yes理由')).toBeNull()
})

describe('a service point at one’s own workplace', () => {
  const personId = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
  const helped = { id: personId, name: '李德福', phone: '137****1234', level: 'declared', kind: 'family', relation: { code: 'parent', text: '父母' }, evidence: 'declared', fromAt: 1, untilAt: null }
  const point = { unit: { id: personId, kind: 'partner', name: '上海理工大学退役军人服务点', shortName: '上海理工大学' }, phone: null, address: null, hours: null, parent: null }
  const offer = /您单位里有服务点：上海理工大学退役军人服务点/
  const showTo = async (partners: object[]) => {
    beginVeteranSession('token', veteranMe)
    serve({ 'GET /people': { people: [helped] }, 'GET /partner-points': { partners } })
    await act(async () => void show({ ...service(), check: null }))
  }
  afterEach(() => act(() => endSession('veteran')))

  test('is offered before the form, which stays open; not where it is for somebody else', async () => {
    await showTo([point])
    expect(sentTo('GET /partner-points')[0]?.url).toContain('serviceKey=samplefalse')
    expect(screen.getByText(offer)).toBeTruthy()
    expect(screen.getByText('开始填写')).toBeTruthy()
    await answer('李德福')
    expect(screen.queryByText(offer)).toBeNull()
  })

  test('is not spoken of where there is none, nor to whoever is not signed in', async () => {
    await showTo([])
    expect(screen.queryByText(/服务点/)).toBeNull()
    act(() => endSession('veteran'))
    fake.reset()
    await act(async () => void show({ ...service(), check: null }))
    expect(sentTo('GET /partner-points')).toEqual([])
  })
})

describe('for whom', () => {
  const personId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const helped = { id: personId, name: '李德福', phone: '137****1234', level: 'declared', kind: 'family', relation: { code: 'parent', text: '父母' }, evidence: 'declared', fromAt: 1, untilAt: null }
  const showTo = async (people: object[]) => {
    beginVeteranSession('token', veteranMe)
    serve({ 'GET /people': { people } })
    await act(async () => void show({ ...service(), check: null }))
  }
  afterEach(() => act(() => endSession('veteran')))

  test('is asked of whoever helps somebody, and goes along to the form', async () => {
    await showTo([helped])
    await answer('李德福')
    fireEvent.click(screen.getByRole('button', { name: '开始填写' }))
    expect(lastMove()).toContain(`personId=${personId}`)
  })

  test('is not asked of whoever helps nobody', async () => {
    await showTo([])
    expect(screen.queryByText('给谁办')).toBeNull()
  })
})
