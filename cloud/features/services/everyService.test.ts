import { catalog, type CatalogEntry } from '@shared/catalog/catalog'
import { type ServiceDefinition } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { type Filed, mannedNetwork, type MannedNetwork, serviceLife } from '../../test/serviceLife'
import { startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

const entries = catalog.map((entry) => [entry.definition.key, entry] as const)
const consultation = catalog.find(({ definition }) => definition.key === 'consultation')?.definition as ServiceDefinition

onEachDatabase('every service of the catalog', ({ database }) => {
  let server: TestServer
  let network: MannedNetwork
  let people = 0
  const { someone, file, fileAsStaff, askForReview, walk, firstOwner, kindOfLevel, kindOf, mine, act, actAsApplicant } = serviceLife(() => server, () => network)

  beforeAll(async () => {
    server = await startTestServer(database())
    network = await mannedNetwork(server)
  })
  // Each begins on the same morning, however long the one before it took.
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  const filed = async ({ definition }: CatalogEntry): Promise<Filed> => {
    if (definition.begun === 'byStaff') return fileAsStaff(definition)
    const as = await someone(`life-${++people}`)
    return definition.begun === 'fromRequest' ? askForReview(as, await file(as, consultation)) : file(as, definition)
  }
  const done = '已经办好，和您说过了'

  it.each(entries)('%s comes to the unit of its level, and goes from stage to stage and through every result to its rating', async (_key, entry) => {
    const { definition, texts } = entry
    const begun = await filed(entry)
    const { id, as } = begun
    if (definition.begun !== 'fromRequest') expect(kindOf(begun.unitId)).toBe(kindOfLevel(definition.routing.level))
    const last = await walk(begun, definition)
    const complete = async (outcome?: string) => {
      const { status, body } = await act(contract.complete, last, id, { result: done, ...(outcome ? { outcome } : {}) })
      expect([status, body.request?.status.code]).toEqual([200, 'completed'])
    }
    const { results = [undefined] } = definition
    if (!as) return complete(results[0])
    expect((await server.call(contract.getReceipt, as, { params: { id } })).body).toMatchObject({ title: texts.title, unit: { id: begun.unitId } })
    for (const [index, outcome] of results.entries()) {
      // Not solved after all: it is worked on once more, and ends otherwise.
      if (index > 0) expect((await actAsApplicant(contract.reopen, as, id, { reason: '还有一点事' })).status).toBe(200)
      await complete(outcome)
      expect((await mine(as, id)).closing).toMatchObject({ result: done, outcome: outcome ? { code: outcome, text: texts.results?.[outcome] } : null })
    }
    expect((await actAsApplicant(contract.rate, as, id, { level: '5', words: '很好' })).body.rating).toMatchObject({ level: '5' })
  })

  it.each(entries)('%s can be refused, never without what to do now', async (_key, entry) => {
    const begun = await filed(entry)
    const { id, as } = begun
    const owner = firstOwner(begun, entry.definition)
    expect((await act(contract.reject, owner, id, { reason: '还差一份证明', remedy: ' ' })).status).toBe(422)
    expect((await act(contract.reject, owner, id, { reason: '还差一份证明', remedy: '补好再来，我们帮您看' })).body.request).toMatchObject({ status: { code: 'rejected' } })
    if (as) expect((await mine(as, id)).closing).toMatchObject({ reason: '还差一份证明', remedy: '补好再来，我们帮您看' })
  })

  it.each(entries.filter(([, { definition }]) => definition.results))('%s is not completed without one of its results', async (_key, entry) => {
    const begun = await filed(entry)
    const last = await walk(begun, entry.definition)
    for (const outcome of [undefined, 'nonsense']) {
      expect((await act(contract.complete, last, begun.id, { result: done, ...(outcome ? { outcome } : {}) })).body.error?.details.fields).toEqual({ outcome: { code: 'choice_missing' } })
    }
  })
})
