import { act, fireEvent, render, screen } from '@testing-library/react'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { supplementWords } from '@shared/text/supplement'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import SupplementPage from './index'

const ask = { askedAt: 1, unitName: '杨浦区退役军人服务中心', message: '下周一前补来最好', items: [{ field: 'nickname', label: '曾用名', reason: { code: 'wrong', text: '和证件不一样' }, note: '' }] }
const asked: WalkInSupplement = { id, version: 7, serviceKey: 'certificate', formVersion: 1, ask, answers: { nickname: '建国' }, facts: { actingAs: 'self', agesAt: 1 } }
const field = { key: 'nickname', kind: 'shortText', label: '曾用名', help: null, optional: false, options: [], prefill: null, when: null }
const path = `/staff/walk-ins/${id}/supplement`

const hometown = { ...field, key: 'hometown', label: '籍贯', when: { field: 'nickname', in: ['建军'] } }
const opened = async (given: WalkInSupplement) => {
  serve({
    // The district has it: of the request itself the counter reads nothing here.
    [`GET /staff/requests/${id}`]: refusal('forbidden'), [`GET ${path}`]: given,
    'GET /staff/services/certificate': { sections: [{ key: 'a', title: '', when: null, fields: [field, hometown] }] }, [`POST ${path}`]: { request: null },
  })
  render(<SupplementPage />)
  await settled()
}

const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  fake.params = { id }
  beginStaffSession({ account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
})

test('the counter fills in what was asked for, in the edition of the form that it filed, also when another unit has it', async () => {
  await opened(asked)
  expect(sentTo('GET /staff/services/certificate')[0]?.url).toContain('version=1')
  expect(screen.getByText('下周一前补来最好')).toBeTruthy()
  expect(screen.getByText('和证件不一样')).toBeTruthy()
  write('曾用名', '建平')
  await tap(supplementWords.send)
  expect(sentTo(`POST ${path}`)[0]?.data).toEqual({ version: 7, answers: { nickname: '建平' }, confirmed: {} })
})

test('what the person changes at the counter opens what it opens at home, and is not sent without it', async () => {
  await opened(asked)
  write('曾用名', '建军')
  expect(screen.getByText(supplementWords.newlyAsked)).toBeTruthy()
  await tap(supplementWords.send)
  expect(sentTo(`POST ${path}`)).toEqual([])
  write('籍贯', '上海')
  await tap(supplementWords.send)
  expect(sentTo(`POST ${path}`)[0]?.data).toMatchObject({ answers: { nickname: '建军', hometown: '上海' } })
})

test('what was right all along can be said at the counter, too', async () => {
  await opened(asked)
  await tap(supplementWords.confirmed)
  write(supplementWords.confirmedWord, '证件上就是这样')
  await tap(supplementWords.send)
  expect(sentTo(`POST ${path}`)[0]?.data).toEqual({ version: 7, answers: { nickname: '建国' }, confirmed: { nickname: '证件上就是这样' } })
})

test('when nothing is asked for any more it says so', async () => {
  await opened({ ...asked, ask: null })
  expect(screen.getByText(supplementWords.nothing)).toBeTruthy()
})
