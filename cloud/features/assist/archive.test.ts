import { strFromU8, unzipSync } from 'fflate'
import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { approvedPhoto, draftOf, photo, staff, unitCode, veteran } from '../../test/people'
import { sampleService } from '../../test/sampleService'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { bounds } from './archive'

jest.setTimeout(60_000)

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer<<>>\n%%EOF')

onEachDatabase('the archive of papers', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let people = 0

  beforeAll(async () => {
    server = await startTestServer(database(), { editions: [sampleService] })
    street = await staff(server, '五角场街道', 'clerk')
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const upload = async (as: Credential, requestId: string, field: string, file?: Buffer): Promise<string> =>
    (await server.call(contract.uploadFile, as, { body: { requestId, field }, file: file ?? (await photo()) })).body.id
  const handedIn = async () => {
    const as = await veteran(server, `packed-${++people}`)
    const { id } = (await server.call(contract.openDraft, as, { body: { serviceKey: 'sample' } })).body
    await upload(as, id, 'photo')
    const files = { book: [await upload(as, id, 'book'), await upload(as, id, 'book', pdf)], photo: await approvedPhoto(server, as, id), signed: await upload(as, id, 'signed') }
    const draft = await draftOf(server, as, 'sample', { nation: '汉族', born: '1950-03-02', illnesses: ['lung'], pickUp: await unitCode(server, '五角场街道'), filedBy: 'self', ...files })
    const { body } = await server.call(contract.submit, as, { params: { id }, body: { version: draft.version } })
    return { id: id as string, number: body.number as string, files }
  }
  const linkTo = async (id: string): Promise<string> => `${server.url}${(await server.call(contract.linkArchive, street, { params: { id } })).body.url}`
  const unpacked = async (id: string) => {
    const response = await fetch(await linkTo(id))
    return { response, entries: unzipSync(Buffer.from(await response.arrayBuffer())) }
  }

  it('holds every file that the form names, in its order and well named, byte for byte; retakes stay behind', async () => {
    const { id, number, files } = await handedIn()
    const { response, entries } = await unpacked(id)
    const folder = `${number} 张建国`
    expect(Object.keys(entries)).toEqual([`${folder}/01 户口本 第1页.jpg`, `${folder}/02 户口本 第2页.pdf`, `${folder}/03 证件照.jpg`, `${folder}/04 签名.jpg`])
    expect(Buffer.from(entries[`${folder}/02 户口本 第2页.pdf`] as Uint8Array)).toEqual(pdf)
    const sealed = (await server.services.files.get(files.photo)) as Buffer
    expect(Buffer.from(entries[`${folder}/03 证件照.jpg`] as Uint8Array)).toEqual(server.services.vault.openBytes(sealed, files.photo))
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`${folder}.zip`)
  })

  it('is logged once, as taken by whoever followed the link', async () => {
    const { id } = await handedIn()
    const url = await linkTo(id)
    const looks = () => database().query('SELECT staffId, unitId, purpose, fileId FROM access_log WHERE requestId = ?', [id])
    expect(await looks()).toEqual([])
    await (await fetch(url)).arrayBuffer()
    expect(await looks()).toEqual([{ staffId: street.staffId, unitId: street.unitId, purpose: 'archive', fileId: null }])
  })

  it('keeps its names inside of its folder, whatever somebody is called', async () => {
    const { id, number } = await handedIn()
    await database().execute('UPDATE service_request SET applicantName = ? WHERE id = ?', [server.services.vault.seal('../../../etc/张\u202e三', id), id])
    for (const name of Object.keys((await unpacked(id)).entries)) {
      expect(name.startsWith(`${number} .. .. .. etc 张三/`)).toBe(true)
      expect(name.split('/')).toHaveLength(2)
    }
  })

  it('names what could not be read, and holds everything else', async () => {
    const { id, files } = await handedIn()
    await server.services.files.remove(files.book[0] as string)
    const { entries } = await unpacked(id)
    const names = Object.keys(entries).map((name) => name.split('/')[1])
    expect(names).toEqual(['02 户口本 第2页.pdf', '03 证件照.jpg', '04 签名.jpg', '没有读出来的材料.txt'])
    expect(strFromU8(Object.values(entries)[3] as Uint8Array)).toContain('01 户口本 第1页.jpg')
  })

  it('is refused whole when it would be too large, and nothing is logged as taken', async () => {
    const { id } = await handedIn()
    await database().execute('UPDATE stored_file SET size = ? WHERE requestId = ?', [bounds.bytes / 2, id])
    const response = await fetch(await linkTo(id))
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'archive_too_large'])
    expect(await database().query('SELECT 1 AS one FROM access_log WHERE requestId = ?', [id])).toEqual([])
  })

  it('reads a file only when the one before was sent, and none any more once the reader has gone', async () => {
    const { id } = await handedIn()
    const large = Buffer.alloc(4 * 1024 * 1024, 7)
    const read: string[] = []
    jest.spyOn(server.services.files, 'get').mockImplementation(async (name) => {
      read.push(name)
      return server.services.vault.sealBytes(large, name)
    })
    const response = await fetch(await linkTo(id))
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const whileWaiting = read.length
    await reader.cancel()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(whileWaiting).toBeLessThan(4)
    expect(read.length).toBe(whileWaiting)
    expect(server.logged.join('')).toContain('an answer did not arrive whole')
  })
})
