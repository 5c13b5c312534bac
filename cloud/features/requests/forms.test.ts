import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { approvedPhoto, draftOf, photo, staff, unitCode, veteran } from '../../test/people'
import { sampleService } from '../../test/sampleService'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</JS (app.alert(1))>>\nendobj\ntrailer<<>>\n%%EOF')

onEachDatabase('a form with fields of every kind', ({ database }) => {
  let server: TestServer
  let people = 0

  beforeAll(async () => {
    server = await startTestServer(database(), { editions: [sampleService] })
  })
  afterAll(() => server.stop())

  const opened = async () => {
    const as = await veteran(server, `person-${++people}`)
    return { as, id: (await server.call(contract.openDraft, as, { body: { serviceKey: 'sample' } })).body.id as string }
  }
  const uploaded = async (as: Credential, requestId: string, field: string, file?: Buffer): Promise<string> =>
    (await server.call(contract.uploadFile, as, { body: { requestId, field }, file: file ?? (await photo()) })).body.id
  const filled = async (as: Credential, id: string) => ({
    nation: '汉族', born: '1950-03-02', illnesses: ['lung'], pickUp: await unitCode(server, '五角场街道'), filedBy: 'self',
    book: [await uploaded(as, id, 'book'), await uploaded(as, id, 'book', pdf)], photo: await approvedPhoto(server, as, id), signed: await uploaded(as, id, 'signed'),
  })
  const submit = async (as: Credential, answers: object) => {
    const { id, version } = await draftOf(server, as, 'sample', answers)
    return server.call(contract.submit, as, { params: { id }, body: { version } })
  }

  it('is served with the settings and the words that its fields need', async () => {
    const { body } = await server.call(contract.getService, null, { params: { key: 'sample' } })
    const fields = body.sections.flatMap((section: { fields: object[] }) => section.fields)
    expect(fields).toEqual(expect.arrayContaining([
      expect.objectContaining({ key: 'born', dates: 'past' }),
      expect.objectContaining({ key: 'illnesses', exclusive: 'none', options: expect.arrayContaining([{ value: 'none', text: '都没有' }]) }),
      expect.objectContaining({ key: 'book', pages: { min: 1, max: 3 } }),
    ]))
    expect(body.sections.map((section: { when: unknown }) => section.when)).toEqual([null, { field: 'filedBy', in: ['agent'] }, null])
  })

  it('is read as people would write it, with all its files', async () => {
    const { as, id } = await opened()
    const answers = await filled(as, id)
    expect((await submit(as, answers)).status).toBe(200)
    const { body } = await server.call(contract.getRequest, as, { params: { id } })
    const shown = body.sections.flatMap((section: { answers: object[] }) => section.answers)
    expect(shown.map(({ text }: { text: string }) => text)).toEqual(['汉族', '1950年3月2日', '肺病', '五角场街道退役军人服务站', '本人', '共 2 页', '已上传', '已签名'])
    expect(shown.map(({ files }: { files: string[] }) => files)).toEqual([[], [], [], [], [], answers.book, [answers.photo], [answers.signed]])
  })

  it('shows nothing sensitive and no file to staff who only read it', async () => {
    const { as, id } = await opened()
    await submit(as, await filled(as, id))
    const auditor = await staff(server, '杨浦区退役军人服务中心', 'editor')
    const { body } = await server.call(contract.openRequest, auditor, { params: { id } })
    expect(body.applicant.isMasked).toBe(true)
    const shown = body.sections.flatMap((section: { answers: object[] }) => section.answers)
    expect(shown.map(({ text }: { text: string }) => text)).toEqual(['（由受理单位查看）', '1950年**月**日', '（由受理单位查看）', '五角场街道退役军人服务站', '本人', '共 2 页', '已上传', '已签名'])
    expect(shown.every(({ files }: { files: string[] }) => files.length === 0)).toBe(true)
  })

  it('asks for the section of an agent only where there is one, and forgets it with them', async () => {
    const { as, id } = await opened()
    const answers = await filled(as, id)
    const refused = await submit(as, { ...answers, filedBy: 'agent' })
    expect(refused.body.error.details.fields).toEqual({ mandate: { code: 'papers_missing' } })
    const accepted = await submit(as, { ...answers, filedBy: 'self', mandate: [await uploaded(as, id, 'mandate')] })
    expect(accepted.status).toBe(200)
    expect((await server.call(contract.getRequest, as, { params: { id } })).body.answers).not.toHaveProperty('mandate')
  })

  it('takes no file of another request or field, and no station that there is not', async () => {
    const other = await opened()
    const { as, id } = await opened()
    const answers = await filled(as, id)
    const foreign = await uploaded(other.as, other.id, 'book')
    expect((await submit(as, { ...answers, book: [...answers.book, foreign] })).body.error.details.fields).toEqual({ book: { code: 'papers_missing' } })
    expect((await submit(as, { ...answers, signed: answers.photo })).body.error.details.fields).toEqual({ signed: { code: 'signature_missing' } })
    expect((await submit(as, { ...answers, pickUp: '999999' })).body.error.details.fields).toEqual({ pickUp: { code: 'station_missing' } })
  })

  it('takes a PDF for papers, keeps it encrypted and hands it out as a download in a sandbox', async () => {
    const { as, id } = await opened()
    const fileId = await uploaded(as, id, 'book', pdf)
    expect((await server.services.files.get(fileId))?.includes('app.alert')).toBe(false)
    const { body: link } = await server.call(contract.linkFile, as, { params: { id: fileId } })
    expect(link.mediaType).toBe('application/pdf')
    const response = await fetch(`${server.url}${link.url}`)
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper.pdf"', 'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store',
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf)
  })

  it('takes a PDF for nothing else, and no file at all where none is asked for', async () => {
    const { as, id } = await opened()
    for (const field of ['photo', 'signed']) {
      expect((await server.call(contract.uploadFile, as, { body: { requestId: id, field }, file: pdf })).body.error.code).toBe('unsupported_file')
    }
    for (const field of ['nation', 'unheardOf']) {
      expect((await server.call(contract.uploadFile, as, { body: { requestId: id, field }, file: await photo() })).body.error.code).toBe('invalid_input')
    }
  })
})
