import { useState } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { type AnswerValue } from '@shared/fields/answerValue'
import { type ServedField } from '@shared/contract/services'
import { later, refusal, sentTo, serve } from '@/test/network'
import { fake } from '@/test/taro'
import { PlaceField } from './PlaceField'
import { typingPause } from './usePlaceReading'

const field: ServedField = { key: 'residence', kind: 'place', label: '现在住在哪里', help: null, optional: false, options: [], prefill: null, when: null }
const streets = [{ code: 'wjc', name: '五角场街道', communities: [] }, { code: 'kj', name: '控江路街道', communities: [] }]
const wujiaochang = { decision: 'decided', place: { streetCode: 'wjc', streetName: '五角场街道', communityCode: null, communityName: null, stationName: '五角场街道退役军人服务站' }, candidates: [], message: { code: 'x', text: '' } }
const unknown = { decision: 'ask', place: null, candidates: [], message: { code: 'y', text: '请选一下街道' } }

let held: AnswerValue | undefined

const Form = ({ given }: { given?: AnswerValue }) => {
  const [value, setValue] = useState<AnswerValue | undefined>(given)
  held = value
  return <PlaceField field={field} value={value} onChange={setValue} onLeave={() => undefined} error={null} requestId="" />
}
const open = async (given?: AnswerValue) => {
  render(<Form given={given} />)
  await act(async () => undefined)
}
const input = () => screen.getByLabelText('现在住在哪里：路名和门牌')
const type = async (text: string) => {
  fireEvent.change(input(), { target: { value: text } })
  await act(async () => fireEvent.blur(input()))
}
const pick = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name: /^属于哪个街道：/ }))
  await act(async () => fireEvent.click(screen.getByRole('option', { name })))
}

beforeEach(() => fake.reset())

test('the street that the router read goes when the address is changed, and the new address is read', async () => {
  let reading: object = wujiaochang
  serve({ 'GET /areas': { streets }, 'POST /places/reading': () => reading })
  await open()
  await type('国定路600弄3号')
  expect(held).toMatchObject({ streetCode: 'wjc', by: 'router' })
  reading = unknown
  await type('控江路1200弄')
  expect(held).toMatchObject({ text: '控江路1200弄' })
  expect((held as { streetCode?: string }).streetCode).toBeUndefined()
  expect(sentTo('POST /places/reading').map(({ data }) => data)).toEqual([{ text: '国定路600弄3号' }, { text: '控江路1200弄' }])
  expect(screen.getByText('请选一下街道')).toBeTruthy()
})

test('a street of which nobody knows who chose it is asked for again with a new address', async () => {
  serve({ 'GET /areas': { streets }, 'POST /places/reading': unknown })
  await open({ text: '国定路600弄3号', streetCode: 'wjc', unsure: false, outside: false })
  await type('控江路1200弄')
  expect((held as { streetCode?: string }).streetCode).toBeUndefined()
})

test('a street picked by hand stays, whatever is typed afterwards', async () => {
  serve({ 'GET /areas': { streets }, 'POST /places/reading': unknown })
  await open()
  await type('某某新村')
  await pick('控江路街道')
  await type('某某新村 2 号')
  expect(held).toMatchObject({ text: '某某新村 2 号', streetCode: 'kj', by: 'person' })
})

test('a reading that comes late wipes out neither what was typed since nor what was picked', async () => {
  const slow = [later(), later()]
  let asked = 0
  serve({ 'GET /areas': { streets }, 'POST /places/reading': () => slow[asked++]?.promise ?? {} })
  await open()
  await type('国定路600弄3号')
  expect(screen.getByText('正在看是哪个街道…')).toBeTruthy()
  fireEvent.change(input(), { target: { value: '控江路1200弄' } })
  await act(async () => slow[0]?.resolve(wujiaochang))
  expect(held).toMatchObject({ text: '控江路1200弄' })
  expect((held as { streetCode?: string }).streetCode).toBeUndefined()

  await act(async () => fireEvent.blur(input()))
  await pick('控江路街道')
  await act(async () => slow[1]?.resolve(wujiaochang))
  expect(held).toMatchObject({ text: '控江路1200弄', streetCode: 'kj', by: 'person' })
})

