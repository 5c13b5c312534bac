import { setTimeout as pause } from 'node:timers/promises'
import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { type Database } from '../../database/database'
import { newId } from '../../database/id'
import { hour, publishedActivity, type PublishedActivity, signedUp } from '../../test/activities'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { onSignups } from '../../test/signups'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('a seat of somebody who is let in before it begins', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const { somebody, cancel, get, list } = onSignups(() => server)
  const seated = async () => {
    const [as, activity] = [await somebody(), await publishedActivity(server, lead, { places: 1, sessions: [{ startsIn: hour }] })]
    return { as, activity, signup: await signedUp(server, as, activity) }
  }
  const letIn = (activity: PublishedActivity, { ticket }: { ticket: { qr: string } }) => server.call(contract.checkIn, lead, {
    params: { id: activity.target ?? '' }, body: { scans: [{ id: newId(server.clock), ticket: ticket.qr, happenedAt: server.clock.now(), isOffline: false }] },
  })
  const cameAndState = (id: string) => database().query<{ state: string; came: number }>(
    'SELECT h.state, (SELECT COUNT(*) FROM attendance at WHERE at.signupId = h.id) AS came FROM capacity_hold h WHERE h.id = ?', [id])

  it('is not given back, and nothing offers to', async () => {
    const { as, activity, signup } = await seated()
    await letIn(activity, signup)
    expect(outcome(await cancel(as, signup.id))).toBe('activity_over')
    expect(await get(as, signup.id)).toMatchObject({ state: { code: 'confirmed' }, may: [], checkedIn: [{ sessionId: activity.target }] })
    expect((await list(as)).signups).toMatchObject([{ id: signup.id, may: [] }])
  })

  it('is given back or entered, and never both, where the two meet', async () => {
    const [cancelling, entering] = [await seated(), await seated()]
    const ended = meanwhile(database(), 'FROM attendance', () => letIn(cancelling.activity, cancelling.signup))
    expect((await cancel(cancelling.as, cancelling.signup.id)).status).toBe(200)
    expect((await ended()).body.results[0].outcome.code).toBe('ended')
    expect(await cameAndState(cancelling.signup.id)).toEqual([{ state: 'ended', came: 0 }])

    const refused = meanwhile(database(), 'JOIN attendance', () => cancel(entering.as, entering.signup.id))
    expect((await letIn(entering.activity, entering.signup)).body.results[0].outcome.code).toBe('admitted')
    expect(outcome(await refused())).toBe('activity_over')
    expect(await cameAndState(entering.signup.id)).toEqual([{ state: 'held', came: 1 }])
  })
})

/** So long (ms) an act that nobody holds up needs at the most. */
const enough = 500

/** Once the first transaction has read something with these words, somebody else acts, who may have to wait for it. Gives what ends this with what came of the act. */
const meanwhile = <T>(database: Database, words: string, act: () => Promise<T>): (() => Promise<T>) => {
  const { transaction } = database
  let acted: Promise<T> | undefined
  database.transaction = (work) => {
    database.transaction = transaction
    return transaction((tx) => work({
      ...tx,
      query: async (statement, values) => {
        const rows = await tx.query(statement, values)
        if (acted === undefined && statement.includes(words)) await Promise.race([(acted = act()), pause(enough)])
        return rows as never
      },
    }))
  }
  return async () => acted ?? Promise.reject(new Error(`nothing was read with ${words}`))
}
