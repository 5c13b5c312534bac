import { contract } from '@shared/contract/contract'
import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { draftOf, newcomer, samplePhone, staff, unitCode } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { raiseCoverageVersion } from '../network/network'

jest.setTimeout(60_000)

onEachDatabase('proposals of coverage', ({ database }) => {
  let server: TestServer
  let street: { token: string; unitId: string; staffId: string }
  let other: typeof street
  let district: typeof street
  let names = 0
  const at = atCoverage(() => server)
  const { act } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    other = await staff(server, '四平路街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(async () => {
    await raiseCoverageVersion(database())
    for (const table of ['coverage', 'coverage_proposal', 'coverage_proposal_request']) await database().execute(`DELETE FROM ${table}`)
    await database().execute('DELETE FROM rate_limit')
  })
  afterAll(() => server.stop())

  /** A consultation of somebody new who lives there; without a street they do not know which it is. */
  const submitted = async (text: string, streetName: string | null): Promise<string> => {
    const as = await newcomer(server, `person-${(names += 1)}`)
    const residence = streetName ? { text, streetCode: await unitCode(server, streetName), by: 'person' } : { text, unsure: true }
    await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: samplePhone, residence, registered: null } })
    const draft = await draftOf(server, as, 'consultation', { topic: 'other', question: '优待证丢了怎么办' })
    const { status, body } = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return draft.id
  }
  const handedOver = async (text: string, words: object = { cause: 'not_our_area' }): Promise<string> => {
    const id = await submitted(text, '五角场街道')
    expect(outcome(await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在那边', ...words }))).toBe('ok')
    expect(outcome(await act(contract.acceptTransfer, other, id))).toBe('ok')
    return id
  }
  const approve = (as: Credential, id: string, words: object = {}) => server.call(contract.approveCoverageProposal, as, { params: { id }, body: words })
  const decline = (as: Credential, id: string) => server.call(contract.declineCoverageProposal, as, { params: { id }, body: { reason: '不是这样' } })

  describe('a transfer because it is not our area', () => {
    it('becomes a proposal once the other side takes it, with where it came from', async () => {
      const id = await submitted('国定路700弄12号301室', '五角场街道')
      await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在那边', cause: 'not_our_area' })
      expect(await at.proposals(district)).toEqual([])
      await act(contract.acceptTransfer, other, id)
      expect(await at.proposals(district)).toMatchObject([{
        text: '国定路 700 弄', unit: { id: other.unitId }, from: { id: street.unitId }, times: 1, origin: { code: 'corrected' }, status: { code: 'open' }, mayDecide: true,
      }])
    })

    it('may name a station where nobody is now, and is none without the cause, when it is refused, or when it is unknown', async () => {
      const belongsToUnitId = await at.unitId('长白新村街道')
      await handedOver('国定路700弄', { cause: 'not_our_area', belongsToUnitId })
      expect((await at.proposals(district)).map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([belongsToUnitId])
      await handedOver('国定路702弄', {})
      const refused = await submitted('国定路704弄', '五角场街道')
      await act(contract.transfer, street, refused, { unitId: other.unitId, reason: '住在那边', cause: 'not_our_area' })
      await act(contract.declineTransfer, other, refused, { reason: '也不是我们' })
      expect(outcome(await act(contract.transfer, street, refused, { unitId: other.unitId, reason: '住在那边', cause: 'not_our_area', belongsToUnitId: refused }))).toBe('invalid_input')
      expect(await at.proposals(district)).toHaveLength(1)
    })

    it('is for the unit that has the area now, where the one that was named has been merged since', async () => {
      const head = await staff(server, '杨浦区退役军人事务局', 'administrator')
      const [from, into] = [await at.unitId('平凉路街道'), await at.unitId('江浦路街道')]
      const id = await submitted('国定路700弄', '五角场街道')
      expect(outcome(await act(contract.transfer, street, id, { unitId: other.unitId, reason: '住在那边', cause: 'not_our_area', belongsToUnitId: from }))).toBe('ok')
      const { version } = (await server.call(contract.getUnit, head, { params: { id: from } })).body.unit
      expect(outcome(await server.call(contract.mergeUnit, head, { params: { id: from }, body: { intoId: into, reason: '街道调整', version } }))).toBe('ok')
      await act(contract.acceptTransfer, other, id)
      const proposals = await at.proposals(district)
      expect(proposals).toMatchObject([{ text: '国定路 700 弄', unit: { id: into } }])
      expect(outcome(await approve(district, proposals[0].id))).toBe('ok')
      expect(await at.listed(district, into)).toMatchObject([{ text: '国定路 700 弄' }])
    })

    it('counts up instead of standing twice, each request once', async () => {
      await handedOver('国定路700弄12号')
      const last = await handedOver('上海市杨浦区国定路七百弄3号')
      const [row] = await database().query<{ number: string }>('SELECT number FROM service_request WHERE id = ?', [last])
      const proposals = await at.proposals(district)
      expect(proposals).toMatchObject([{ times: 2 }])
      expect(proposals[0].lastNumber.replace(/\D/g, '')).toBe(row?.number)
    })

    it('says nothing of a road alone, or of what is entered already', async () => {
      await at.change(district, { add: [{ unitId: other.unitId, area: at.lanes('国定路', 600, 800) }] })
      await handedOver('国定路700弄')
      await handedOver('国定路')
      expect(await at.proposals(district)).toEqual([])
    })
  })

  it('comes of triage, too', async () => {
    const id = await submitted('国定路700弄', null)
    expect(outcome(await act(contract.route, district, id, { unitId: other.unitId }))).toBe('ok')
    expect(await at.proposals(district)).toMatchObject([{ text: '国定路 700 弄', unit: { id: other.unitId }, from: null, origin: { code: 'corrected' } }])
  })

  it('comes of what applicants picked and the station accepted, after three different requests', async () => {
    for (const [index, text] of ['政益路5号', '政益路5号201室', '政益路5号甲'].entries()) {
      expect(await at.proposals(district)).toEqual([])
      const id = await submitted(text, '五角场街道')
      expect(outcome(await act(contract.accept, street, id))).toBe('ok')
      if (index === 0) expect(await database().query('SELECT times FROM coverage_proposal')).toEqual([{ times: 1 }])
    }
    expect(await at.proposals(district)).toMatchObject([{ text: '政益路 5 号', unit: { id: street.unitId }, times: 3, origin: { code: 'confirmed' } }])
    // Before that nobody can decide it, either.
    await database().execute('UPDATE coverage_proposal SET times = 2')
    const [row] = await database().query<{ id: string }>('SELECT id FROM coverage_proposal')
    expect(outcome(await approve(district, row?.id ?? ''))).toBe('not_found')
  })

  describe('the decision', () => {
    it('is the district’s; the stations concerned see it, others do not', async () => {
      const stranger = await staff(server, '殷行街道', 'lead')
      await handedOver('国定路700弄')
      const [proposal] = await at.proposals(street)
      expect([proposal.mayDecide, (await at.proposals(other)).length, (await at.proposals(stranger)).length]).toEqual([false, 1, 0])
      for (const as of [street, other, stranger]) expect([outcome(await approve(as, proposal.id)), outcome(await decline(as, proposal.id))]).toEqual(['forbidden', 'forbidden'])
    })

    it('makes it coverage with history, and the router goes by it', async () => {
      await handedOver('国定路700弄')
      const [{ id }] = await at.proposals(district)
      expect((await approve(district, id)).body.proposal).toMatchObject({ status: { code: 'approved' }, decidedByName: '测试员', mayDecide: false })
      expect(await at.listed(district, other.unitId)).toMatchObject([{ text: '国定路 700 弄', source: { code: 'corrected' } }])
      expect((await at.history(district, other.unitId))[0]).toMatchObject({ why: { code: 'proposal' }, added: 1 })
      const { router } = await server.services.network.current()
      expect(router.decide({ kind: 'typed', text: '国定路700弄5号' })).toMatchObject({ kind: 'decided', place: { streetId: other.unitId } })
      expect([outcome(await approve(district, id)), outcome(await decline(district, id)), (await at.proposals(district)).length]).toEqual(['proposal_decided', 'proposal_decided', 0])
    })

    it('does not take away what somebody entered, unless it is told to', async () => {
      await at.change(district, { add: [{ unitId: street.unitId, area: at.lanes('国定路', 700) }] })
      await handedOver('国定路700弄')
      const [{ id }] = await at.proposals(district)
      expect((await approve(district, id)).body.error).toMatchObject({ code: 'coverage_contradicts', details: { conflicts: [{ entry: { unit: { id: street.unitId } } }] } })
      expect((await at.proposals(district)).length).toBe(1)
      expect(outcome(await approve(district, id, { replace: true }))).toBe('ok')
      expect([(await at.listed(district, street.unitId)).length, (await at.listed(district, other.unitId)).length]).toEqual([0, 1])
    })

    it('may be no, with the reason; then what applicants say is not proposed again, what stations do is', async () => {
      await handedOver('国定路700弄')
      const [{ id }] = await at.proposals(district)
      expect((await decline(district, id)).body.proposal).toMatchObject({ status: { code: 'declined' }, reason: '不是这样' })
      await act(contract.accept, other, await submitted('国定路700弄', '四平路街道'))
      expect(await database().query("SELECT 1 AS one FROM coverage_proposal WHERE status = 'open'")).toEqual([])
      await handedOver('国定路700弄')
      expect(await at.proposals(district)).toMatchObject([{ times: 1 }])
    })

    it('keeps how many requests said so and forgets which: beside the area they would tell who lives there', async () => {
      const traces = async (id: string) => [
        await database().query('SELECT times, requestId FROM coverage_proposal WHERE id = ?', [id]), await database().query('SELECT 1 AS one FROM coverage_proposal_request WHERE proposalId = ?', [id]),
      ]
      for (const decided of [approve, decline]) {
        const text = decided === approve ? '国定路700弄' : '国定路702弄'
        await handedOver(text)
        const last = await handedOver(text)
        const [{ id }] = await at.proposals(district)
        expect(await traces(id)).toMatchObject([[{ times: 2, requestId: last }], [{}, {}]])
        expect((await decided(district, id)).body.proposal).toMatchObject({ times: 2, lastNumber: null })
        expect(await traces(id)).toEqual([[{ times: 2, requestId: null }], []])
      }
      expect((await at.proposals(district, 'approved'))[0]).toMatchObject({ times: 2, lastNumber: null })
    })

    it('of two who decide at once is made by one', async () => {
      await handedOver('国定路700弄')
      const [{ id }] = await at.proposals(district)
      const both = await Promise.all([approve(district, id), approve(district, id), decline(district, id)])
      expect(both.map(outcome).sort()).toEqual(['ok', 'proposal_decided', 'proposal_decided'])
    })
  })
})
