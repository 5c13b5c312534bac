import { fieldsIn } from '@shared/catalog/conditions'
import { catalog, directories } from '@shared/catalog/catalog'
import { contract } from '@shared/contract/contract'
import { type ServedField } from '@shared/contract/services'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const keys = catalog.map(({ definition }) => definition.key)
const staffOnly = catalog.filter(({ definition }) => definition.begun === 'byStaff').map(({ definition }) => definition.key)

onEachDatabase('the services', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  /** To anybody; to the staff alone what only they begin. */
  const served = async (key: string) => (staffOnly.includes(key) ? await server.call(contract.getCounterService, clerk, { params: { key } }) : await server.call(contract.getService, null, { params: { key } })).body
  const fieldsOf = async (key: string): Promise<ServedField[]> => (await served(key)).sections.flatMap(({ fields }: { fields: ServedField[] }) => fields)

  it('are listed to anybody, in the order of the catalog, each with words', async () => {
    const { body } = await server.call(contract.listServices, null)
    expect(body.services.map(({ key }: { key: string }) => key)).toEqual([...catalog.filter(({ definition }) => !definition.begun).map(({ definition }) => definition.key), ...directories.map(({ key }) => key)])
    for (const { title, summary, category, icon } of body.services) for (const words of [title, summary, category.text, icon]) expect(words).not.toBe('')
  })

  it.each(keys)('%s is served as its file says, with a word for everything that is drawn', async (key) => {
    const { definition } = catalog.find((entry) => entry.definition.key === key) as (typeof catalog)[number]
    const service = await served(key)
    expect(service.version).toBe(definition.version)
    expect(service.sections.map((section: { key: string; title: string; fields: ServedField[] }) => [section.key, section.fields.map((field) => field.key)]))
      .toEqual(definition.sections.map((section) => [section.key, section.fields.map((field) => field.key)]))
    expect(service.stages.map(({ key: stage, kind }: { key: string; kind: string }) => [stage, kind])).toEqual(definition.stages.map(({ key: stage, kind }) => [stage, kind]))
    const words = [...service.sections.map(({ title }: { title: string }) => title), ...service.stages.map(({ title }: { title: string }) => title)]
    const fields = await fieldsOf(key)
    const drawn = [...words, ...fields.flatMap(({ label, options }) => [label, ...options.map(({ text }) => text)])]
    expect(drawn.filter((text) => text.trim() === '')).toEqual([])
  })

  it.each(keys)('%s asks only for what an answer before it can decide', async (key) => {
    const fields = await fieldsOf(key)
    fields.forEach(({ when }, index) => {
      const before = new Set(fields.slice(0, index).map((field) => field.key))
      expect(when ? fieldsIn(when).filter((field) => !before.has(field)) : []).toEqual([])
    })
  })

  it('are the same at a counter; what only the staff begin is for those who handle requests', async () => {
    const partner = await staff(server, '中国银行', 'partner')
    const at = async (as: Credential, key: string) => (await server.call(contract.getCounterService, as, { params: { key } })).body
    expect(await at(partner, 'certificate')).toEqual(await served('certificate'))
    for (const key of staffOnly) expect([(await at(clerk, key)).key, (await at(partner, key)).error?.code]).toEqual([key, 'service_unavailable'])
  })

  it('keep to themselves how they are routed: the server decides', async () => {
    for (const key of keys) expect(await served(key)).not.toHaveProperty('routing')
  })

  it('say that one that does not exist is not open, to read and to begin', async () => {
    const refusal = { status: 409, body: { error: { code: 'service_unavailable' } } }
    for (const key of [...staffOnly, 'certificate2', '__proto__', 'constructor']) {
      expect(await server.call(contract.getService, null, { params: { key } })).toMatchObject(refusal)
    }
    const as = await veteran(server, 'curious')
    expect(await server.call(contract.openDraft, as, { body: { serviceKey: 'merit_news' } })).toMatchObject(refusal)
    expect(await server.call(contract.getService, null, { params: { key: '../certificate' } })).toMatchObject({ status: 404 })
  })

  it('come half filled from the record where the file says so', async () => {
    const as = await veteran(server, 'known')
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    const prefilled = (await fieldsOf('certificate')).filter(({ prefill }) => prefill !== null).map(({ key }) => key)
    expect(prefilled).toContain('name')
    // 户籍地 was left out of the record.
    expect(Object.keys(draft.answers).sort()).toEqual(prefilled.filter((key) => key !== 'registered').sort())
  })
})
