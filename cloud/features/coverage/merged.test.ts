import { contract } from '@shared/contract/contract'
import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a unit that was merged into another', ({ database }) => {
  let server: TestServer
  let district: { token: string; unitId: string; staffId: string }
  const at = atCoverage(() => server)
  const { change, listed, lanes } = at
  beforeAll(async () => {
    server = await startTestServer(database())
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterAll(() => server.stop())

  const texts = async (unitId: string) => (await listed(district, unitId)).map(({ text }) => text)
  const added = (unitId: string, area: object) => change(district, { add: [{ unitId, area }] })

  it('takes no area any more: what is entered, imported or put back for it is the other’s, and the merge itself is not undone here', async () => {
    const [from, into] = [await at.unitId('平凉路街道'), await at.unitId('江浦路街道')]
    const head = await staff(server, '杨浦区退役军人事务局', 'administrator')
    await staff(server, '江浦路街道', 'clerk')
    await added(from, lanes('许昌路', 881))
    const [{ id: entryId } = { id: '' }] = await listed(district, from)
    const removal = (await change(district, { remove: [entryId] })).body.change.id
    await added(from, lanes('许昌路', 882))
    const { version } = (await server.call(contract.getUnit, head, { params: { id: from } })).body.unit
    expect(outcome(await server.call(contract.mergeUnit, head, { params: { id: from }, body: { intoId: into, reason: '街道调整', version } }))).toBe('ok')
    expect(await texts(into)).toEqual(['许昌路 882 弄'])

    expect(outcome(await at.undo(district, removal))).toBe('ok')
    await added(from, lanes('许昌路', 883))
    expect(outcome(await at.imported(district, Buffer.from('单位,类型,路名/小区名,单双号,起,止\r\n平凉路街道,弄,许昌路,,884,')))).toBe('ok')
    expect([await texts(into), await texts(from)]).toEqual([[881, 882, 883, 884].map((number) => `许昌路 ${number} 弄`), []])

    const merge = (await at.history(district, into)).find(({ why }: { why: { code: string } }) => why.code === 'merge')
    expect(merge).toMatchObject({ mayUndo: false })
    const refused = await at.undo(district, merge.id)
    expect([refused.status, refused.body.error.code, refused.body.error.text]).toEqual([409, 'coverage_merged', expect.stringContaining('合并')])
  })
})
