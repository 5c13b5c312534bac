import { contract } from '@shared/contract/contract'
import { makeTicketScene } from '@shared/domain/ticket'
import { type Database } from '../../database/database'
import { onEachDatabase } from '../../test/eachDatabase'
import { doorRows, type HeldActivity, hour } from '../../test/doorRows'
import { staff } from '../../test/people'
import { holdRivals } from '../../test/rivals'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

onEachDatabase('a door', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp, scan, cancelSession } = doorRows(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  const door = (of: HeldActivity, session = 0) => of.sessionIds[session] as string
  const open = (sessionId: string, as: Credential = clerk) => server.call(contract.openDoor, as, { params: { id: sessionId } })
  const handIn = (sessionId: string, scans: object[], as: Credential = clerk) => server.call(contract.checkIn, as, { params: { id: sessionId }, body: { scans } })
  const results = async (sessionId: string, scans: object[], as: Credential = clerk) => (await handIn(sessionId, scans, as)).body.results
  const outcomes = async (sessionId: string, scans: object[]): Promise<string[]> => (await results(sessionId, scans)).map(({ outcome }: { outcome: { code: string } }) => outcome.code)
  const conflicts = async (sessionId: string, as: Credential = clerk) => (await server.call(contract.listScanConflicts, as, { params: { id: sessionId } })).body
  const attendance = (sessionId: string) => database().query<{ signupId: string; scanId: string }>('SELECT signupId, scanId FROM attendance WHERE sessionId = ?', [sessionId])

  it('gives the list of whoever has a place, by code and masked name, and nobody else', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const [coming, came] = [await signedUp(held), await signedUp(held, { name: '李明' })]
    for (const rest of [{ hold: 'waiting' }, { hold: 'offered' }, { hold: 'ended' }, { admission: 'pending' }, { sessionId: door(held, 1) }] as const) await signedUp(held, rest)
    await handIn(door(held), [scan(came.qr)])
    const { body } = await open(door(held))
    expect(body).toMatchObject({ title: '电工培训', attended: 1, session: { id: door(held), place: '三楼' } })
    expect(body.expected).toEqual([
      { signupId: coming.id, code: coming.code, maskedName: '张*国', isCheckedIn: false },
      { signupId: came.id, code: came.code, maskedName: '李*', isCheckedIn: true },
    ])
    expect(await database().query('SELECT 1 FROM access_log LIMIT 1')).toEqual([])
  })

  it('expects who signed up for the whole at each of its sessions, and has them come to each', async () => {
    const held = await activity(clerk.unitId, { sessions: 2, signupScope: 'whole' })
    const person = await signedUp(held, { sessionId: null })
    expect(await outcomes(door(held), [scan(person.qr), scan(person.qr)])).toEqual(['admitted', 'again'])
    server.clock.advance(24 * hour)
    expect((await open(door(held, 1))).body.expected).toMatchObject([{ signupId: person.id, isCheckedIn: false }])
    expect(await outcomes(door(held, 1), [scan(person.code)])).toEqual(['admitted'])
  })

  it('lets in a signed ticket and typed digits, and takes no other signature', async () => {
    const held = await activity(clerk.unitId)
    const [one, two] = [await signedUp(held), await signedUp(held)]
    expect(await outcomes(door(held), [scan(makeTicketScene(one.code, 'x'.repeat(16)))])).toEqual(['unknown'])
    expect(await outcomes(door(held), [scan(one.qr), scan(`${two.code.slice(0, 4)} ${two.code.slice(4)}`), scan('https://example.org'), scan('00000000')])).toEqual(['admitted', 'admitted', 'unknown', 'unknown'])
    expect(await attendance(door(held))).toHaveLength(2)
  })

  it('says of every ticket that lets nobody in what is wrong with it', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const elsewhere = await activity(other.unitId, { title: '家政培训' })
    const tickets = [
      await signedUp(held, { sessionId: door(held, 1) }), await signedUp(elsewhere), await signedUp(held, { hold: 'waiting' }), await signedUp(held, { hold: 'offered' }), await signedUp(held, { admission: 'pending' }), await signedUp(held, { hold: 'ended' }),
    ]
    const said = await results(door(held), tickets.map(({ qr }, index) => scan(qr, { happenedAt: server.clock.now() + index })))
    expect(said.map(({ outcome, maskedName }: { outcome: { code: string }; maskedName: string | null }) => [outcome.code, maskedName])).toEqual([
      ['other_session', '张*国'], ['other_session', null], ['not_confirmed', '张*国'], ['not_confirmed', '张*国'], ['not_confirmed', '张*国'], ['ended', '张*国'],
    ])
    expect(said[0].detail).toBe('是“电工培训”11月24日 11:00那一场的票')
    expect(said[1].detail).toContain('家政培训')
    expect(await attendance(door(held))).toEqual([])
  })

  it('counts a ticket once, in the order in which the scans happened, and says when the first was', async () => {
    const held = await activity(clerk.unitId)
    const { qr, id } = await signedUp(held)
    const now = server.clock.now()
    const [late, early] = [scan(qr, { happenedAt: now - 1000 }), scan(qr, { happenedAt: now - 5000 })]
    const { body } = await handIn(door(held), [late, early])
    expect(body.attended).toBe(1)
    expect(body.results.map(({ scanId, outcome, firstAt }: { scanId: string; outcome: { code: string }; firstAt: number | null }) => [scanId, outcome.code, firstAt])).toEqual([[early.id, 'admitted', null], [late.id, 'again', now - 5000]])
    expect(await attendance(door(held))).toEqual([{ signupId: id, scanId: early.id }])
  })

  it('answers the same when scans are handed in twice, by whomever', async () => {
    const held = await activity(clerk.unitId)
    const colleague = await staff(server, '五角场街道', 'lead')
    const [one, waiting] = [await signedUp(held), await signedUp(held, { hold: 'waiting' })]
    const scans = [scan(one.qr), scan(one.qr), scan(waiting.qr), scan('nothing')]
    const first = (await handIn(door(held), scans)).body
    // What became of the line meanwhile changes no answer.
    await database().execute("UPDATE capacity_hold SET state = 'held' WHERE id = ?", [waiting.id])
    expect((await handIn(door(held), [...scans].reverse(), colleague)).body).toEqual(first)
    expect(await database().query('SELECT id FROM door_scan WHERE sessionId = ?', [door(held)])).toHaveLength(4)
  })

  it('refuses the id of a scan of another session', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const used = scan((await signedUp(held)).qr)
    await handIn(door(held), [used])
    server.clock.advance(24 * hour)
    expect((await handIn(door(held, 1), [used])).body.error.code).toBe('idempotency_conflict')
  })

  it('lets a ticket in at one of two doors alone that scan it at the same moment', async () => {
    const held = await activity(clerk.unitId)
    const people = [await signedUp(held), await signedUp(held), await signedUp(held)]
    const end = holdRivals(database(), 'BEGIN', 2)
    const both = await Promise.all([people, [...people].reverse()].map((order) => handIn(door(held), order.map(({ qr }) => scan(qr)))))
    end()
    const said = both.flatMap(({ body }) => body.results.map(({ outcome, firstAt }: { outcome: { code: string }; firstAt: number | null }) => `${outcome.code} ${firstAt !== null}`))
    expect(said.sort()).toEqual([...Array<string>(3).fill('admitted false'), ...Array<string>(3).fill('again true')])
    expect(await attendance(door(held))).toHaveLength(3)
  })

  it('sees who was let in at another door after it read the tickets, and lets in the others of the same hand-over', async () => {
    const held = await activity(clerk.unitId)
    const [twice, once] = [await signedUp(held), await signedUp(held)]
    const meanwhile = scan(twice.qr)
    const end = insertedAhead(database(), () => handIn(door(held), [meanwhile]))
    const said = await outcomes(door(held), [scan(twice.qr), scan(once.qr)])
    end()
    expect(said.sort()).toEqual(['admitted', 'again'])
    expect(await attendance(door(held))).toHaveLength(2)
  })

  it('takes the same scan once that is handed in twice at the same moment', async () => {
    const held = await activity(clerk.unitId)
    const one = scan((await signedUp(held)).qr)
    const end = holdRivals(database(), 'BEGIN', 2)
    const both = await Promise.all([handIn(door(held), [one]), handIn(door(held), [one])])
    end()
    expect(both.map(({ body }) => body.results[0].outcome.code)).toEqual(['admitted', 'admitted'])
    expect(await database().query('SELECT id FROM door_scan WHERE id = ?', [one.id])).toHaveLength(1)
  })

  it('keeps whoever was received first, and shows as a conflict what happened earlier at a door without network', async () => {
    const held = await activity(clerk.unitId)
    const { qr, id } = await signedUp(held)
    const start = server.clock.now()
    const [offline, online] = [scan(qr, { happenedAt: start, isOffline: true }), scan(qr, { happenedAt: start + 60_000 })]
    server.clock.advance(60_000)
    await handIn(door(held), [online])
    server.clock.advance(hour)
    const [said] = await results(door(held), [offline])
    expect(said).toMatchObject({ outcome: { code: 'again' }, firstAt: start + 60_000, isProvisional: false })
    expect(said.detail).toContain('这一次的时间更早')
    expect(await attendance(door(held))).toEqual([{ signupId: id, scanId: online.id }])
    expect((await conflicts(door(held))).conflicts).toMatchObject([{ scanId: offline.id, outcome: { code: 'again' }, happenedAt: start, receivedAt: server.clock.now(), firstAt: start + 60_000, isProvisional: true, maskedName: '张*国', byName: '测试员' }])
  })

  it('takes scans from three hours before until six after, and for a week those of a door without network', async () => {
    const held = await activity(clerk.unitId, { startsIn: 25 * hour })
    const [one, two] = [await signedUp(held), await signedUp(held)]
    const codeOf = async (reply: ReturnType<typeof open>) => (await reply).body.error?.code ?? 'ok'
    expect(await codeOf(open(door(held)))).toBe('door_closed')
    server.clock.advance(hour)
    expect([await codeOf(open(door(held))), await codeOf(handIn(door(held), [scan(one.qr)]))]).toEqual(['ok', 'door_closed'])
    server.clock.set(held.startsAt + 2 * hour + 6 * hour + 1)
    expect([await codeOf(open(door(held))), await codeOf(handIn(door(held), [scan(one.qr)]))]).toEqual(['door_closed', 'door_closed'])
    const kept = scan(two.qr, { isOffline: true, happenedAt: held.startsAt - 10 * hour })
    expect(await outcomes(door(held), [kept])).toEqual(['admitted'])
    expect(await database().query('SELECT happenedAt FROM attendance WHERE scanId = ?', [kept.id])).toEqual([{ happenedAt: held.startsAt - 3 * hour }])
    server.clock.advance(8 * 24 * hour)
    expect(await codeOf(handIn(door(held), [scan(one.qr, { isOffline: true })]))).toBe('door_closed')
  })

  it('is nobody else’s: not of another street, of what is cancelled, or of a draft; the unit above opens it', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const { qr } = await signedUp(held)
    const district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    for (const reply of [await open(door(held), other), await handIn(door(held), [scan(qr)], other)]) expect(reply.body.error.code).toBe('not_found')
    expect((await conflicts(door(held), other)).error.code).toBe('not_found')
    expect((await open(door(held), district)).status).toBe(200)
    await cancelSession(door(held))
    expect((await handIn(door(held), [scan(qr)])).body.error.code).toBe('activity_over')
    const cancelled = await activity(clerk.unitId, { state: 'cancelled' })
    expect((await open(door(cancelled))).body.error.code).toBe('activity_over')
    const draft = await activity(clerk.unitId, { state: 'draft' })
    expect((await open(door(draft))).body.error.code).toBe('forbidden')
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
    const reply = await handIn(door(held), [scan(qr)], leaving)
    database().transaction = transaction
    expect(reply.body.error.code).toBe('not_found')
  })

  it('lists conflicts by pages, the one received last first', async () => {
    const held = await activity(clerk.unitId)
    for (let round = 0; round < 2; round += 1) {
      await handIn(door(held), Array.from({ length: 20 }, () => scan('00000000')))
      server.clock.advance(1000)
    }
    const first = await conflicts(door(held))
    const second = (await server.call(contract.listScanConflicts, clerk, { params: { id: door(held) }, query: { after: first.next } })).body
    const all = [...first.conflicts, ...second.conflicts] as { scanId: string; receivedAt: number }[]
    expect([first.conflicts.length, second.conflicts.length, second.next, new Set(all.map(({ scanId }) => scanId)).size]).toEqual([30, 10, null, 40])
    expect(all.map(({ receivedAt }) => receivedAt)).toEqual([...all.map(({ receivedAt }) => receivedAt)].sort((a, b) => b - a))
  })

  it('needs as many statements for two hundred scans as for one', async () => {
    const held = await activity(clerk.unitId)
    const people = await Promise.all(Array.from({ length: 200 }, () => signedUp(held)))
    const count = async (scans: object[]): Promise<number> => {
      let statements = 0
      const { transaction } = database()
      database().transaction = (work) =>
        transaction((tx) => work({
          ...tx, query: (...given) => ((statements += 1), tx.query(...given)), execute: (...given) => ((statements += 1), tx.execute(...given)),
        }))
      expect((await handIn(door(held), scans)).status).toBe(200)
      database().transaction = transaction
      return statements
    }
    expect([await count([scan(people[0]?.qr ?? '')]), await count(people.map(({ qr }) => scan(qr)))]).toEqual([7, 7])
    expect(await attendance(door(held))).toHaveLength(200)
  })
})

/** Before attendance is first written, somebody else does; on the one connection of SQLite that is before the transaction begins. */
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
        if (database.kind === 'mysql' && statement.startsWith('INSERT INTO attendance')) await once()
        return tx.execute(statement, values)
      },
    }))
  }
  return () => Object.assign(database, { transaction })
}
