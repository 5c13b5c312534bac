import { onEachDatabase } from '../../test/eachDatabase'
import { atDoor, doorOf, doorRows, hour } from '../../test/doorRows'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

onEachDatabase('scans that let nobody in', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  const { activity, signedUp, scan } = doorRows(() => server)
  const { handIn, results, conflicts, attendance } = atDoor(() => server, () => clerk)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  it('keeps whoever was received first, and shows as a conflict what happened earlier at a door without network', async () => {
    const held = await activity(clerk.unitId)
    const { qr, id } = await signedUp(held)
    const start = server.clock.now()
    const [offline, online] = [scan(qr, { happenedAt: start, isOffline: true }), scan(qr, { happenedAt: start + 60_000 })]
    server.clock.advance(60_000)
    await handIn(doorOf(held), [online])
    server.clock.advance(hour)
    const [said] = await results(doorOf(held), [offline])
    expect(said).toMatchObject({ outcome: { code: 'again' }, firstAt: start + 60_000, isProvisional: false })
    expect(said.detail).toContain('这一次的时间更早')
    expect(await attendance(doorOf(held))).toEqual([{ signupId: id, scanId: online.id }])
    expect((await conflicts(doorOf(held))).conflicts).toMatchObject([{ scanId: offline.id, outcome: { code: 'again' }, happenedAt: start, receivedAt: server.clock.now(), firstAt: start + 60_000, isProvisional: true, maskedName: '张*国', byName: '测试员' }])
  })

  it('lists conflicts by pages, the one received last first', async () => {
    const held = await activity(clerk.unitId)
    for (let round = 0; round < 2; round += 1) {
      await handIn(doorOf(held), Array.from({ length: 20 }, () => scan('00000000')))
      server.clock.advance(1000)
    }
    const first = await conflicts(doorOf(held))
    const second = await conflicts(doorOf(held), clerk, { after: first.next })
    const all = [...first.conflicts, ...second.conflicts] as { scanId: string; receivedAt: number }[]
    expect([first.conflicts.length, second.conflicts.length, second.next, new Set(all.map(({ scanId }) => scanId)).size]).toEqual([30, 10, null, 40])
    expect(all.map(({ receivedAt }) => receivedAt)).toEqual([...all.map(({ receivedAt }) => receivedAt)].sort((a, b) => b - a))
  })
})
