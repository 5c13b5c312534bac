import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Reply, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const bureau = '杨浦区退役军人事务局'
const street = '五角场街道'
type Member = Awaited<ReturnType<typeof staff>>

onEachDatabase('the last administrator', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  beforeEach(() => database().execute('UPDATE staff SET disabledAt = 1'))

  const outcome = ({ status, body }: Reply) => (status === 200 ? 'ok' : (body.error.code as string))
  const deactivate = async (as: Member, whom: Member) => outcome(await server.call(contract.deactivatePerson, as, { params: { id: whom.staffId } }))
  const endRole = async (as: Member, whom: Member) => {
    const [assignment] = await database().query<{ id: string }>("SELECT id FROM staff_assignment WHERE staffId = ? AND role = 'administrator'", [whom.staffId])
    return outcome(await server.call(contract.endAssignment, as, { params: { id: whom.staffId, partId: assignment?.id ?? '' } }))
  }
  const left = async () => (await database().query(
    "SELECT s.id FROM staff s JOIN staff_assignment sa ON sa.staffId = s.id WHERE sa.role = 'administrator' AND s.disabledAt IS NULL AND sa.untilAt IS NULL")).length

  it('of the bureau can neither leave nor be deactivated, whoever else is there', async () => {
    const only = await staff(server, bureau, 'administrator')
    await staff(server, bureau, 'lead')
    await staff(server, street, 'administrator')
    expect([await deactivate(only, only), await endRole(only, only)]).toEqual(['last_administrator', 'last_administrator'])
    const second = await staff(server, bureau, 'administrator')
    expect([await endRole(only, only), await deactivate(second, second)]).toEqual(['ok', 'last_administrator'])
  })

  it('is whoever has the role without a last day: one for some days only does not let them go', async () => {
    const [only, deputy] = [await staff(server, bureau, 'administrator'), await staff(server, bureau, 'lead')]
    await staff(server, bureau, 'clerk')
    const body = { unitId: only.unitId, role: 'administrator', untilDay: '2026-12-31' }
    expect(outcome(await server.call(contract.assignRole, only, { params: { id: deputy.staffId }, body }))).toBe('ok')
    expect([await endRole(only, only), await deactivate(only, only), await deactivate(deputy, only)]).toEqual(Array(3).fill('last_administrator'))
    expect(await deactivate(only, deputy)).toBe('ok')
  })

  it('of a street may go while the bureau has one', async () => {
    const [head, streetHead] = [await staff(server, bureau, 'administrator'), await staff(server, street, 'administrator')]
    expect(await deactivate(head, streetHead)).toBe('ok')
  })

  it('of all may not go, in whichever unit they are', async () => {
    const streetHead = await staff(server, street, 'administrator')
    expect([await deactivate(streetHead, streetHead), await endRole(streetHead, streetHead)]).toEqual(['last_administrator', 'last_administrator'])
  })

  it.each([['put each other off', deactivate], ['take the role from each other', endRole]] as const)('remains when two %s at the same moment', async (_what, remove) => {
    for (let round = 0; round < 5; round += 1) {
      await database().execute('UPDATE staff SET disabledAt = 1')
      const [one, two] = [await staff(server, bureau, 'administrator'), await staff(server, bureau, 'administrator')]
      const outcomes = await Promise.all([remove(one, two), remove(two, one)])
      expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(await left()).toBe(1)
    }
  })

  it('is not the only one who is safe: of two who put each other off beside a third, one stays', async () => {
    await staff(server, bureau, 'administrator')
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await staff(server, bureau, 'administrator'), await staff(server, bureau, 'administrator')]
      expect((await Promise.all([deactivate(one, two), deactivate(two, one)])).filter((code) => code === 'ok')).toHaveLength(1)
    }
  })

  it('remains when both leave at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      await database().execute('UPDATE staff SET disabledAt = 1')
      const [one, two] = [await staff(server, bureau, 'administrator'), await staff(server, bureau, 'administrator')]
      expect((await Promise.all([deactivate(one, one), endRole(two, two)])).sort()).toEqual(['last_administrator', 'ok'])
      expect(await left()).toBe(1)
    }
  })
})
