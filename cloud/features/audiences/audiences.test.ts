import { catalog } from '@shared/catalog/catalog'
import { type ServiceDefinition } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insert, insertAll } from '../../database/rows'
import { addCalls } from '../calls/add'
import { staffCallTable } from '../calls/entities'
import { noticeRecipientTable } from '../notices/entities'
import { onEachDatabase } from '../../test/eachDatabase'
import { veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { mannedNetwork, type MannedNetwork, serviceLife } from '../../test/serviceLife'
import { startTestServer, type TestServer } from '../../test/testServer'
import { eraseAudiences, moveAudiences } from './belongings'
import { categoriesIn, fillCategories } from './categories'
import { personCategoryTable } from './entities'

jest.setTimeout(120_000)

const enrollment = catalog.find(({ definition }) => definition.key === 'enrollment')?.definition as ServiceDefinition

it('the categories of an enrolment are those that we know, and nothing else that it says', () => {
  expect([categoriesIn('{"categories":["martyr","none","soldier","other"]}'), categoriesIn('{"categories":["none"]}'), categoriesIn('{"categories":"soldier"}'), categoriesIn('{}')]).toEqual([['soldier', 'martyr'], [], [], []])
})

onEachDatabase('the checked categories of a person', ({ database }) => {
  let server: TestServer
  let network: MannedNetwork
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    network = await mannedNetwork(server)
  })
  afterAll(() => server.stop())
  const { someone, file, firstOwner, walk, act } = serviceLife(() => server, () => network)

  const categories = async (personId: string) => (await database().query<{ category: string }>('SELECT category FROM person_category WHERE personId = ? ORDER BY category', [personId])).map(({ category }) => category)
  const personOf = async (requestId: string) => (await database().query<{ personId: string }>('SELECT personId FROM service_request WHERE id = ?', [requestId]))[0]?.personId ?? ''
  /** What the form says is changed where it lies: the form itself has tests of its own. */
  const saying = async (requestId: string, chosen: string[]) => database().execute('UPDATE service_request SET answers = ? WHERE id = ?', [server.services.vault.seal(JSON.stringify({ categories: chosen }), requestId), requestId])
  const enrolled = async (chosen: string[]) => {
    const begun = await file(await someone(`enrolled-${++people}`), enrollment)
    const last = await walk(begun, enrollment)
    await saying(begun.id, chosen)
    const personId = await personOf(begun.id)
    expect(await categories(personId)).toEqual([])
    const [outcome] = enrollment.results ?? []
    expect((await act(contract.complete, last, begun.id, { result: '查好了，和您说过了', outcome })).status).toBe(200)
    return { id: begun.id, personId }
  }

  it('are there once their enrolment is completed, and not when it is refused', async () => {
    const { personId } = await enrolled(['soldier', 'disabledSoldier'])
    expect(await categories(personId)).toEqual(['disabledSoldier', 'soldier'])
    const refused = await file(await someone(`enrolled-${++people}`), enrollment)
    expect((await act(contract.reject, firstOwner(refused, enrollment), refused.id, { reason: '材料不全', remedy: '补好再来' })).status).toBe(200)
    expect(await categories(await personOf(refused.id))).toEqual([])
  })

  it('of those from before are filled in once, each by the newest, and what was checked since is not undone', async () => {
    const { id, personId } = await enrolled(['officer'])
    await database().execute('DELETE FROM person_category')
    const older = newId({ now: () => 1 })
    const columns = (await database().query<Record<string, string | number | null>>('SELECT * FROM service_request WHERE id = ?', [id]))[0] ?? {}
    const copy = { ...columns, id: older, number: null, draftKey: null, closedAt: 1, answers: server.services.vault.seal(JSON.stringify({ categories: ['redArmy'] }), older) }
    await database().execute(`INSERT INTO service_request (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).map(() => '?').join(', ')})`, Object.values(copy))
    await database().execute("DELETE FROM setting WHERE name = 'categoryFill'")
    expect(await fillCategories(server.services)).toBe(false)
    expect(await categories(personId)).toEqual(['officer'])
    await database().execute('UPDATE person_category SET category = ? WHERE personId = ?', ['retired', personId])
    expect(await fillCategories(server.services)).toBe(false)
    expect(await categories(personId)).toEqual(['retired'])
  })

  it('go along when two records turn out to be one, with what was brought to either, and nobody is called twice', async () => {
    const [kept, absorbed] = [await personIdOf(server, await veteran(server, 'kept')), await personIdOf(server, await veteran(server, 'absorbed'))]
    const [both, other, third] = [newId(server.clock), newId(server.clock), newId(server.clock)]
    const row = (personId: string, noticeId: string, readAt: number | null, confirmedAt: number | null) => ({ noticeId, personId, toldAt: 1, readAt, confirmedAt })
    await insertAll(database(), noticeRecipientTable, [row(kept, both, null, null), row(absorbed, both, 5, 6), row(absorbed, other, 7, null), row(kept, third, 3, null), row(absorbed, third, 9, 9)])
    await insertAll(database(), personCategoryTable, [{ personId: kept, category: 'soldier' }, { personId: absorbed, category: 'soldier' }, { personId: absorbed, category: 'martyr' }])
    await database().transaction((tx) => addCalls(tx, server.services, [kept, absorbed].map((personId) => ({ reason: 'notice', subjectKey: `notice:${both}:${personId}`, personId, noticeId: both, requestId: null, notificationId: null }))))
    await database().transaction((tx) => moveAudiences(tx, kept, absorbed, 8))
    expect(await database().query('SELECT noticeId, readAt, confirmedAt FROM notice_recipient WHERE personId = ? ORDER BY noticeId', [kept])).toEqual([
      { noticeId: both, readAt: 5, confirmedAt: 6 }, { noticeId: other, readAt: 7, confirmedAt: null }, { noticeId: third, readAt: 3, confirmedAt: 9 },
    ])
    expect(await categories(kept)).toEqual(['martyr', 'soldier'])
    expect(await database().query('SELECT doneAt FROM staff_call WHERE personId = ? ORDER BY id', [kept])).toEqual([{ doneAt: null }, { doneAt: 8 }])
    for (const table of ['notice_recipient', 'person_category', 'staff_call']) expect(await database().query(`SELECT * FROM ${table} WHERE personId = ?`, [absorbed])).toEqual([])
    // The same list twice is on it once.
    await database().transaction((tx) => addCalls(tx, server.services, [{ reason: 'notice', subjectKey: `notice:${both}:${kept}`, personId: kept, noticeId: both, requestId: null, notificationId: null }]))
    expect(await database().query('SELECT COUNT(*) AS amount FROM staff_call WHERE personId = ?', [kept])).toEqual([{ amount: 2 }])
    expect(await database().transaction((tx) => eraseAudiences(tx, kept))).toBe(7)
    for (const table of ['notice_recipient', 'person_category', 'staff_call']) expect(await database().query(`SELECT * FROM ${table} WHERE personId = ?`, [kept])).toEqual([])
  })

  it('and the calls are destroyed with their record', async () => {
    const personId = await personIdOf(server, await veteran(server, 'erased'))
    const id = newId(server.clock)
    await insert(database(), staffCallTable, {
      id, reason: 'message', subjectKey: `message:${id}`, unitId: id, personId, noticeId: null, requestId: null, notificationId: null, createdAt: 1, doneAt: 2, outcome: 'reached', note: server.services.vault.seal('说过了', id), staffId: id, attempts: 1, version: 1,
    })
    expect(await database().transaction((tx) => eraseAudiences(tx, personId))).toBe(1)
  })
})
