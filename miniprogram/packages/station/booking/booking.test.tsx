import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { consentTexts } from '@shared/text/consents'
import { forgetAllKept } from '@/platform/kept'
import { setLargeMode } from '@/session/largeMode'
import { at, idOf, testNow } from '@/test/activities'
import { appointmentOf, bookedStation, notOffered, slotDay, slotsOf, stationOf } from '@/test/bookings'
import { later, refusal, sentTo, serve } from '@/test/network'
import { openAs, veteranMe } from '@/test/pages'
import { fake, type SentRequest } from '@/test/taro'
import BookingPage from './index'

const path = `/stations/${bookedStation.id}`
const [slots, book] = [`GET ${path}/slots`, `POST ${path}/appointments`]
const person = { id: idOf('P'), name: '张建国', phone: '13800001234', residence: { text: '国定路600弄3号', unsure: false, outside: false }, registered: null, workplace: null, level: 'self_declared' } as const
const me = { ...veteranMe, account: { id: idOf('Z'), person } } as unknown as Me
const week = slotsOf([slotDay(1, [], '全站外出走访'), slotDay(2, [0, 0]), slotDay(3, [2, 0, 1]), slotDay(4, [])])

const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const sent = () => sentTo(book).map(({ data }) => data)
const byKind = (counter: object, visit: object = notOffered) => ({ url }: SentRequest) => (url.includes('kind=home_visit') ? visit : counter)

const open = async (answers: Parameters<typeof serve>[0] = {}, who: Me = me) => {
  serve({ [`GET ${path}`]: { station: stationOf() }, [slots]: byKind(week), 'GET /people': { people: [] }, [book]: { appointment: appointmentOf() }, ...answers })
  await openAs(BookingPage, who)
  await act(async () => undefined)
}
const pickSubject = async (text = '优待证申领') => {
  await tap(/^办什么事：/)
  await tap(text, 'option')
}
const fill = async () => {
  await tap('9:00–9:30，还有 2 个', 'radio')
  await pickSubject()
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetAllKept()
  fake.params = { id: bookedStation.id }
})
afterEach(() => jest.useRealTimers())

test('a week of days says in words how each stands; the first with a free time is shown, full times cannot be had', async () => {
  await open()
  for (const name of ['12月1日 周二，不接', '12月2日 周三，约满', '12月3日 周四，可约', '12月4日 周五，不接']) expect(screen.getByRole('radio', { name })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '12月3日 周四，可约' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('radio', { name: '9:30–10:00，约满' }).getAttribute('aria-disabled')).toBe('true')
  await tap('12月1日 周二，不接', 'radio')
  expect(screen.getByText('12月1日 周二：全站外出走访')).toBeTruthy()
  await tap('12月2日 周三，约满', 'radio')
  expect(screen.getByText('12月2日 周三已经约满，请看别的日子。')).toBeTruthy()
  await tap('12月4日 周五，不接', 'radio')
  expect(screen.getByText('12月4日 周五没有可约的时间，请看别的日子。')).toBeTruthy()
})

test('the weeks are turned; a full one leads to the next free time', async () => {
  const full = slotsOf([slotDay(1, [0])], { nextFree: at(12, 9, 9) })
  await open({ [slots]: ({ url }: SentRequest) => (url.includes('home_visit') ? notOffered : url.includes('from=2026-12-09') ? slotsOf([slotDay(9, [1])]) : full) })
  expect(screen.getByRole('button', { name: '前一周' }).getAttribute('aria-disabled')).toBe('true')
  await tap('最近能约的是 12月9日 周三 9:00，去看看')
  expect(screen.getByRole('radio', { name: '9:00–9:30，还有 1 个' })).toBeTruthy()
  await tap('后一周')
  expect(sentTo(slots).at(-1)?.url).toContain('from=2026-12-10')
})

test('what is missing is said where it is missing, and nothing is sent', async () => {
  await open()
  await tap('下一步')
  for (const text of ['请选一个时间', '请选要办的事']) expect(screen.getAllByText(text).length).toBeGreaterThan(0)
  await type('手机号', '123')
  expect(screen.getByLabelText('手机号').getAttribute('aria-invalid')).toBe('true')
  expect(sent()).toEqual([])
})

test('one sentence sums it up before it is sent, once, however often it is tapped; then the appointment is shown', async () => {
  const answer = later<object>()
  await open({ [book]: () => answer.promise })
  await fill()
  await type('想先说一声的', '要坐轮椅')
  await tap('下一步')
  expect(screen.getByText('您约的是 12月3日 周四 9:00，到五角场街道退役军人服务站，办“优待证申领”。')).toBeTruthy()
  expect(sent()).toEqual([])
  const button = screen.getByRole('button', { name: '确定预约' })
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await act(async () => answer.resolve({ appointment: appointmentOf() }))
  expect(sent()).toEqual([{ kind: 'counter', startsAt: at(12, 3, 9), subject: 'certificate_new', note: '要坐轮椅', requestId: null, phone: '13800001234', personId: person.id, ground: null, address: '' }])
  expect(fake.moves.at(-1)).toEqual({ kind: 'redirectTo', url: `/packages/station/appointment/index?id=${idOf('A')}&fresh=yes` })
})

