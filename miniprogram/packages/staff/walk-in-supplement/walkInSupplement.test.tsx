import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { supplementWords } from '@shared/text/supplement'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import SupplementPage from './index'

const ask = { askedAt: 1, unitName: '杨浦区退役军人服务中心', message: '下周一前补来最好', items: [{ field: 'nickname', label: '曾用名', reason: { code: 'wrong', text: '和证件不一样' }, note: '' }] }
const asked: WalkInSupplement = { id, version: 7, serviceKey: 'certificate', formVersion: 1, ask, answered: [] }
const field = { key: 'nickname', kind: 'shortText', label: '曾用名', help: null, optional: false, options: [], prefill: null, when: null }
const path = `/staff/walk-ins/${id}/supplement`

const opened = async (given: WalkInSupplement) => {
  serve({
    // The district has it: of the request itself the counter reads nothing here.
    [`GET /staff/requests/${id}`]: refusal('forbidden'), [`GET ${path}`]: given,
    'GET /services/certificate': { sections: [{ key: 'a', title: '', when: null, fields: [field] }] }, [`POST ${path}`]: { request: null },
  })
  render(<SupplementPage />)
  await settled()
}

beforeEach(() => {
  fake.reset()
  fake.params = { id }
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
})

test('the counter fills in what was asked for, in the edition of the form that it filed, also when another unit has it', async () => {
  await opened(asked)
  expect(sentTo('GET /services/certificate')[0]?.url).toContain('version=1')
  expect(screen.getByText('下周一前补来最好')).toBeTruthy()
  expect(screen.getByText('和证件不一样')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('曾用名'), { target: { value: '建军' } })
  await act(async () => fireEvent.click(screen.getByText(supplementWords.send)))
  expect(sentTo(`POST ${path}`)[0]?.data).toEqual({ version: 7, answers: { nickname: '建军' }, confirmed: {} })
})

test('what was right all along is confirmed at the counter too, where something stands there', async () => {
  await opened(asked)
  expect(screen.queryByText(supplementWords.confirmed)).toBeNull()
  cleanup()
  await opened({ ...asked, answered: ['nickname'] })
  fireEvent.click(screen.getByText(supplementWords.confirmed))
  fireEvent.change(screen.getByLabelText(supplementWords.confirmedWord), { target: { value: '对照户口本看过' } })
  await act(async () => fireEvent.click(screen.getByText(supplementWords.send)))
  expect(sentTo(`POST ${path}`)[0]?.data).toEqual({ version: 7, answers: {}, confirmed: { nickname: '对照户口本看过' } })
})

test('when nothing is asked for any more it says so', async () => {
  await opened({ ...asked, ask: null })
  expect(screen.getByText(supplementWords.nothing)).toBeTruthy()
})
