import { fieldsOf } from '@shared/catalog/answers'
import { catalog, olderEditions } from '@shared/catalog/catalog'
import { fieldsIn } from '@shared/catalog/conditions'
import { defineService, type Field, type ServiceTexts } from '@shared/catalog/types'

describe.each([...catalog, ...olderEditions].map(({ definition }) => [`${definition.key} ${definition.version}`, definition] as const))('the form of %s', (_key, definition) => {
  const fields = fieldsOf<Field>(definition)

  it('asks for each thing under a name of its own', () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
  })

  it('lets conditions look back only, at what was asked before', () => {
    for (const [index, { when }] of fields.entries()) {
      const before = fields.slice(0, index).map(({ key }) => key)
      expect(before).toEqual(expect.arrayContaining(when ? fieldsIn(when) : []))
    }
  })

  it('offers the exclusive option among the others, and a sensible number of pages', () => {
    for (const { options = [], exclusive, pages } of fields) {
      if (exclusive) expect(options).toContain(exclusive)
      if (pages) expect([pages.min >= 1, pages.max >= pages.min]).toEqual([true, true])
    }
  })
})

test('the compiler misses no words of a field or of one of its options', () => {
  const sample = defineService({
    key: 'sample', version: 1, category: 'rights', icon: 'chat', routing: { level: 'street', basis: { place: 'residence' } },
    sections: [{ key: 'only', fields: [{ key: 'topic', kind: 'choice', options: ['one', 'two'] }, { key: 'since', kind: 'date', dates: 'past' }] }],
    stages: [{ key: 'answer', kind: 'decide', unit: 'routed', limit: null }],
  })
  const rest = { title: '', summary: '', saidAs: [], outcome: '', stages: { answer: { title: '' } }, sections: { only: '' } }
  const whole: ServiceTexts<typeof sample> = { ...rest, fields: { topic: { label: '', options: { one: '', two: '' } }, since: { label: '' } } }
  // @ts-expect-error an option without words
  const withoutOption: ServiceTexts<typeof sample> = { ...rest, fields: { topic: { label: '', options: { one: '' } }, since: { label: '' } } }
  // @ts-expect-error a field without words
  const withoutField: ServiceTexts<typeof sample> = { ...rest, fields: { topic: { label: '', options: { one: '', two: '' } } } }
  // @ts-expect-error a choice without options
  defineService({ ...sample, sections: [{ key: 'only', fields: [{ key: 'topic', kind: 'choice' }] }] })
  expect([whole, withoutOption, withoutField]).toHaveLength(3)
})
