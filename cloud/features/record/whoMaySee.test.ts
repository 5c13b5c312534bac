import { contract } from '@shared/contract/contract'
import { type RecordPartKey, recordPartKeys } from '@shared/domain/recordParts'
import { type StaffRole } from '@shared/domain/roles'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { fillHomes } from '../people/home'
import { newcomer, staff, submittedConsultation, unitCode, veteran } from '../../test/people'
import { openRecord, personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

type Seen = Partial<Record<RecordPartKey, 'reads' | 'edits'>>
const home: Seen = { identity: 'reads', requests: 'reads', visits: 'reads', activities: 'reads', appointments: 'reads', employment: 'edits', benefits: 'edits', consents: 'reads' }
const lead: Seen = { identity: 'reads', requests: 'reads', visits: 'reads', activities: 'reads', appointments: 'reads', employment: 'reads', benefits: 'reads', consents: 'reads' }
const above: Seen = { identity: 'reads', requests: 'reads', consents: 'reads' }
/** Where somebody works, as what, and what they see of a person of 五角场街道 who has one request there. */
const table: readonly (readonly [unit: string, role: StaffRole, seen: Seen | 'forbidden'])[] = [
  ['五角场街道', 'clerk', home], ['五角场街道', 'lead', home], ['五角场街道', 'reviewer', home],
  ['五角场街道', 'editor', 'forbidden'], ['五角场街道', 'administrator', 'forbidden'], ['五角场街道', 'partner', 'forbidden'],
  ['四平路街道', 'clerk', 'forbidden'], ['四平路街道', 'lead', 'forbidden'],
  ['杨浦区退役军人服务中心', 'clerk', above], ['杨浦区退役军人服务中心', 'reviewer', above], ['杨浦区退役军人服务中心', 'lead', lead], ['杨浦区退役军人服务中心', 'administrator', 'forbidden'],
  ['杨浦区退役军人事务局', 'clerk', above], ['杨浦区退役军人事务局', 'lead', lead], ['杨浦区退役军人事务局', 'editor', 'forbidden'],
  ['工商银行', 'partner', 'forbidden'],
]

onEachDatabase('who may see a record', ({ database }) => {
  let server: TestServer
  let applicant: Credential
  let personId: string
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    await staff(server, '五角场街道', 'clerk')
    applicant = await veteran(server, 'applicant')
    personId = await personIdOf(server, applicant)
    for (const _time of [1, 2]) await submittedConsultation(server, applicant)
  })
  afterAll(() => server.stop())

  const seenBy = async (as: Credential, id = personId) => {
    const { status, body } = await openRecord(server, as, id)
    return status === 200 ? Object.fromEntries(body.parts.filter(({ mayRead }: { mayRead: boolean }) => mayRead).map(({ key, mayEdit }: { key: string; mayEdit: boolean }) => [key, mayEdit ? 'edits' : 'reads'])) : body.error.code
  }
  const readPart = (as: Credential, part: RecordPartKey, id = personId, purpose = 'application') => server.call(contract.readRecordPart, as, { params: { id, part }, query: { purpose } })

  it.each(table)('%s as %s sees what is theirs to see', async (unit, role, seen) => {
    const as = await staff(server, unit, role)
    expect(await seenBy(as)).toEqual(seen)
    for (const part of recordPartKeys) expect([part, (await readPart(as, part)).status]).toEqual([part, seen !== 'forbidden' && seen[part] ? 200 : 403])
  })

  it('a colleague elsewhere who handles a request of theirs sees it whole, and of work nothing', async () => {
    const helper = await staff(server, '四平路街道', 'clerk')
    const id = await submittedConsultation(server, applicant)
    await database().execute('UPDATE service_request SET ownerUnitId = ? WHERE id = ?', [helper.unitId, id])
    expect(await seenBy(helper)).toEqual({ identity: 'reads', requests: 'reads', benefits: 'edits', consents: 'reads' })
    const shown = (await readPart(helper, 'identity')).body.head
    expect(shown).toContainEqual({ label: '手机号', text: '13812345678' })
    expect((await readPart(helper, 'requests')).body.entries.map((entry: { id: string }) => entry.id)).toEqual([id])
    await database().execute("UPDATE service_request SET serviceKey = 'employment_help', formVersion = 1 WHERE id = ?", [id])
    expect(await seenBy(helper)).toMatchObject({ employment: 'edits' })
    await database().execute("UPDATE service_request SET status = 'withdrawn', serviceKey = 'consultation' WHERE id = ?", [id])
    expect(await seenBy(helper)).toEqual({ identity: 'reads', requests: 'reads' })
  })

  it('is masked for whoever handles none of their requests', async () => {
    const committeePerson = await veteran(server, 'masked', '四平路街道')
    const id = await personIdOf(server, committeePerson)
    const clerk = await staff(server, '四平路街道', 'clerk')
    expect((await openRecord(server, clerk, id)).body).toMatchObject({ name: '张*国', phone: '138****5678', isMasked: true })
    expect(JSON.stringify((await readPart(clerk, 'identity', id)).body)).not.toMatch(/张建国|13812345678|600弄/)
  })

  it('belongs to the committee where the address says which, and moves with the person', async () => {
    const { units } = await server.services.network.current()
    const committee = units.find(({ kind, parentId }) => kind === 'community' && units.find((unit) => unit.id === parentId)?.name.startsWith('殷行街道'))
    const as = await newcomer(server, 'mover')
    const live = async (residence: object) => server.call(contract.saveProfile, as, { body: { name: '李卫东', phone: '13912345678', residence, registered: null } })
    await live({ text: '', streetCode: await unitCode(server, '殷行街道'), communityCode: committee?.code })
    const id = await personIdOf(server, as)
    const [there, street] = [await staff(server, committee?.name ?? '', 'clerk'), await staff(server, '殷行街道', 'clerk')]
    expect([await seenBy(there, id), await seenBy(street, id)]).toEqual([home, home])
    await live({ text: '', streetCode: await unitCode(server, '四平路街道') })
    expect([await seenBy(there, id), await seenBy(street, id)]).toEqual(['forbidden', 'forbidden'])
    await live({ text: '不知道', unsure: true })
    expect(await seenBy(await staff(server, '杨浦区退役军人服务中心', 'clerk'), id)).toMatchObject({ employment: 'edits' })
  })

  it('is never opened by the person themselves or their family, in any part', async () => {
    const family = await familyClerk(server, applicant)
    expect(await seenBy(family)).toBe('own_request')
    for (const part of recordPartKeys) expect((await readPart(family, part)).body.error.code).toBe('own_request')
    const found = await server.call(contract.findRecords, family, { body: { text: '13812345678' } })
    expect(found.body.people.map((person: { id: string }) => person.id)).not.toContain(personId)
  })

  it('shows nothing to who did not open it today for that purpose', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    expect((await readPart(clerk, 'identity')).body.error.code).toBe('record_not_opened')
    await openRecord(server, clerk, personId, 'reception')
    expect((await readPart(clerk, 'identity')).body.error.code).toBe('record_not_opened')
    expect((await readPart(clerk, 'identity', personId, 'reception')).status).toBe(200)
    server.clock.advance(24 * 60 * 60_000)
    expect((await readPart(clerk, 'identity', personId, 'reception')).body.error.code).toBe('record_not_opened')
  })

  it('is found by whole phone or name within the own area, and by nothing less', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    const other = await staff(server, '长白新村街道', 'clerk')
    const find = async (as: Credential, text: string) => (await server.call(contract.findRecords, as, { body: { text } })).body
    const idsOf = async (as: Credential, text: string) => (await find(as, text)).people.map((person: { id: string }) => person.id)
    for (const text of ['138 1234 5678', '张建国']) {
      // However many requests they have, and by whichever way they are found.
      expect((await idsOf(clerk, text)).filter((id: string) => id === personId)).toHaveLength(1)
      expect(await idsOf(other, text)).not.toContain(personId)
    }
    expect((await find(clerk, '张')).error.details.fields.text.code).toBe('search_whole')
    expect((await find(clerk, '5678')).error.details.fields.text.code).toBe('search_whole')
    expect((await find(clerk, '13812345678')).people[0]).toMatchObject({ name: '张*国', phone: '138****5678' })
    people += 1
  })

  it('gets its home by the sweep where it was kept before homes were', async () => {
    const as = await veteran(server, `older-${people}`, '大桥街道')
    const id = await personIdOf(server, as)
    await database().execute('UPDATE person SET homeUnitId = NULL WHERE id = ?', [id])
    const clerk = await staff(server, '大桥街道', 'clerk')
    expect(await seenBy(clerk, id)).toBe('forbidden')
    await fillHomes(server.services)
    expect(await seenBy(clerk, id)).toEqual(home)
  })
})
