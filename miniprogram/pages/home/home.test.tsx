import { act, fireEvent, render, screen } from '@testing-library/react'
import { partnerWords } from '@shared/text/partners'
import { setFitting } from '@/session/fitting'
import { endSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { openAs, sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import HomePage from './index'

const station = (name: string, kind: string, phone: string | null = null) =>
  ({ unit: { id: sampleId, kind, name: `${name}退役军人服务站`, shortName: name }, phone, address: null, hours: null, parent: null })
const home = { name: '张建国', station: station('五角场街道', 'street'), partners: [] as object[], todo: [], unread: 0, fitting: [] as string[] }
const shown = async (partners: object[]) => {
  serve({ 'GET /home': { ...home, partners }, 'GET /services': { services: [], hotline: '12345' } })
  await openAs(HomePage)
}

beforeEach(() => fake.reset())

test('who works where there is a service point is told of it beside their own station, and what is not published is said so', async () => {
  await shown([{ ...station('上海理工大学', 'partner'), unit: { id: sampleId, kind: 'partner', name: '上海理工大学退役军人服务点', shortName: '上海理工大学' } }])
  expect(screen.getByText('您单位里有服务点：上海理工大学退役军人服务点，可以先去咨询、请他们看看材料；正式受理由您的街道站。')).toBeTruthy()
  for (const line of ['地址：尚未公布', '时间：尚未公布', '电话：尚未公布']) expect(screen.getByText(line)).toBeTruthy()
  expect(screen.queryByText(partnerWords.call('上海理工大学'))).toBeNull()
  expect(screen.getByText('五角场街道退役军人服务站')).toBeTruthy()
})

test('a point with a phone can be called at one tap', async () => {
  await shown([station('上海理工大学', 'partner', '021-00000000')])
  expect(screen.getByText('电话：021-00000000')).toBeTruthy()
  expect(screen.getByText(partnerWords.call('上海理工大学'))).toBeTruthy()
})

test('nobody else reads a word of service points', async () => {
  await shown([])
  expect(screen.queryByText(/服务点/)).toBeNull()
})

test('everything that one can sign up for is one tap away', async () => {
  await shown([])
  fireEvent.click(screen.getByRole('button', { name: '活动和报名，招聘会、技能培训、老年大学、志愿服务' }))
  expect(fake.moves.at(-1)?.url).toBe('/packages/activities/list/index')
})

describe('the services', () => {
  const brief = (key: string, rest: object = {}) => ({ key, title: `事项${key}`, summary: '', category: { code: 'documents', text: '' }, icon: 'card', hasCheck: true, ...rest })
  const services = [...'abcdefgh'].map((key) => brief(key))
  const titles = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')).filter((label) => label?.startsWith('事项'))
  /** The service as it answers to whoever wants it one way or the other. */
  const serveOrders = (more: object[] = []) => serve({
    'GET /home': ({ url }) => ({ ...home, fitting: url.includes('order=plain') ? [...'abcdefgh'] : [...'hgabcdef'] }), 'GET /services': { services: [...more, ...services], hotline: '12345' },
  })
  afterEach(() => act(() => setFitting(true)))

  test('that fit come first, six of them, with the reason and no more than that', async () => {
    serveOrders()
    await openAs(HomePage)
    expect(titles()).toEqual(['事项h', '事项g', '事项a', '事项b', '事项c', '事项d'])
    expect(screen.getByText('根据您填过的资料排的，别人看不到。')).toBeTruthy()
  })

  test('stand in the order of the catalogue once that is switched off, which the service is told and this device keeps', async () => {
    serveOrders()
    await openAs(HomePage)
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '按我的情况排' })))
    await settled()
    expect(titles()).toEqual(['事项a', '事项b', '事项c', '事项d', '事项e', '事项f'])
    expect(sentTo('GET /home').map(({ url }) => url.includes('order=plain'))).toEqual([false, true])
    expect(fake.stored.get('servicesByFitting')).toBe(false)
  })

  test('stand in the order of the catalogue for anybody not signed in, with no switch', async () => {
    endSession('veteran')
    serveOrders()
    render(<HomePage />)
    await settled()
    expect(titles()).toEqual(['事项a', '事项b', '事项c', '事项d', '事项e', '事项f'])
    expect(screen.queryByText('按我的情况排')).toBeNull()
  })

  test('leave out a directory that this client has no page for', async () => {
    serveOrders([brief('x', { opens: 'something_newer' })])
    await openAs(HomePage)
    expect(screen.queryByText('事项x')).toBeNull()
  })

  test('are a tap away by life situation', async () => {
    serveOrders()
    await openAs(HomePage)
    fireEvent.click(screen.getByRole('button', { name: '证件' }))
    expect(fake.moves).toEqual([{ kind: 'switchTab', url: '/pages/services/index' }])
  })
})
