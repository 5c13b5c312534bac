import { render, screen } from '@testing-library/react'
import { type Activity } from '@shared/contract/activities'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { consentTexts } from '@shared/text/consents'
import { exportWords } from '@shared/text/coverageScreen'
import { activityId, content, idOf, keptActivity, sessionId, signInStaff, staffSignup, tap, type, unit } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ActivitySignupsPage from './index'

const path = `/staff/activities/${activityId}`
const list = `GET ${path}/signups`
const add = `POST ${path}/signups`
const of = (action: string) => `POST /staff/signups/${idOf('P')}/${action}`
const pending = staffSignup({ state: { code: 'pending', text: '等服务站确认' }, admission: 'pending' })
const waiting = staffSignup({ state: { code: 'waiting', text: '候补中' }, linePlace: 3 })
const sessions: Activity['sessions'] = [{ ...(content.sessions[0] as (typeof content.sessions)[number]), id: sessionId, seats: null, startsAt: Date.now() + 86_400_000, endsAt: Date.now() + 90_000_000 }]
const preview = { id: activityId, title: '政策宣讲', signupScope: 'session', contact: '', audience: content.audience, sessions, form: [{ key: 'q1', kind: 'shortText', label: '要不要轮椅', help: null, optional: true, options: [], prefill: null, when: null }] }

const open = async (signups: readonly StaffSignup[] = [staffSignup()], answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { id: activityId }
  serve({ [`GET ${path}`]: { activity: keptActivity() }, [list]: { signups, next: null }, [`GET ${path}/preview`]: { activity: preview }, 'GET /areas': { streets: [] }, ...answers })
  signInStaff('clerk')
  render(<ActivitySignupsPage />)
  await settled()
}

beforeEach(() => fake.reset())

test('who signed up is there with phone and answers; every tab is asked of the service', async () => {
  await open([staffSignup({ answers: [{ label: '要不要轮椅', text: '要' }] })])
  for (const text of ['样例老周', '13900000000', '要不要轮椅：要']) expect(screen.getByText(text)).toBeTruthy()
  await tap('候补', 'tab')
  expect(sentTo(list).at(-1)?.url).toContain('tab=line')
})

test('an empty list says what to do', async () => {
  await open([])
  expect(screen.getByText('还没有人报上名')).toBeTruthy()
})

test('somebody is admitted by one tap, once', async () => {
  await open([pending], { [of('admission')]: { signup: pending } })
  await tap('样例老周，等服务站确认')
  await tap('确认，可以参加')
  expect(sentTo(of('admission'))).toHaveLength(1)
  expect(sentTo(of('admission'))[0]?.data).toEqual({ version: 2, isAdmitted: true })
})

test('not admitting needs the reason that they read', async () => {
  await open([pending], { [of('admission')]: { signup: pending } })
  await tap('样例老周，等服务站确认')
  await tap('不通过')
  await tap('不通过')
  expect(sentTo(of('admission'))).toEqual([])
  await type('为什么不通过', '已经参加过同样的培训')
  await tap('不通过')
  expect(sentTo(of('admission'))[0]?.data).toEqual({ version: 2, isAdmitted: false, reason: '已经参加过同样的培训' })
})

test('the order of the line is changed with a place and a reason; a refusal keeps the words', async () => {
  await open([waiting], { [of('line-place')]: refusal('line_changed') })
  await tap('样例老周，候补第 3 位')
  await tap('调整次序')
  await type('排到第几位', '1')
  await tap('调整')
  expect(sentTo(of('line-place'))).toEqual([])
  await type('为什么调整', '当天要去医院')
  await tap('调整')
  expect(sentTo(of('line-place'))[0]?.data).toEqual({ toPlace: 1, reason: '当天要去医院' })
  expect(screen.getByText('候补的顺序刚刚变了，请看一下最新的再改')).toBeTruthy()
  expect(screen.getByDisplayValue('当天要去医院')).toBeTruthy()
})

test('somebody who calls is cancelled with the reason', async () => {
  await open([staffSignup()], { [of('cancellation')]: { signup: staffSignup() } })
  await tap('样例老周，报上名了')
  await tap('替他（她）取消')
  await type('为什么取消', '来电话说不来了')
  await tap('取消报名')
  expect(sentTo(of('cancellation'))[0]?.data).toEqual({ reason: '来电话说不来了' })
})

const fillIn = async () => {
  await tap('替人报名')
  await type('姓名', '样例老李')
  await type('要不要轮椅', '要')
  await tap(consentTexts.assisted, 'checkbox')
  await tap('报名')
}

test('somebody without a phone is signed up with their consent, and gets a ticket to print', async () => {
  await open([], { [add]: { signup: staffSignup({ name: '样例老李' }), ticket: { code: '04127736', qr: 't.04127736.abcdefghABCDEF_-' } } })
  await fillIn()
  expect(sentTo(add)[0]?.data).toMatchObject({ unitId: unit.id, sessionId, mayWait: true, answers: { q1: '要' }, consent: { version: consentTexts.version, agreed: true }, profile: { name: '样例老李', phone: '' } })
  expect(screen.getByText('0412 7736')).toBeTruthy()
  expect(screen.getByText('打印票')).toBeTruthy()
})

test('without consent nothing is sent', async () => {
  await open([], { [add]: refusal('internal') })
  await tap('替人报名')
  await type('姓名', '样例老李')
  await tap('报名')
  expect(sentTo(add)).toEqual([])
  expect(screen.getByText('请本人同意后再勾选')).toBeTruthy()
})

test('why somebody cannot be signed up is said in words, and what was typed stays', async () => {
  await open([], { [add]: refusal('signup_refused', { obstacle: 'clash' }) })
  await fillIn()
  expect(screen.getByText('和您报的另一场活动时间冲突。')).toBeTruthy()
  expect(screen.getByDisplayValue('样例老李')).toBeTruthy()
})

test('the list is exported with a purpose', async () => {
  const link = `POST ${path}/signup-exports`
  await open([], { [link]: refusal('internal') })
  await tap('导出名单')
  await type(exportWords.purpose, '打印签到表')
  await tap(exportWords.send)
  expect(sentTo(link)[0]?.data).toEqual({ format: 'xlsx', purpose: '打印签到表' })
})
