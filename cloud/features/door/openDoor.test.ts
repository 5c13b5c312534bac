import { onEachDatabase } from '../../test/eachDatabase'
import { atDoor, doorOf, doorRows, hour } from '../../test/doorRows'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

onEachDatabase('the list of a door', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp, scan, cancelSession } = doorRows(() => server)
  const { open, handIn, outcomes, conflicts } = atDoor(() => server, () => clerk)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  it('gives the list of whoever has a place, by code and masked name, and nobody else', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const [coming, came] = [await signedUp(held), await signedUp(held, { name: '李明' })]
    for (const rest of [{ hold: 'waiting' }, { hold: 'offered' }, { hold: 'ended' }, { admission: 'pending' }, { sessionId: doorOf(held, 1) }] as const) await signedUp(held, rest)
    await handIn(doorOf(held), [scan(came.qr)])
    const { body } = await open(doorOf(held))
    expect(body).toMatchObject({ title: '电工培训', attended: 1, session: { id: doorOf(held), place: '三楼' } })
    expect(body.expected).toEqual([
      { signupId: coming.id, code: coming.code, maskedName: '张*国', isCheckedIn: false },
      { signupId: came.id, code: came.code, maskedName: '李*', isCheckedIn: true },
    ])
    expect(await database().query('SELECT 1 FROM access_log LIMIT 1')).toEqual([])
  })

  it('expects who signed up for the whole at each of its sessions, and has them come to each', async () => {
    const held = await activity(clerk.unitId, { sessions: 2, signupScope: 'whole' })
    const person = await signedUp(held, { sessionId: null })
    expect(await outcomes(doorOf(held), [scan(person.qr), scan(person.qr)])).toEqual(['admitted', 'again'])
    server.clock.advance(24 * hour)
    expect((await open(doorOf(held, 1))).body.expected).toMatchObject([{ signupId: person.id, isCheckedIn: false }])
    expect(await outcomes(doorOf(held, 1), [scan(person.code)])).toEqual(['admitted'])
  })

  it('takes scans from three hours before until six after, and for a week those of a door without network', async () => {
    const held = await activity(clerk.unitId, { startsIn: 25 * hour })
    const [one, two] = [await signedUp(held), await signedUp(held)]
    const codeOf = async (reply: ReturnType<typeof open>) => (await reply).body.error?.code ?? 'ok'
    expect(await codeOf(open(doorOf(held)))).toBe('door_closed')
    server.clock.advance(hour)
    expect([await codeOf(open(doorOf(held))), await codeOf(handIn(doorOf(held), [scan(one.qr)]))]).toEqual(['ok', 'door_closed'])
    server.clock.set(held.startsAt + 2 * hour + 6 * hour + 1)
    expect([await codeOf(open(doorOf(held))), await codeOf(handIn(doorOf(held), [scan(one.qr)]))]).toEqual(['door_closed', 'door_closed'])
    const kept = scan(two.qr, { isOffline: true, happenedAt: held.startsAt - 10 * hour })
    expect(await outcomes(doorOf(held), [kept])).toEqual(['admitted'])
    expect(await database().query('SELECT happenedAt FROM attendance WHERE scanId = ?', [kept.id])).toEqual([{ happenedAt: held.startsAt - 3 * hour }])
    server.clock.advance(8 * 24 * hour)
    expect(await codeOf(handIn(doorOf(held), [scan(one.qr, { isOffline: true })]))).toBe('door_closed')
  })

  it('is nobody else’s: not of another street, of what is cancelled, or of a draft; the unit above opens it', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const { qr } = await signedUp(held)
    const district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    for (const reply of [await open(doorOf(held), other), await handIn(doorOf(held), [scan(qr)], other)]) expect(reply.body.error.code).toBe('not_found')
    expect((await conflicts(doorOf(held), other)).error.code).toBe('not_found')
    expect((await open(doorOf(held), district)).status).toBe(200)
    await cancelSession(doorOf(held))
    expect((await handIn(doorOf(held), [scan(qr)])).body.error.code).toBe('activity_over')
    const cancelled = await activity(clerk.unitId, { state: 'cancelled' })
    expect((await open(doorOf(cancelled))).body.error.code).toBe('activity_over')
    const draft = await activity(clerk.unitId, { state: 'draft' })
    expect((await open(doorOf(draft))).body.error.code).toBe('action_not_allowed')
  })
})
