import * as v from 'valibot'
import { type CheckableField, askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { type Condition, fieldsIn, holds } from '@shared/catalog/conditions'
import { condition as conditionSchema } from '@shared/contract/services'
import { factsAt } from '@shared/catalog/facts'
import { type Answers } from '@shared/fields/answerValue'

const now = 0
const file = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

describe('a condition', () => {
  const answers: Answers = { kind: 'lost', causes: ['illness', 'fire'], agreed: true, home: { text: '', unsure: true, outside: false }, born: '1955-12-31', toCome: '1970-01-02' }
  it.each<[Condition, boolean]>([
    [{ field: 'kind', in: ['lost', 'damaged'] }, true],
    [{ field: 'kind', in: ['damaged'] }, false],
    [{ field: 'kind', in: [] }, false],
    [{ field: 'missing', in: ['undefined'] }, false],
    [{ field: 'causes', in: ['fire'] }, true],
    [{ field: 'causes', in: ['flood'] }, false],
    [{ field: 'agreed', in: ['true'] }, true],
    [{ field: 'home', in: ['[object Object]'] }, false],
    [{ field: 'home', filled: true }, true],
    [{ field: 'missing', filled: true }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [{ field: 'kind', filled: true }, { field: 'missing', filled: true }] }, false],
    [{ any: [{ field: 'kind', filled: true }, { field: 'missing', filled: true }] }, true],
    [{ not: { field: 'missing', filled: true } }, true],
    [{ fact: 'actingAs', in: ['self'] }, true],
    [{ fact: 'actingAs', in: ['guardian'] }, false],
    [{ fact: 'age', from: 80 }, false],
    [{ field: 'born', yearsFrom: 14 }, true],
    [{ field: 'born', yearsFrom: 15 }, false],
    [{ field: 'toCome', yearsFrom: 0 }, false],
    [{ field: 'missing', yearsFrom: 0 }, false],
    [{ field: 'causes', yearsFrom: 0 }, false],
    [{ fact: 'dayOfYear', from: '01-01' }, true],
    [{ fact: 'dayOfYear', from: '01-02' }, false],
    [{ not: { any: [{ field: 'causes', in: ['illness'] }] } }, false],
  ])('%j holds: %s, and travels as it is', (condition, expected) => {
    expect(holds(condition, answers, factsAt(now))).toBe(expected)
    expect(v.parse(conditionSchema, JSON.parse(JSON.stringify(condition)))).toEqual(condition)
  })

  it('of another shape does not travel', () => {
    for (const wrong of [{}, { fact: 'age' }, { fact: 'actingAs', in: ['staff'] }, { fact: 'mood', in: ['good'] }, { field: 'kind' }, { not: 'kind' }, { all: [{ field: 'kind' }] }, 'kind', null]) expect(v.is(conditionSchema, wrong)).toBe(false)
  })

  it('names the fields that it looks at', () => {
    expect(fieldsIn({ all: [{ field: 'one', filled: true }, { any: [{ not: { field: 'two', in: [] } }] }] })).toEqual(['one', 'two'])
  })
})

describe('a form with conditions', () => {
  const form = {
    sections: [
      { fields: [{ key: 'agent', kind: 'choice', options: ['self', 'agent'] }, { key: 'reason', kind: 'choice', options: ['ill', 'other'], when: { field: 'agent', in: ['agent'] } }] },
      { when: { field: 'agent', in: ['agent'] } as Condition, fields: [{ key: 'mandate', kind: 'papers' }, { key: 'proof', kind: 'papers', when: { field: 'reason', in: ['ill'] } as Condition }] },
    ],
  } satisfies { sections: { when?: Condition; fields: CheckableField[] }[] }
  const fields = fieldsOf<CheckableField>(form)
  const asked = (answers: Answers) => askedFields(fields, answers, factsAt(now)).map(({ key }) => key)

  it('asks what the answers before it open, section by section', () => {
    expect(asked({})).toEqual(['agent'])
    expect(asked({ agent: 'agent' })).toEqual(['agent', 'reason', 'mandate'])
    expect(asked({ agent: 'agent', reason: 'ill' })).toEqual(['agent', 'reason', 'mandate', 'proof'])
  })

  it('lets an answer whose field is no longer asked open nothing and be kept nowhere', () => {
    const changedMind: Answers = { agent: 'self', reason: 'ill', proof: [file] }
    expect(asked(changedMind)).toEqual(['agent'])
    expect(checkFields(fields, changedMind, now)).toEqual({ values: { agent: 'self' }, problems: {} })
    const chain = [{ key: 'a', kind: 'choice', options: ['y', 'n'] }, { key: 'b', kind: 'shortText', when: { field: 'a', in: ['y'] } }, { key: 'c', kind: 'shortText', when: { field: 'b', filled: true } }] satisfies CheckableField[]
    expect(askedFields<CheckableField>(chain, { a: 'n', b: '还在', c: '也在' }, factsAt(now)).map(({ key }) => key)).toEqual(['a'])
  })

  it('takes an empty answer for none', () => {
    const chain = [{ key: 'b', kind: 'shortText' }, { key: 'c', kind: 'shortText', when: { field: 'b', filled: true } }] satisfies CheckableField[]
    for (const empty of ['', '  ']) expect(askedFields<CheckableField>(chain, { b: empty }, factsAt(now)).map(({ key }) => key)).toEqual(['b'])
  })

  it('says everything that is missing at once', () => {
    expect(checkFields(fields, { agent: 'agent', reason: 'ill' }, now).problems).toEqual({ mandate: { code: 'papers_missing' }, proof: { code: 'papers_missing' } })
  })
})

describe('a field of a kind that this program does not know', () => {
  const check = (field: Partial<CheckableField>, answers: Answers) => checkFields([{ key: 'new', kind: 'hologram', ...field }], answers, now).problems
  it('asks for an update, whether it is answered or not, and never passes', () => {
    expect(check({}, {})).toEqual({ new: { code: 'field_unknown' } })
    expect(check({}, { new: 'x' })).toEqual({ new: { code: 'field_unknown' } })
  })
  it('stops nobody where it may be left out', () => {
    expect(check({ optional: true }, {})).toEqual({})
  })
})
