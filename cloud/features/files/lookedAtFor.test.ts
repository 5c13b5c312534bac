import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedCertificate, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { staffAssignmentTable } from '../identity/entities'

jest.setTimeout(60_000)

onEachDatabase('a look at a photo', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('is written down for the unit that handles the request, also by somebody who works in two', async () => {
    const { unitId: ownerId } = await staff(server, '五角场街道', 'lead')
    const requestId = await submittedCertificate(server, await veteran(server, 'applicant'))
    for (const others of [['四平路街道'], ['四平路街道', '大桥街道']]) {
      const clerk = await staff(server, others[0] as string, 'clerk')
      await insert(database(), staffAssignmentTable, { id: newId(server.clock), staffId: clerk.staffId, unitId: ownerId, role: 'clerk', fromAt: 0, untilAt: null })
      const [file] = await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ?', [requestId])
      expect((await server.call(contract.linkFile, clerk, { params: { id: file?.id ?? '' } })).status).toBe(200)
      expect(await database().query("SELECT unitId FROM access_log WHERE staffId = ? AND purpose = 'file'", [clerk.staffId])).toEqual([{ unitId: ownerId }])
    }
  })
})
