import { catalog, type CatalogEntry, directories } from '@shared/catalog/catalog'
import { type Field } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { type PersonTrait, personTraits } from '@shared/domain/personTraits'
import { idCheckCharacter } from '@shared/domain/idNumber'
import { type Status } from '@shared/domain/workflow'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, veteran } from '../../test/people'
import { sampleService } from '../../test/sampleService'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { atCounter } from '../../test/walkIns'
import { emptyRequest } from '../requests/emptyRequest'
import { requestTable } from '../requests/entities'
import { sealColumns } from '../requests/sealed'

jest.setTimeout(60_000)

const called = (key: string, rest: object = {}): CatalogEntry => ({ ...sampleService, definition: { ...sampleService.definition, key, ...rest } })
/** One service that fits nobody in particular, before one for each trait: what is known of somebody shows in what comes before the first. */
const editions = [called('plain'), ...personTraits.map((trait) => called(`for_${trait}`, { fits: [trait] })), called('card', { doneFor: ['cardHolder'] }), called('hardship_aid')]
const inCatalog = [...editions.map(({ definition }) => definition.key), ...directories.map(({ key }) => key)]
const dayAge = (years: number): string => {
  const first = `310110${2026 - years}0101001`
  return `${first}${idCheckCharacter(first)}`
}

/** What the traits are read from. */
const readFrom: readonly (readonly [service: string, field: string, options: readonly string[]])[] = [
  ['enrollment', 'categories', ['disabledSoldier', 'martyr', 'dutyDeath', 'illnessDeath', 'servingFamily']],
  ['certificate', 'veteranCategories', ['disabled']],
  ['certificate', 'cardType', ['bereaved']],
  ['certificate_replacement', 'cardType', ['bereaved']],
  ['employment_help', 'workStatus', ['unemployed']],
  ['return_reception', 'dischargedOn', []],
]

test.each(readFrom)('%s still asks for %s, with the answers that tell something', (service, field, options) => {
  const { definition } = catalog.find((entry) => entry.definition.key === service) as CatalogEntry
  const asked = definition.sections.flatMap(({ fields }) => fields as readonly Field[]).find(({ key }) => key === field)
  expect(asked?.options ?? []).toEqual(expect.arrayContaining([...options]))
  expect(asked).toBeDefined()
})

test('the ways to end and the services that tell something are those of the catalog', () => {
  const definitionOf = (key: string) => catalog.find((entry) => entry.definition.key === key)?.definition
  expect([definitionOf('enrollment')?.results, definitionOf('employment_help')?.results]).toEqual([expect.arrayContaining(['missing']), expect.arrayContaining(['employed'])])
  for (const key of ['hardship_aid', 'living_medical', 'schooling']) expect(definitionOf(key)?.key).toBe(key)
})

interface Asked {
  status?: Status
  answers?: object
  result?: string
  daysAgo?: number
}

