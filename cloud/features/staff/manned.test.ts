import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

type Member = Awaited<ReturnType<typeof staff>>

onEachDatabase('the last who handles requests at the top', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  beforeEach(() => database().execute('UPDATE staff SET disabledAt = 1'))

  const team = async () => ({ head: await staff(server, '杨浦区退役军人事务局', 'administrator'), clerk: await staff(server, '杨浦区退役军人服务中心', 'clerk') })
  const leave = async (as: Member, whom: Member, fromDay: string, untilDay: string): Promise<string> => {
    const { status, body } = await server.call(contract.recordLeave, as, { params: { id: whom.staffId }, body: { fromDay, untilDay } })
    return status === 200 ? 'ok' : body.error.code
  }

  it('neither leaves, nor is away for a day', async () => {
    const { head, clerk } = await team()
    expect((await server.call(contract.deactivatePerson, head, { params: { id: clerk.staffId } })).body.error.code).toBe('last_handler')
    expect(await leave(head, clerk, '2026-12-01', '2026-12-02')).toBe('last_handler')
  })

  it('is away when a colleague is there on all of these days', async () => {
    const { head, clerk } = await team()
    const colleague = await staff(server, '杨浦区退役军人事务局', 'reviewer')
    expect(await leave(head, colleague, '2026-12-02', '2026-12-03')).toBe('ok')
    expect(await leave(head, clerk, '2026-12-01', '2026-12-02')).toBe('last_handler')
    expect(await leave(head, clerk, '2026-12-04', '2026-12-05')).toBe('ok')
  })

  it('of a street may go: the district stands in', async () => {
    const { head } = await team()
    const street = await staff(server, '五角场街道', 'clerk')
    expect((await server.call(contract.deactivatePerson, head, { params: { id: street.staffId } })).status).toBe(200)
  })
})
