import { contract } from '@shared/contract/contract'
import { countCheck } from '../../capacity/look'
import { bySystem } from '../../capacity/log'
import { emptyPool } from '../../capacity/emptyPool'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { type ActivityOptions, day, hour, publishedActivity, signedUp, signingUp } from '../../test/activities'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { personIdOf } from '../../test/records'
import { onSignups } from '../../test/signups'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { mergePersons } from '../people/merge'
import { tellOfSignups } from './told'

jest.setTimeout(120_000)

onEachDatabase('what two records signed up for that are one human being', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道', 'lead')
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))
  afterAll(() => server.stop())

  const { somebody, get, titles, why } = onSignups(() => server)
  const publish = (options: ActivityOptions = {}) => publishedActivity(server, lead, options)
  const merge = async (kept: Credential, absorbed: Credential, on = (tx: Transaction): Transaction => tx) => {
    const [keptId, absorbedId] = [await personIdOf(server, kept), await personIdOf(server, absorbed)]
    const by = { requestId: newId(server.clock), staffId: lead.staffId, unitId: lead.unitId, evidence: 'counter' } as const
    await database().transaction((tx) => mergePersons(on(tx), server.services, { keptId, absorbedId, by, now: server.clock.now() }))
  }

  it('uses the one free training where one of two is called off, whosever that was', async () => {
    const free = (days: number) => publish({ kind: 'training', usesEntitlement: true, sessions: [{ startsIn: days * day }] })
    for (const isOfKept of [true, false]) {
      const [one, two, called, stands] = [await somebody(), await somebody(), await free(3), await free(4)]
      await signedUp(server, isOfKept ? one : two, called)
      await signedUp(server, isOfKept ? two : one, stands)
      await database().transaction((tx) => emptyPool(tx, server.services, { poolId: called.target ?? '', by: bySystem }))
      await merge(one, two)
      expect(await why(signingUp(server, one, await free(5)))).toBe('entitlement_used')
    }
  })

  it('keeps the seat by which they were there, or have a result, also where the other one is older and all is over', async () => {
    const [one, two, lecture, training] = [await somebody(), await somebody(), await publish({ sessions: [{ startsIn: hour }] }), await publish({ sessions: [{ startsIn: 4 * hour }] })]
    const [idle, failed] = [await signedUp(server, one, lecture), await signedUp(server, one, training)]
    server.clock.advance(10)
    const [used, passed] = [await signedUp(server, two, lecture), await signedUp(server, two, training)]
    const scan = { id: newId(server.clock), ticket: used.ticket.qr, happenedAt: server.clock.now(), isOffline: false }
    await server.call(contract.checkIn, lead, { params: { id: lecture.target ?? '' }, body: { scans: [scan] } })
    await database().execute("UPDATE signup SET result = 'passed' WHERE id = ?", [passed.id])
    server.clock.advance(10 * hour)
    await merge(one, two)
    const states = await Promise.all([idle, used, failed, passed].map(async ({ id }) => (await get(one, id)).state.code))
    expect(states).toEqual(['ended', 'confirmed', 'ended', 'confirmed'])
  })

  it('is told to the one that stays, also what is told while it moves', async () => {
    const [holder, one, two, activity] = [await somebody(), await somebody(), await somebody(), await publish({ places: 1 })]
    await signedUp(server, holder, activity)
    const { id: signupId } = await signedUp(server, two, activity, { mayWait: true })
    const personId = await personIdOf(server, two)
    await merge(one, two, (tx) => ({
      ...tx,
      execute: async (statement, values) => {
        if (statement.startsWith('UPDATE capacity_hold SET holderId')) await tellOfSignups(tx, server.services, [{ signupId, personId, template: 'seat_offered', params: { activity: '健康讲座', until: '14:00' } }])
        return tx.execute(statement, values)
      },
    }))
    expect(await titles(one)).toEqual(['健康讲座，轮到您了', '健康讲座，候补第 1 位'])
  })
})
