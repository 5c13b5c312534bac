import { fieldKinds, maskedText, rulesOf } from '@shared/fields'
import { answerValue } from '@shared/fields/answerValue'
import { type FieldKind } from '@shared/fields'
import { type FieldSettings, type FieldWords } from '@shared/fields/fieldKindRules'
import { problemTexts } from '@shared/text/problems'
import * as v from 'valibot'

const now = Date.UTC(2026, 10, 24, 4)
const fileId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const otherFile = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const settings: FieldSettings = { options: ['one', 'two', 'none'], exclusive: 'none', pages: { min: 1, max: 3 } }
const words: FieldWords = { label: '标签', optionText: (value) => `选项${value}`, unitName: (code) => `单位${code}` }

/** A right answer of each kind, and how it reads. */
const right: { [Kind in FieldKind]: { answer: unknown; text: string } } = {
  name: { answer: '张建国', text: '张建国' },
  idNumber: { answer: '11010519491231002X', text: '11010519491231002X' },
  phone: { answer: '13812345678', text: '13812345678' },
  account: { answer: '6222021001112223334', text: '6222021001112223334' },
  place: { answer: { text: '国定路600弄', streetCode: '310110015', unsure: false, outside: false }, text: '单位310110015 国定路600弄' },
  station: { answer: '310110015', text: '单位310110015退役军人服务站' },
  choice: { answer: 'two', text: '选项two' },
  choices: { answer: ['one', 'two'], text: '选项one、选项two' },
  date: { answer: '1950-03-02', text: '1950年3月2日' },
  shortText: { answer: '汉族', text: '汉族' },
  longText: { answer: '优待证丢了\n怎么办', text: '优待证丢了\n怎么办' },
  photo: { answer: fileId, text: '已上传' },
  papers: { answer: [fileId, otherFile], text: '共 2 页' },
  signature: { answer: fileId, text: '已签名' },
  declaration: { answer: true, text: '标签' },
}
const kinds = Object.keys(right) as FieldKind[]

const nonsense: [string, unknown][] = [
  ['nothing', undefined], ['null', null], ['a number', 13812345678], ['NaN', NaN], ['false', false], ['an object', { length: 1 }], ['a place that is none', { text: 5 }],
  ['an array of numbers', [1]], ['an array of arrays', [['one']]], ['an empty array', []], ['an empty text', ''], ['spaces', '  \u3000'], ['NUL', '\u0000'], ['NUL in words', '张\u0000三'],
  ['a prototype', Object.create({ text: '国定路' })], ['a function', () => 'one'], ['10,000 characters', '字'.repeat(10_000)],
  ['an array of 10,000 texts', Array.from({ length: 10_000 }, () => 'x')],
]

describe.each(kinds)('a field of kind %s', (kind) => {
  const rules = fieldKinds[kind]

  it('knows its own name and is found by it', () => {
    expect(rules.kind).toBe(kind)
    expect(rulesOf(kind)).toBe(rules)
  })

  it('keeps a right answer as it is, which may also travel', () => {
    expect(rules.check(right[kind].answer, settings, now)).toEqual({ value: right[kind].answer, problem: null })
    expect(rules.isEmpty(right[kind].answer)).toBe(false)
    expect(v.parse(answerValue, right[kind].answer)).toEqual(right[kind].answer)
  })

  it('reads as people would write it', () => {
    expect(rules.text(right[kind].answer, words)).toBe(right[kind].text)
  })

  it.each(nonsense)('never throws on %s and never lets it pass', (_name, answer) => {
    const isLeftOut = rules.isEmpty(answer)
    expect(isLeftOut || rules.check(answer, settings, now).problem !== null).toBe(true)
    expect(typeof rules.text(answer, words)).toBe('string')
    expect(Array.isArray(rules.filesOf(answer)) && Array.isArray(rules.unitsOf(answer))).toBe(true)
  })

  it('refuses emoji where words are not free, and says what to do in a sentence that exists', () => {
    const { problem } = rules.check('😀', settings, now)
    expect(problem === null).toBe(kind === 'shortText' || kind === 'longText')
    for (const { code } of [rules.missing, ...(problem ? [problem] : [])]) expect(problemTexts).toHaveProperty(code)
  })

  it('tells nothing of a sensitive answer to those who do not handle the request', () => {
    expect(maskedText({ kind, sensitive: true }, right[kind].text)).toBe('（由受理单位查看）')
  })
})

test('a name of a kind that nobody defined has no rules, not even one that every object has', () => {
  expect(rulesOf('hologram')).toBeUndefined()
  expect(rulesOf('constructor')).toBeUndefined()
  expect(rulesOf('__proto__')).toBeUndefined()
})

test('who does not handle the request reads no name, number, address, day or words in full', () => {
  const masked = Object.fromEntries(kinds.map((kind) => [kind, maskedText({ kind }, right[kind].text)]))
  expect(masked).toMatchObject({
    name: '张*国', idNumber: '110105********002X', phone: '138****5678', date: '1950年**月**日', shortText: '（由受理单位查看）', longText: '（由受理单位查看）',
  })
  expect(masked.place).not.toContain('600')
})

test('only papers, photos and signatures take files, and only papers take PDF', () => {
  const taking = Object.fromEntries(kinds.filter((kind) => fieldKinds[kind].takes.length > 0).map((kind) => [kind, fieldKinds[kind].takes]))
  expect(taking).toEqual({ photo: ['picture'], papers: ['picture', 'pdf'], signature: ['picture'] })
  expect(kinds.filter((kind) => fieldKinds[kind].filesOf(right[kind].answer).length > 0)).toEqual(Object.keys(taking))
})
