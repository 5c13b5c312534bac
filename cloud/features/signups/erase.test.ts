import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { hour, publishedActivity, signedUp } from '../../test/activities'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { personIdOf } from '../../test/records'
import { onSignups } from '../../test/signups'
import { startTestServer, type TestServer } from '../../test/testServer'
import { eraseSignups } from './erase'

jest.setTimeout(120_000)

onEachDatabase('sign-ups of a record that is destroyed', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  afterAll(() => server.stop())

  const { somebody } = onSignups(() => server)

  it('leave no word of the staff in the log of the places, which keeps what happened, and those about others', async () => {
    const activity = await publishedActivity(server, lead, { places: 1 })
    const [holder, gone, stays] = [await somebody(), await somebody(), await somebody()]
    await signedUp(server, holder, activity)
    const line = [await signedUp(server, gone, activity, { mayWait: true }), await signedUp(server, stays, activity, { mayWait: true })]
    for (const { id } of line) await server.call(contract.moveInLine, lead, { params: { id }, body: { toPlace: 2, reason: '行动不便，家住得远' } })
    const personId = await personIdOf(server, gone)
    await database().transaction((tx) => eraseSignups(tx, server.services, personId, server.clock.now()))
    const moves = await database().query<{ holdId: string; reason: string | null }>("SELECT holdId, reason FROM capacity_log WHERE poolId = ? AND what = 'moved' ORDER BY id", [activity.target ?? ''])
    expect(moves).toEqual([{ holdId: line[0]?.id, reason: null }, { holdId: line[1]?.id, reason: expect.any(String) }])
  })

  it('are held before the door is asked for who came, and nothing there is looked for but by their ids', async () => {
    const activity = await publishedActivity(server, lead, { sessions: [{ startsIn: hour }] })
    const as = await somebody()
    const { id, ticket } = await signedUp(server, as, activity)
    const scan = { id: newId(server.clock), ticket: ticket.qr, happenedAt: server.clock.now(), isOffline: false }
    await server.call(contract.checkIn, lead, { params: { id: activity.target ?? '' }, body: { scans: [scan] } })
    const personId = await personIdOf(server, as)
    const written: string[] = []
    await database().transaction((tx) => {
      const execute: typeof tx.execute = (statement, values) => (written.push(statement), tx.execute(statement, values))
      return eraseSignups({ ...tx, execute }, server.services, personId, server.clock.now())
    })
    expect(await database().query('SELECT signupId FROM attendance WHERE signupId = ?', [id])).toEqual([])
    expect(written.map((statement) => statement.split(' ').slice(0, 3).join(' ')).filter((start) => !start.includes('capacity'))).toEqual(['UPDATE signup SET', 'DELETE FROM job_follow_up', 'DELETE FROM attendance'])
    expect(written.filter((statement) => statement.includes('SELECT id FROM signup'))).toEqual([])
  })
})
