import { act, fireEvent, screen } from '@testing-library/react'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import MessageSettingsPage from './index'

const preferences = { wanted: ['reply'], quietFrom: 0, quietUntil: 0 }
const templates = [{ key: { code: 'todo', text: '要您办的事' }, templateId: 'T1', left: 0 }, { key: { code: 'reply', text: '服务站回复' }, templateId: 'T2', left: 2 }]
const saving = 'PUT /subscriptions/preferences'
const saved = () => sentTo(saving).map(({ data }) => data)
const tap = async (role: string, name: string) => {
  await act(async () => fireEvent.click(screen.getByRole(role, { name })))
  await settled()
}

beforeEach(() => {
  fake.reset()
  serve({ 'GET /subscriptions': { templates, preferences }, [saving]: ({ data }) => ({ preferences: data }) })
})

test('each kind says how many may still come, and is turned on and off by a tap', async () => {
  await openAs(MessageSettingsPage)
  expect(screen.getByText('还能发 2 条')).toBeTruthy()
  await tap('checkbox', '要您办的事')
  await tap('checkbox', '服务站回复')
  expect(saved()).toEqual([{ ...preferences, wanted: ['reply', 'todo'] }, { ...preferences, wanted: ['todo'] }])
  expect(screen.getByText('现在不会发，再同意一次就能收到')).toBeTruthy()
})

test('the night is turned on by one tap, and its hours can be chosen', async () => {
  await openAs(MessageSettingsPage)
  await tap('checkbox', '夜里不打扰')
  expect(screen.getByText('21 点')).toBeTruthy()
  await tap('button', '到：第二天 8 点')
  await tap('option', '第二天 7 点')
  expect(saved()).toEqual([{ ...preferences, quietFrom: 21, quietUntil: 8 }, { ...preferences, quietFrom: 21, quietUntil: 7 }])
})

test('what could not be saved is taken back and told', async () => {
  await openAs(MessageSettingsPage)
  serve({ [saving]: refusal('unavailable') })
  await tap('checkbox', '要您办的事')
  expect(screen.getByRole('checkbox', { name: '要您办的事' }).getAttribute('aria-checked')).toBe('false')
  expect(screen.getByText(/^没有保存：/)).toBeTruthy()
})

test('without templates it says so', async () => {
  serve({ 'GET /subscriptions': { templates: [], preferences } })
  await openAs(MessageSettingsPage)
  expect(screen.getByText(/现在还没有微信提醒可选/)).toBeTruthy()
})
