import { contract } from '@shared/contract/contract'
import { insert } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { fileRow } from '../../test/fileRows'
import { handling } from '../../test/handling'
import { approvedPhoto, certificateAnswers, draftOf, photo, staff, submittedCertificate, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { fileTable } from './entities'
import { sweepFiles } from './sweep'

jest.setTimeout(60_000)

const day = 24 * 60 * 60_000

onEachDatabase('a photo that was taken again', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  beforeEach(() => server.clock.advance(7 * day))
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const { act, actAsApplicant, later } = handling(() => server)
  const someone = () => veteran(server, `person-${++people}`)
  const begin = async (as: Credential) => (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id as string
  const upload = async (as: Credential, requestId: string) => (await server.call(contract.uploadFile, as, { body: { requestId, field: 'photo' }, file: await photo() })).body.id as string
  const isThere = async (id: string) => {
    const rows = await database().query('SELECT 1 AS one FROM stored_file WHERE id = ?', [id])
    return [rows.length === 1, (await server.services.files.get(id)) !== null]
  }
  /** Photos of before, of which only their rows matter. */
  const retakes = async (requestId: string, amount: number) => {
    for (let made = 0; made < amount; made += 1) {
      await insert(database(), fileTable, fileRow(server.clock, requestId))
    }
  }

  it('for a supplement waits days until everything is there, and the one of before goes once it was handed in', async () => {
    const as = await someone()
    const clerk = await staff(server, '五角场街道', 'clerk')
    const id = await submittedCertificate(server, as)
    const asked = await act(contract.requestSupplement, clerk, id, { items: [{ field: 'photo', reason: 'blurred' }] })
    expect(asked.body).toMatchObject({ request: { status: { code: 'awaiting_supplement' } } })
    const before = (await database().query<{ id: string }>("SELECT id FROM stored_file WHERE requestId = ? AND field = 'photo'", [id]))[0]?.id ?? ''
    const taken = await approvedPhoto(server, as, id)
    await later(5 * day)
    await sweepFiles(server.services)
    expect(await isThere(taken)).toEqual([true, true])
    expect((await actAsApplicant(contract.supplement, as, id, { answers: { photo: taken } })).status).toBe(200)
    await sweepFiles(server.services)
    expect([await isThere(before), await isThere(taken)]).toEqual([[false, false], [true, true]])
  })

  it('is removed a day later, row and bytes; the one that the draft names stays', async () => {
    const as = await someone()
    const requestId = await begin(as)
    const old = await upload(as, requestId)
    const named = await upload(as, requestId)
    await draftOf(server, as, 'certificate', { photo: named })
    server.clock.advance(day)
    await sweepFiles(server.services)
    expect(await isThere(old)).toEqual([true, true])
    server.clock.advance(1)
    expect(await sweepFiles(server.services)).toBe(1)
    expect([await isThere(old), await isThere(named)]).toEqual([[false, false], [true, true]])
  })

  it('is removed after submission too, and what was handed in stays for good', async () => {
    const as = await someone()
    const old = await upload(as, await begin(as))
    const requestId = await submittedCertificate(server, as)
    const [named] = await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ? AND id <> ?', [requestId, old])
    server.clock.advance(365 * day)
    expect(await sweepFiles(server.services)).toBe(1)
    expect([await isThere(old), await isThere(named?.id ?? '')]).toEqual([[false, false], [true, true]])
  })

  it('a hundred times blocks a draft for a day, not for good', async () => {
    const as = await someone()
    const requestId = await begin(as)
    await retakes(requestId, 100)
    const blocked = await server.call(contract.uploadFile, as, { body: { requestId, field: 'photo' }, file: await photo() })
    expect(blocked.body.error.code).toBe('too_many_requests')
    server.clock.advance(day + 1)
    await sweepFiles(server.services)
    expect(await upload(as, requestId)).toHaveLength(26)
  })

  it('among more than one statement looks at is found as well', async () => {
    const as = await someone()
    const requestId = await begin(as)
    await retakes(requestId, 450)
    server.clock.advance(day + 1)
    await sweepFiles(server.services)
    expect(await database().query('SELECT id FROM stored_file WHERE requestId = ?', [requestId])).toEqual([])
  })

  it('stays when its draft names it at the moment of the sweep', async () => {
    const as = await someone()
    const requestId = await begin(as)
    const file = await upload(as, requestId)
    server.clock.advance(day + 1)
    const { execute } = database()
    jest.spyOn(server.services.database, 'execute').mockImplementation(async (statement, values) => {
      if (statement.startsWith('UPDATE stored_file')) {
        jest.restoreAllMocks()
        await draftOf(server, as, 'certificate', { photo: file })
      }
      return execute(statement, values)
    })
    expect(await sweepFiles(server.services)).toBe(0)
    expect(await isThere(file)).toEqual([true, true])
  })

  it('is kept, and told to the log, where the answers cannot be read', async () => {
    const as = await someone()
    const other = await someone()
    const requestId = await begin(as)
    const file = await upload(as, requestId)
    const { id: damaged } = await draftOf(server, other, 'certificate', await certificateAnswers(server, other))
    await database().execute('UPDATE service_request SET answers = ? WHERE id = ?', ['a1.t1.AAAA', requestId])
    server.clock.advance(day + 1)
    expect(await sweepFiles(server.services)).toBe(0)
    expect(await isThere(file)).toEqual([true, true])
    expect(server.logged.filter((line) => line.includes('cannot be read')).map((line) => JSON.parse(line).requestId)).toEqual([requestId])
    await database().execute('DELETE FROM service_request WHERE id IN (?, ?)', [requestId, damaged])
  })

  it('is removed by the next sweep when one was cut short', async () => {
    const as = await someone()
    const file = await upload(as, await begin(as))
    server.clock.advance(day + 1)
    jest.spyOn(server.services.files, 'remove').mockRejectedValueOnce(new Error('the disk is busy'))
    await expect(sweepFiles(server.services)).rejects.toThrow('the disk is busy')
    await sweepFiles(server.services)
    expect(await isThere(file)).toEqual([false, false])
  })
})
