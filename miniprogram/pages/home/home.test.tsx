import { screen } from '@testing-library/react'
import { partnerWords } from '@shared/text/partners'
import { serve } from '@/test/network'
import { openAs, sampleId } from '@/test/pages'
import { fake } from '@/test/taro'
import HomePage from './index'

const station = (name: string, kind: string, phone: string | null = null) =>
  ({ unit: { id: sampleId, kind, name: `${name}退役军人服务站`, shortName: name }, phone, address: null, hours: null, parent: null })
const home = { name: '张建国', station: station('五角场街道', 'street'), partners: [] as object[], todo: [], unread: 0 }
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
