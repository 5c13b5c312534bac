import * as v from 'valibot'
import { contract } from '@shared/contract/contract'
import { visitRecord } from '@shared/contract/visits'
import { newId } from '../../database/id'
import { onEachDatabase } from '../../test/eachDatabase'
import { photo, staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { onVisits } from '../../test/visits'
import { sweepFiles } from '../files/sweep'
import { writtenOf } from './written'

jest.setTimeout(120_000)

onEachDatabase('a record of a visit', ({ database }) => {
  let server: TestServer
  const { cared, planned, tasks, record, handIn, visited, today } = onVisits(() => server)
  let clerk: Awaited<ReturnType<typeof staff>>
  let lead: Awaited<ReturnType<typeof staff>>
  const rowsOf = (id: string) => database().query('SELECT id FROM care_visit WHERE id = ?', [id])
  const taskFor = async (caredId: string) => (await tasks(clerk, { whose: 'station' })).find((task: { person: { id: string } }) => task.person.id === caredId)

  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    lead = await staff(server, '五角场街道', 'lead')
  })
  afterAll(() => server.stop())

  it('has one effect however often it is sent, at once or one after the other, and answers the same', async () => {
    const person = await cared(clerk, clerk.unitId)
    const written = record(person.id)
    const replies = await Promise.all([handIn(clerk, written), handIn(clerk, written), handIn(clerk, written)])
    const later = await handIn(clerk, written)
    for (const { status, body } of [...replies, later]) expect({ status, body }).toEqual({ status: 200, body: later.body })
    expect(await rowsOf(written.id)).toHaveLength(1)
  })

  it('is handed in by nobody but whoever wrote it, and not with other words under its id', async () => {
    const person = await cared(clerk, clerk.unitId)
    const written = record(person.id)
    await visited(clerk, written)
    expect((await handIn(lead, written)).body.error.code).toBe('visit_of_other')
    expect((await handIn(clerk, { ...written, findings: '别的话' })).body.error.code).toBe('idempotency_conflict')
  })

  it('is known again by a release that has one more thing to write down', async () => {
    const person = await cared(clerk, clerk.unitId)
    const written = record(person.id)
    await visited(clerk, written)
    const later = v.object({ mood: v.optional(v.string(), ''), ...visitRecord.entries })
    const hash = server.services.vault.blindIndex('visit', writtenOf(later, v.parse(later, written)))
    expect(await database().query('SELECT id FROM care_visit WHERE contentHash = ?', [hash])).toEqual([{ id: written.id }])
    expect(writtenOf(later, v.parse(later, { ...written, mood: '好' }))).not.toBe(writtenOf(later, v.parse(later, written)))
  })

  it('ends its task; nobody at home leaves it to be done', async () => {
    const person = await cared(clerk, clerk.unitId)
    const plan = await planned(lead, clerk.unitId)
    const task = await taskFor(person.id)
    await visited(clerk, record(person.id, { taskId: task.id, outcome: 'nobody_home' }))
    expect((await taskFor(person.id)).state.code).toBe('tried')
    const visit = await visited(clerk, record(person.id, { taskId: task.id }))
    expect(visit.remark).toBeNull()
    expect(await taskFor(person.id)).toBeUndefined()
    const { body } = await server.call(contract.getVisitProgress, lead, { params: { id: plan.id } })
    expect(body.plan).toMatchObject({ done: 1 })
    await server.call(contract.endVisitPlan, lead, { params: { id: plan.id }, body: {} })
  })

  it('is kept and says so where a colleague was there first', async () => {
    const person = await cared(clerk, clerk.unitId)
    const plan = await planned(lead, clerk.unitId)
    const task = await taskFor(person.id)
    const first = await visited(lead, record(person.id, { taskId: task.id }))
    const second = await visited(clerk, record(person.id, { taskId: task.id }))
    expect([first.remark, second.remark?.code]).toEqual([null, 'further'])
    expect((await server.call(contract.openCared, clerk, { params: { id: person.id } })).body.visits).toHaveLength(2)
    await server.call(contract.endVisitPlan, lead, { params: { id: plan.id }, body: {} })
  })

  it('is kept and says so where the person left the list, or the staff went to another station', async () => {
    const person = await cared(clerk, clerk.unitId)
    await server.call(contract.endCared, lead, { params: { id: person.id }, body: { version: 1, reason: '搬走了' } })
    expect((await visited(clerk, record(person.id, { outcome: 'moved_away' }))).remark.code).toBe('no_longer_here')

    const other = await cared(clerk, clerk.unitId)
    const leaving = await staff(server, '五角场街道', 'clerk')
    await server.call(contract.openCared, leaving, { params: { id: other.id } })
    const elsewhere = await staff(server, '四平路街道', 'clerk')
    await database().execute('UPDATE staff_assignment SET unitId = ? WHERE staffId = ?', [elsewhere.unitId, leaving.staffId])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect((await visited(leaving, record(other.id))).remark.code).toBe('no_longer_here')
    // Who never saw that person writes down nothing about them.
    expect((await handIn(elsewhere, record(other.id))).body.error.code).toBe('not_found')
  })

  it('keeps when it happened and when it came; a clock that runs ahead makes nothing happen tomorrow', async () => {
    const person = await cared(clerk, clerk.unitId)
    const now = server.clock.now()
    const late = await visited(clerk, record(person.id, { happenedAt: now - 5 * 86_400_000 }))
    expect({ happenedAt: late.happenedAt, receivedAt: late.receivedAt }).toEqual({ happenedAt: now - 5 * 86_400_000, receivedAt: now })
    expect((await visited(clerk, record(person.id, { happenedAt: now + 86_400_000 }))).happenedAt).toBe(now)
  })

  it('comes back on the day that was promised, until it was followed up', async () => {
    const person = await cared(clerk, clerk.unitId, {}, { name: '何回访' })
    const visit = await visited(clerk, record(person.id, { followUpDay: today(3) }))
    const promised = async (as = clerk) => (await server.call(contract.listFollowUps, as)).body.followUps
    expect(await promised()).toMatchObject([{ visitId: visit.id, day: today(3), person: { name: '何回访' } }])
    expect(await promised(lead)).toEqual([])
    await visited(clerk, record(person.id, { followsId: visit.id }))
    expect(await promised()).toEqual([])
  })

  it('has photos that only those see who go there, each stored once, and no sweep takes', async () => {
    const person = await cared(clerk, clerk.unitId)
    const { id } = await visited(clerk, record(person.id))
    const [file, uploadId] = [await photo(), newId(server.clock)]
    const send = (as: { token: string }) => server.call(contract.uploadVisitPhoto, as, { body: { visitId: id, uploadId }, file })
    const first = await send(clerk)
    expect((await send(clerk)).body).toEqual(first.body)
    expect((await send(lead)).body.error.code).toBe('visit_of_other')
    server.clock.advance(3 * 86_400_000)
    await sweepFiles(server.services)
    const { body: { visit } } = await server.call(contract.openVisit, lead, { params: { id } })
    expect(visit.photos).toEqual([{ id: first.body.id }])
    expect((await server.call(contract.linkFile, lead, { params: { id: first.body.id } })).status).toBe(200)
    const neighbour = await staff(server, '四平路街道', 'clerk')
    expect((await server.call(contract.linkFile, neighbour, { params: { id: first.body.id } })).body.error.code).toBe('not_found')
  })

  it('is taken by whoever wants it, given by the lead alone, and goes back to the station with whoever leaves', async () => {
    const person = await cared(clerk, clerk.unitId)
    const plan = await planned(lead, clerk.unitId)
    const assign = async (as: { token: string }, staffId: string | null) => {
      const task = await taskFor(person.id)
      return server.call(contract.assignVisitTask, as, { params: { id: task.id }, body: { version: task.version, staffId } })
    }
    expect((await assign(clerk, clerk.staffId)).body.task.assignee.isMe).toBe(true)
    const colleague = await staff(server, '五角场街道', 'clerk')
    const handOver = async (id: string, toStaffId: string | null) => expect((await server.call(contract.handOver, lead, { params: { id }, body: { toStaffId } })).status).toBe(200)
    expect((await assign(colleague, colleague.staffId)).body.error.code).toBe('stale_version')
    expect((await assign(clerk, colleague.staffId)).body.error.code).toBe('forbidden')
    expect((await assign(lead, colleague.staffId)).status).toBe(200)
    expect((await tasks(clerk)).some((task: { person: { id: string } }) => task.person.id === person.id)).toBe(false)
    await handOver(colleague.staffId, clerk.staffId)
    expect((await taskFor(person.id)).assignee.id).toBe(clerk.staffId)
    await handOver(clerk.staffId, null)
    expect((await taskFor(person.id)).assignee).toBeNull()
    await server.call(contract.endVisitPlan, lead, { params: { id: plan.id }, body: {} })
  })
})
