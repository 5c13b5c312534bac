import { actingAsKey, withActingAs } from '@shared/catalog/actingAs'
import { checkFields, fieldsOf } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'

const fields = [
  { key: 'question', kind: 'longText' as const },
  { key: 'mandate', kind: 'longText' as const, when: { field: actingAsKey, in: ['family'] } },
]
const now = Date.UTC(2026, 10, 23)
const missing = (answers: object, actingAs: 'self' | 'family' | 'guardian') => Object.keys(checkFields(fields, withActingAs(answers as never, actingAs), now).problems)

it('asks for a paper by as what the form is filled in', () => {
  expect(missing({ question: '怎么办' }, 'family')).toEqual(['mandate'])
  expect(missing({ question: '怎么办' }, 'self')).toEqual([])
  expect(missing({ question: '怎么办' }, 'guardian')).toEqual([])
})

it('is known and not answered: nobody gets out of a paper by writing something else', () => {
  expect(missing({ question: '怎么办', actingAs: 'self' }, 'family')).toEqual(['mandate'])
  expect(checkFields(fields, withActingAs({ question: '怎么办' }, 'self'), now).values).toEqual({ question: '怎么办' })
})

it('is the key of no field of any form', () => {
  expect(catalog.flatMap(({ definition }) => fieldsOf(definition)).filter(({ key }) => key === actingAsKey)).toEqual([])
})
