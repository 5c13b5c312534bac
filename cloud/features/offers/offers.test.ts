import { contract } from '@shared/contract/contract'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, unitCode, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const body = {
  name: '示例书店', kind: 'shop', offers: ['凭优待证购书九折'], address: '示例路 1 号', streetCode: null, position: { latitude: 31.3, longitude: 121.51 }, howToUse: '结账前出示优待证', phone: null, validFrom: null, validUntil: null, partnerUnitId: null,
}

onEachDatabase('the directory of offers', ({ database }) => {
  let server: TestServer
  let editor: Awaited<ReturnType<typeof staff>>
  let partner: typeof editor
  let otherPartner: typeof editor
  beforeAll(async () => {
    server = await startTestServer(database())
    editor = await staff(server, '杨浦区退役军人事务局', 'editor')
    partner = await staff(server, '工商银行', 'partner')
    otherPartner = await staff(server, '中国银行', 'partner')
  })
  afterEach(async () => {
    for (const table of ['offer_place', 'offer_change', 'offer_report', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const propose = async (as: Credential, words: object = {}) => (await server.call(contract.proposeOffer, as, { body: { ...body, ...words } })).body
  const onPlace = (endpoint: typeof contract.releaseOffer | typeof contract.declineOffer | typeof contract.withdrawOffer | typeof contract.checkOffer | typeof contract.changeOffer, as: Credential, id: string, words: object) =>
    server.call(endpoint, as, { params: { id }, body: words })
  const release = (as: Credential, id: string, version: number) => onPlace(contract.releaseOffer, as, id, { version, checkedDay: null })
  const released = async (words: object = {}): Promise<string> => {
    const { place } = await propose(editor, words)
    await release(editor, place.id, place.version)
    return place.id
  }
  const read = async (query: Record<string, string> = {}) => (await server.call(contract.listOffers, null, { query })).body
  const names = async () => (await read()).places.map(({ name }: { name: string }) => name)
  const kept = async (as: Credential, tab: string) => (await server.call(contract.listKeptOffers, as, { query: { tab } })).body.places

  it('is empty until the bureau releases something', async () => {
    expect((await read()).places).toEqual([])
  })

  it('is read by everybody once the bureau releases what a partner proposed, and by nobody before', async () => {
    const { place } = await propose(partner)
    expect(place).toMatchObject({ state: { code: 'proposed' }, may: ['change'], partner: { kind: 'partner' }, released: null })
    expect(await names()).toEqual([])
    expect(outcome(await release(partner, place.id, 0))).toBe('forbidden')
    expect((await kept(editor, 'waiting'))[0].may).toEqual(['change', 'release', 'decline'])
    expect(outcome(await release(editor, place.id, 0))).toBe('ok')
    expect((await read()).places).toMatchObject([{ name: '示例书店', kind: { text: '商店' }, offers: ['凭优待证购书九折'], position: { latitude: 31.3, longitude: 121.51 }, checkedDay: null }])
  })

  it('goes on saying the former words until new ones are released', async () => {
    const { place } = await propose(partner)
    await release(editor, place.id, 0)
    await onPlace(contract.changeOffer, partner, place.id, { ...body, name: '示例新书店', version: 1 })
    expect(await names()).toEqual(['示例书店'])
    await release(editor, place.id, 2)
    expect(await names()).toEqual(['示例新书店'])
  })

  it('shows a partner its own places alone', async () => {
    const { place } = await propose(partner)
    expect([await kept(partner, 'waiting'), await kept(otherPartner, 'waiting')].map((places) => places.length)).toEqual([1, 0])
    expect(outcome(await server.call(contract.getKeptOffer, otherPartner, { params: { id: place.id } }))).toBe('forbidden')
    expect(outcome(await onPlace(contract.changeOffer, otherPartner, place.id, { ...body, version: 0 }))).toBe('forbidden')
    expect(outcome(await server.call(contract.proposeOffer, otherPartner, { body: { ...body, partnerUnitId: partner.unitId } }))).toBe('forbidden')
  })

  it('is decided by the bureau alone: neither a street nor the district keeps it', async () => {
    const id = await released()
    for (const [unit, role] of [['五角场街道退役', 'administrator'], ['杨浦区退役军人服务中心', 'editor'], ['杨浦区退役军人事务局', 'reviewer']] as const) {
      expect(outcome(await onPlace(contract.withdrawOffer, await staff(server, unit, role), id, { version: 1, reason: '试一试' }))).toBe('forbidden')
    }
    expect(await names()).toHaveLength(1)
  })

  it('is told with the reason what is not taken in; the partner may try again', async () => {
    const { place } = await propose(partner)
    await onPlace(contract.declineOffer, editor, place.id, { version: 0, reason: '请写清几折' })
    expect((await server.call(contract.getKeptOffer, partner, { params: { id: place.id } })).body).toMatchObject({ place: { state: { code: 'declined' }, may: ['change'] }, changes: [{ what: { text: '没有采纳' }, reason: '请写清几折' }, {}] })
    expect(outcome(await release(editor, place.id, 1))).toBe('action_not_allowed')
    await onPlace(contract.changeOffer, partner, place.id, { ...body, version: 1 })
    expect(outcome(await release(editor, place.id, 2))).toBe('ok')
  })

  it('loses what is withdrawn, and has it again when it is released again', async () => {
    const id = await released()
    await onPlace(contract.withdrawOffer, editor, id, { version: 1, reason: '店关了' })
    expect([await names(), (await kept(editor, 'gone')).length]).toEqual([[], 1])
    await release(editor, id, 2)
    expect(await names()).toEqual(['示例书店'])
  })

  it('shows what is in force today', async () => {
    await released({ validFrom: '2026-11-25', validUntil: '2026-11-30' })
    const at = async (moment: string) => {
      server.clock.set(Date.parse(`${moment}+08:00`))
      return (await names()).length
    }
    expect([await at('2026-11-24T23:59:00'), await at('2026-11-25T00:00:00'), await at('2026-11-30T23:59:00'), await at('2026-12-01T00:00:00')]).toEqual([0, 1, 1, 0])
  })

  it('is sent again only when it changed', async () => {
    const id = await released()
    const { edition } = await read()
    expect(await read({ known: edition })).toEqual({ edition, places: null })
    await onPlace(contract.checkOffer, editor, id, { version: 1, day: '2026-11-20' })
    expect((await read({ known: edition })).places).toMatchObject([{ checkedDay: '2026-11-20' }])
  })

  it('takes reports of what is wrong, sealed, for the bureau alone, until somebody looked', async () => {
    const { place } = await propose(partner)
    await release(editor, place.id, 0)
    const citizen = await veteran(server, '找优惠的老兵')
    const report = (id: string) => server.call(contract.reportOffer, citizen, { params: { id }, body: { text: '已经搬走了' } })
    expect(outcome(await report(place.id))).toBe('ok')
    expect(JSON.stringify(await database().query('SELECT * FROM offer_report'))).not.toContain('搬走')
    expect((await server.call(contract.getKeptOffer, editor, { params: { id: place.id } })).body).toMatchObject({ reports: [{ text: '已经搬走了' }], place: { openReports: 1 } })
    expect((await server.call(contract.getKeptOffer, partner, { params: { id: place.id } })).body).toMatchObject({ reports: [], place: { openReports: 0 } })
    expect(await kept(editor, 'waiting')).toHaveLength(1)
    await onPlace(contract.checkOffer, editor, place.id, { version: 1, day: '2026-11-23' })
    expect(await kept(editor, 'waiting')).toEqual([])
    expect(outcome(await report((await propose(editor)).place.id))).toBe('not_found')
  })

  it('takes neither a position elsewhere nor a term that runs backwards', async () => {
    const refused = await server.call(contract.proposeOffer, editor, { body: { ...body, streetCode: await unitCode(server, '五角场街道'), position: { latitude: 121.5, longitude: 31.3 }, validFrom: '2026-12-02', validUntil: '2026-12-01' } })
    expect(refused.body.error.details.fields).toMatchObject({ position: { code: 'position_outside' }, validUntil: { code: 'term_order' } })
  })

  it('lets one of two decisions win', async () => {
    const { place } = await propose(partner)
    const outcomes = (await Promise.all([release(editor, place.id, 0), onPlace(contract.declineOffer, editor, place.id, { version: 0, reason: '不要' })])).map(outcome)
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
  })
})