onEachDatabase('the order of the services', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database(), { editions })
  })
  afterAll(() => server.stop())
  const { helps } = atCounter(() => server)

  const somebody = () => veteran(server, `fitted-${++people}`)
  const ownId = async (as: Credential): Promise<string> => (await server.call(contract.getMe, as)).body.account.person.id
  const fitting = async (as: Credential, order?: 'plain'): Promise<string[]> => (await server.call(contract.getHome, as, order ? { query: { order } } : {})).body.fitting
  /** Somebody asked for that; as done, unless it stands otherwise. */
  const asked = async (personId: string, serviceKey: string, { status = 'completed', answers = {}, result, daysAgo = 1 }: Asked = {}): Promise<string> => {
    const { clock, vault } = server.services
    const [id, at] = [newId(clock), clock.now() - daysAgo * 24 * 60 * 60_000]
    const closing = result ? JSON.stringify({ result: '', outcome: { code: result, text: '' } }) : null
    await insert(database(), requestTable, sealColumns(vault, id, {
      ...emptyRequest, id, draftKey: null, serviceKey, formVersion: 1, stageKey: 'answer', stageKind: 'decide', status, personId, accountId: null, actingAs: 'self', closing,
      answers: JSON.stringify(answers), applicantName: '张建国', applicantPhone: '13812345678', queueAt: at, createdAt: at, updatedAt: at, submittedAt: at,
    }))
    return id
  }
  const knownAfter = async (...requests: readonly (readonly [string, Asked?])[]): Promise<PersonTrait[]> => {
    const as = await somebody()
    for (const [key, how] of requests) await asked(await ownId(as), key, how)
    return knownOf(as)
  }
  const knownOf = async (as: Credential): Promise<PersonTrait[]> => {
    const order = await fitting(as)
    return personTraits.filter((trait) => order.indexOf(`for_${trait}`) < order.indexOf('plain'))
  }

  it('begins with the record for whoever has none, and with the card once there is one', async () => {
    expect(await knownAfter()).toEqual(['notEnrolled'])
    expect(await knownAfter(['enrollment', { status: 'submitted' }])).toEqual([])
    expect(await knownAfter(['enrollment', { result: 'done' }])).toEqual(['withoutCard'])
    expect(await knownAfter(['enrollment', { result: 'missing' }])).toEqual(['notEnrolled'])
    expect(await knownAfter(['enrollment'], ['certificate', { status: 'accepted' }])).toEqual([])
    expect(await knownAfter(['enrollment'], ['certificate'])).toEqual(['cardHolder'])
    expect(await knownAfter(['certificate_replacement', { status: 'submitted' }])).toEqual(['cardHolder'])
  })

  it.each<[PersonTrait, string, Asked]>([
    ['disabledSoldier', 'enrollment', { answers: { categories: ['soldier', 'disabledSoldier'] } }],
    ['disabledSoldier', 'certificate', { answers: { veteranCategories: ['disabled'] } }],
    ['bereaved', 'enrollment', { answers: { categories: ['martyr'] } }],
    ['bereaved', 'certificate', { answers: { cardType: 'bereaved' } }],
    ['bereaved', 'certificate_replacement', { answers: { cardType: 'bereaved' } }],
    ['servingFamily', 'enrollment', { answers: { categories: ['servingFamily'] } }],
    ['unemployed', 'employment_help', { answers: { workStatus: 'unemployed' }, result: 'training' }],
    ['newlyDischarged', 'return_reception', { answers: { dischargedOn: '2026-09-01' } }],
    ['inHardship', 'hardship_aid', { daysAgo: 300 }],
    ['hasSchoolChild', 'schooling', { daysAgo: 800 }],
  ])('knows %s from what %s told', async (trait, key, how) => {
    expect(await knownAfter([key, how])).toContain(trait)
  })

  it.each<[PersonTrait, string, Asked]>([
    ['disabledSoldier', 'enrollment', { answers: { categories: ['soldier'] } }],
    ['bereaved', 'certificate', { answers: { cardType: 'veteran' } }],
    ['unemployed', 'employment_help', { answers: { workStatus: 'unemployed' }, result: 'employed' }],
    ['newlyDischarged', 'return_reception', { answers: { dischargedOn: '2024-09-01' } }],
    ['inHardship', 'hardship_aid', { daysAgo: 400 }],
    ['hasSchoolChild', 'schooling', { daysAgo: 1200 }],
    ['servingFamily', 'enrollment', { status: 'withdrawn', answers: { categories: ['servingFamily'] } }],
    ['inHardship', 'hardship_aid', { status: 'rejected' }],
    ['inHardship', 'hardship_aid', { status: 'draft' }],
  ])('does not take somebody for %s by what %s told otherwise, long ago or in vain', async (trait, key, how) => {
    expect(await knownAfter([key, how])).not.toContain(trait)
  })

  it('goes by the newest form: what was corrected since counts no more', async () => {
    expect(await knownAfter(['enrollment', { answers: { categories: ['martyr'] } }], ['enrollment', { answers: { categories: ['soldier'] } }])).not.toContain('bereaved')
  })

  it('knows an age only from the number that was checked', async () => {
    const aged = async (years: number) => {
      const as = await somebody()
      const id = await ownId(as)
      await database().execute("UPDATE person SET level = 'checked', idNumber = ? WHERE id = ?", [server.services.vault.seal(dayAge(years), id), id])
      return knownOf(as)
    }
    expect([await aged(59), await aged(60), await aged(80)]).toEqual([['notEnrolled'], ['elderly', 'notEnrolled'], ['aged', 'elderly', 'notEnrolled']])
    expect(await knownAfter(['enrollment', { status: 'submitted', answers: { idNumber: dayAge(85) } }])).toEqual([])
  })

  it('has last what is on its way already and the card of whoever holds one, and leaves nothing out', async () => {
    const as = await somebody()
    await asked(await ownId(as), 'plain', { status: 'accepted' })
    await asked(await ownId(as), 'certificate')
    const order = await fitting(as)
    expect(order[0]).toBe('for_cardHolder')
    expect(order.slice(-3)).toEqual(['activities', 'plain', 'card'])
    expect([...order].sort()).toEqual([...inCatalog].sort())
  })

  it('is that of the catalog for whoever wants it so, without a look at what they told', async () => {
    const as = await somebody()
    const id = await asked(await ownId(as), 'enrollment')
    await database().execute('UPDATE service_request SET answers = ? WHERE id = ?', ['unreadable', id])
    expect((await server.call(contract.getHome, as)).status).toBe(500)
    expect(await fitting(as, 'plain')).toEqual(inCatalog)
  })

  it('is that of the catalog before anything is known, and goes by nobody whom one helps', async () => {
    const as = await newcomer(server, 'nobody-yet')
    expect(await fitting(as)).toEqual(inCatalog)
    const { body: father } = await helps(as)
    await asked(father.id, 'enrollment', { answers: { categories: ['martyr'] } })
    expect(await fitting(as)).toEqual(inCatalog)
    const helper = await somebody()
    const { body: mother } = await helps(helper)
    await asked(mother.id, 'enrollment', { answers: { categories: ['martyr'] } })
    expect(await knownOf(helper)).toEqual(['notEnrolled'])
  })
})
