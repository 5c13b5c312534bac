import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Draft } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { fake } from '@/test/taro'
import { fieldOf, requestId } from '@/test/fields'
import { FormSteps } from './FormSteps'

const option = (value: string, text: string) => ({ value, text })
const service: ServedService = {
  key: 'sample', version: 1, title: '样例事项', summary: '', category: { code: 'rights', text: '' }, icon: 'chat', check: null, stages: [],
  sections: [
    { key: 'who', title: '由谁办', when: null, fields: [fieldOf('choice', { key: 'filedBy', label: '由谁办', options: [option('self', '本人'), option('agent', '代办人')] })] },
    { key: 'agent', title: '代办人', when: { field: 'filedBy', in: ['agent'] }, fields: [fieldOf('shortText', { key: 'agentJob', label: '代办人职业' })] },
    { key: 'rest', title: '其他', when: null, fields: [fieldOf('shortText', { key: 'remark', label: '备注', optional: true }), fieldOf('date', { key: 'born', label: '出生日期', optional: true })] },
  ],
}
const draft = (answers: Draft['answers']): Draft => ({ id: requestId, serviceKey: 'sample', formVersion: 1, version: 1, savedAt: 0, actingAs: 'self', personId: '01HZZZZZZZZZZZZZZZZZZZZZZP', personName: null, answers })

beforeEach(() => {
  fake.reset()
  fake.answer = async ({ url }) => ({ statusCode: 200, data: url.endsWith('/areas') ? { streets: [] } : { version: 2, savedAt: 0 } })
})

const tap = async (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const show = async (given: ServedService, answers: Draft['answers'] = {}) => act(async () => void render(<FormSteps service={given} draft={draft(answers)} />))

test('a section that an answer opens becomes a page of its own, and goes when the answer changes', async () => {
  await show(service)
  expect(screen.getByText(/共 3 步/)).toBeTruthy()
  await tap('代办人', 'radio')
  expect(screen.getByText(/共 4 步/)).toBeTruthy()
  await tap('下一步')
  expect(screen.getByText('代办人职业')).toBeTruthy()
  await tap('下一步')
  expect(screen.getByRole('alert').textContent).toBe('请填写这一项')
  await tap('上一步')
  await tap('本人', 'radio')
  await tap('下一步')
  expect(screen.getByText('备注（可以不填）')).toBeTruthy()
})

test('the review reads every asked answer as the station will, and none that is asked no more', async () => {
  await show(service, { filedBy: 'self', agentJob: '退休', born: '1950-03-02' })
  await tap('下一步')
  await tap('下一步')
  for (const text of ['核对一遍', '本人', '1950年3月2日', '没有填']) expect(screen.getByText(new RegExp(text))).toBeTruthy()
  expect(screen.queryByText('退休')).toBeNull()
})

test('a kind of field that only a newer program knows is said to need one, and stops the form there', async () => {
  await show({ ...service, sections: [{ key: 'new', title: '新', when: null, fields: [fieldOf('hologram', { key: 'hologram', label: '全息照' })] }] })
  await tap('下一步')
  expect(screen.getByText('全息照')).toBeTruthy()
  expect(screen.getAllByText('请更新小程序后再填这一项').length).toBeGreaterThan(0)
  expect(screen.queryByText('核对一遍')).toBeNull()
})
