import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { raiseNetworkVersion } from '../network/network'
import { onEachDatabase } from '../../test/eachDatabase'
import { certificateAnswers, draftOf, samplePhone, staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('who may do what with a request', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let district: Awaited<ReturnType<typeof staff>>
  let people = 0
  const someone = (where?: string) => veteran(server, `standing-${++people}`, where)

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const open = async (as: Credential, id: string) => (await server.call(contract.openRequest, as, { params: { id } })).body
  const act = async (endpoint: Endpoint, as: Credential, id: string, words: object = {}) =>
    server.call(endpoint, as, { params: { id }, body: { version: (await open(as, id)).version, ...words } })
  const waiting = async (as: Credential) => (await server.call(contract.listQueue, as, { query: { tab: 'waiting' } })).body.requests.map((row: { id: string }) => row.id)
  const communityOf = async (name: string) => (await server.services.network.current()).units.find((unit) => unit.kind === 'community' && unit.parentId === street.unitId && unit.name.includes(name))

  it('falls to the unit above when everybody of its station has left, queue, count, actions and all', async () => {
    const clerk = await staff(server, '殷行街道', 'clerk')
    const id = await submittedCertificate(server, await someone('殷行街道'))
    expect(await waiting(district)).not.toContain(id)
    await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now(), clerk.staffId])
    await raiseNetworkVersion(database())
    expect(await waiting(district)).toContain(id)
    expect((await act(contract.accept, district, id)).body.request).toMatchObject({ status: { code: 'accepted' }, owner: { shortName: '殷行街道' }, applicant: { isMasked: false } })
  })

  it('may be taken over by the lead of a unit above, who then handles it', async () => {
    const as = await someone()
    const id = await submittedCertificate(server, as)
    expect(await open(district, id)).toMatchObject({ actions: ['takeOver'], applicant: { name: '张*国', isMasked: true } })
    const taken = await act(contract.takeOver, district, id, { reason: '本站只有一位同志，是本人' })
    expect(taken.body.request).toMatchObject({ owner: { id: district.unitId }, applicant: { isMasked: false } })
    expect((await open(street, id)).actions).toEqual([])
    expect((await server.call(contract.getRequest, as, { params: { id } })).body.log.map((entry: { words: string | null }) => entry.words)).not.toContain('本站只有一位同志，是本人')
  })

  it('is seen masked, without its words and papers, by a station that was only asked to take it', async () => {
    const other = await staff(server, '四平路街道', 'clerk')
    const third = await staff(server, '长白新村街道', 'clerk')
    const id = await submittedCertificate(server, await someone())
    await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在四平路' })
    const seen = await open(other, id)
    expect(seen).toMatchObject({ applicant: { name: '张*国', phone: '138****5678', isMasked: true }, offer: { reason: '住在四平路' }, actions: ['acceptTransfer', 'declineTransfer'] })
    expect(seen.log.every((entry: { words: string | null }) => entry.words === null)).toBe(true)
    const [file] = await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ?', [id])
    expect((await server.call(contract.linkFile, other, { params: { id: file?.id ?? '' } })).status).toBe(403)
    expect((await server.call(contract.openRequest, third, { params: { id } })).status).toBe(403)
  })

  it('stays readable for the street that routed it, when it refuses to take it back', async () => {
    const id = await submittedCertificate(server, await someone())
    await act(contract.accept, street, id)
    await act(contract.advance, street, id)
    await act(contract.transfer, district, id, { unitId: street.unitId, reason: '请再看看户口' })
    await act(contract.declineTransfer, street, id, { reason: '已经看过了' })
    expect((await server.call(contract.openRequest, street, { params: { id } })).status).toBe(200)
  })

  it('goes only where its service can be handled, and never to a partner point', async () => {
    const community = await communityOf('国定')
    await staff(server, community?.name ?? '', 'clerk')
    const partner = await staff(server, '中国工商银行', 'clerk').catch(() => null)
    const certificate = await submittedCertificate(server, await someone())
    const { units } = (await server.call(contract.listTransferTargets, street, { params: { id: certificate } })).body
    expect(new Set(units.map((unit: { kind: string }) => unit.kind))).toEqual(new Set(['street', 'district']))
    for (const unitId of [community?.id, partner?.unitId].filter(Boolean)) {
      expect((await act(contract.transfer, street, certificate, { unitId, reason: '转过去' })).body.error.details.fields).toEqual({ unitId: { code: 'choose_unit' } })
    }
    const consultation = await submittedConsultation(server, await someone())
    const targets = (await server.call(contract.listTransferTargets, street, { params: { id: consultation } })).body.units
    expect(targets.map((unit: { id: string }) => unit.id)).toContain(community?.id)
  })

  it('is passed up only while somebody is above', async () => {
    const id = await submittedCertificate(server, await someone())
    expect((await open(street, id)).actions).toContain('escalate')
    await act(contract.takeOver, district, id, { reason: '由区里来办' })
    // Nobody is at the bureau here.
    expect((await open(district, id)).actions).not.toContain('escalate')
  })

  it('is still found by the street that passed it on, by number and by phone', async () => {
    const id = await submittedCertificate(server, await someone())
    await act(contract.accept, street, id)
    await act(contract.advance, street, id)
    const { number, owner } = await open(street, id)
    expect(owner.id).toBe(district.unitId)
    for (const text of [number, samplePhone]) {
      const { requests } = (await server.call(contract.findRequests, street, { body: { text } })).body
      expect(requests.map((row: { id: string }) => row.id)).toContain(id)
    }
    const elsewhere = await staff(server, '大桥街道', 'clerk')
    expect((await server.call(contract.findRequests, elsewhere, { body: { text: number } })).body.requests).toEqual([])
  })

  it('is handed in as it was checked, or not at all', async () => {
    const as = await someone()
    const draft = await draftOf(server, as, 'certificate', await certificateAnswers(server, as))
    await server.call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: {} } })
    const { body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    expect(body.error).toMatchObject({ code: 'stale_version', details: { status: 'draft', version: draft.version + 1 } })
  })
})
