import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { passwordWords as words } from '@shared/text/password'
import { SideNav } from '@/components/SideNav'
import { setLargeMode } from '@/session/largeMode'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import PasswordPage from './index'

const unit = { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const clerk: Me = { account: null, staff: { id: sampleId, name: '王敏', assignments: [{ unit, role: 'clerk' }] }, csrfToken: 'csrf' }
const target = 'PUT /staff/password'
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const save = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: words.save })))
const open = async () => {
  beginStaffSession(clerk)
  render(<PasswordPage />)
  await settled()
}
const fill = (again = 'spring 2026!') => {
  type(words.old, 'K7QM-2XBD-9RTV')
  type(words.fresh, 'spring 2026!')
  type(words.again, again)
}

beforeEach(() => fake.reset())
afterEach(() => setLargeMode(false))

test('a password is changed with the one of now, and the page says what follows from it', async () => {
  serve({ [target]: { done: true } })
  await open()
  fill()
  await save()
  expect(sentTo(target).map(({ data }) => data)).toEqual([{ oldPassword: 'K7QM-2XBD-9RTV', newPassword: 'spring 2026!' }])
  expect(screen.getByText(words.changedText)).toBeTruthy()
  expect(screen.queryByLabelText(words.old)).toBeNull()
})

test('two that are not alike are not sent; what the service finds stands beside its field', async () => {
  serve({ [target]: refusal('invalid_input', { fields: { oldPassword: { code: 'password_old' } } }) })
  await open()
  fill('spring 2025!')
  await save()
  expect(sentTo(target)).toEqual([])
  expect(screen.getByLabelText(words.again).getAttribute('aria-invalid')).toBe('true')
  fill()
  await save()
  expect(screen.getByText('现在的密码不对，请再核对一下')).toBeTruthy()
  expect([words.old, words.again].map((label) => screen.getByLabelText(label).getAttribute('aria-invalid'))).toEqual(['true', null])
})

test('the person at the left edge of the workplace leads there', () => {
  beginStaffSession(clerk)
  render(<SideNav current="queue" onCurrent={() => undefined} />)
  fireEvent.click(screen.getByRole('button', { name: `王敏，${words.title}` }))
  expect(fake.moves).toEqual([{ kind: 'navigateTo', url: '/packages/record/password/index' }])
})

test('it is the same page in 长辈版', async () => {
  setLargeMode(true)
  await open()
  expect(document.querySelector('.page.elder')).not.toBeNull()
  expect([words.old, words.fresh, words.again].every((label) => screen.getByLabelText(label))).toBe(true)
})

test('in WeChat, where nobody signed in with a password, it says so and asks for none', async () => {
  await openAs(PasswordPage)
  expect(screen.getByText(words.signInFirst)).toBeTruthy()
  expect(screen.queryByLabelText(words.old)).toBeNull()
})
