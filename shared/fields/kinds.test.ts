import { choices, toggleChoice } from '@shared/fields/choices'
import { date } from '@shared/fields/date'
import { declaration } from '@shared/fields/declaration'
import { type FieldKindRules, type FieldSettings } from '@shared/fields/fieldKindRules'
import { idNumber } from '@shared/fields/idNumber'
import { longText } from '@shared/fields/longText'
import { papers } from '@shared/fields/papers'
import { place } from '@shared/fields/place'
import { shortText } from '@shared/fields/shortText'

/** 24 November 2026 in Shanghai, a quarter of an hour after midnight: still the 23rd in UTC. */
const now = Date.UTC(2026, 10, 23, 16, 15)
const check = (rules: FieldKindRules, answer: unknown, field: FieldSettings = {}) => rules.check(answer, field, now)
const code = (rules: FieldKindRules, answer: unknown, field: FieldSettings = {}) => check(rules, answer, field).problem?.code ?? null
const file = (last: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${last}`

describe('several choices', () => {
  const options = ['disabled', 'martyr', 'none']
  it('are kept once each and in the order of the options', () => {
    expect(check(choices, ['martyr', 'disabled', 'martyr'], { options })).toEqual({ value: ['disabled', 'martyr'], problem: null })
  })
  it('hold none that is not offered', () => {
    expect(code(choices, ['disabled', 'general'], { options })).toBe('choices_missing')
    expect(code(choices, ['disabled'])).toBe('choices_missing')
  })
  it('leave the exclusive one alone', () => {
    expect(code(choices, ['none'], { options, exclusive: 'none' })).toBeNull()
    expect(code(choices, ['disabled', 'none'], { options, exclusive: 'none' })).toBe('choices_exclusive')
    expect(code(choices, ['disabled', 'none'], { options })).toBeNull()
  })
  it('follow a tap: on, off, and the exclusive one and the others send each other away', () => {
    expect(toggleChoice(['disabled'], 'martyr', 'none')).toEqual(['disabled', 'martyr'])
    expect(toggleChoice(['disabled', 'martyr'], 'martyr', 'none')).toEqual(['disabled'])
    expect(toggleChoice(['disabled', 'martyr'], 'none', 'none')).toEqual(['none'])
    expect(toggleChoice(['none'], 'martyr', 'none')).toEqual(['martyr'])
  })
})

describe('a date', () => {
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '1899-12-31', '2101-01-01', '2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00', '0000-00-00'])('is never %s', (text) => {
    expect(code(date, text)).toBe('date_not_real')
  })
  it('of a leap year has a 29 February', () => {
    expect(code(date, '2024-02-29')).toBeNull()
  })
  it('in the past ends with today in Shanghai', () => {
    expect(code(date, '2026-11-24', { dates: 'past' })).toBeNull()
    expect(code(date, '2026-11-25', { dates: 'past' })).toBe('date_after_today')
  })
  it('in the future begins with today in Shanghai', () => {
    expect(code(date, '2026-11-24', { dates: 'future' })).toBeNull()
    expect(code(date, '2026-11-23', { dates: 'future' })).toBe('date_before_today')
  })
  it('without bounds may be on either side', () => {
    expect([code(date, '1950-01-01'), code(date, '2099-01-01')]).toEqual([null, null])
  })
})

describe('papers', () => {
  const pages = { min: 2, max: 3 }
  it('have as many pages as they are asked to', () => {
    expect(check(papers, [file('A')], { pages }).problem).toEqual({ code: 'papers_too_few', pages: 1, least: 2 })
    expect(code(papers, ['A', 'B'].map(file), { pages })).toBeNull()
    expect(check(papers, ['A', 'B', 'C', 'D'].map(file), { pages }).problem).toEqual({ code: 'papers_too_many', pages: 4, most: 3 })
  })
  it('count one file once', () => {
    expect(check(papers, ['A', 'A', 'B'].map(file), { pages: { min: 3, max: 3 } }).problem).toEqual({ code: 'papers_too_few', pages: 2, least: 3 })
  })
  it('hold ids of files only', () => {
    expect(code(papers, [file('A'), '../../etc/passwd'])).toBe('papers_missing')
  })
})

describe('words of one’s own', () => {
  it('on one line are at most 50 characters, a rare one counted once', () => {
    expect(code(shortText, '𠮷'.repeat(50))).toBeNull()
    expect(check(shortText, '字'.repeat(51)).problem).toEqual({ code: 'text_too_long', length: 51, most: 50 })
  })
  it('on one line stay on one line', () => {
    expect(check(shortText, ' 汉\n族 ').value).toBe('汉 族')
  })
  it('on many lines are at most 2000', () => {
    expect(code(longText, '字'.repeat(2000))).toBeNull()
    expect(check(longText, '字'.repeat(2001)).problem).toEqual({ code: 'text_too_long', length: 2001, most: 2000 })
  })
  it.each(['\u0000', '\u0007', '\u001b', '\u007f'])('hold no unseen mark (%j)', (mark) => {
    expect([code(shortText, `汉${mark}族`), code(longText, `汉${mark}族`), code(place, { text: `国定路${mark}`, unsure: true })]).toEqual(Array(3).fill('text_characters'))
  })
})

describe('a place', () => {
  it('is empty only where nothing was written, picked or said', () => {
    expect([{}, { text: '  ' }, { text: '', unsure: false }].map((answer) => place.isEmpty(answer))).toEqual([true, true, true])
    expect([{ text: '国定路' }, { unsure: true }, { outside: true }, { streetCode: '310110015' }].map((answer) => place.isEmpty(answer))).toEqual(Array(4).fill(false))
  })
  it('needs a street, or the word that it is not known or elsewhere', () => {
    expect(code(place, { text: '国定路600弄' })).toBe('place_not_chosen')
    expect([{ unsure: true }, { outside: true }, { streetCode: '310110015' }].map((answer) => code(place, answer))).toEqual([null, null, null])
  })
  it('does not read the street twice', () => {
    const words = { label: '', optionText: () => '', unitName: () => '五角场街道' }
    expect(place.text({ text: '五角场街道国定路', streetCode: '310110015' }, words)).toBe('五角场街道国定路')
    expect(place.text({ text: '国定路', streetCode: '310110015' }, words)).toBe('五角场街道 国定路')
    expect(place.text({ text: '国定路', unsure: true }, words)).toBe('不确定是哪个街道 国定路')
  })
})

test('a declaration that was taken back is not made', () => {
  expect(code(declaration, false)).toBe('declaration_missing')
  expect(declaration.text(false, { label: '属实', optionText: String, unitName: String })).toBe('')
})

describe('what the national form asks for piece by piece', () => {
  const unitName = (unit: string) => ({ '310110015': '五角场街道', '310110015001': '国定居委' })[unit] ?? ''
  const pieces = (rules: FieldKindRules, answer: unknown) => rules.partsOf(answer, { unitName }).map(([, value]) => value)
  it('is read from an ID number, a date, and a place within the district', () => {
    expect(pieces(idNumber, '11010519491231002X')).toEqual(['女', '1949', '12', '31'])
    expect(pieces(date, '1950-03-02')).toEqual(['1950', '3', '2'])
    expect(pieces(place, { text: '国定路600弄', streetCode: '310110015', communityCode: '310110015001' })).toEqual(['上海市', '杨浦区', '五角场街道', '国定居委', '国定路600弄'])
  })
  it('is nothing of what is no such answer', () => {
    expect([pieces(idNumber, '1101'), pieces(date, 'soon'), pieces(place, { text: '合肥', outside: true }), pieces(place, 7), pieces(shortText, '汉族')]).toEqual([[], [], [], [], []])
  })
})
