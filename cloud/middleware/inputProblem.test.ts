import * as v from 'valibot'
import { contract } from '@shared/contract/contract'
import { note } from '@shared/contract/values'
import { problemText } from '@shared/text/problems'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer } from '../test/people'
import { startTestServer, type TestServer } from '../test/testServer'
import { inputProblem } from './inputProblem'

jest.setTimeout(60_000)

describe('what a schema finds wrong', () => {
  const text = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(5))
  it.each<[string, v.GenericSchema, unknown, object]>([
    ['nothing given', text, undefined, { code: 'input_missing' }],
    ['nothing written', text, ' ', { code: 'input_missing' }],
    ['too little written', text, '好', { code: 'text_too_short', least: 2 }],
    ['too much written', text, '一二三四五六', { code: 'text_too_long', length: 6, most: 5 }],
    ['too many chosen', v.pipe(v.array(v.string()), v.maxLength(1)), ['a', 'b'], { code: 'too_many', most: 1 }],
    ['none chosen', v.pipe(v.array(v.string()), v.minLength(1)), [], { code: 'choice_missing' }],
    ['too many fields', v.pipe(v.record(v.string(), v.string()), v.maxEntries(1)), { a: '', b: '' }, { code: 'too_many', most: 1 }],
    ['another shape', v.pipe(v.string(), v.regex(/^\d+$/)), 'x', { code: 'input_not_understood' }],
    ['another kind', text, 3, { code: 'input_not_understood' }],
    ['marks that nobody sees', note, 'a\u0000b', { code: 'text_characters' }],
    ['none of the list', v.picklist(['a']), 'b', { code: 'input_not_understood' }],
  ])('is a problem with a sentence: %s', (_case, schema, input, problem) => {
    const [issue] = v.safeParse(schema, input).issues ?? []
    const found = inputProblem(issue as v.GenericIssue)
    expect(found).toEqual(problem)
    expect(problemText(found)).toMatch(/[\u4e00-\u9fff]{4}/)
  })
})

onEachDatabase('a refused form', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('has a problem that can be said in words beside each field, all at once', async () => {
    const as = await newcomer(server, 'careless')
    const { status, body } = await server.call(contract.saveProfile, as, { body: { name: '长'.repeat(61), residence: { streetCode: '<' }, registered: null } })
    expect([status, body.error.details.fields]).toEqual([
      422, { name: { code: 'text_too_long', length: 61, most: 60 }, phone: { code: 'input_missing' }, 'residence.streetCode': { code: 'input_not_understood' } },
    ])
  })
})
