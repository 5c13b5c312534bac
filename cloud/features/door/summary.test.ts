import { contract } from '@shared/contract/contract'
import { doorRows, hour } from '../../test/doorRows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

onEachDatabase('the summary of an activity', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp, scan } = doorRows(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  const summaryOf = async (id: string, as: Credential = clerk) => (await server.call(contract.getActivitySummary, as, { params: { id } })).body
  const bars = (list: { text: string; count: number }[]) => list.map(({ text, count }) => `${text} ${count}`)
  const times = (count: number, make: (index: number) => Promise<unknown>) => Promise.all(Array.from({ length: count }, (_, index) => make(index)))

  it('counts who had a place, who came, who left and who waits, by session', async () => {
    const held = await activity(clerk.unitId, { sessions: 2 })
    const [first, second] = held.sessionIds as [string, string]
    const people = [await signedUp(held), await signedUp(held, { byStaffId: clerk.staffId }), await signedUp(held, { sessionId: second })]
    for (const rest of [{ hold: 'ended' }, { hold: 'waiting' }, { hold: 'offered' }, { admission: 'pending' }] as const) await signedUp(held, rest)
    await server.call(contract.checkIn, clerk, { params: { id: first }, body: { scans: [scan(people[0]?.qr ?? '')] } })
    const { summary } = await summaryOf(held.id)
    expect(summary).toMatchObject({ seats: { places: 1000 }, confirmed: 3, attended: 1, cancelled: 1, waiting: 2, byStaff: 1, jobFound: 0 })
    expect(summary.sessions).toMatchObject([{ id: first, expected: 2, attended: 1 }, { id: second, expected: 1, attended: 0 }])
    expect(bars(summary.signupsByDay)).toEqual(['11月23日 周一 7'])
  })

  it('counts those of the whole at each session, and each of them once', async () => {
    const held = await activity(clerk.unitId, { sessions: 2, signupScope: 'whole' })
    const [first, second] = held.sessionIds as [string, string]
    const { qr } = await signedUp(held, { sessionId: null })
    await signedUp(held, { sessionId: null })
    for (const id of [first, second]) {
      await server.call(contract.checkIn, clerk, { params: { id }, body: { scans: [scan(qr)] } })
      server.clock.advance(24 * hour)
    }
    const { summary } = await summaryOf(held.id)
    expect(summary).toMatchObject({ seats: { places: 500 }, confirmed: 2, attended: 1, sessions: [{ expected: 2, attended: 1 }, { expected: 2, attended: 1 }] })
  })

  it('tells no group apart that is smaller than five', async () => {
    const held = await activity(clerk.unitId)
    const { units } = await server.services.network.current()
    const committee = units.find(({ kind, parentId }) => kind === 'community' && parentId === clerk.unitId)?.id as string
    await times(3, () => signedUp(held, { homeUnitId: clerk.unitId, audienceGroup: 'veteran' }))
    await times(4, () => signedUp(held, { homeUnitId: committee, audienceGroup: 'veteran' }))
    await times(4, () => signedUp(held, { homeUnitId: other.unitId, audienceGroup: 'family' }))
    await times(2, () => signedUp(held, { homeUnitId: units.find(({ kind }) => kind === 'district')?.id as string }))
    const { summary } = await summaryOf(held.id)
    expect(bars(summary.streets)).toEqual(['五角场街道 7', '其他 6'])
    expect(bars(summary.groups)).toEqual(['退役军人 7', '其他 6'])
  })

  it('shows ratings and comments without who wrote them or when exactly, both only of five and more', async () => {
    const held = await activity(clerk.unitId)
    const rated = async (level: '5' | '2', comment: string | null) => {
      const { id } = await signedUp(held, { ratedAt: ordinaryMorning + 12_345, ratingLevel: level })
      if (comment) await database().execute('UPDATE signup SET ratingComment = ? WHERE id = ?', [server.services.vault.seal(comment, id), id])
    }
    await rated('2', '教室太远')
    await times(3, () => rated('5', null))
    const { summary: few } = await summaryOf(held.id)
    expect([bars(few.ratings), few.comments]).toEqual([['评价不足 5 人 4'], []])
    await rated('5', null)
    const { summary } = await summaryOf(held.id)
    expect(bars(summary.ratings)).toEqual(['非常满意 4', '满意 0', '基本满意 0', '不满意 1', '非常不满意 0'])
    expect(summary.comments).toEqual([{ at: ordinaryMorning - 10 * hour, text: '教室太远' }])
  })

  it('counts results, jobs and sign-ups by the day of Shanghai', async () => {
    const held = await activity(clerk.unitId, { startsIn: 72 * hour })
    await signedUp(held, { result: 'passed', jobFound: 1 })
    server.clock.set(Date.UTC(2026, 10, 23, 15, 59, 59))
    await signedUp(held, { result: 'passed' })
    server.clock.set(Date.UTC(2026, 10, 23, 16))
    await signedUp(held, { result: 'dropped_out' })
    await signedUp(held, { hold: 'ended' })
    const { summary } = await summaryOf(held.id)
    expect([bars(summary.results), summary.jobFound, bars(summary.signupsByDay)]).toEqual([['结业 2', '中途退出 1'], 1, ['11月23日 周一 2', '11月24日 周二 2']])
  })

  it('needs no more statements for many than for one, and is nobody else’s', async () => {
    const counted = async (people: number): Promise<number> => {
      const held = await activity(clerk.unitId, { sessions: people })
      await times(people, (index) => signedUp(held, { sessionId: held.sessionIds[index] as string }))
      let statements = 0
      const { query } = database()
      database().query = (...given) => ((statements += 1), query(...given))
      await summaryOf(held.id)
      database().query = query
      expect((await summaryOf(held.id, other)).error.code).toBe('not_found')
      return statements
    }
    expect(await counted(6)).toBe(await counted(1))
  })
})
