import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { consentTexts } from '@shared/text/consents'
import { problemText } from '@shared/text/problems'
import { searchWords } from '@shared/text/search'
import { walkInWords } from '@shared/text/walkIn'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import WalkInPage from './index'

type Assignments = NonNullable<Me['staff']>['assignments']
const unit = (letter: string, name: string) => ({ id: `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`, kind: 'street', name, shortName: name }) as const
const [here, there] = [unit('A', '五角场街道退役军人服务站'), unit('B', '四平路街道退役军人服务站')]
const renewal = `POST /staff/walk-ins/${id}/receipt-code`
const opening = 'POST /staff/walk-ins'
const receipt = {
  receipt: { id, number: '2611 00013', title: '咨询我的服务站', unit: here, reason: '', submittedAt: 1, due: null },
  receiptCode: '1234 5678', scene: null, phone: '139****5678', filedBy: here,
}

const opened = async (assignments: Assignments, params: Record<string, string> = {}) => {
  fake.params = params
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments }, csrfToken: 'csrf' })
  serve({
    'GET /staff/services': { services: [{ key: 'consultation', title: '咨询我的服务站' }] }, 'GET /services': { services: [], hotline: '12345' }, 'GET /staff/walk-ins': { drafts: [] },
    [renewal]: receipt, [opening]: refusal('invalid_input', { fields: { phone: { code: 'phone_missing' } } }),
  })
  render(<WalkInPage />)
  await settled()
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const fillIn = async () => {
  await tap('选服务事项')
  await tap('咨询我的服务站')
  await tap(consentTexts.assisted)
  await tap('开始填写')
}

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('opening the page for a lost receipt changes nothing; the tap does, after it was said that the old code dies', async () => {
  await opened([{ unit: here, role: 'clerk' }], { receiptOf: id })
  expect(sentTo(renewal)).toHaveLength(0)
  expect(screen.getByText(/旧的回执码就不能用了/)).toBeTruthy()
  await tap(walkInWords.renew)
  expect(sentTo(renewal)).toHaveLength(1)
  expect(screen.getByText('1234 5678')).toBeTruthy()
  await tap('下一位')
  expect(screen.getByText('开始填写')).toBeTruthy()
  expect(sentTo(renewal)).toHaveLength(1)
})

test('who works at two counters says at which one they stand, before anything is sent', async () => {
  await opened([{ unit: here, role: 'clerk' }, { unit: here, role: 'lead' }, { unit: there, role: 'clerk' }])
  await fillIn()
  expect(sentTo(opening)).toHaveLength(0)
  expect(screen.getByText(problemText({ code: 'counter_missing' }))).toBeTruthy()
  await tap(there.name)
  await tap('开始填写')
  expect(sentTo(opening)[0]?.data).toMatchObject({ unitId: there.id, serviceKey: 'consultation' })
})

describe('at a partner point', () => {
  const point = { ...unit('C', '上海理工大学退役军人服务点'), kind: 'partner' as const }

  test('its people begin with the walk-in, find what they filed, and are asked for no card', async () => {
    await opened([{ unit: point, role: 'partner' }])
    expect(screen.getByText(walkInWords.card.atStreet)).toBeTruthy()
    expect(screen.queryByText(walkInWords.card.compared)).toBeNull()
    await act(async () => fireEvent.click(screen.getByText(searchWords.title)))
    expect(fake.moves.at(-1)?.url).toContain('packages/staff/search/index')
    await fillIn()
    expect(sentTo(opening)[0]?.data).toMatchObject({ serviceKey: 'consultation', idNumber: null })
  })

  test('a receipt is printed without a way to compare a card; at a station the way is there', async () => {
    await opened([{ unit: point, role: 'partner' }], { receiptOf: id })
    serve({ [renewal]: { ...receipt, filedBy: point } })
    await tap(walkInWords.renew)
    expect(screen.getByText('1234 5678')).toBeTruthy()
    expect(screen.queryByText(/核对身份证，或绑定/)).toBeNull()
  })

  test('who also works at a station is asked for a card only there', async () => {
    await opened([{ unit: here, role: 'clerk' }, { unit: point, role: 'partner' }])
    await tap(walkInWords.card.compared)
    await tap(point.name)
    expect(screen.queryByText(walkInWords.card.compared)).toBeNull()
    await fillIn()
    expect(sentTo(opening)[0]?.data).toMatchObject({ unitId: point.id, idNumber: null })
  })
})

test('who handles requests at one counter alone is not asked', async () => {
  await opened([{ unit: here, role: 'clerk' }, { unit: there, role: 'editor' }])
  expect(screen.queryByText(walkInWords.counter)).toBeNull()
  await fillIn()
  expect(sentTo(opening)[0]?.data).not.toHaveProperty('unitId')
})
