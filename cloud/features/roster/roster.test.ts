import { contract } from '@shared/contract/contract'
import { rosterConsent } from '@shared/text/roster'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const phone = '13812345678'
const person = { role: 'party_secretary', name: '李志强', phone, tasks: '每周三在活动室', sinceDay: '2025-03-01', untilDay: null, consent: null }
const consent = { version: rosterConsent.version, day: '2020-01-05' }

onEachDatabase('the roster', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  let clerk: typeof lead
  let community: typeof lead
  let elsewhere: typeof lead
  let district: typeof lead
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道退役', 'lead')
    clerk = await staff(server, '五角场街道退役', 'clerk')
    community = await staff(server, '国定一居委', 'lead')
    elsewhere = await staff(server, '四平路街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(async () => {
    for (const table of ['roster_member', 'roster_change', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const add = (as: typeof lead, body: object = {}, unitId = as.unitId) => server.call(contract.addRosterMember, as, { params: { id: unitId }, body: { ...person, ...body } })
  const added = async (body: object = {}) => (await add(lead, body)).body.member
  const listed = async (as: { token: string }, query: Record<string, string> = {}, unitId = lead.unitId) => (await server.call(contract.listRoster, as, { params: { id: unitId }, query })).body.members
  const seenByCitizens = async () => (await server.call(contract.listStationPeople, null, { params: { id: lead.unitId } })).body
  const change = (as: typeof lead, id: string, body: object) => server.call(contract.changeRosterMember, as, { params: { id }, body: { ...person, ...body } })

  describe.each([
    { who: 'somebody who did not agree', consent: null, name: null, isNamed: false },
    { who: 'somebody who agreed', consent, name: '李志强', isNamed: true },
  ])('shows $who', ({ consent: given, name, isNamed }) => {
    it.each([
      { by: 'staff of the own unit', as: () => clerk, sees: '李志强', phone: '138****5678' },
      { by: 'staff above', as: () => district, sees: '李志强', phone: '138****5678' },
      { by: 'staff below', as: () => community, sees: name, phone: null },
      { by: 'staff elsewhere', as: () => elsewhere, sees: name, phone: null },
    ])('to $by', async ({ as, sees, phone: masked }) => {
      await added({ consent: given })
      expect(await listed(as())).toMatchObject([{ role: { text: '兵支书' }, name: sees, phone: masked, isNamed }])
    })

    it('to citizens, and never the phone', async () => {
      await added({ consent: given })
      const seen = await seenByCitizens()
      expect(seen.people).toEqual([{ role: { code: 'party_secretary', text: '兵支书' }, named: isNamed ? [{ name: '李志强', tasks: '每周三在活动室' }] : [], unnamed: isNamed ? 0 : 1 }])
      expect(JSON.stringify(seen)).not.toContain('5678')
    })
  })

  it('tells citizens of the staff by role alone', async () => {
    const { staff: roles } = await seenByCitizens()
    expect(roles).toEqual([{ role: { code: 'clerk', text: expect.any(String) }, count: 1 }, { role: { code: 'lead', text: expect.any(String) }, count: 1 }])
    expect(JSON.stringify(await seenByCitizens())).not.toContain('测试员')
  })

  it('keeps name and phone sealed', async () => {
    await added()
    const stored = JSON.stringify(await database().query('SELECT * FROM roster_member'))
    for (const text of ['李志强', phone]) expect(stored).not.toContain(text)
  })

  it('is kept by whoever leads the unit or one above it, and by nobody else', async () => {
    const { id } = await added()
    for (const as of [community, elsewhere]) {
      expect([outcome(await add(as, {}, lead.unitId)), outcome(await change(as, id, { version: 0, tasks: '改' })), outcome(await server.call(contract.getRosterMember, as, { params: { id } }))]).toEqual(['forbidden', 'forbidden', 'forbidden'])
    }
    expect(outcome(await change(district, id, { version: 0, tasks: '改由区里填' }))).toBe('ok')
    expect((await server.call(contract.getRosterMember, lead, { params: { id } })).body.member).toMatchObject({ fullPhone: phone, tasks: '改由区里填' })
  })

  it('takes a consent back at once, and says in its history who wrote what down', async () => {
    const { id } = await added()
    expect((await change(lead, id, { version: 0, consent })).body.member.consent).toMatchObject({ version: rosterConsent.version, day: consent.day, byName: '测试员' })
    expect((await seenByCitizens()).people[0].named).toHaveLength(1)
    await change(lead, id, { version: 1, consent: null })
    expect((await seenByCitizens()).people[0].named).toEqual([])
    const { changes } = (await server.call(contract.getRosterMember, lead, { params: { id } })).body
    expect(changes.map(({ what }: { what: { code: string } }) => what.code)).toEqual(['consent_withdrawn', 'consented', 'added'])
  })

  it('takes no consent to words that are no longer those, and none of a day to come', async () => {
    expect(outcome(await add(lead, { consent: { ...consent, version: '2001-01' } }))).toBe('consent_changed')
    expect((await add(lead, { consent: { ...consent, day: '2999-01-01' } })).body.error.details.fields).toMatchObject({ consentDay: { code: 'date_after_today' } })
    expect((await add(lead, { phone: '123', untilDay: '2020-01-01' })).body.error.details.fields).toMatchObject({ phone: {}, untilDay: { code: 'term_order' } })
  })

  it('shows nobody before their first day and after their last', async () => {
    await added({ sinceDay: null, untilDay: '2026-11-30' })
    server.clock.set(Date.parse('2026-11-30T23:00:00+08:00'))
    expect(await listed(clerk)).toHaveLength(1)
    server.clock.set(Date.parse('2026-12-01T00:00:00+08:00'))
    expect([await listed(clerk), (await seenByCitizens()).people]).toEqual([[], []])
    expect(await listed(clerk, { past: 'yes' })).toHaveLength(1)
  })

  it('has the same person in a role once, also when two enter them at once', async () => {
    const outcomes = (await Promise.all([add(lead), add(district, {}, lead.unitId)])).map(outcome)
    expect(outcomes.sort()).toEqual(['ok', 'roster_there_already'])
    expect(outcome(await add(lead, { role: 'volunteer' }))).toBe('ok')
  })

  it('lets one of two changes win', async () => {
    const { id } = await added()
    const outcomes = (await Promise.all(['甲', '乙'].map((tasks) => change(lead, id, { version: 0, tasks })))).map(outcome)
    expect(outcomes.sort()).toEqual(['ok', 'stale_version'])
  })

  it('forgets who is removed, and keeps that it was done', async () => {
    const { id } = await added({ consent })
    expect(outcome(await server.call(contract.removeRosterMember, lead, { params: { id }, body: { reason: '本人要求删除', version: 0 } }))).toBe('ok')
    expect(await database().query('SELECT id FROM roster_member')).toEqual([])
    expect(await database().query("SELECT reason FROM roster_change WHERE what = 'removed'")).toEqual([{ reason: '本人要求删除' }])
  })

  it('is read by a veteran as citizens read it; the list of the staff is not for them', async () => {
    await added()
    const citizen = await veteran(server, '看名册的老兵')
    expect((await server.call(contract.listStationPeople, citizen, { params: { id: lead.unitId } })).body.people[0]).toMatchObject({ named: [], unnamed: 1 })
    expect(outcome(await server.call(contract.listRoster, citizen, { params: { id: lead.unitId } }))).toBe('forbidden')
  })

  it('comes page by page, with those of the units below where asked', async () => {
    await add(community, { name: '王志愿' })
    for (let index = 0; index < 51; index += 1) await add(lead, { name: `志愿者${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'赵钱孙李周吴郑王冯陈'[Math.floor(index / 10)]}`, role: 'volunteer' })
    const first = (await server.call(contract.listRoster, lead, { params: { id: lead.unitId }, query: { below: 'yes' } })).body
    const second = (await server.call(contract.listRoster, lead, { params: { id: lead.unitId }, query: { below: 'yes', after: first.next } })).body
    expect([first.members.length, second.members.length, second.next]).toEqual([50, 2, null])
    expect(await listed(lead, { role: 'party_secretary' })).toEqual([])
    expect(await listed(lead, { role: 'party_secretary', below: 'yes' })).toMatchObject([{ name: '王志愿', unit: { shortName: '国定一居委会' } }])
  })
})
