import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insertAll, readOne } from '../../database/rows'
import { allTables } from '../../database/schema'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber } from '../../test/walkIns'
import { personTable } from '../identity/entities'
import { requestTable } from '../requests/entities'
import { referring, sweepAbandoned } from './abandoned'

jest.setTimeout(60_000)

const day = 24 * 60 * 60_000

it('spares a person whom any table is about', () => {
  const about = allTables.filter(({ columns }) => Object.hasOwn(columns, 'personId')).map(({ name }) => name)
  expect([...referring, 'consent'].sort()).toEqual(about.sort())
})

onEachDatabase('what was begun at a counter and left lying', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  // Whoever signed in before a test let a month go by is signed out.
  beforeEach(async () => {
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { open, fill, filed, named, helps } = atCounter(() => server)

  const begun = async (given: object = {}) => {
    const { body } = await open(clerk, given)
    return { draft: body, id: body.id as string, personId: body.personId as string }
  }
  const sweepAfter = async (time: number) => {
    server.clock.advance(time)
    await sweepAbandoned(server.services)
  }
  const isThere = async (table: 'service_request' | 'person' | 'consent', column: 'id' | 'personId', id: string) =>
    (await database().query(`SELECT id FROM ${table} WHERE ${column} = ?`, [id])).length > 0

  it('goes after thirty days without a touch, with the person whom nothing else names and the consent to it', async () => {
    const { id, personId } = await begun()
    await sweepAfter(30 * day)
    expect(await isThere('service_request', 'id', id)).toBe(true)
    await sweepAfter(1)
    expect([await isThere('service_request', 'id', id), await isThere('person', 'id', personId), await isThere('consent', 'personId', personId)]).toEqual([false, false, false])
  })

  it('counts from the last time that it was saved', async () => {
    const { draft, id, personId } = await begun()
    server.clock.advance(29 * day)
    await fill(clerk, draft)
    await sweepAfter(29 * day)
    expect([await isThere('service_request', 'id', id), await isThere('person', 'id', personId)]).toEqual([true, true])
  })

  it('takes the person of a draft that was discarded along, too', async () => {
    const { id, personId } = await begun()
    await server.call(contract.discardDraft, clerk, { params: { id } })
    await sweepAfter(30 * day + 1)
    expect(await isThere('person', 'id', personId)).toBe(false)
  })

  it('leaves everybody else alone: whoever was checked, handed something in, or has a phone that stands for them', async () => {
    const checked = await begun({ idNumber: freshIdNumber() })
    const one = await filed(clerk)
    const as = await newcomer(server, 'quiet')
    await named(as, '张德福')
    const own = (await server.call(contract.getMe, as)).body.account.person.id
    const helped = (await helps(as)).body.id
    await server.call(contract.endHelp, as, { params: { id: helped } })
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'consultation' } })
    await sweepAfter(400 * day)
    expect(await isThere('service_request', 'id', checked.id)).toBe(false)
    for (const id of [checked.personId, own, helped]) expect(await isThere('person', 'id', id)).toBe(true)
    for (const id of [one.id, draft.id]) expect(await isThere('service_request', 'id', id)).toBe(true)
    expect(await isThere('consent', 'personId', checked.personId)).toBe(true)
  })

  it('hides nothing that was begun today, however much there is', async () => {
    const { id } = await begun()
    const row = await readOne(database(), requestTable, { id })
    const copies = Array.from({ length: 210 }, (_, index) => ({ ...(row as NonNullable<typeof row>), updatedAt: (row?.updatedAt ?? 0) - 1000 - index, applicantName: '' }))
    for (const copy of copies) {
      const copyId = newId(server.clock)
      await insertAll(database(), requestTable, [{ ...copy, id: copyId, applicantName: server.services.vault.seal('王秀英', copyId) }])
    }
    const { drafts } = (await server.call(contract.listWalkIns, clerk)).body
    expect([drafts.length, drafts[0].id]).toEqual([50, id])
    await sweepAfter(30 * day + 1)
    expect(await database().query("SELECT id FROM service_request WHERE filedByStaffId = ? AND status = 'draft'", [clerk.staffId])).toEqual([])
    expect(await readOne(database(), personTable, { id: row?.personId ?? '' })).toBeUndefined()
  })
})
