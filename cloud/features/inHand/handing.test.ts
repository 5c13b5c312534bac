import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { type TeamMember } from '@shared/contract/team'
import { runDueTimers } from '../../jobs/timers'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { handling } from '../../test/handling'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { staffTimers } from '../staff/timers'

jest.setTimeout(60_000)

const street = '五角场街道'
type Member = Awaited<ReturnType<typeof staff>>

onEachDatabase('what somebody has in hand', ({ database }) => {
  let server: TestServer
  let lead: Member
  let people = 0
  const { open, act, titles } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, street, 'lead')
  })
  afterAll(() => server.stop())
  beforeEach(() => server.clock.set(Date.UTC(2026, 10, 23, 2)))
  afterEach(async () => {
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE id <> ?', [lead.staffId])
    await database().execute('UPDATE service_request SET assigneeId = NULL')
    await database().execute("UPDATE service_request SET filedByStaffId = NULL WHERE status = 'draft'")
  })

  const outcome = ({ status, body }: Reply): string => (status === 200 ? 'ok' : (body.error.details.fields?.toStaffId?.code ?? body.error.code))
  const on = (endpoint: Endpoint, id: string, body: object = {}, as: Credential = lead) => server.call(endpoint, as, { params: { id, partId: id }, body })
  const runTimers = () => runDueTimers({
    database: database(), clock: server.clock, handlers: Object.fromEntries(staffTimers.map(({ kind, run }) => [kind, (subject: string) => run(server.services, subject)])),
    onError: (_kind, error) => { throw error },
  })
  const clerk = () => staff(server, street, 'clerk')
  const taken = async (by: Member, as?: Credential): Promise<string> => {
    const id = await submittedConsultation(server, as ?? (await veteran(server, `handed-${++people}`)))
    expect(outcome(await act(contract.claim, by, id))).toBe('ok')
    return id
  }
  const workerOf = async (id: string) => (await database().query<{ assigneeId: string | null }>('SELECT assigneeId FROM service_request WHERE id = ?', [id]))[0]?.assigneeId
  const team = async (): Promise<{ unclaimed: { inHand: number }; members: TeamMember[] }> => (await server.call(contract.listTeam, lead, { params: { id: lead.unitId } })).body
  const memberOf = async (id: string) => (await team()).members.find((member) => member.id === id)
  const handedMessages = async (as: Credential) => (await titles(as)).filter((title) => title.includes('交到您手上'))
  const days = { fromDay: '2026-11-23', untilDay: '2026-11-24' }
  const later = { fromDay: '2026-11-25', untilDay: '2026-11-26' }
  const twoDaysLater = Date.UTC(2026, 10, 24, 16)

  it('goes to the colleague who is named with the leave, who hears of it once with the number, and the log of each says who moved it from whom to whom', async () => {
    const [away, colleague, third] = [await clerk(), await clerk(), await clerk()]
    const [one, other, his] = [await taken(away), await taken(away), await taken(third)]
    expect(outcome(await on(contract.recordLeave, away.staffId, { ...days, toStaffId: colleague.staffId }))).toBe('ok')
    expect([await workerOf(one), await workerOf(other), await workerOf(his)]).toEqual([colleague.staffId, colleague.staffId, third.staffId])
    expect(await handedMessages(colleague)).toEqual(['2 件事交到您手上了'])
    const { log } = await open(lead, one)
    expect(log.at(-1)).toMatchObject({ action: { code: 'reassigned', text: '换人办理' }, words: '从测试员转给测试员', by: expect.stringContaining('测试员') })
  })

  it('moves on the day a leave begins, to whoever was named, if they are there then, and else to the queue', async () => {
    for (const isAway of [false, true]) {
      const [away, colleague] = [await clerk(), await clerk()]
      const id = await taken(away)
      expect(outcome(await on(contract.recordLeave, away.staffId, { ...later, toStaffId: colleague.staffId }))).toBe('ok')
      expect((await memberOf(away.staffId))?.leaves).toMatchObject([{ isNow: false, handToName: '测试员' }])
      const inBetween = await taken(away)
      if (isAway) await on(contract.recordLeave, colleague.staffId, later)
      server.clock.set(twoDaysLater)
      await database().execute('UPDATE session SET expiresAt = ?, lastSeenAt = ?', [twoDaysLater + 3_600_000, twoDaysLater])
      await runTimers()
      const expected = isAway ? null : colleague.staffId
      expect([await workerOf(id), await workerOf(inBetween)]).toEqual([expected, expected])
      expect(await handedMessages(colleague)).toHaveLength(isAway ? 0 : 1)
      expect((await open(lead, id)).log.at(-1)).toMatchObject({ action: { code: 'reassigned' }, by: '系统' })
      server.clock.set(Date.UTC(2026, 10, 23, 2))
    }
  })

  it('stays out of the hands of whose family it is for: that goes to the queue, and it is said before', async () => {
    const applicant = await veteran(server, `handed-${++people}`)
    const away = await clerk()
    const [own, others] = [await taken(away, applicant), await taken(away)]
    const relative = await familyClerk(server, applicant)
    const relativeId = (await server.call(contract.getMe, relative)).body.staff.id
    const { kinds } = (await server.call(contract.previewHandOver, lead, { params: { id: away.staffId }, query: { toStaffId: relativeId } })).body
    expect(kinds[0]).toMatchObject({ kind: { code: 'requests' }, count: 2, taken: 1 })
    await on(contract.handOver, away.staffId, { toStaffId: relativeId })
    expect([await workerOf(own), await workerOf(others)]).toEqual([null, relativeId])
    const named = await act(contract.assign, lead, own, { toStaffId: relativeId })
    expect([outcome(named), await workerOf(own)]).toEqual(['choose_colleague', null])
  })

  it('is moved once, however often the button is tapped', async () => {
    const [away, colleague] = [await clerk(), await clerk()]
    await taken(away)
    const order = () => server.call(contract.handOver, lead, { params: { id: away.staffId }, body: { toStaffId: colleague.staffId }, key: `handed-over-${away.staffId}` })
    expect((await Promise.all([order(), order()])).map(({ status }) => status)).toEqual([200, 200])
    expect(await handedMessages(colleague)).toHaveLength(1)
  })

  it('goes to nobody of another unit, nobody who is away, and not to themselves', async () => {
    const [away, absent, stranger] = [await clerk(), await clerk(), await staff(server, '四平路街道', 'clerk')]
    const id = await taken(away)
    await on(contract.recordLeave, absent.staffId, days)
    for (const toStaffId of [absent.staffId, stranger.staffId, away.staffId]) {
      for (const [endpoint, body] of [[contract.recordLeave, days], [contract.handOver, {}]] as const) expect(outcome(await on(endpoint, away.staffId, { ...body, toStaffId }))).toBe('choose_colleague')
    }
    expect(await workerOf(id)).toBe(away.staffId)
  })

  it('moves by hundreds in some few statements', async () => {
    const [away, colleague] = [await clerk(), await clerk()]
    const id = await taken(away)
    const columns = (await database().query<Record<string, unknown>>('SELECT * FROM service_request WHERE id = ?', [id]))[0] ?? {}
    const names = Object.keys(columns)
    for (let copy = 0; copy < 450; copy += 1) {
      const row = { ...columns, id: `${id.slice(0, 20)}${String(copy).padStart(6, '0')}`, number: `copy-${people}-${copy}` }
      await database().execute(`INSERT INTO service_request (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, names.map((name) => (row as Record<string, string | number | null>)[name] ?? null))
    }
    let statements = 0
    const { transaction } = server.services.database
    const spy = jest.spyOn(server.services.database, 'transaction').mockImplementation((work) => transaction((tx) => {
      const counted = { ...tx, query: (...given: Parameters<typeof tx.query>) => { statements += 1; return tx.query(...given) }, execute: (...given: Parameters<typeof tx.execute>) => { statements += 1; return tx.execute(...given) } }
      return work(counted as typeof tx)
    }))
    await on(contract.handOver, away.staffId, { toStaffId: colleague.staffId })
    spy.mockRestore()
    const held = (staffId: string) => database().query("SELECT id FROM service_request WHERE assigneeId = ? AND status = 'submitted'", [staffId])
    expect([(await held(away.staffId)).length, (await held(colleague.staffId)).length]).toEqual([0, 451])
    expect(statements).toBeLessThan(40)
    await database().execute("DELETE FROM service_request WHERE number LIKE 'copy-%'")
  })

  it('goes with somebody who is deactivated or whose role ends to whoever is named', async () => {
    const head = await staff(server, street, 'administrator')
    const [gone, moved, colleague] = [await clerk(), await clerk(), await clerk()]
    const [hers, his] = [await taken(gone), await taken(moved)]
    const { person } = (await server.call(contract.getPerson, head, { params: { id: moved.staffId } })).body
    await on(contract.deactivatePerson, gone.staffId, { toStaffId: colleague.staffId }, head)
    await server.call(contract.endAssignment, head, { params: { id: moved.staffId, partId: person.assignments[0].id }, body: { toStaffId: colleague.staffId } })
    expect([await workerOf(hers), await workerOf(his)]).toEqual([colleague.staffId, colleague.staffId])
  })

  it('includes what they are still writing at the counter: it goes along to the colleague, and waits for them over a leave without one', async () => {
    const [away, colleague] = [await clerk(), await clerk()]
    const applicant = await veteran(server, `handed-${++people}`)
    const draft = (await server.call(contract.openDraft, applicant, { body: { serviceKey: 'consultation' } })).body.id
    const writer = async () => (await database().query<{ filedByStaffId: string }>('SELECT filedByStaffId FROM service_request WHERE id = ?', [draft]))[0]?.filedByStaffId
    await database().execute('UPDATE service_request SET filedByStaffId = ?, filedUnitId = ?, draftKey = NULL WHERE id = ?', [away.staffId, lead.unitId, draft])
    await on(contract.handOver, away.staffId, { toStaffId: null })
    expect(await writer()).toBe(away.staffId)
    await on(contract.handOver, away.staffId, { toStaffId: colleague.staffId })
    expect(await writer()).toBe(colleague.staffId)
    await on(contract.deactivatePerson, colleague.staffId, {}, await staff(server, street, 'administrator'))
    expect(await writer()).toBe(lead.staffId)
  })

  describe('转给同事', () => {
    it('is for the lead and for whoever has taken it up, and tells the colleague', async () => {
      const [mine, colleague, other] = [await clerk(), await clerk(), await clerk()]
      const id = await taken(mine)
      expect(outcome(await act(contract.assign, other, id, { toStaffId: other.staffId }))).toBe('action_not_allowed')
      expect((await open(mine, id)).actions).toContain('assign')
      expect(outcome(await act(contract.assign, mine, id, { toStaffId: colleague.staffId, note: '请接着打电话' }))).toBe('ok')
      expect(await workerOf(id)).toBe(colleague.staffId)
      expect((await open(lead, id)).log.at(-1)).toMatchObject({ action: { text: '转给同事' }, words: '从测试员转给测试员\n请接着打电话' })
      expect((await titles(colleague)).some((title) => title.startsWith('同事转给您一件'))).toBe(true)
      expect(outcome(await act(contract.assign, lead, id, { toStaffId: other.staffId, note: '' }))).toBe('ok')
    })

    it('offers colleagues at work, not the one who has it, and takes nobody else', async () => {
      const [mine, colleague, absent, stranger] = [await clerk(), await clerk(), await clerk(), await staff(server, '四平路街道', 'clerk')]
      const id = await taken(mine)
      await on(contract.recordLeave, absent.staffId, days)
      const { colleagues } = (await server.call(contract.listColleagues, lead, { params: { id } })).body
      expect(colleagues.map((one: { id: string }) => one.id).sort()).toEqual([lead.staffId, colleague.staffId].sort())
      for (const toStaffId of [mine.staffId, absent.staffId, stranger.staffId]) expect(outcome(await act(contract.assign, lead, id, { toStaffId }))).toBe('choose_colleague')
    })
  })

  it('is not added to by somebody on leave', async () => {
    const away = await clerk()
    const id = await submittedConsultation(server, await veteran(server, `handed-${++people}`))
    await on(contract.recordLeave, away.staffId, days)
    for (const endpoint of [contract.claim, contract.accept]) expect(outcome(await act(endpoint, away, id))).toBe('on_leave')
    expect(outcome(await act(contract.comment, away, id, { reason: '他昨天来过电话' }))).toBe('ok')
  })

  describe('as the lead sees it', () => {
    it('is told by colleague in the order of their names, what nobody has taken up beside it, as the tabs of the queue have it', async () => {
      const [one, two] = [await clerk(), await clerk()]
      await database().execute("UPDATE staff SET name = '赵磊' WHERE id = ?", [one.staffId])
      await database().execute("UPDATE staff SET name = '陈刚' WHERE id = ?", [two.staffId])
      await taken(one)
      const overdue = await taken(one)
      await database().execute('UPDATE service_request SET dueAt = ?, queueAt = ? WHERE id = ?', [server.clock.now() - 1, server.clock.now() - 1, overdue])
      const { unclaimed, members } = await team()
      expect(members.map(({ name }) => name)).toEqual(['测试员', '陈刚', '赵磊'])
      expect(members.at(-1)?.load).toEqual({ inHand: 2, waiting: 2, working: 0, supplement: 0, soon: expect.any(Number), overdue: 1, nextDueText: expect.any(String) })
      const listed = (await server.call(contract.listQueue, lead, { query: { tab: 'overdue', assignee: one.staffId } })).body.requests
      expect(listed.map(({ id }: { id: string }) => id)).toEqual([overdue])
      const waiting = (await server.call(contract.countQueue, lead, { query: { assignee: 'nobody' } })).body.counts
      expect(unclaimed.inHand).toBe(waiting.waiting + waiting.working + waiting.supplement)
    })

    it('flags whoever is away and still holds something, also when they are no longer of the unit', async () => {
      const [away, gone] = [await clerk(), await clerk()]
      const ids = [await taken(away), await taken(gone)]
      await database().execute("UPDATE service_request SET assigneeId = NULL WHERE id IN (?, ?)", ids)
      await on(contract.recordLeave, away.staffId, days)
      await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now() - 1, gone.staffId])
      for (const [index, { staffId }] of [away, gone].entries()) await database().execute('UPDATE service_request SET assigneeId = ? WHERE id = ?', [staffId, ids[index] as string])
      expect([await memberOf(away.staffId), await memberOf(gone.staffId)]).toMatchObject([{ state: { code: 'on_leave' }, needsHandOver: true }, { state: { code: 'left' }, needsHandOver: true }])
      for (const { staffId } of [away, gone]) expect(outcome(await on(contract.handOver, staffId, { toStaffId: null }))).toBe('ok')
      expect([await workerOf(ids[0] as string), await workerOf(ids[1] as string)]).toEqual([null, null])
    })

    it('is of their own unit alone: neither another station’s nor a colleague’s who also works elsewhere', async () => {
      const stranger = await staff(server, '四平路街道', 'clerk')
      expect(outcome(await server.call(contract.listTeam, lead, { params: { id: stranger.unitId } }))).toBe('forbidden')
      for (const endpoint of [contract.recordLeave, contract.handOver]) expect(outcome(await on(endpoint, stranger.staffId, days))).toBe('forbidden')
      expect(outcome(await server.call(contract.listTeam, await clerk(), { params: { id: lead.unitId } }))).toBe('forbidden')
    })
  })

  it('is given back when the last day of a role is over', async () => {
    const head = await staff(server, street, 'administrator')
    const helper = await staff(server, '四平路街道', 'clerk')
    await on(contract.assignRole, helper.staffId, { unitId: lead.unitId, role: 'clerk', fromDay: null, untilDay: '2026-11-24' }, await staff(server, '杨浦区退役军人事务局', 'administrator'))
    const id = await taken(helper)
    server.clock.set(twoDaysLater)
    await runTimers()
    expect([await workerOf(id), head.unitId]).toEqual([null, lead.unitId])
  })
})
