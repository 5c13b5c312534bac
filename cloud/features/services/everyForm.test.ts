import { type Answers, askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'
import { fieldsIn } from '@shared/catalog/conditions'
import { factsAt } from '@shared/catalog/facts'
import { type Field } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { fieldKinds } from '@shared/fields'
import { onEachDatabase } from '../../test/eachDatabase'
import { caseOf, fillIn, unstored, type Wanted, wrongAnswers } from '../../test/formAnswers'
import { draftOf, unitCode, uploaded, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

const keys = catalog.filter(({ definition }) => !definition.begun).map(({ definition }) => definition.key)
const namesOf = (fields: readonly Field[]): string[] => fields.map(({ key }) => key).sort()

onEachDatabase('every form of the catalog', ({ database }) => {
  let server: TestServer
  let streetCode: string
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    streetCode = await unitCode(server, '五角场街道')
  })
  afterAll(() => server.stop())

  const someone = () => veteran(server, `f${++people}`)
  const facts = () => factsAt(server.clock.now())
  const fieldsOfService = async (key: string) => fieldsOf<Field>((await server.services.network.current()).forms.current(key).definition)
  const submit = async (as: Credential, key: string, answers: Answers) => {
    const draft = await draftOf(server, as, key, answers)
    return server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
  }
  /** The plain case, and one for every field that only some people are asked. */
  const cases = async (key: string): Promise<Wanted[]> => {
    const fields = await fieldsOfService(key)
    const found = await Promise.all(fields.map((field) => caseOf(field, fields, facts())))
    return [...new Map(found.flatMap((one) => one ?? []).map((one) => [JSON.stringify(one), one])).values()]
  }

  it.each(keys)('%s asks every field of somebody', async (key) => {
    const fields = await fieldsOfService(key)
    const found = await Promise.all(fields.map(async (field) => ((await caseOf(field, fields, facts())) ? [] : [field.key])))
    expect(found.flat()).toEqual([])
  })

  it.each(keys)('%s takes right answers of every case, and finds a station for them', async (key) => {
    for (const wanted of await cases(key)) {
      const as = await someone()
      const { id } = (await server.call(contract.openDraft, as, { body: { serviceKey: key } })).body
      const answers = await fillIn(await fieldsOfService(key), wanted, facts(), { streetCode, upload: (field, pages) => uploaded(server, as, id, field, pages) })
      const reply = await submit(as, key, answers)
      expect([wanted, reply.status, reply.body.error]).toEqual([wanted, 200, undefined])
      expect(reply.body).toMatchObject({ id, unit: { name: expect.any(String) }, reason: expect.stringContaining('受理') })
      expect((await server.call(contract.getRequest, as, { params: { id } })).body.answers).toEqual(answers)
    }
  })

  it.each(keys)('%s refuses wrong answers with a problem beside each of them, all at once', async (key) => {
    const as = await someone()
    const fields = await fieldsOfService(key)
    // What decides about other fields would ask something else when it is wrong; left out it is looked at below.
    const deciding = new Set(fields.flatMap(({ when }) => (when ? fieldsIn(when) : [])))
    for (const wanted of await cases(key)) {
      const right = await fillIn(fields, wanted, facts(), { streetCode, upload: unstored })
      const wrong = askedFields(fields, right, facts()).filter((field) => !deciding.has(field.key))
      const refused = await submit(as, key, { ...right, ...Object.fromEntries(wrong.map((field) => [field.key, wrongAnswers[field.kind] as string])) })
      expect([refused.status, Object.keys(refused.body.error.details.fields).sort()]).toEqual([422, namesOf(wrong)])
      for (const { key: field } of askedFields(fields, right, facts()).filter((one) => deciding.has(one.key))) {
        const { [field]: _leftOut, ...rest } = right
        expect(Object.keys((await submit(as, key, { ...rest, [field]: '' })).body.error.details.fields)).toContain(field)
      }
    }
  })

  it.each(keys)('%s refuses files that were never stored for it, beside each field that names one', async (key) => {
    const as = await someone()
    const fields = await fieldsOfService(key)
    for (const wanted of await cases(key)) {
      const answers = await fillIn(fields, wanted, facts(), { streetCode, upload: unstored })
      const naming = askedFields(fields, answers, facts()).filter(({ key: field, kind }) => fieldKinds[kind].filesOf(answers[field]).length > 0)
      if (naming.length === 0) continue
      const { status, body } = await submit(as, key, answers)
      expect([status, body.error.details.fields]).toEqual([422, Object.fromEntries(naming.map((field) => [field.key, fieldKinds[field.kind].missing]))])
    }
  })

  it.each(keys)('%s misses every answer that is left out', async (key) => {
    const as = await someone()
    const fields = await fieldsOfService(key)
    const { id, version } = (await server.call(contract.openDraft, as, { body: { serviceKey: key } })).body
    await server.call(contract.saveDraft, as, { params: { id }, body: { version, answers: {} } })
    const { status, body } = await server.call(contract.submit, as, { params: { id }, body: { version: version + 1 } })
    expect([status, body.error.details.fields]).toEqual([422, checkFields(fields, {}, server.clock.now()).problems])
    expect(Object.keys(body.error.details.fields).sort()).toEqual(namesOf(askedFields(fields, {}, facts()).filter(({ optional }) => !optional)))
  })
})
