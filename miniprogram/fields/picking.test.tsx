import { act, fireEvent, screen, within } from '@testing-library/react'
import { fake } from '@/test/taro'
import { drawField, fieldOf } from '@/test/fields'

const areas = { streets: [{ code: '310110015', name: '五角场街道', communities: [{ code: '310110015001', name: '国定一居委会' }] }, { code: '310110006', name: '平凉路街道', communities: [] }] }

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 24, 4), doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'nextTick', 'setImmediate', 'requestAnimationFrame'] })
  fake.reset()
  fake.answer = async ({ url }) => (url.endsWith('/areas') ? { statusCode: 200, data: areas } : { statusCode: 404, data: {} })
})
afterEach(() => jest.useRealTimers())

const openList = (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  return screen.getByRole('dialog')
}
const choose = (name: RegExp, option: string) => fireEvent.click(within(openList(name)).getByRole('option', { name: option }))
const optionsOf = (name: RegExp) => within(openList(name)).getAllByRole('option').map((option) => option.textContent)

describe('several choices', () => {
  const field = fieldOf('choices', { exclusive: 'none', options: [{ value: 'heart', text: '心脏病' }, { value: 'lung', text: '肺病' }, { value: 'none', text: '都没有' }] })
  const box = (name: string) => screen.getByRole('checkbox', { name })

  it('are ticked one by one and taken back by another tap', () => {
    const { latest } = drawField(field)
    fireEvent.click(box('心脏病'))
    fireEvent.click(box('肺病'))
    expect(latest()).toEqual(['heart', 'lung'])
    expect(box('肺病').getAttribute('aria-checked')).toBe('true')
    fireEvent.click(box('心脏病'))
    expect(latest()).toEqual(['lung'])
  })

  it('give way to "none", and "none" to them', () => {
    const { latest } = drawField(field, ['heart', 'lung'])
    fireEvent.click(box('都没有'))
    expect(latest()).toEqual(['none'])
    fireEvent.click(box('肺病'))
    expect(latest()).toEqual(['lung'])
  })
})

describe('a date', () => {
  it('is picked from three lists and kept once it is whole', () => {
    const { values } = drawField(fieldOf('date', { dates: 'past' }))
    choose(/^年/, '1950年')
    choose(/^月/, '3月')
    expect(values).toEqual([undefined, undefined])
    choose(/^日/, '2日')
    expect(values[2]).toBe('1950-03-02')
  })

  it('in the past offers no year to come, and in the future none gone by', () => {
    drawField(fieldOf('date', { dates: 'past' }))
    expect(optionsOf(/^年/)[0]).toBe('2026年')
  })

  it('in the future offers no year gone by', () => {
    drawField(fieldOf('date', { dates: 'future' }))
    expect(optionsOf(/^年/)).toEqual(expect.arrayContaining(['2026年']))
    expect(optionsOf(/^年/)).not.toContain('2025年')
  })

  it('loses its day where the new month has none such', () => {
    const { latest } = drawField(fieldOf('date'), '2023-01-31')
    choose(/^月/, '2月')
    expect(latest()).toBeUndefined()
    expect(optionsOf(/^日/)).toHaveLength(28)
  })

  it('shows what was picked before', () => {
    drawField(fieldOf('date'), '1950-03-02')
    for (const name of ['年：1950年', '月：3月', '日：2日']) expect(screen.getByRole('button', { name })).toBeTruthy()
  })
})

describe('a station', () => {
  it('is picked after its street: of the street itself or of a committee', async () => {
    const { latest } = drawField(fieldOf('station'))
    await act(async () => undefined)
    choose(/^哪个街道/, '五角场街道')
    expect(latest()).toBeUndefined()
    expect(optionsOf(/^哪个服务站/)).toEqual(['五角场街道退役军人服务站', '国定一居委退役军人服务站'])
    fireEvent.click(screen.getByRole('option', { name: '国定一居委退役军人服务站' }))
    expect(latest()).toBe('310110015001')
  })

  it('goes when another street is picked', async () => {
    const { latest } = drawField(fieldOf('station'), '310110015001')
    expect(await screen.findByRole('button', { name: '哪个服务站：国定一居委退役军人服务站' })).toBeTruthy()
    choose(/^哪个街道/, '平凉路街道')
    expect(latest()).toBeUndefined()
  })
})

describe('a few words', () => {
  it('are kept as they are typed, under the label of the field', () => {
    const { latest } = drawField(fieldOf('shortText'), undefined, '请填写这一项')
    fireEvent.change(screen.getByRole('textbox', { name: '样例' }), { target: { value: '汉族' } })
    expect(latest()).toBe('汉族')
    expect(screen.getByRole('alert').textContent).toBe('请填写这一项')
  })
})

test('a kind that this program does not know asks for an update and breaks nothing', () => {
  for (const kind of ['hologram', 'constructor', '']) drawField(fieldOf(kind))
  expect(screen.getAllByText('请更新小程序后再填这一项')).toHaveLength(3)
})
