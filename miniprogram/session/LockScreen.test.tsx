import { act, fireEvent, render, screen } from '@testing-library/react'
import { contract } from '@shared/contract/contract'
import { type Me } from '@shared/contract/identity'
import { lockWords } from '@shared/text/secondFactor'
import { call } from '@/api/call'
import { refusal, sentTo, serve } from '@/test/network'
import { fake } from '@/test/taro'
import { idleLimit, presence } from './idleLock'
import { LockScreen } from './LockScreen'
import { beginStaffSession, beginVeteranSession, endSession, sessionStore } from './store'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const clerk: Me = { account: null, staff: { id, name: '王敏', assignments: [] }, csrfToken: 'csrf' }
const counts = { counts: { waiting: 1, reply: 0, working: 0, supplement: 0, soon: 0, overdue: 0, callback: 0 } }

let isLocked: boolean
const unlockWith = (password: string, answer: object = clerk) => (request: { data: unknown }) => {
  if ((request.data as { password: string }).password !== password) return refusal('wrong_password')
  isLocked = false
  return answer
}
const service = (more: object = {}) => serve({
  'GET /staff/requests/counts': () => (isLocked ? refusal('session_locked') : counts),
  'POST /staff/session/unlock': unlockWith('right'),
  'GET /session': clerk,
  'DELETE /session': { done: true },
  ...more,
})
const type = (text: string) => fireEvent.change(screen.getByLabelText(lockWords.label), { target: { value: text } })
const tap = async (text: string) => {
  fireEvent.click(screen.getByRole('button', { name: text }))
  await drawn()
}
const isCovered = () => screen.queryByRole('dialog', { name: lockWords.title }) !== null

beforeEach(() => {
  fake.reset()
  isLocked = true
  beginStaffSession(clerk)
  service()
})

// Whoever still waits behind the lock of one test must not go on in the next.
afterEach(() => endSession('staff'))

const drawn = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

/** The lock over a page, and a page that reads. */
const begin = async () => {
  render(<LockScreen />)
  const reading = call(contract.countQueue).catch((error: Error) => error)
  await drawn()
  return { reading }
}

test('a call that finds the PC locked waits behind the lock and goes on after the password', async () => {
  const { reading } = await begin()
  expect(isCovered()).toBe(true)
  expect(screen.getByText(/王敏，离开超过 15 分钟/)).toBeTruthy()
  type('right')
  await tap(lockWords.unlock)
  expect(await reading).toEqual(counts)
  expect([isCovered(), sentTo('GET /staff/requests/counts').length]).toEqual([false, 2])
})

test('a wrong password says so beside the field, and nothing opens', async () => {
  await begin()
  type('wrong')
  await tap(lockWords.unlock)
  expect(screen.getByRole('alert').textContent).toContain('账号或密码不对')
  expect([isCovered(), sentTo('GET /staff/requests/counts').length]).toEqual([true, 1])
})

test('a session that is over meanwhile goes to the sign-in, and what waited is told', async () => {
  service({ 'POST /staff/session/unlock': refusal('session_expired') })
  const { reading } = await begin()
  type('right')
  await tap(lockWords.unlock)
  expect(await reading).toMatchObject({ code: 'session_locked' })
  expect([isCovered(), sessionStore.get().csrfToken, sessionStore.get().ended]).toEqual([false, null, 'session_expired'])
})

test('somebody else signs in instead only after a clear yes', async () => {
  await begin()
  fake.confirms = false
  await tap(lockWords.leave)
  expect(isCovered()).toBe(true)
  fake.confirms = true
  await tap(lockWords.leave)
  expect([isCovered(), sessionStore.get().csrfToken, fake.moves.at(-1)?.url]).toEqual([false, null, '/packages/staff/sign-in/index'])
})

test('a page that is opened anew is still covered', async () => {
  await begin()
  expect(fake.stored.get('session')).toMatchObject({ isLocked: true, csrfToken: 'csrf' })
})

describe('a PC where nobody touches anything', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    isLocked = false
  })
  afterEach(() => jest.useRealTimers())
  const pass = (time: number) => act(async () => void (await jest.advanceTimersByTimeAsync(time)))

  test('covers itself after fifteen minutes, without a call, and only then', async () => {
    render(<LockScreen />)
    await pass(idleLimit - 60_000)
    expect(isCovered()).toBe(false)
    await pass(75_000)
    expect([isCovered(), fake.sent.length]).toEqual([true, 0])
  })

  test('stays open while somebody writes, and tells the service so', async () => {
    render(<LockScreen />)
    for (let minutes = 0; minutes < 20; minutes += 1) {
      fireEvent.keyDown(window, { key: 'a' })
      await pass(60_000)
    }
    expect(isCovered()).toBe(false)
    expect(sentTo('GET /session').length).toBeGreaterThanOrEqual(Math.floor((20 * 60_000) / (presence + 60_000)))
  })

  test('is left alone when it shows a veteran, or nobody', async () => {
    endSession('staff')
    sessionStore.set({ ...sessionStore.get(), side: 'veteran' })
    beginVeteranSession('token', { account: { id, person: null }, staff: null, csrfToken: null })
    render(<LockScreen />)
    await pass(2 * idleLimit)
    expect(isCovered()).toBe(false)
  })
})
