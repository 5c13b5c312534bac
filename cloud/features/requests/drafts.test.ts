import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a draft that is looked at', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  const someone = () => veteran(server, `draft-${++people}`)
  const look = (as: { token: string }, id: string) => server.call(contract.getDraft, as, { params: { id } })
  const count = async (): Promise<number> => Number((await server.services.database.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM service_request'))[0]?.amount)

  it('stands as it was saved, in the same version', async () => {
    const as = await someone()
    const draft = await draftOf(server, as, 'consultation', { question: '怎么办' })
    const { body } = await look(as, draft.id)
    expect(body).toMatchObject({ id: draft.id, version: draft.version, serviceKey: 'consultation', answers: { question: '怎么办' } })
    expect((await look(as, draft.id)).body.version).toBe(draft.version)
  })

  it('is none any more once it was submitted: the refusal says how the request stands, and nothing is made', async () => {
    const as = await someone()
    const id = await submittedConsultation(server, as)
    const before = await count()
    const { status, body } = await look(as, id)
    expect([status, body.error.code, body.error.details]).toEqual([409, 'action_not_allowed', { status: 'submitted' }])
    expect(await count()).toBe(before)
  })

  it('that was submitted refuses a later save with the same status, so that the other phone can lead there', async () => {
    const as = await someone()
    const id = await submittedConsultation(server, as)
    const { body } = await server.call(contract.saveDraft, as, { params: { id }, body: { version: 2, answers: {} } })
    expect([body.error.code, body.error.details.status]).toEqual(['stale_version', 'submitted'])
  })

  it('is nobody else’s to see, and gone when it was thrown away', async () => {
    const as = await someone()
    const draft = await draftOf(server, as, 'consultation', {})
    expect((await look(await someone(), draft.id)).status).toBe(404)
    await server.call(contract.discardDraft, as, { params: { id: draft.id } })
    expect((await look(as, draft.id)).status).toBe(404)
  })
})
