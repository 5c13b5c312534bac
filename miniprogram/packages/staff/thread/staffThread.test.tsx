import { act, fireEvent, render, screen } from '@testing-library/react'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { forgetDraftsOfOthers } from '@/session/threadDrafts'
import { sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { message, mine, threadId as id, threadOf } from '@/test/threads'
import { filled, openMarks, valuesFor } from './fill'
import StaffThreadPage from './index'
import { StaffThread } from './StaffThread'

const street = { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场' } as const
const writing = `POST /staff/requests/${id}/thread/messages`
const templates = { templates: [{ id: sampleId, title: '请带材料来', text: '{name}您好，{service}请到{unit}办。', isOwn: false, version: 1 }], mayEdit: false, placeholders: [] }

const answers = {
  [`GET /staff/requests/${id}/thread`]: threadOf([mine(1, { isMine: false }), message(2, { by: '五角场街道退役军人服务站 李强' })]),
  [`PUT /staff/requests/${id}/thread/read`]: {},
  [`GET /staff/units/${sampleId}/reply-templates`]: templates,
  [writing]: { message: message(3, { isMine: true }), status: { code: 'completed', text: '已办结' } },
}
const tap = async (name: string) => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })))
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  forgetDraftsOfOthers('staff', null)
  fake.params = { id }
  serve(answers)
  beginStaffSession({ account: null, staff: { id: sampleId, name: '王敏', assignments: [{ unit: street, role: 'clerk' }] }, csrfToken: 'csrf' })
})

test('the words of a colleague carry their name, and what the applicant wrote is told as read', async () => {
  render(<StaffThreadPage />)
  await settled()
  expect(screen.getByText('五角场街道退役军人服务站 李强')).toBeTruthy()
  expect(sentTo(`PUT /staff/requests/${id}/thread/read`)[0]?.data).toEqual({ seq: 1 })
})

test('a template is put in with its marks filled in; a name that is not shown here stays a mark, and is told', async () => {
  render(<StaffThread requestId={id} applicantName="张建国" />)
  await settled()
  await tap('常用语')
  await tap('插入“请带材料来”')
  expect(screen.getByText('张建国您好，咨询我的服务站请到五角场街道退役军人服务站办。')).toBeTruthy()
  const words = filled(templates.templates[0]?.text ?? '', valuesFor(threadOf([]), null))
  expect(openMarks(words)).toEqual(['{name}'])
})

test('on the phone the name comes with the thread, for whoever handles it', async () => {
  serve({ ...answers, [`GET /staff/requests/${id}/thread`]: threadOf([mine(1, { isMine: false })], { applicantName: '张建国' }) })
  render(<StaffThreadPage />)
  await settled()
  await tap('常用语')
  await tap('插入“请带材料来”')
  expect(screen.getByText('张建国您好，咨询我的服务站请到五角场街道退役军人服务站办。')).toBeTruthy()
})

test('an answer completes it in the same step, once it was asked whether it should', async () => {
  render(<StaffThreadPage />)
  await settled()
  fireEvent.change(screen.getByLabelText('写给申请人的话', { selector: 'textarea' }), { target: { value: '办好了' } })
  fake.confirms = false
  await tap('回复并办结')
  expect(sentTo(writing)).toEqual([])
  fake.confirms = true
  await tap('回复并办结')
  expect(sentTo(writing)[0]?.data).toMatchObject({ text: '办好了', closes: true })
})
