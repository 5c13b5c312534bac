import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { raiseCoverageVersion } from '../network/network'

onEachDatabase('undoing a change of the coverage', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let other: typeof street
  let district: typeof street
  const at = atCoverage(() => server)
  const { change, listed, lanes } = at
  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    other = await staff(server, '四平路街道', 'administrator')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(async () => {
    await database().execute('DELETE FROM coverage')
    await raiseCoverageVersion(database())
  })
  afterAll(() => server.stop())

  const texts = async (unitId: string) => (await listed(district, unitId)).map(({ text }) => text)
  const added = async (as: typeof street, unitId: string, ...areas: object[]): Promise<string> => (await change(as, { add: areas.map((area) => ({ unitId, area })) })).body.change.id

  it('puts back the same entries, is a change of its own, and happens once', async () => {
    await added(street, street.unitId, lanes('国定路', 600))
    const [{ id } = { id: '' }] = await listed(street, street.unitId)
    const { body } = await change(street, { add: [{ unitId: street.unitId, area: lanes('国定路', 700) }], remove: [id] })
    const undone = await at.undo(street, body.change.id)
    expect(undone.body.change).toMatchObject({ why: { code: 'undo' }, added: 1, removed: 1 })
    expect((await listed(street, street.unitId)).map((entry) => entry.id)).toEqual([id])
    expect(outcome(await at.undo(street, body.change.id))).toBe('coverage_undone')
    expect((await at.history(street, street.unitId)).find((one: { id: string }) => one.id === body.change.id)).toMatchObject({ undoneById: undone.body.change.id, mayUndo: false })
    expect(outcome(await at.undo(street, undone.body.change.id))).toBe('ok')
    expect(await texts(street.unitId)).toEqual(['国定路 700 弄'])
  })

  it('is refused when a later change removed what it added, and then nothing has moved', async () => {
    const changeId = await added(street, street.unitId, lanes('国定路', 600), lanes('国定路', 700))
    const [{ id } = { id: '' }] = await listed(street, street.unitId)
    await change(street, { remove: [id] })
    expect(outcome(await at.undo(street, changeId))).toBe('coverage_touched_since')
    expect(await texts(street.unitId)).toEqual(['国定路 700 弄'])
  })

  it('is refused when a later change gave to another what it removed, and says whose it is', async () => {
    await added(street, street.unitId, lanes('国定路', 600))
    const [{ id } = { id: '' }] = await listed(street, street.unitId)
    const { body } = await change(street, { remove: [id] })
    await added(other, other.unitId, lanes('国定路', 600))
    const refused = await at.undo(street, body.change.id)
    expect(refused.body.error).toMatchObject({ code: 'coverage_touched_since', details: { conflicts: [{ entry: { unit: { shortName: '四平路街道' } } }] } })
  })

  it('is for those alone who answer for all of it', async () => {
    await added(other, other.unitId, lanes('国定路', 600))
    const { body } = await change(district, { add: [{ unitId: street.unitId, area: lanes('国定路', 600) }], replace: true })
    expect(outcome(await at.undo(street, body.change.id))).toBe('forbidden')
    expect((await at.history(street, street.unitId))[0]).toMatchObject({ id: body.change.id, mayUndo: false })
    expect(outcome(await at.undo(district, body.change.id))).toBe('ok')
    expect(await texts(other.unitId)).toEqual(['国定路 600 弄'])
  })
})
