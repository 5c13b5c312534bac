import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { atPc, withPassword } from '../../test/cookieStaff'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, unitCode } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const bureau = '杨浦区退役军人事务局'
const street = '五角场街道'

onEachDatabase('站点与人员', ({ database }) => {
  let server: TestServer
  let head: { token: string; staffId: string; unitId: string }
  let streetHead: { token: string; staffId: string; unitId: string }
  beforeAll(async () => {
    server = await startTestServer(database())
    head = await staff(server, bureau, 'administrator')
    streetHead = await staff(server, street, 'administrator')
  })
  afterAll(() => server.stop())

  const outcome = ({ status, body }: Reply) => (status === 200 ? 'ok' : (body.error.code as string))
  const on = (endpoint: Endpoint, as: Credential, id: string, body: object = {}, partId = '') => server.call(endpoint, as, { params: { id, partId }, body })
  const invite = (as: Credential, unitId: string, body: object, key?: string) => server.call(contract.invitePerson, as, { params: { id: unitId }, body: { name: '李新', role: 'clerk', ...body }, key })
  const personOf = async (id: string) => (await server.call(contract.getPerson, head, { params: { id } })).body.person
  const unitNamed = async (name: string) => {
    const network = await server.services.network.current()
    return network.byCode(await unitCode(server, name))?.id ?? ''
  }

  describe('the tree of units', () => {
    it('is the whole network for the bureau, and for a street what is under it', async () => {
      const all = (await server.call(contract.listUnits, head)).body.units
      expect([all.length, all[0].unit.name, all[0].parentId]).toEqual([319, bureau, null])
      const mine = (await server.call(contract.listUnits, streetHead)).body.units
      const kinds = new Set(mine.map(({ unit }: { unit: { kind: string } }) => unit.kind))
      expect([mine[0].unit.id, mine[0].parentId, [...kinds]]).toEqual([streetHead.unitId, null, ['street', 'community']])
      expect(mine.slice(1).every(({ parentId }: { parentId: string }) => parentId === streetHead.unitId)).toBe(true)
    })

    it('shows how many people a unit has, and whether somebody there handles requests', async () => {
      const find = async () => (await server.call(contract.listUnits, head)).body.units.find(({ unit }: { unit: { shortName: string } }) => unit.shortName === '四平路街道')
      expect(await find()).toMatchObject({ people: 0, isActive: false })
      await staff(server, '四平路街道', 'editor')
      expect(await find()).toMatchObject({ people: 1, isActive: false })
      await staff(server, '四平路街道', 'clerk')
      expect(await find()).toMatchObject({ people: 2, isActive: true })
    })

    it('opens no unit beside or above one’s own', async () => {
      for (const id of [head.unitId, await unitNamed('四平路街道')]) {
        expect(outcome(await server.call(contract.listPeople, streetHead, { params: { id } }))).toBe('forbidden')
        expect(outcome(await invite(streetHead, id, {}))).toBe('forbidden')
      }
      expect(outcome(await server.call(contract.listPeople, streetHead, { params: { id: streetHead.unitId } }))).toBe('ok')
    })
  })

  describe('an invitation', () => {
    it('gives a code that binds one WeChat account, and a first password that signs in at a PC', async () => {
      const { body } = await invite(streetHead, streetHead.unitId, { name: '周 明', loginName: ' Zhouming ' })
      expect(body.person).toMatchObject({ name: '周明', loginName: 'zhouming', isBound: false, state: { code: 'active' }, assignments: [{ role: { code: 'clerk', text: '经办人' }, state: 'now' }] })
      const signedIn = await server.call(contract.staffSignIn, null, { body: { loginName: 'zhouming', password: body.password } })
      expect(signedIn.body.staff.name).toBe('周明')
      const [first, second] = [await newcomer(server, 'zhouming'), await newcomer(server, 'other')]
      expect(outcome(await server.call(contract.bindStaff, first, { body: { invitation: body.invitation } }))).toBe('ok')
      expect(outcome(await server.call(contract.bindStaff, second, { body: { invitation: body.invitation } }))).toBe('invitation_invalid')
      expect(await personOf(body.person.id)).toMatchObject({ isBound: true, invitedUntil: null })
    })

    it('is shown once: the same call again makes nobody else and shows no secret', async () => {
      const key = 'one-intention-of-an-invitation'
      const [first, again] = [await invite(streetHead, streetHead.unitId, { loginName: 'once' }, key), await invite(streetHead, streetHead.unitId, { loginName: 'once' }, key)]
      expect(first.body).toMatchObject({ invitation: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/), password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) })
      expect(again.body).toEqual({ person: first.body.person, invitation: null, password: null })
    })

    it('keeps neither code nor password readable, in no table and no log', async () => {
      const { body } = await invite(streetHead, streetHead.unitId, { loginName: 'secretive' })
      const kept = JSON.stringify([await database().query('SELECT * FROM staff'), await database().query('SELECT * FROM staff_invitation'), await database().query('SELECT * FROM idempotency'), server.logged])
      for (const secret of [body.invitation, body.password]) expect(kept).not.toContain(secret)
    })

    it('says beside the field what is wrong with a name or a login name', async () => {
      await invite(streetHead, streetHead.unitId, { loginName: 'taken' })
      const problems = async (body: object) => (await invite(streetHead, streetHead.unitId, body)).body.error.details.fields
      expect(await problems({ loginName: 'TAKEN' })).toEqual({ loginName: { code: 'login_name_taken' } })
      expect(await problems({ loginName: '王敏' })).toEqual({ loginName: { code: 'login_name' } })
      expect(await problems({ name: '李1' })).toEqual({ name: { code: 'name_characters' } })
    })

    it('that is renewed makes the one before worthless', async () => {
      const { body } = await invite(streetHead, streetHead.unitId, {})
      const renewed = await on(contract.renewInvitation, streetHead, body.person.id)
      const as = await newcomer(server, 'renewed')
      expect(outcome(await server.call(contract.bindStaff, as, { body: { invitation: body.invitation } }))).toBe('invitation_invalid')
      expect(outcome(await server.call(contract.bindStaff, as, { body: { invitation: renewed.body.invitation } }))).toBe('ok')
    })
  })

  describe('a renewed password', () => {
    it('ends the sessions at PCs, and the old one signs in no more', async () => {
      const member = await withPassword(server, street, 'clerk')
      const as = await atPc(server, member.loginName)
      const { body } = await on(contract.renewPassword, streetHead, member.staffId)
      expect(outcome(await server.call(contract.countQueue, as))).toBe('session_expired')
      expect(await atPc(server, member.loginName)).toMatchObject({ csrf: undefined })
      expect(outcome(await server.call(contract.staffSignIn, null, { body: { loginName: member.loginName, password: body.password } }))).toBe('ok')
    })

    it('takes a login name from whoever had none', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      expect((await on(contract.renewPassword, streetHead, staffId)).body.error.details.fields).toEqual({ loginName: { code: 'login_name' } })
      const { body } = await on(contract.renewPassword, streetHead, staffId, { loginName: 'late' })
      expect(outcome(await server.call(contract.staffSignIn, null, { body: { loginName: 'late', password: body.password } }))).toBe('ok')
    })
  })

  describe('who may change whom', () => {
    it('lets a street’s administrator end a role in the street, but not lay hands on a colleague who is also of the bureau', async () => {
      const both = await staff(server, bureau, 'reviewer')
      const given = await on(contract.assignRole, head, both.staffId, { unitId: streetHead.unitId, role: 'clerk' })
      const here = given.body.person.assignments.find(({ unit }: { unit: { id: string } }) => unit.id === streetHead.unitId)
      const seen = (await server.call(contract.getPerson, streetHead, { params: { id: both.staffId } })).body.person
      expect(seen.may).toEqual(['assign', 'endAssignment'])
      for (const endpoint of [contract.renewInvitation, contract.renewPassword, contract.deactivatePerson, contract.resetSecondFactor]) {
        expect(outcome(await on(endpoint, streetHead, both.staffId))).toBe('forbidden')
      }
      expect(outcome(await on(contract.recordLeave, streetHead, both.staffId, { fromDay: '2026-11-23', untilDay: '2026-11-24' }))).toBe('forbidden')
      const there = seen.assignments.find(({ unit }: { unit: { id: string } }) => unit.id === head.unitId)
      expect([there.mayEnd, outcome(await on(contract.endAssignment, streetHead, both.staffId, {}, there.id))]).toEqual([false, 'forbidden'])
      expect(outcome(await on(contract.endAssignment, streetHead, both.staffId, {}, here.id))).toBe('ok')
    })

    it('lets nobody give roles or secrets to themselves', async () => {
      expect(outcome(await on(contract.assignRole, head, head.staffId, { unitId: head.unitId, role: 'reviewer' }))).toBe('own_record')
      expect(outcome(await on(contract.renewPassword, head, head.staffId, { loginName: 'head' }))).toBe('own_record')
      expect((await personOf(head.staffId)).may).toEqual(['endAssignment', 'leave', 'handOver', 'deactivate'])
    })

    it('lets nobody place somebody in a unit that is not theirs', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      expect(outcome(await on(contract.assignRole, streetHead, staffId, { unitId: await unitNamed('四平路街道'), role: 'clerk' }))).toBe('forbidden')
    })
  })

  describe('a role', () => {
    it('lasts for the days that are given, both included', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      const { body } = await on(contract.assignRole, streetHead, staffId, { unitId: streetHead.unitId, role: 'lead', fromDay: '2026-12-01', untilDay: '2026-12-02' })
      expect(body.person.assignments[1]).toMatchObject({ state: 'later', fromAt: Date.UTC(2026, 10, 30, 16), untilAt: Date.UTC(2026, 11, 2, 16) })
    })

    it('is not given twice, nor for days that run backwards or are over', async () => {
      const { staffId } = await staff(server, street, 'clerk')
      const problems = async (body: object) => (await on(contract.assignRole, streetHead, staffId, { unitId: streetHead.unitId, role: 'lead', ...body })).body.error.details.fields
      expect(await problems({ role: 'clerk' })).toEqual({ role: { code: 'already_assigned' } })
      for (const untilDay of ['2026-11-22', '2026-11-30']) expect(await problems({ fromDay: '2026-12-01', untilDay })).toEqual({ untilDay: { code: 'days_order' } })
      expect(await problems({ untilDay: '2026-11-22' })).toEqual({ untilDay: { code: 'days_order' } })
    })
  })

  it('writes down every change with who, when and what, in codes, and raises the version of the network each time', async () => {
    const version = async () => (await database().query<{ version: number }>('SELECT version FROM network_state'))[0]?.version ?? 0
    const before = await version()
    const { body } = await invite(head, streetHead.unitId, { loginName: 'logged' })
    const { id } = body.person
    const assigned = (await on(contract.assignRole, streetHead, id, { unitId: streetHead.unitId, role: 'lead' })).body.person
    await on(contract.endAssignment, streetHead, id, {}, assigned.assignments[1].id)
    const away = (await on(contract.recordLeave, streetHead, id, { fromDay: '2026-12-24', untilDay: '2026-12-25' })).body.person
    await on(contract.endLeave, streetHead, id, {}, away.leaves[0].id)
    await on(contract.renewPassword, streetHead, id)
    await on(contract.deactivatePerson, streetHead, id)
    await on(contract.reactivatePerson, streetHead, id)
    const { changes } = (await server.call(contract.getPerson, head, { params: { id } })).body
    expect(changes.map(({ what }: { what: { code: string } }) => what.code)).toEqual([
      'reactivated', 'deactivated', 'password_renewed', 'leave_ended', 'leave_recorded', 'assignment_ended', 'assigned', 'invited',
    ])
    expect(changes[7]).toMatchObject({ at: server.clock.now(), what: { text: '发出邀请' }, byName: '测试员', unitName: '五角场街道', roleText: '经办人' })
    expect((await version()) - before).toBe(8)
    const rows = await database().query<{ byStaffId: string }>('SELECT byStaffId FROM staff_change WHERE staffId = ? ORDER BY id', [id])
    expect(rows.map(({ byStaffId }) => byStaffId)).toEqual([head.staffId, ...Array(7).fill(streetHead.staffId)])
  })
})
