import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { newId } from '../../../database/id'
import { insert } from '../../../database/rows'
import { allTables } from '../../../database/schema'
import { publishedActivity, signedUp } from '../../../test/activities'
import { at, onAppointments } from '../../../test/appointments'
import { onEachDatabase } from '../../../test/eachDatabase'
import { noticeContent } from '../../../test/notices'
import { onOutbox } from '../../../test/outbox'
import { newcomer, staff, submittedConsultation, unitCode, veteran } from '../../../test/people'
import { likes, openPostsOf } from '../../../test/posts'
import { addBenefit, askDeletion, exportOf, openRecord, personIdOf, saveEmployment } from '../../../test/records'
import { startTestServer, type TestServer } from '../../../test/testServer'
import { personCategoryTable } from '../../audiences/entities'
import { addCalls } from '../../calls/add'
import { exportedTables, notExported } from './sections'

jest.setTimeout(120_000)

it('holds every table that is about a person, or says why not', () => {
  const about = allTables.filter(({ columns }) => Object.hasOwn(columns, 'personId')).map(({ name }) => name)
  expect([...exportedTables, ...Object.keys(notExported)].sort()).toEqual(about.sort())
  for (const why of Object.values(notExported)) expect(why.length).toBeGreaterThan(10)
})

onEachDatabase('what a person takes along', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const somebody = async () => {
    const as = await veteran(server, `taker-${++people}`)
    return { as, id: await personIdOf(server, as) }
  }
  const visitedAtHome = async (personId: string) => {
    const { call } = server
    const [{ id: requestId }] = (await database().query<{ id: string }>('SELECT id FROM service_request WHERE personId = ? LIMIT 1', [personId])) as [{ id: string }]
    const { body: { person } } = await call(contract.addCared, clerk, { body: { unitId: clerk.unitId, groups: ['key_care'], requestId } })
    const { status, body } = await call(contract.handInVisit, clerk, { body: { id: newId(server.clock), caredId: person.id, happenedAt: server.clock.now(), outcome: 'met', findings: '腿脚不方便，想装扶手', needs: ['elder_care'] } })
    expect([status, body.error]).toEqual([200, undefined])
  }
  const aNotice = async (): Promise<string> => {
    const { status, body } = await server.call(contract.createNotice, clerk, { body: { unitId: clerk.unitId, content: noticeContent() } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.notice.id
  }
  interface Section { head: Record<string, unknown> | null; entries: { id: string; data: Record<string, unknown> }[] }
  type Exported = { version: number; personId: string; sections: Record<string, Section> }

  it('is every row of every table about them', async () => {
    const { as, id } = await somebody()
    await submittedConsultation(server, as)
    await saveEmployment(server, clerk, id)
    await addBenefit(server, clerk, id)
    const helper = await newcomer(server, `helper-${people}`)
    const { body: helped } = await server.call(contract.addPerson, helper, {
      body: { name: '王秀英', phone: '13912345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null, relation: 'parent', consent: { version: consentTexts.version, agreed: true } },
    })
    await database().execute('UPDATE consent SET personId = ? WHERE personId = ?', [id, helped.id])
    await visitedAtHome(id)
    await signedUp(server, as, await publishedActivity(server, clerk))
    const { postIds: [postId = ''] } = await openPostsOf(server, clerk, '示例单位', [{ title: '保安' }])
    await likes(server, as, id, postId)
    await insert(database(), personCategoryTable, { personId: id, category: 'soldier' })
    await database().execute('INSERT INTO notice_recipient (noticeId, personId, toldAt, readAt, confirmedAt) VALUES (?, ?, 1, 2, NULL)', [await aNotice(), id])
    await database().transaction((tx) => addCalls(tx, server.services, [{ reason: 'message', subjectKey: `message:${id}`, personId: id, noticeId: null, requestId: null, notificationId: null }]))
    const { plan, booked } = onAppointments(() => server)
    await plan(await staff(server, '五角场街道', 'lead'))
    await booked(as, clerk.unitId, at('2026-11-24', 9))
    await askDeletion(server, as)
    const { agree } = onOutbox(() => server)
    await agree(as, 'todo', 2)
    await server.call(contract.savePreferences, as, { body: { wanted: ['todo'], quietFrom: 20, quietUntil: 9 } })
    const exported = (await exportOf(server, as)) as Exported
    const ids = new Set(Object.values(exported.sections).flatMap(({ entries }) => entries.map((entry) => entry.id)))
    for (const table of exportedTables.filter((name) => !['employment_record', 'cared_person', 'notice_recipient', 'person_category'].includes(name))) {
      const rows = await database().query<{ id: string }>(`SELECT id FROM ${table} WHERE personId = ?`, [id])
      expect([table, rows.length > 0]).toEqual([table, true])
      expect([table, rows.filter((row) => !ids.has(row.id))]).toEqual([table, []])
    }
    expect(exported).toMatchObject({ version: 1, personId: id, sections: { identity: { head: { name: '张建国', phone: '13812345678' } }, employment: { head: { status: 'seeking', wishWords: '想开货车' } } } })
    expect(exported.sections.requests?.entries[0]?.data).toMatchObject({ answers: { question: '优待证丢了怎么办' }, log: [{ action: 'submit' }] })
    expect(exported.sections.visits).toMatchObject({ head: { lists: [{ groups: ['key_care'] }] }, entries: [{ data: { findings: '腿脚不方便，想装扶手', needs: ['elder_care'] } }] })
    expect(exported.sections.devices?.entries).toHaveLength(1)
    expect(exported.sections.wechat).toMatchObject({ head: { wanted: ['todo'], quietFrom: 20, quietUntil: 9 }, entries: [{ data: { subscription: 'todo', kind: 'once', spentAt: null } }, {}] })
    expect(exported.sections.notices).toMatchObject({ head: { categories: ['soldier'] }, entries: [{ data: { title: '示例通知', toldAt: 1, readAt: 2, confirmedAt: null } }] })
    expect(JSON.stringify(exported)).not.toMatch(/测试员/)
  })

  it('is what the staff wrote about their place in a line, and when they asked again; no staff read it there', async () => {
    const [holder, { as, id }] = [await somebody(), await somebody()]
    const activity = await publishedActivity(server, clerk, { places: 1 })
    await signedUp(server, holder.as, activity)
    const lines = [await signedUp(server, as, activity, { mayWait: true }), await signedUp(server, (await somebody()).as, activity, { mayWait: true })]
    const signupId = lines[0]?.id as string
    await server.call(contract.moveInLine, clerk, { params: { id: signupId }, body: { toPlace: 2, reason: '改到下一批' } })
    await database().execute('INSERT INTO job_follow_up (signupId, day, unitId, doneAt, staffId, words) VALUES (?, ?, ?, 1, ?, ?)', [signupId, '2026-12-20', clerk.unitId, clerk.staffId, server.services.vault.seal('还在岗', `${signupId}:2026-12-20`)])
    const exported = (await exportOf(server, as)) as Exported
    expect(exported.sections.activities?.entries).toMatchObject([{ data: { placeChanges: [{ what: 'moved', reason: '改到下一批' }], followUps: [{ day: '2026-12-20', doneAt: 1, text: '还在岗' }] } }])
    expect(await exportOf(server, as, 'page')).toMatch(/改到下一批[^]*2026-12-20：还在岗/)
    await openRecord(server, clerk, id)
    const { status, body } = await server.call(contract.readRecordPart, clerk, { params: { id, part: 'activities' }, query: { purpose: 'application' } })
    expect([status, body.entries.length]).toEqual([200, 1])
    expect(JSON.stringify(body)).not.toMatch(/改到下一批|还在岗/)
  })

  it('is a page as well, on which what people wrote runs nothing', async () => {
    const { as, id } = await somebody()
    await addBenefit(server, clerk, id, '<script>alert(1)</script>')
    const page = (await exportOf(server, as, 'page')) as string
    expect(page).toContain('张建国')
    expect(page).toContain('残疾抚恤金')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })

  it('is whole when the record is long, with statements for batches and not for entries', async () => {
    const { as, id } = await somebody()
    await openRecord(server, clerk, id)
    for (let at = 0; at < 205; at += 1) await addRow(id, at)
    const statements: string[] = []
    const { query } = server.services.database
    server.services.database.query = ((statement: string, values: never) => {
      statements.push(statement)
      return query.call(server.services.database, statement, values)
    }) as typeof query
    const exported = (await exportOf(server, as)) as Exported
    server.services.database.query = query
    expect(exported.sections.benefits?.entries).toHaveLength(205)
    expect(statements.filter((statement) => statement.includes('benefit_told'))).toHaveLength(3)
    expect(statements.length).toBeLessThan(40)
  })
  const addRow = async (personId: string, at: number) => database().execute(
    "INSERT INTO benefit_told (id, personId, kind, state, since, toldBy, at, staffId, unitId, words) VALUES (?, ?, 'medical', 'has', NULL, 'self', 1, '01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAV', NULL)",
    [`01ARZ3NDEKTSV4RRFF${String(10_000_000 + at)}`, personId])

  it('is given to nobody but the session that asked, as long as it is theirs', async () => {
    const { as } = await somebody()
    const other = await somebody()
    const { body: link } = await server.call(contract.linkRecordExport, as, { body: { format: 'data' } })
    const url = new URL(link.url, 'http://here')
    const ask = (id: string, query: Record<string, string>) => server.call(contract.readRecordExport, null, { params: { id, format: 'data' }, query })
    const signed = Object.fromEntries(url.searchParams)
    expect((await ask(other.id, signed)).body.error.code).toBe('link_expired')
    const [session] = await database().query<{ id: string }>('SELECT id FROM session WHERE accountId = ?', [(await server.call(contract.getMe, other.as)).body.account.id])
    expect((await ask(url.pathname.split('/').at(-2) ?? '', { ...signed, viewer: session?.id ?? '' })).body.error.code).toBe('link_expired')
    server.clock.advance(61_000)
    expect((await ask(url.pathname.split('/').at(-2) ?? '', signed)).body.error.code).toBe('link_expired')
  })

  it('is had ten times a day', async () => {
    const { as } = await somebody()
    for (let time = 0; time < 10; time += 1) expect((await server.call(contract.linkRecordExport, as, { body: { format: 'page' } })).status).toBe(200)
    expect((await server.call(contract.linkRecordExport, as, { body: { format: 'page' } })).body.error.code).toBe('too_many_requests')
  })
})