test('a time that was just taken is said, with the nearest free ones to tap; what was typed stays, and both tries carry one key', async () => {
  let isFull = true
  await open({ [book]: () => (isFull ? refusal('booking_refused', { obstacle: 'full', nearest: [at(12, 4, 9)] }) : { appointment: appointmentOf() }) })
  await fill()
  await type('想先说一声的', '要坐轮椅')
  await tap('下一步')
  await tap('确定预约')
  expect(screen.getByText('这个时间约满了，请看看下面还空着的时间。')).toBeTruthy()
  expect(screen.getByDisplayValue('要坐轮椅')).toBeTruthy()
  isFull = false
  await tap('12月4日 周五 9:00')
  await tap('下一步')
  await tap('确定预约')
  expect(sent().at(-1)).toMatchObject({ startsAt: at(12, 4, 9), note: '要坐轮椅' })
})

test.each([['clash', '和您的另一个预约时间冲突'], ['too_many', '已经有 3 个没办的预约了'], ['closed_day', '这一天不办预约']])('refused for %s it says why', async (obstacle, words) => {
  await open({ [book]: refusal('booking_refused', { obstacle, nearest: [] }) })
  await fill()
  await tap('下一步')
  await tap('确定预约')
  expect(screen.getByText(new RegExp(`^${words}`))).toBeTruthy()
  expect(screen.queryByRole('button', { name: '看我的预约' }) !== null).toBe(obstacle === 'too_many')
})

test('without a network nothing is lost, also over a way back', async () => {
  await open({ [book]: () => { throw new Error('request:fail') } })
  await fill()
  await type('想先说一声的', '要坐轮椅')
  await tap('下一步')
  await tap('确定预约')
  await act(async () => jest.advanceTimersByTimeAsync(30_000))
  expect(screen.getByText(/网络连不上/)).toBeTruthy()
  cleanup()
  await open()
  expect(screen.getByDisplayValue('要坐轮椅')).toBeTruthy()
  expect(screen.getByRole('radio', { name: '9:00–9:30，还有 2 个' }).getAttribute('aria-checked')).toBe('true')
})

test('a visit at home asks for the grounds and the address, which stands in the profile', async () => {
  await open({ [slots]: byKind(week, week) })
  await tap(/^请站里上门/, 'radio')
  await fill()
  await tap('下一步')
  expect(screen.getAllByText('请选一种情况').length).toBeGreaterThan(0)
  await tap(/^属于哪一种情况：/)
  await tap('80 岁以上', 'option')
  await tap('下一步')
  expect(screen.getByText('您约的是 12月3日 周四 9:00，请五角场街道退役军人服务站到国定路600弄3号，办“优待证申领”。')).toBeTruthy()
  await tap('确定预约')
  expect(sent()).toEqual([expect.objectContaining({ kind: 'home_visit', ground: 'aged_80', address: '国定路600弄3号' })])
})

test('for somebody who is helped their consent is asked first, and goes along', async () => {
  await open({ 'GET /people': { people: [{ id: idOf('H'), name: '李桂芳', kind: 'family' }, { id: idOf('J'), name: '王秀英', kind: 'guardian' }] } })
  await fill()
  await tap('李桂芳', 'radio')
  await tap('下一步')
  expect(screen.getAllByText('本人同意后，请点上面打勾').length).toBeGreaterThan(0)
  await tap(consentTexts.appointment, 'checkbox')
  await tap('王秀英', 'radio')
  expect(screen.getByRole('checkbox', { name: consentTexts.appointmentGuarded }).getAttribute('aria-checked')).toBe('false')
  await tap('李桂芳', 'radio')
  await tap('下一步')
  await tap('确定预约')
  expect(sent()).toEqual([expect.objectContaining({ personId: idOf('H'), phone: '', consent: { version: consentTexts.version, agreed: true } })])
})

test('what looks like the designation of a unit stays on the phone', async () => {
  await open()
  await fill()
  await type('想先说一声的', '在61398部队开车')
  await tap('下一步')
  expect(screen.queryByRole('button', { name: '确定预约' })).toBeNull()
})

test('it may come from a service that the station does not take in itself, and go without one', async () => {
  fake.params = { id: bookedStation.id, service: 'hardship_aid' }
  await open({ 'GET /services': { services: [{ key: 'hardship_aid', title: '困难帮扶' }], hotline: '' } })
  expect(screen.getByRole('button', { name: '办什么事：困难帮扶' })).toBeTruthy()
  await pickSubject('其他')
  await tap('9:00–9:30，还有 2 个', 'radio')
  await tap('下一步')
  expect(screen.getByText(/办别的事。$/)).toBeTruthy()
  await tap('确定预约')
  expect(sent()).toEqual([expect.objectContaining({ subject: null })])
})

test('a station that takes none says what to do instead; whoever has no profile fills it in first', async () => {
  await open({ [slots]: notOffered, [`GET ${path}`]: { station: stationOf({ phone: '021-65550000' }) } })
  expect(screen.getByText('这个站还没有开放预约')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打电话 021-65550000' })).toBeTruthy()
  cleanup()
  await open({}, veteranMe)
  await tap('去填我的资料')
  expect(fake.moves.at(-1)?.url).toBe('/packages/record/profile/index')
})

test('an error is tried again; in 长辈版 the same is there', async () => {
  await open({ [`GET ${path}`]: refusal('overloaded') })
  serve({ [`GET ${path}`]: { station: stationOf() }, [slots]: byKind(week), 'GET /people': { people: [] } })
  await tap('重试')
  act(() => setLargeMode(true))
  expect(screen.getByRole('radio', { name: '9:00–9:30，还有 2 个' })).toBeTruthy()
  act(() => setLargeMode(false))
})
