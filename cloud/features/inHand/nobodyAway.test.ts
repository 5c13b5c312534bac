import fc from 'fast-check'
import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { openStatuses } from '@shared/domain/workflow'
import { holes } from '../../database/rows'
import { runDueTimers } from '../../jobs/timers'
import { onEachDatabase } from '../../test/eachDatabase'
import { hour } from '../../test/randomLife'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { staffTimers } from '../staff/timers'

jest.setTimeout(180_000)

const start = Date.UTC(2026, 10, 23, 2)
const street = '五角场街道'
type Member = Awaited<ReturnType<typeof staff>>

const move = fc.record({
  kind: fc.constantFrom('claim', 'claim', 'claim', 'assign', 'leave', 'leaveLater', 'endLeave', 'handOver', 'deactivate', 'reactivate', 'complete', 'reopen', 'wait'),
  who: fc.nat(2), to: fc.integer({ min: -1, max: 2 }), request: fc.nat(3),
})

onEachDatabase('no open request', ({ database }) => {
  let server: TestServer
  let head: Member
  let clerks: Member[]
  let requests: { id: string; applicant: { token: string } }[]
  beforeAll(async () => {
    server = await startTestServer(database())
    server.clock.set(start)
    head = await staff(server, '杨浦区退役军人事务局', 'administrator')
    await staff(server, '杨浦区退役军人服务中心', 'lead')
    clerks = [await staff(server, street, 'lead'), await staff(server, street, 'clerk'), await staff(server, street, 'clerk')]
    requests = []
    for (let index = 0; index < 4; index += 1) {
      const applicant = await veteran(server, `model-${index}`)
      requests.push({ applicant, id: await submittedConsultation(server, applicant) })
    }
  })
  afterAll(() => server.stop())

  const setTime = async (time: number): Promise<void> => {
    server.clock.set(time)
    await database().execute('UPDATE session SET lastSeenAt = ?, expiresAt = ?', [time, time + 24 * hour])
  }
  const begin = async (): Promise<void> => {
    await setTime(start)
    for (const table of ['staff_leave', 'timer', 'rate_limit', 'idempotency']) await database().execute(`DELETE FROM ${table}`)
    await database().execute('UPDATE staff SET disabledAt = NULL')
    await database().execute("UPDATE service_request SET assigneeId = NULL, status = 'submitted', closedAt = NULL, closing = NULL")
  }
  const on = (endpoint: Endpoint, id: string, body: object = {}, partId = id) => server.call(endpoint, head, { params: { id, partId }, body })
  const act = async (endpoint: Endpoint, as: Member, id: string, words: object = {}) => {
    const { body } = await server.call(contract.openRequest, as, { params: { id } })
    if (body.version !== undefined) await server.call(endpoint, as, { params: { id }, body: { version: body.version, ...words } })
  }
  const happen = async ({ kind, who, to, request }: typeof move extends fc.Arbitrary<infer M> ? M : never): Promise<void> => {
    const [clerk, { id, applicant }] = [clerks[who] as Member, requests[request] as (typeof requests)[number]]
    const toStaffId = to < 0 ? null : (clerks[to] as Member).staffId
    const day = (ahead: number) => dayText(shanghaiDay(server.clock.now()) + ahead)
    if (kind === 'claim') await act(contract.claim, clerk, id)
    if (kind === 'assign' && toStaffId) await act(contract.assign, clerks[0] as Member, id, { toStaffId, note: '' })
    if (kind === 'leave') await on(contract.recordLeave, clerk.staffId, { fromDay: day(0), untilDay: day(1), toStaffId })
    if (kind === 'leaveLater') await on(contract.recordLeave, clerk.staffId, { fromDay: day(1), untilDay: day(2), toStaffId })
    if (kind === 'endLeave') {
      const leave = (await on(contract.getPerson, clerk.staffId)).body.person?.leaves[0]
      if (leave) await on(contract.endLeave, clerk.staffId, {}, leave.id)
    }
    if (kind === 'handOver') await on(contract.handOver, clerk.staffId, { toStaffId })
    if (kind === 'deactivate') await on(contract.deactivatePerson, clerk.staffId, { toStaffId })
    if (kind === 'reactivate') await on(contract.reactivatePerson, clerk.staffId)
    if (kind === 'complete') {
      await act(contract.accept, clerk, id)
      await act(contract.complete, clerk, id, { result: '已经答复' })
    }
    if (kind === 'reopen') {
      const { version } = (await server.call(contract.getRequest, applicant, { params: { id } })).body
      await server.call(contract.reopen, applicant, { params: { id }, body: { version, reason: '还没有办好' } })
    }
    if (kind === 'wait') await setTime(server.clock.now() + 13 * hour)
    await runDueTimers({ database: database(), clock: server.clock, handlers: Object.fromEntries(staffTimers.map((timer) => [timer.kind, (subject: string) => timer.run(server.services, subject)])), onError: (_kind, error) => { throw error } })
  }
  const heldByAway = () => database().query(
    `SELECT r.id, s.id AS staffId FROM service_request r JOIN staff s ON s.id = r.assigneeId WHERE r.status IN (${holes(openStatuses)})
       AND (s.disabledAt IS NOT NULL OR EXISTS (SELECT 1 FROM staff_leave l WHERE l.staffId = s.id AND l.fromAt <= ? AND l.untilAt > ?))`, [...openStatuses, server.clock.now(), server.clock.now()])

  it('is ever in the hands of somebody who is on leave or gone, whatever is claimed, handed on, closed and opened again, and whoever goes and comes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 25 }), async (moves) => {
      await begin()
      for (const one of moves) {
        await happen(one)
        expect([one, await heldByAway()]).toEqual([one, []])
      }
    }), { numRuns: 12, interruptAfterTimeLimit: 80_000 })
  })
})
