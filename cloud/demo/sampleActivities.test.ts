import { contract } from '@shared/contract/contract'
import { activityProblems, pastProblems } from '@shared/domain/activityProblems'
import { addSampleStaff } from './samplePeople'
import { addSampleActivities } from './sampleActivities'
import { type ActivityRow } from '../features/activities/entities'
import { contentOf } from '../features/activities/content'
import { readSessionsOf } from '../features/activities/read'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('the activities of a demo', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
    await database().transaction((tx) => addSampleStaff(tx, server.clock, ''))
    await addSampleActivities(server.services, server.services.vault)
  })
  afterAll(() => server.stop())

  it('are on the days to come, say that they are samples, and can be signed up for', async () => {
    const { activities } = (await server.call(contract.listActivities, null)).body
    expect(activities.map(({ kind }: { kind: { code: string } }) => kind.code)).toEqual(['livestream', 'course', 'job_fair', 'training'])
    for (const { title, seats } of activities) expect([title.startsWith('样例·'), seats.left === seats.places && seats.places > 0]).toEqual([true, true])
  })

  it('might have been published by the editor', async () => {
    for (const row of await database().query<ActivityRow>('SELECT * FROM activity')) {
      const content = contentOf(row, await readSessionsOf(database(), row.id))
      expect({ ...activityProblems(content), ...pastProblems(content, server.clock.now()) }).toEqual({})
    }
  })
})
