import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { runDueTimers } from '../../jobs/timers'
import { atPc, withPassword } from '../../test/cookieStaff'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { newcomer, staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { staffTimers } from './timers'

jest.setTimeout(60_000)

const street = '五角场街道'
const day = 24 * 60 * 60_000

onEachDatabase('somebody who leaves', ({ database }) => {
  let server: TestServer
  let head: { token: string; staffId: string; unitId: string }
  let names = 0
  const { actAsApplicant, later, titles } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    head = await staff(server, street, 'administrator')
  })
  afterAll(() => server.stop())
  afterEach(async () => {
    await database().execute("UPDATE staff SET disabledAt = 1 WHERE id <> ?", [head.staffId])
  })

  const outcome = ({ status, body }: Reply) => (status === 200 ? 'ok' : (body.error.code as string))
  const on = (endpoint: Endpoint, id: string, body: object = {}, partId = '', as: Credential = head) => server.call(endpoint, as, { params: { id, partId }, body })
  const isActive = async () => (await server.services.network.current()).isActive(head.unitId)
  const runTimers = () => runDueTimers({
    database: database(), clock: server.clock, handlers: Object.fromEntries(staffTimers.map(({ kind, run }) => [kind, (subject: string) => run(server.services, subject)])),
    onError: (_kind, error) => { throw error },
  })
  const submitted = async () => submittedConsultation(server, await veteran(server, `leaver-${(names += 1)}`))
  const claim = async (as: Credential, id: string) => {
    const { version } = (await server.call(contract.openRequest, as, { params: { id } })).body
    expect(outcome(await on(contract.claim, id, { version }, '', as))).toBe('ok')
  }
  const assigneeOf = async (id: string) => (await database().query<{ assigneeId: string | null }>('SELECT assigneeId FROM service_request WHERE id = ?', [id]))[0]?.assigneeId
  /** A clerk and a colleague of the street, with a request that each has taken up. */
  const two = async () => {
    const [clerk, colleague] = [await staff(server, street, 'clerk'), await staff(server, street, 'clerk')]
    const [hers, his] = [await submitted(), await submitted()]
    await claim(clerk, hers)
    await claim(colleague, his)
    return { clerk, colleague, hers, his }
  }

  describe('on leave', () => {
    const today = { fromDay: '2026-11-23', untilDay: '2026-11-24' }
    beforeEach(() => server.clock.set(Date.UTC(2026, 10, 23, 2)))

    it('does not count as active until the end of the last day, noticed by the clock alone', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      expect(await isActive()).toBe(true)
      const { body } = await on(contract.recordLeave, staffId, today)
      expect([body.person.state.code, await isActive()]).toEqual(['on_leave', false])
      server.clock.set(Date.UTC(2026, 10, 24, 16) - 1)
      expect(await isActive()).toBe(false)
      server.clock.advance(1)
      expect(await isActive()).toBe(true)
    })

    it('leaves the messages of their station to whoever acts for it meanwhile', async () => {
      const [clerk, lead] = [await staff(server, street, 'clerk'), await staff(server, '杨浦区退役军人服务中心', 'lead')]
      const as = await veteran(server, `leaver-${(names += 1)}`)
      const id = await submittedConsultation(server, as)
      const heard = async (reader: Credential) => (await titles(reader)).filter((title) => title.includes('撤回')).length
      await actAsApplicant(contract.withdraw, as, id, { reason: '' })
      expect([await heard(clerk), await heard(lead)]).toEqual([1, 0])
      await on(contract.recordLeave, clerk.staffId, today)
      expect(await heard(lead)).toBe(1)
    })

    it('gives back at once what was taken up; the colleague keeps theirs', async () => {
      const { clerk, colleague, hers, his } = await two()
      await on(contract.recordLeave, clerk.staffId, today)
      expect([await assigneeOf(hers), await assigneeOf(his)]).toEqual([null, colleague.staffId])
    })

    it('that begins later gives it back when it begins, and not when it was taken back before', async () => {
      for (const isTakenBack of [false, true]) {
        const { clerk, hers } = await two()
        const { body } = await on(contract.recordLeave, clerk.staffId, { fromDay: '2026-11-25', untilDay: '2026-11-26' })
        expect([body.person.state.code, await assigneeOf(hers)]).toEqual(['active', clerk.staffId])
        if (isTakenBack) await on(contract.endLeave, clerk.staffId, {}, body.person.leaves[0].id)
        await runTimers()
        expect(await assigneeOf(hers)).toBe(clerk.staffId)
        server.clock.set(Date.UTC(2026, 10, 24, 16))
        await runTimers()
        expect(await assigneeOf(hers)).toBe(isTakenBack ? clerk.staffId : null)
        server.clock.set(Date.UTC(2026, 10, 23, 2))
      }
    })

    it('counts again when they come back before the day', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      const { body } = await on(contract.recordLeave, staffId, today)
      server.clock.advance(60_000)
      const back = await on(contract.endLeave, staffId, {}, body.person.leaves[0].id)
      expect([back.body.person.leaves, await isActive()]).toEqual([[], true])
    })

    it('runs forward, and not into the past', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      for (const untilDay of ['2026-11-22', '2026-11-20']) {
        const { body } = await on(contract.recordLeave, staffId, { fromDay: '2026-11-21', untilDay })
        expect(body.error.details.fields).toEqual({ untilDay: { code: 'days_order' } })
      }
    })
  })

  describe('deactivated', () => {
    it('is out at once, at the PC and in WeChat, where the citizen stays', async () => {
      const member = await withPassword(server, street, 'clerk')
      const [pc, wechat] = [await atPc(server, member.loginName), await newcomer(server, `wechat-${(names += 1)}`)]
      const account = (await server.call(contract.getMe, wechat)).body.account.id
      await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [member.staffId, account])
      for (const as of [pc, wechat]) expect(outcome(await server.call(contract.countQueue, as))).toBe('ok')
      expect((await on(contract.deactivatePerson, member.staffId)).body.person).toMatchObject({ state: { code: 'deactivated' }, may: ['endAssignment', 'handOver', 'reactivate'] })
      expect(outcome(await server.call(contract.countQueue, pc))).toBe('session_expired')
      expect([outcome(await server.call(contract.countQueue, wechat)), outcome(await server.call(contract.listMessages, wechat))]).toEqual(['forbidden', 'ok'])
      expect(await atPc(server, member.loginName)).toMatchObject({ csrf: undefined })
      expect(await isActive()).toBe(false)
    })

    it('gives back what was taken up, also by a call that was let in just before; the colleague keeps theirs', async () => {
      const { clerk, colleague, hers, his } = await two()
      await on(contract.deactivatePerson, clerk.staffId)
      expect([await assigneeOf(hers), await assigneeOf(his)]).toEqual([null, colleague.staffId])
      await database().execute('UPDATE service_request SET assigneeId = ? WHERE id = ?', [clerk.staffId, hers])
      server.clock.advance(60_000)
      await runTimers()
      expect([await assigneeOf(hers), await assigneeOf(his)]).toEqual([null, colleague.staffId])
    })

    it('cannot use an invitation any more', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      const { invitation } = (await on(contract.renewInvitation, staffId)).body
      await on(contract.deactivatePerson, staffId)
      await on(contract.reactivatePerson, staffId)
      expect(outcome(await server.call(contract.bindStaff, await newcomer(server, `late-${(names += 1)}`), { body: { invitation } }))).toBe('invitation_invalid')
    })

    it('is back with the same roles after 恢复, and has to sign in', async () => {
      const member = await withPassword(server, street, 'clerk')
      const pc = await atPc(server, member.loginName)
      await on(contract.deactivatePerson, member.staffId)
      expect(outcome(await on(contract.deactivatePerson, member.staffId))).toBe('forbidden')
      await on(contract.reactivatePerson, member.staffId)
      expect(await isActive()).toBe(true)
      expect(outcome(await server.call(contract.countQueue, pc))).toBe('session_expired')
      expect(outcome(await server.call(contract.countQueue, await atPc(server, member.loginName)))).toBe('ok')
    })
  })

  describe('a role that ends', () => {
    it('takes the rights away at the next call, and the work that was taken up there', async () => {
      const { clerk, hers } = await two()
      const { person } = (await server.call(contract.getPerson, head, { params: { id: clerk.staffId } })).body
      await on(contract.endAssignment, clerk.staffId, {}, person.assignments[0].id)
      expect([outcome(await server.call(contract.countQueue, clerk)), await assigneeOf(hers)]).toEqual(['forbidden', null])
      expect(outcome(await on(contract.endAssignment, clerk.staffId, {}, person.assignments[0].id))).toBe('forbidden')
    })

    it('leaves them their work while they handle requests there in another role', async () => {
      const { clerk, hers } = await two()
      const { person } = (await on(contract.assignRole, clerk.staffId, { unitId: head.unitId, role: 'lead' })).body
      await on(contract.endAssignment, clerk.staffId, {}, person.assignments[0].id)
      expect(await assigneeOf(hers)).toBe(clerk.staffId)
    })
  })

  it('is still found for a year, to be taken on again, and not after that', async () => {
    const { staffId } = await staff(server, street, 'clerk')
    const { person } = (await server.call(contract.getPerson, head, { params: { id: staffId } })).body
    await on(contract.endAssignment, staffId, {}, person.assignments[0].id)
    const listed = async () => (await server.call(contract.listPeople, head, { params: { id: head.unitId } })).body.people.some(({ id }: { id: string }) => id === staffId)
    expect(await listed()).toBe(true)
    expect(outcome(await on(contract.assignRole, staffId, { unitId: head.unitId, role: 'clerk' }))).toBe('ok')
    const again = (await server.call(contract.getPerson, head, { params: { id: staffId } })).body.person
    await on(contract.endAssignment, staffId, {}, again.assignments[1].id)
    await later(366 * day)
    expect(await listed()).toBe(false)
  })
})
