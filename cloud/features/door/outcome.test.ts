import { contract } from '@shared/contract/contract'
import { doorRows, type HeldActivity, hour, type Ticketed } from '../../test/doorRows'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'
import { eraseDoor } from './erase'

jest.setTimeout(120_000)

const day = 24 * hour
const nothing = { result: null, certificateNumber: null, jobFound: null, employer: '', jobDay: null }
const job = { jobFound: true, employer: '示例电力公司', jobDay: '2026-11-20' }

onEachDatabase('what came of a training', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp } = doorRows(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(async () => {
    server.clock.set(ordinaryMorning)
    await database().execute('DELETE FROM job_follow_up')
  })
  afterAll(() => server.stop())

  /** A training that has begun, and somebody with a place there. */
  const trained = async (rest: Parameters<typeof activity>[1] = {}, person: Parameters<typeof signedUp>[1] = {}): Promise<[HeldActivity, Ticketed]> => {
    const held = await activity(clerk.unitId, { startsIn: -2 * day, ...rest })
    return [held, await signedUp(held, person)]
  }
  const get = (id: string, as: Credential = clerk) => server.call(contract.getOutcome, as, { params: { id } })
  const save = (id: string, given: object, version = 1, as: Credential = clerk) => server.call(contract.saveOutcome, as, { params: { id }, body: { version, ...nothing, ...given } })
  const codeOf = async (reply: ReturnType<typeof get>): Promise<string> => (await reply).body.error?.code ?? 'ok'
  const fieldsOf = async (reply: ReturnType<typeof get>): Promise<string[]> => Object.keys((await reply).body.error?.details?.fields ?? {})
  const followUp = (id: string, of: string, as: Credential = clerk) => server.call(contract.recordFollowUp, as, { params: { id }, body: { day: of, text: '还在岗' } })
  const due = async (as: Credential = clerk, query: Record<string, string> = {}) => (await server.call(contract.listDueFollowUps, as, { query })).body
  const days = async (id: string) => (await get(id)).body.outcome.followUps.map((one: { day: string }) => one.day)

  it('is empty until somebody writes it down', async () => {
    const [, { id }] = await trained()
    expect((await get(id)).body).toMatchObject({ signup: { id, name: '张建国', version: 1 }, outcome: { ...nothing, followUps: [] } })
  })

  it('is written down once their own session has begun, whichever came before', async () => {
    const [held] = await trained({ sessions: 4 })
    const { id } = await signedUp(held, { sessionId: held.sessionIds[3] as string })
    expect(await codeOf(save(id, { result: 'passed' }))).toBe('action_not_allowed')
    server.clock.advance(day)
    expect(await codeOf(save(id, { result: 'passed' }))).toBe('ok')
  })

  it('keeps result, certificate and job, the words sealed, and sets when somebody asks again', async () => {
    const [, { id }] = await trained()
    const { body } = await save(id, { result: 'passed', certificateNumber: 'S-2026-001', ...job })
    expect(body).toMatchObject({
      signup: { version: 2, result: { code: 'passed' } },
      outcome: { result: { code: 'passed', text: '结业' }, certificateNumber: 'S-2026-001', ...job, followUps: ['2026-12-20', '2027-02-18', '2027-05-19'].map((one) => ({ day: one, isDone: false, text: '' })) },
    })
    const [row] = await database().query<{ outcomeWords: string }>('SELECT outcomeWords FROM signup WHERE id = ?', [id])
    expect(row?.outcomeWords).not.toMatch(/S-2026|电力/)
  })

  it('forgets employer and day where there is no job any more, and what was still to be asked', async () => {
    const [, { id }] = await trained()
    await save(id, job)
    server.clock.set(Date.UTC(2026, 11, 20, 2))
    await followUp(id, '2026-12-20')
    const { body } = await save(id, { ...job, jobFound: false }, 2)
    expect(body.outcome).toMatchObject({ jobFound: false, employer: '', jobDay: null, followUps: [{ day: '2026-12-20', isDone: true, text: '还在岗' }] })
  })

  it('moves what is still to be asked with the day of the job, and leaves it where the day stays', async () => {
    const [, { id }] = await trained()
    await save(id, job)
    await save(id, { ...job, employer: '示例公司' }, 2)
    expect(await days(id)).toEqual(['2026-12-20', '2027-02-18', '2027-05-19'])
    await save(id, { ...job, jobDay: '2026-11-21' }, 3)
    expect(await days(id)).toEqual(['2026-12-21', '2027-02-19', '2027-05-20'])
  })

  it('says what does not go together', async () => {
    const [, { id }] = await trained()
    const [, { id: atFair }] = await trained({ kind: 'job_fair' })
    expect(await fieldsOf(save(id, { result: 'not_passed', certificateNumber: 'S-1' }))).toEqual(['certificateNumber'])
    expect(await fieldsOf(save(id, { jobFound: true }))).toEqual(['employer', 'jobDay'])
    expect(await fieldsOf(save(id, { ...job, jobDay: '2026-11-24' }))).toEqual(['jobDay'])
    expect(await fieldsOf(save(atFair, { result: 'passed' }))).toEqual(['result'])
    expect(await codeOf(save(atFair, job))).toBe('ok')
  })

  it('waits until it has begun, and is of those alone who had a place', async () => {
    const held = await activity(clerk.unitId, { startsIn: day })
    expect(await codeOf(save((await signedUp(held)).id, { result: 'passed' }))).toBe('action_not_allowed')
    for (const person of [{ hold: 'waiting' }, { hold: 'ended' }, { admission: 'pending' }] as const) expect(await codeOf(save((await trained({}, person))[1].id, { result: 'passed' }))).toBe('action_not_allowed')
  })

  it('is refused to whoever read an older version, to other streets, and for the own family', async () => {
    const [, { id }] = await trained()
    await save(id, { result: 'passed' })
    expect(await codeOf(save(id, { result: 'dropped_out' }))).toBe('stale_version')
    for (const reply of [get(id, other), save(id, { result: 'passed' }, 2, other), followUp(id, '2026-12-20', other)]) expect(await codeOf(reply)).toBe('not_found')
    const relative = await veteran(server, 'trainee')
    const own = await familyClerk(server, relative)
    const [, theirs] = await trained()
    await database().execute('UPDATE signup SET personId = ? WHERE id = ?', [await personIdOf(server, relative), theirs.id])
    expect(await codeOf(save(theirs.id, { result: 'passed' }, 1, own))).toBe('own_request')
  })

  it('asks once on each day, not weeks ahead, and not on days that nobody set', async () => {
    const [, { id }] = await trained()
    await save(id, job)
    expect([await codeOf(followUp(id, '2026-12-20')), await codeOf(followUp(id, '2026-12-21'))]).toEqual(['action_not_allowed', 'not_found'])
    server.clock.set(Date.UTC(2026, 11, 13, 2))
    expect((await followUp(id, '2026-12-20')).body.outcome.followUps[0]).toEqual({ day: '2026-12-20', isDone: true, text: '还在岗' })
    expect(await codeOf(followUp(id, '2026-12-20'))).toBe('action_not_allowed')
    const [row] = await database().query<{ words: string }>('SELECT words FROM job_follow_up WHERE doneAt IS NOT NULL')
    expect(row?.words).not.toContain('在岗')
  })

  it('lists whom to ask within a week or late, to the organiser and above, by pages', async () => {
    const [held, first] = await trained({ title: '叉车培训' })
    await save(first.id, { ...job, jobDay: '2026-11-01' })
    const rest = await Promise.all(Array.from({ length: 31 }, () => signedUp(held, { name: '李明' })))
    for (const { id } of rest) await save(id, job)
    expect((await due()).followUps).toEqual([])
    server.clock.set(Date.UTC(2026, 11, 13, 2))
    const [page, district] = [await due(), await due(await staff(server, '杨浦区退役军人服务中心', 'lead'))]
    expect(page.followUps[0]).toEqual({ signupId: first.id, activityTitle: '叉车培训', name: '张建国', phone: '13812345678', employer: '示例电力公司', day: '2026-12-01' })
    expect(district).toEqual(page)
    const second = await due(clerk, { after: page.next })
    expect([page.followUps.length, second.followUps.length, second.next]).toEqual([30, 2, null])
    expect(new Set([...page.followUps, ...second.followUps].map(({ signupId }: { signupId: string }) => signupId)).size).toBe(32)
    expect((await due(other)).followUps).toEqual([])
  })

  it('goes with the sign-ups of a person who is erased, and leaves those of others', async () => {
    const [held, gone] = await trained()
    const stays = await signedUp(held)
    for (const { id } of [gone, stays]) {
      await save(id, job)
      await database().execute('INSERT INTO attendance (signupId, sessionId, scanId, staffId, happenedAt, receivedAt) VALUES (?, ?, ?, ?, 1, 1)', [id, held.sessionIds[0] as string, id, clerk.staffId])
    }
    expect(await database().transaction((tx) => eraseDoor(tx, [gone.id]))).toBe(4)
    for (const [table, left] of [['attendance', 1], ['job_follow_up', 3]] as const) {
      const rows = await database().query<{ signupId: string }>(`SELECT signupId FROM ${table} WHERE signupId IN (?, ?)`, [gone.id, stays.id])
      expect(rows.map(({ signupId }) => signupId)).toEqual(Array<string>(left).fill(stays.id))
    }
  })
})
