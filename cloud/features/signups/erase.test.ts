import { contract } from '@shared/contract/contract'
import { publishedActivity, signedUp } from '../../test/activities'
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
})
