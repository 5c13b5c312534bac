import { type ServedField } from '@shared/contract/services'
import { type Ask, nothing, readRound, type Supplied } from './supplied'

const field = (key: string, kind: string, more: Partial<ServedField> = {}): ServedField => ({ key, kind, label: key, help: null, optional: false, options: [], prefill: null, when: null, ...more })
const options = [{ value: 'residence', text: '' }, { value: 'registered', text: '' }]
const service = {
  sections: [{
    key: 'a', title: '', when: null,
    fields: [
      field('phone', 'phone'), field('basis', 'choice', { options }), field('question', 'longText'),
      field('why', 'shortText', { when: { field: 'basis', in: ['registered'] } }), field('since', 'shortText', { when: { field: 'why', filled: true } }),
    ],
  }],
}
const before = { phone: '13812345678', basis: 'residence', question: '原来的话' }
const asked = (...fields: string[]): Ask => ({ askedAt: 1, unitName: '', message: '', items: fields.map((one) => ({ field: one, label: one, reason: { code: 'wrong', text: '' }, note: '' })) })
const round = (ask: Ask, supplied: Partial<Supplied> = {}) => readRound({ answers: before }, service, ask, { ...nothing, ...supplied }, Date.UTC(2026, 10, 25))

test('nothing is done yet: each thing is still as it was', () => {
  expect(round(asked('phone', 'question'))).toMatchObject({ done: 0, all: 2, problems: { phone: { code: 'answer_unchanged' }, question: { code: 'answer_unchanged' } } })
})

test('what was changed rightly is done, what was changed wrongly is not', () => {
  expect(round(asked('phone', 'question'), { answers: { phone: '13987654321', question: '' } })).toMatchObject({ done: 1, all: 2, problems: { question: { code: 'text_missing' } } })
})

test('what was right all along is done by saying so, and goes out as it was', () => {
  const { done, given } = round(asked('phone'), { answers: { phone: '1' }, confirmed: { phone: '' } })
  expect([done, given]).toEqual([1, { phone: '13812345678' }])
})

test('an answer that was changed asks for more, and that for more again; both count', () => {
  const changed = round(asked('basis'), { answers: { basis: 'registered' } })
  expect(changed).toMatchObject({ newly: ['why'], done: 1, all: 2, problems: { why: { code: 'short_text_missing' } } })
  const filled = round(asked('basis'), { answers: { basis: 'registered', why: '户口在那里', since: '2020' } })
  expect(filled).toMatchObject({ newly: ['why', 'since'], done: 3, all: 3, given: { basis: 'registered', why: '户口在那里', since: '2020' } })
})

test('taking the change back takes back what it asked for, and sends nothing of it', () => {
  expect(round(asked('basis'), { answers: { basis: 'residence', why: '户口在那里' } })).toMatchObject({ newly: [], all: 1, given: { basis: 'residence' } })
})

test('what nobody asked for is not sent, whatever was kept', () => {
  expect(round(asked('phone'), { answers: { phone: '13987654321', question: '别的话' } }).given).toEqual({ phone: '13987654321' })
})
