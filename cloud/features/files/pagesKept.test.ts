import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, photo, veteran } from '../../test/people'
import { sampleService } from '../../test/sampleService'
import { startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from './sweep'

jest.mock('@shared/catalog/catalog', () => ({ catalog: [sampleService] }))
jest.setTimeout(60_000)

onEachDatabase('the pages of a paper', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('stay as long as the answer names them; a page that was taken out goes', async () => {
    const as = await veteran(server, 'pages')
    const { id } = (await server.call(contract.openDraft, as, { body: { serviceKey: 'sample' } })).body
    const upload = async () => (await server.call(contract.uploadFile, as, { body: { requestId: id, field: 'book' }, file: await photo() })).body.id as string
    const [first, second, gone] = [await upload(), await upload(), await upload()]
    await draftOf(server, as, 'sample', { book: [first, second] })
    server.clock.advance(48 * 60 * 60_000)
    await sweepFiles(server.services)
    expect(await server.services.files.get(gone)).toBeNull()
    for (const page of [first, second]) expect(await server.services.files.get(page)).not.toBeNull()
  })
})
