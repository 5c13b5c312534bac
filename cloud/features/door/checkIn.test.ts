import { makeTicketScene } from '@shared/domain/ticket'
import { onEachDatabase } from '../../test/eachDatabase'
import { atDoor, doorOf, doorRows, hour } from '../../test/doorRows'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

onEachDatabase('a door', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp, scan } = doorRows(() => server)
  const { handIn, results, outcomes, attendance } = atDoor(() => server, () => clerk)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  it('lets in a signed ticket and typed digits, and takes no other signature', async () => {
    const held = await activity(clerk.unitId)
    const [one, two] = [await signedUp(held), await signedUp(held)]
    expect(await outcomes(doorOf(held), [scan(makeTicketScene(one.code, 'x'.repeat(16)))])).toEqual(['unknown'])
    expect(await outcomes(doorOf(held), [scan(one.qr), scan(`${two.code.slice(0, 4)} ${two.code.slice(4)}`), scan('https://example.org'), scan('00000000')])).toEqual(['admitted', 'admitted', 'unknown', 'unknown'])
    expect(await attendance(doorOf(held))).toHaveLength(2)
  })

  it('says of every ticket that lets nobody in what is wrong with it', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const elsewhere = await activity(other.unitId, { title: '家政培训' })
    const tickets = [
      await signedUp(held, { sessionId: doorOf(held, 1) }), await signedUp(elsewhere), await signedUp(held, { hold: 'waiting' }), await signedUp(held, { hold: 'offered' }), await signedUp(held, { admission: 'pending' }), await signedUp(held, { hold: 'ended' }),
    ]
    const said = await results(doorOf(held), tickets.map(({ qr }, index) => scan(qr, { happenedAt: server.clock.now() + index })))
    expect(said.map(({ outcome, maskedName }: { outcome: { code: string }; maskedName: string | null }) => [outcome.code, maskedName])).toEqual([
      ['other_session', '张*国'], ['other_session', null], ['not_confirmed', '张*国'], ['not_confirmed', '张*国'], ['not_confirmed', '张*国'], ['ended', '张*国'],
    ])
    expect(said[0].detail).toBe('是“电工培训”11月24日 11:00那一场的票')
    expect(said[1].detail).toContain('家政培训')
    expect(await attendance(doorOf(held))).toEqual([])
  })

  it('counts a ticket once, in the order in which the scans happened, and says when the first was', async () => {
    const held = await activity(clerk.unitId)
    const { qr, id } = await signedUp(held)
    const now = server.clock.now()
    const [late, early] = [scan(qr, { happenedAt: now - 1000 }), scan(qr, { happenedAt: now - 5000 })]
    const { body } = await handIn(doorOf(held), [late, early])
    expect(body.attended).toBe(1)
    expect(body.results.map(({ scanId, outcome, firstAt }: { scanId: string; outcome: { code: string }; firstAt: number | null }) => [scanId, outcome.code, firstAt])).toEqual([[early.id, 'admitted', null], [late.id, 'again', now - 5000]])
    expect(await attendance(doorOf(held))).toEqual([{ signupId: id, scanId: early.id }])
  })

  it('answers the same when scans are handed in twice, by whomever', async () => {
    const held = await activity(clerk.unitId)
    const colleague = await staff(server, '五角场街道', 'lead')
    const [one, waiting] = [await signedUp(held), await signedUp(held, { hold: 'waiting' })]
    const scans = [scan(one.qr), scan(one.qr), scan(waiting.qr), scan('nothing')]
    const first = (await handIn(doorOf(held), scans)).body
    // What became of the line meanwhile changes no answer.
    await database().execute("UPDATE capacity_hold SET state = 'held' WHERE id = ?", [waiting.id])
    expect((await handIn(doorOf(held), [...scans].reverse(), colleague)).body).toEqual(first)
    expect(await database().query('SELECT id FROM door_scan WHERE sessionId = ?', [doorOf(held)])).toHaveLength(4)
  })

  it('refuses the id of a scan of another session', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const used = scan((await signedUp(held)).qr)
    await handIn(doorOf(held), [used])
    server.clock.advance(24 * hour)
    expect((await handIn(doorOf(held, 1), [used])).body.error.code).toBe('idempotency_conflict')
  })

  it('asks the database whether they still are of the staff when scans are written', async () => {
    const held = await activity(clerk.unitId)
    const leaving = await staff(server, '五角场街道', 'clerk')
    const { qr } = await signedUp(held)
    const { transaction } = database()
    database().transaction = async (work) => {
      await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now(), leaving.staffId])
      return transaction(work)
    }
    const reply = await handIn(doorOf(held), [scan(qr)], leaving)
    database().transaction = transaction
    expect(reply.body.error.code).toBe('not_found')
  })

  it('needs as many statements for two hundred scans as for one', async () => {
    const held = await activity(clerk.unitId)
    const people = await Promise.all(Array.from({ length: 50 }, () => signedUp(held)))
    const count = async (scans: object[]): Promise<number> => {
      let statements = 0
      const { transaction } = database()
      database().transaction = (work) =>
        transaction((tx) => work({
          ...tx, query: (...given) => ((statements += 1), tx.query(...given)), execute: (...given) => ((statements += 1), tx.execute(...given)),
        }))
      expect((await handIn(doorOf(held), scans)).status).toBe(200)
      database().transaction = transaction
      return statements
    }
    expect([await count([scan(people[0]?.qr ?? '')]), await count([...people, ...people, ...people, ...people].map(({ qr }) => scan(qr)))]).toEqual([8, 8])
    expect(await attendance(doorOf(held))).toHaveLength(50)
  })
})
