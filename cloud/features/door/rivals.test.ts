import { type Database } from '../../database/database'
import { onEachDatabase } from '../../test/eachDatabase'
import { atDoor, doorOf, doorRows } from '../../test/doorRows'
import { staff } from '../../test/people'
import { holdRivals } from '../../test/rivals'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('two doors at the same moment', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  const { activity, signedUp, scan } = doorRows(() => server)
  const { handIn, outcomes, attendance } = atDoor(() => server, () => clerk)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  it('lets a ticket in at one of two doors alone that scan it at the same moment', async () => {
    const held = await activity(clerk.unitId)
    const people = [await signedUp(held), await signedUp(held), await signedUp(held)]
    const end = holdRivals(database(), 'BEGIN', 2)
    const both = await Promise.all([people, [...people].reverse()].map((order) => handIn(doorOf(held), order.map(({ qr }) => scan(qr)))))
    end()
    const said = both.flatMap(({ body }) => body.results.map(({ outcome, firstAt }: { outcome: { code: string }; firstAt: number | null }) => `${outcome.code} ${firstAt !== null}`))
    expect(said.sort()).toEqual([...Array<string>(3).fill('admitted false'), ...Array<string>(3).fill('again true')])
    expect(await attendance(doorOf(held))).toHaveLength(3)
  })

  it('sees who was let in at another door a moment before, and lets in the others of the same hand-over', async () => {
    const held = await activity(clerk.unitId)
    const [twice, once] = [await signedUp(held), await signedUp(held)]
    const meanwhile = scan(twice.qr)
    const end = insertedAhead(database(), () => handIn(doorOf(held), [meanwhile]))
    const said = await outcomes(doorOf(held), [scan(twice.qr), scan(once.qr)])
    end()
    expect(said.sort()).toEqual(['admitted', 'again'])
    expect(await attendance(doorOf(held))).toHaveLength(2)
  })

  it('takes the same scan once that is handed in twice at the same moment', async () => {
    const held = await activity(clerk.unitId)
    const one = scan((await signedUp(held)).qr)
    const end = holdRivals(database(), 'BEGIN', 2)
    const both = await Promise.all([handIn(doorOf(held), [one]), handIn(doorOf(held), [one])])
    end()
    expect(both.map(({ body }) => body.results[0].outcome.code)).toEqual(['admitted', 'admitted'])
    expect(await database().query('SELECT id FROM door_scan WHERE id = ?', [one.id])).toHaveLength(1)
  })
})

/** Before the tickets are first held, somebody else lets people in; on the one connection of SQLite that is before the transaction begins. */
const insertedAhead = (database: Database, act: () => Promise<unknown>): (() => void) => {
  const { transaction } = database
  let isDone = false
  const once = async (): Promise<void> => {
    if (isDone) return
    isDone = true
    await act()
  }
  database.transaction = async (work) => {
    if (database.kind === 'sqlite') await once()
    return transaction((tx) => work({
      ...tx,
      execute: async (statement, values) => {
        if (database.kind === 'mysql' && statement.startsWith('UPDATE signup')) await once()
        return tx.execute(statement, values)
      },
    }))
  }
  return () => Object.assign(database, { transaction })
}
