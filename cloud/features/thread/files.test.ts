import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { pdf, photo, staff, submittedConsultation, veteran } from '../../test/people'
import { askDeletion, exportOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { talking } from '../../test/threads'
import { sweepFiles } from '../files/sweep'

jest.setTimeout(120_000)
const hour = 60 * 60_000

onEachDatabase('what is sent along in a thread', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { id: newSent, say, answer, poll, pollAsStaff } = talking(() => server)
  const { later, mine } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const asked = async () => {
    const as = await veteran(server, `sender-${++people}`)
    return { as, id: await submittedConsultation(server, as) }
  }
  const upload = (as: Credential, id: string, file: Buffer = pdf, uploadId = newSent()) => server.call(contract.uploadThreadFile, as, { params: { id }, body: { uploadId }, file })
  const link = async (as: Credential, fileId: string) => (await server.call(contract.linkFile, as, { params: { id: fileId } })).status
  const stored = async (id: string) => (await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ? ORDER BY id', [id])).map((row) => row.id)

  it('is seen by both sides, a photo drawn anew or a PDF, in the order in which it was sent', async () => {
    const { as, id } = await asked()
    const [paper, picture] = [(await upload(as, id)).body, (await upload(as, id, await photo())).body]
    await say(as, id, '', { fileIds: [picture.id, paper.id] })
    const theirs = (await upload(clerk, id)).body
    await answer(clerk, id, '看这份', { fileIds: [theirs.id] })
    const { messages } = await poll(as, id, 0)
    expect(messages.map(({ files }: { files: object[] }) => files)).toEqual([[{ id: picture.id, mediaType: 'image/jpeg' }, { id: paper.id, mediaType: 'application/pdf' }], [{ id: theirs.id, mediaType: 'application/pdf' }]])
    for (const fileId of [paper.id, theirs.id]) expect([await link(as, fileId), await link(clerk, fileId)]).toEqual([200, 200])
    const district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    expect((await pollAsStaff(district, id, 0)).messages[0].files).toEqual([])
    expect(await link(district, paper.id)).toBe(403)
    expect((await server.call(contract.listThreads, as)).body.threads[0].excerpt).toBe('看这份')
  })

  it('goes with one message, and only with that of whoever stored it', async () => {
    const { as, id } = await asked()
    const [mineOnly, other] = [(await upload(as, id)).body.id, (await asked())]
    const elsewhere = (await upload(other.as, other.id)).body.id
    for (const [fileId, who] of [[mineOnly, clerk], [elsewhere, as]] as const) {
      const { body } = await (who === clerk ? answer(clerk, id, '话', { fileIds: [fileId] }) : say(as, id, '话', { fileIds: [fileId] }))
      expect(body.error.details.fields).toEqual({ fileIds: { code: 'unknown_item' } })
    }
    expect((await say(as, id, '话', { fileIds: [mineOnly, mineOnly] })).status).toBe(422)
    expect((await say(as, id, '话', { fileIds: [mineOnly] })).status).toBe(200)
    expect((await say(as, id, '又一句', { fileIds: [mineOnly] })).status).toBe(422)
    expect((await poll(as, id, 0)).lastSeq).toBe(1)
  })

  it('sent again is stored once; another file under its id is refused', async () => {
    const { as, id } = await asked()
    const uploadId = newSent()
    const [first, again] = [await upload(as, id, pdf, uploadId), await upload(as, id, pdf, uploadId)]
    expect(again.body).toEqual(first.body)
    expect((await upload(as, id, await photo(), uploadId)).body.error.code).toBe('idempotency_conflict')
    expect((await upload(clerk, id, pdf, uploadId)).body.error.code).toBe('idempotency_conflict')
    expect(await stored(id)).toHaveLength(1)
  })

  it('goes again after a day unless it was sent, which stays', async () => {
    const { as, id } = await asked()
    const sent = (await upload(as, id)).body.id
    await say(as, id, '', { fileIds: [sent] })
    await upload(as, id)
    await later(23 * hour)
    await sweepFiles(server.services)
    expect(await stored(id)).toHaveLength(2)
    await later(2 * hour)
    await sweepFiles(server.services)
    expect(await stored(id)).toEqual([sent])
    expect(await link(as, sent)).toBe(200)
  })

  it('leaves the papers of the form their room, and is refused where nothing can be written', async () => {
    const { as, id } = await asked()
    await answer(clerk, id, '办好了', { closes: true })
    expect((await upload(as, id)).body.error.code).toBe('thread_closed')
  })

  it('is taken along with the words in an export, stations by their names', async () => {
    const { as, id } = await asked()
    await say(as, id, '想问一句', { fileIds: [(await upload(as, id)).body.id] })
    await answer(clerk, id, '答一句')
    const exported = (await exportOf(server, as)) as { sections: { requests: { entries: { data: { thread: object[] } }[] } } }
    expect(exported.sections.requests.entries[0]?.data.thread).toMatchObject([{ seq: 1, side: 'applicant', unit: null, text: '想问一句', files: 1 }, { seq: 2, side: 'staff', unit: expect.stringContaining('五角场'), text: '答一句', files: 0 }])
    expect(JSON.stringify(exported)).not.toContain('测试员')
  })

  it('is destroyed with the words when the request is erased, the bytes by the next sweep', async () => {
    const { as, id } = await asked()
    const fileId = (await upload(as, id)).body.id
    await say(as, id, '不想留着的话', { fileIds: [fileId] })
    await server.call(contract.withdraw, as, { params: { id }, body: { version: (await mine(as, id)).version, reason: '不办了' } })
    const decider = await staff(server, '杨浦区退役军人服务中心', 'lead')
    const { body: { request } } = await askDeletion(server, as)
    const { body } = await server.call(contract.decideDeletion, decider, { params: { id: request.id }, body: { version: 1, decision: 'approve' } })
    expect(body.status.code).toBe('done')
    for (const table of ['thread', 'thread_message']) expect(await database().query(`SELECT 1 AS one FROM ${table} WHERE requestId = ?`, [id])).toEqual([])
    expect(await link(clerk, fileId)).toBe(404)
    await later(2 * hour)
    await sweepFiles(server.services)
    expect([await stored(id), await server.services.files.get(fileId)]).toEqual([[], null])
  })
})
