import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { type Activity } from '@shared/contract/activities'
import { consentTexts } from '@shared/text/consents'
import { forgetAllKept } from '@/platform/kept'
import { activityOf, at, idOf, sessionOn, signupOf, standingOf, testNow } from '@/test/activities'
import { fieldOf } from '@/test/fields'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs } from '@/test/pages'
import { fake } from '@/test/taro'
import JoinPage from './index'

const read = `GET /activities/${idOf('A')}`
const signUp = `POST /activities/${idOf('A')}/signups`
const helped = idOf('H')
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const sent = () => sentTo(signUp).map(({ data }) => data)

const open = async (change: Partial<Activity>, more: Parameters<typeof serve>[0] = {}) => {
  serve({ [read]: { activity: activityOf(change) }, [signUp]: { signup: signupOf('confirmed') }, 'GET /people': { people: [{ id: helped, kind: 'family' }] }, ...more })
  await openAs(JoinPage)
}
const forTwo = [standingOf('sign_up'), standingOf('sign_up', { personId: helped, personName: '李桂芳' })]

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetAllKept()
  fake.params = { id: idOf('A'), sessionId: idOf('S') }
})
afterEach(() => jest.useRealTimers())

test('for somebody who is helped their consent is asked first, in words', async () => {
  await open({ standings: forTwo })
  await tap('李桂芳，可以报名', 'radio')
  await tap('确定报名')
  expect(screen.getByText('本人同意后，请点上面打勾')).toBeTruthy()
  expect(sent()).toEqual([])
  await tap(consentTexts.activity, 'checkbox')
  await tap('确定报名')
  expect(sent()).toEqual([expect.objectContaining({ personId: helped, consent: { version: consentTexts.version, agreed: true } })])
  expect(fake.moves.at(-1)).toEqual({ kind: 'redirectTo', url: `/packages/activities/signup/index?id=${idOf('U')}` })
})

test('a consent is for one person: chosen anew, it is asked anew', async () => {
  await open({ standings: [...forTwo, standingOf('sign_up', { personId: idOf('J'), personName: '王秀英' })] })
  await tap('李桂芳，可以报名', 'radio')
  await tap(consentTexts.activity, 'checkbox')
  await tap('王秀英，可以报名', 'radio')
  await tap('确定报名')
  expect(sent()).toEqual([])
})

test('a guardian agrees in the words of a guardian', async () => {
  await open({ standings: forTwo }, { 'GET /people': { people: [{ id: helped, kind: 'guardian' }] } })
  await tap('李桂芳，可以报名', 'radio')
  expect(screen.getByRole('checkbox', { name: consentTexts.activityGuarded })).toBeTruthy()
})

test('who cannot is told why beside their name; who can is chosen first', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'signed_up_already' }), standingOf('sign_up', { personId: helped, personName: '李桂芳' })] })
  expect(screen.getByRole('radio', { name: '给自己，已经报过名了。' }).getAttribute('aria-checked')).toBe('false')
  await tap('给自己，已经报过名了。', 'radio')
  expect(screen.getByRole('button', { name: '确定报名' }).getAttribute('aria-disabled')).toBe('true')
})

test('group and age are asked where it is for some only, and said in what is sent', async () => {
  await open({ audience: { streetCodes: [], communityCodes: [], groups: ['veteran', 'family'], ageFrom: 18, ageUntil: 45 } })
  await tap('确定报名')
  expect(screen.getByText('请选一项')).toBeTruthy()
  expect(screen.getByText(/符合年龄，才能报名/)).toBeTruthy()
  await tap('退役军人', 'radio')
  await tap('参加的人18–45 岁', 'checkbox')
  await tap('确定报名')
  expect(sent()).toEqual([expect.objectContaining({ group: 'veteran', isAgeRight: true })])
})

test('the organiser’s questions are asked, checked, and kept over a refusal and a way back', async () => {
  const form = [fieldOf('shortText', { key: 'trade', label: '做什么工作' })]
  const typed = () => screen.getByLabelText('做什么工作') as HTMLInputElement
  await open({ form }, { [signUp]: refusal('overloaded') })
  await tap('确定报名')
  expect(sent()).toEqual([])
  await act(async () => void fireEvent.change(typed(), { target: { value: '电工' } }))
  await tap('确定报名')
  expect(screen.getByText(/现在用的人多/)).toBeTruthy()
  cleanup()
  await open({ form })
  expect(typed().value).toBe('电工')
  await tap('确定报名')
  expect(sent().at(-1)).toMatchObject({ answers: { trade: '电工' } })
  cleanup()
  await open({ form })
  expect(typed().value).toBe('')
})

test('what looks like the designation of a unit stays on the phone', async () => {
  await open({ form: [fieldOf('shortText', { key: 'trade', label: '做什么工作' })] })
  await act(async () => void fireEvent.change(screen.getByLabelText('做什么工作'), { target: { value: '在61398部队开车' } }))
  await tap('确定报名')
  expect(sent()).toEqual([])
  await tap('不是番号，照原样保留')
  await tap('确定报名')
  expect(sent()).toHaveLength(1)
})

test('one of several sessions is chosen here as well; where it is full one stands in line knowingly', async () => {
  const second = sessionOn('T', { startsAt: at(12, 6, 9), endsAt: at(12, 6, 11), seats: { places: 10, left: 0, waiting: 1 } })
  await open({ sessions: [sessionOn('S'), second], standings: [standingOf('sign_up'), standingOf('wait', { sessionId: second.id, obstacle: 'full' })] })
  await tap(/12月6日/, 'radio')
  await tap('确定排候补')
  expect(sent()).toEqual([expect.objectContaining({ sessionId: second.id, mayWait: true })])
})

test('an error says so and is tried again', async () => {
  serve({ [read]: refusal('overloaded') })
  await openAs(JoinPage)
  expect(screen.getByText('没有打开')).toBeTruthy()
  serve({ [read]: { activity: activityOf() } })
  await tap('重试')
  expect(screen.getByText('退役军人专场招聘会')).toBeTruthy()
})
