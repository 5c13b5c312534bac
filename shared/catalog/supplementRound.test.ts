import { factsAt } from '@shared/catalog/facts'
import { type Answers, type CheckableField } from '@shared/catalog/answers'
import { answersOfRound, readRound, type Supplied } from '@shared/catalog/supplementRound'

const now = Date.UTC(2026, 10, 25)
const fields: CheckableField[] = [
  { key: 'phone', kind: 'phone' }, { key: 'basis', kind: 'choice', options: ['residence', 'registered'] }, { key: 'question', kind: 'longText' },
  { key: 'why', kind: 'shortText', when: { field: 'basis', in: ['registered'] } }, { key: 'since', kind: 'shortText', when: { field: 'why', filled: true } },
  { key: 'mandate', kind: 'shortText', when: { all: [{ field: 'basis', in: ['registered'] }, { fact: 'actingAs', in: ['guardian'] }] } },
]
const before = { phone: '13812345678', basis: 'residence', question: '原来的话' }
const round = (asked: readonly string[], supplied: Partial<Supplied> = {}, facts = factsAt(now)) =>
  readRound({ fields, before, asked, facts }, { answers: {}, confirmed: {}, ...supplied }, now)

test('nothing is done yet: each thing is still as it was', () => {
  expect(round(['phone', 'question'])).toMatchObject({ done: 0, all: 2, problems: { phone: { code: 'answer_unchanged' }, question: { code: 'answer_unchanged' } } })
})

test('what was changed rightly is done, what was changed wrongly is not', () => {
  expect(round(['phone', 'question'], { answers: { phone: '13987654321', question: '' } })).toMatchObject({ done: 1, all: 2, problems: { question: { code: 'text_missing' } } })
})

test('what was right all along is done by saying so, and goes out as it was', () => {
  const { done, given } = round(['phone'], { answers: { phone: '1' }, confirmed: { phone: '' } })
  expect([done, given]).toEqual([1, { phone: '13812345678' }])
})

test('an answer that was changed asks for more, and that for more again; both count', () => {
  const changed = round(['basis'], { answers: { basis: 'registered' } })
  expect(changed).toMatchObject({ newly: ['why'], done: 1, all: 2, problems: { why: { code: 'short_text_missing' } } })
  const filled = round(['basis'], { answers: { basis: 'registered', why: '户口在那里', since: '2020' } })
  expect(filled).toMatchObject({ newly: ['why', 'since'], done: 3, all: 3, given: { basis: 'registered', why: '户口在那里', since: '2020' } })
})

test('taking the change back takes back what it asked for, and sends nothing of it', () => {
  expect(round(['basis'], { answers: { basis: 'residence', why: '户口在那里' } })).toMatchObject({ newly: [], all: 1, given: { basis: 'residence' } })
})

test('what nobody asked for is not sent, whatever was kept', () => {
  expect(round(['phone'], { answers: { phone: '13987654321', question: '别的话' } }).given).toEqual({ phone: '13987654321' })
})

test('a blank beside what stood there changes nothing, as the server keeps neither', () => {
  expect(round(['question'], { answers: { question: ' 原来的话 ' } }).problems).toEqual({ question: { code: 'answer_unchanged' } })
})

test('what is no longer asked since another answer changed needs nothing more, and is not kept', () => {
  const registered = { ...before, basis: 'registered', why: '户口在那里', since: '2020' }
  const moved = readRound({ fields, before: registered, asked: ['basis', 'why'], facts: factsAt(now) }, { answers: { basis: 'residence' }, confirmed: {} }, now)
  expect(moved).toMatchObject({ problems: {}, done: 2, all: 2 })
  expect(moved.values).toEqual(before)
})

test('an answer that nobody asked for again is not judged again, and stays', () => {
  const old = { ...before, phone: 'was taken once' }
  const { problems, values } = readRound({ fields, before: old, asked: ['question'], facts: factsAt(now) }, { answers: { question: '更清楚的话' }, confirmed: {} }, now)
  expect([problems, values]).toEqual([{}, { ...old, question: '更清楚的话' }])
})

test('whoever filed it decides what a changed answer opens, not whoever answers', () => {
  const change = { answers: { basis: 'registered' } }
  expect(round(['basis'], change).newly).toEqual(['why'])
  expect(round(['basis'], change, factsAt(now, 'guardian')).newly).toEqual(['why', 'mandate'])
})

test('a round is read alike from no more than the answers that it turns on', () => {
  const whole = { ...before, basis: 'registered', why: '户口在那里', since: '2020' }
  expect(answersOfRound({ fields, before: whole, asked: ['phone'] })).toEqual({ phone: '13812345678' })
  const least = answersOfRound({ fields, before: whole, asked: ['since'] })
  expect(least).toEqual({ basis: 'registered', why: '户口在那里', since: '2020' })
  const read = (known: Answers) => readRound({ fields, before: known, asked: ['since'], facts: factsAt(now) }, { answers: { since: '2021' }, confirmed: {} }, now)
  const { values: _whole, ...judged } = read(whole)
  expect(read(least)).toMatchObject(judged)
})
