import { act, fireEvent, render, screen } from '@testing-library/react'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import TemplatesPage from './index'

const street = { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场' } as const
const listing = `GET /staff/units/${sampleId}/reply-templates`
const own = { id: sampleId, title: '请带材料来', text: '请带上身份证。', isOwn: true, version: 4 }
const above = { id: sampleId.replace('V', 'W'), title: '收到', text: '{name}您好，收到了。', isOwn: false, version: 1 }
const shown = (change: object = {}) => ({ templates: [own, above], mayEdit: true, placeholders: [{ code: '{name}', text: '申请人姓名' }], ...change })

const open = async (answers: Parameters<typeof serve>[0]) => {
  serve(answers)
  render(<TemplatesPage />)
  await settled()
}
const tap = async (name: string) => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })))
  await settled()
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label, { selector: 'input,textarea' }), { target: { value } })

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  beginStaffSession({ account: null, staff: { id: sampleId, name: '王敏', assignments: [{ unit: street, role: 'lead' }] }, csrfToken: 'csrf' })
})

test('one of one’s own is changed and removed; one from above is only read', async () => {
  await open({ [listing]: shown(), [`POST /staff/reply-templates/${sampleId}`]: { template: own }, [`DELETE /staff/reply-templates/${sampleId}`]: {} })
  expect(screen.getByText('程序自带，或由上级单位提供，这里不能改')).toBeTruthy()
  expect(screen.getByText('〔申请人姓名〕您好，收到了。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '修改收到' })).toBeNull()
  await tap('修改请带材料来')
  expect(screen.getByText('可以用：{name}（申请人姓名）。用的时候会自动填上。')).toBeTruthy()
  type('内容', '请带上身份证和户口簿。')
  await tap('保存')
  expect(sentTo(`POST /staff/reply-templates/${sampleId}`)[0]?.data).toEqual({ title: '请带材料来', text: '请带上身份证和户口簿。', version: 4 })
  await tap('修改请带材料来')
  await tap('删除')
  expect(sentTo(`DELETE /staff/reply-templates/${sampleId}`)).toHaveLength(1)
})

test('a new one is added; where that was refused the words stay', async () => {
  await open({ [listing]: shown({ templates: [] }), [`POST /staff/units/${sampleId}/reply-templates`]: refusal('unavailable') })
  expect(screen.getByText('还没有常用语')).toBeTruthy()
  await tap('加一句')
  type('名称', '周末不上班')
  type('内容', '周末不上班，周一给您答复。')
  await tap('保存')
  await tap('关闭')
  await tap('加一句')
  expect(screen.getByDisplayValue('周一给您答复。', { exact: false })).toBeTruthy()
})

test('whoever may not change them reads them', async () => {
  await open({ [listing]: shown({ mayEdit: false }) })
  expect(screen.getByText('由这个单位的工作人员添加、修改')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '加一句' })).toBeNull()
})
