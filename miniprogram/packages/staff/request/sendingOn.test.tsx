import { act, fireEvent, render, screen } from '@testing-library/react'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { otherId as other, sampleRequest as request, sampleStreet as street } from '@/test/staffRequests'
import { fake } from '@/test/taro'
import { RequestPane } from './RequestPane'

const open = async (change: Partial<StaffRequest>, answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [`GET /staff/requests/${id}`]: { ...request, ...change }, ...answers })
  render(<RequestPane id={id} onChanged={() => undefined} onOpen={() => undefined} />)
  await settled()
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (path: string) => sentTo(`POST /staff/requests/${id}/${path}`)

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
})

describe('in triage', () => {
  const choices = [{ unitId: other, placeName: '五角场街道', stationName: '五角场街道退役军人服务站', isStandIn: false, grounds: ['看左右邻近的门牌', '把握不大'] }]
  const triage = { read: '国定路600弄', why: '几个街道都有可能', choices }

  test('it says what was read and why that was not enough, and one tap sends it', async () => {
    await open({ triage, actions: ['route', 'comment'] }, { [`POST /staff/requests/${id}/route`]: { request: null } })
    for (const text of ['地址里读到：国定路600弄', '为什么没分出来：几个街道都有可能', '看左右邻近的门牌，把握不大']) expect(screen.getByText(text)).toBeTruthy()
    await act(async () => fireEvent.click(screen.getByLabelText('送到五角场街道，五角场街道退役军人服务站')))
    expect(sent('route')[0]?.data).toEqual({ version: 3, unitId: other, note: '' })
  })

  test('another unit is picked from the list', async () => {
    await open({ triage, actions: ['route', 'comment'] })
    await tap('其他单位')
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})

test('a transfer may say that the area is another station’s, and whose', async () => {
  await open({ actions: ['accept', 'transfer'] }, { [`GET /staff/requests/${id}/targets`]: { units: [{ ...street, id: other }] }, [`POST /staff/requests/${id}/transfer`]: { request: null } })
  await tap('转派')
  await settled()
  fireEvent.click(screen.getByRole('button', { name: /^送到哪个单位/ }))
  await act(async () => fireEvent.click(screen.getByRole('option', { name: street.name })))
  write('为什么转派', '门牌在他们那边')
  fireEvent.click(screen.getByRole('checkbox', { name: '不属于本站辖区' }))
  expect(screen.getByText('勾上以后，区里会照着更正辖区，下次直接送到对的站。')).toBeTruthy()
  await tap('确定转派')
  expect(sent('transfer')[0]?.data).toEqual({ version: 3, unitId: other, reason: '门牌在他们那边', cause: 'not_our_area', belongsToUnitId: null })
})