const ask = { decision: 'ask', place: null, message: { code: 'y', text: '请看看您属于下面哪一个' }, candidates: [
  { streetCode: 'wjc', streetName: '五角场街道', communityCode: null, communityName: null, stationName: '五角场街道退役军人服务站' }, { streetCode: 'kj', streetName: '控江路街道', communityCode: null, communityName: null, stationName: '控江路街道服务站' },
] }

describe('while it is typed', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const typing = (text: string) => fireEvent.change(input(), { target: { value: text } })
  const pause = () => act(async () => jest.advanceTimersByTimeAsync(typingPause))

  test('it is read once somebody stops typing, not letter by letter, and the places are offered large with their stations', async () => {
    serve({ 'GET /areas': { streets }, 'POST /places/reading': ask })
    await open()
    typing('国定')
    typing('国定路')
    typing('国定路 300')
    expect(sentTo('POST /places/reading')).toEqual([])
    await pause()
    expect(sentTo('POST /places/reading').map(({ data }) => data)).toEqual([{ text: '国定路 300' }])
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual(['五角场街道，五角场街道退役军人服务站', '控江路街道，控江路街道服务站', '都不是，我来选'])
    expect(screen.queryByRole('button', { name: /^属于哪个街道/ })).toBeNull()
    await act(async () => fireEvent.blur(input()))
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: /^控江路街道/ })))
    expect(held).toMatchObject({ text: '国定路 300', streetCode: 'kj', by: 'person' })
    expect(sentTo('POST /places/reading')).toHaveLength(1)
  })

  test('whoever finds none of them right picks from the list', async () => {
    serve({ 'GET /areas': { streets }, 'POST /places/reading': ask })
    await open()
    typing('国定路 300')
    await pause()
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '都不是，我来选' })))
    expect(screen.queryByRole('radio')).toBeNull()
    await pick('五角场街道')
    expect(held).toMatchObject({ text: '国定路 300', streetCode: 'wjc', by: 'person' })
  })

  test('without a network it says so and the typing goes on; a tap reads it again', async () => {
    serve({ 'GET /areas': { streets } })
    await open()
    typing('国定路 300')
    await pause()
    expect(screen.getByText('现在连不上网，写好的地址还在。可以接着往下填，也可以自己选街道。')).toBeTruthy()
    expect(held).toMatchObject({ text: '国定路 300' })
    serve({ 'GET /areas': { streets }, 'POST /places/reading': wujiaochang })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再看一次' })))
    expect(screen.getByText('属于五角场街道，由五角场街道退役军人服务站负责')).toBeTruthy()
  })
})

test('a reading that fails says so and leaves the list to pick from', async () => {
  serve({ 'GET /areas': { streets }, 'POST /places/reading': refusal('internal') })
  await open()
  await type('国定路600弄3号')
  await act(async () => new Promise((done) => setTimeout(done, 0)))
  expect(screen.getByText('没看出来是哪个街道，请在下面选一下')).toBeTruthy()
  await pick('五角场街道')
  expect(held).toMatchObject({ streetCode: 'wjc', by: 'person' })
})

test('an address with what may be a unit number is not sent to be read', async () => {
  serve({ 'GET /areas': { streets }, 'POST /places/reading': unknown })
  await open()
  await type('军工路 73211部队家属院')
  expect(sentTo('POST /places/reading')).toEqual([])
  await act(async () => fireEvent.click(screen.getByText('不是番号，照原样保留')))
  await act(async () => fireEvent.blur(input()))
  expect(sentTo('POST /places/reading')).toHaveLength(1)
})
