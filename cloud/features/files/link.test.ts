import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, photo, staff, submittedCertificate, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a link to a photo', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const someone = () => veteran(server, `person-${++people}`)
  const uploaded = async (as: Credential) => {
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    return (await server.call(contract.uploadFile, as, { body: { requestId: draft.id, field: 'photo' }, file: await photo() })).body.id as string
  }
  const linkTo = async (as: Credential, id: string) => (await server.call(contract.linkFile, as, { params: { id } })).body as { url: string; expiresAt: number }
  const follow = (url: string) => fetch(`${server.url}${url}`)
  const refused = async (url: string) => {
    const response = await follow(url)
    return [response.status, (await response.json()).error.code]
  }
  const changed = (url: string, changes: Record<string, string>) => {
    const address = new URL(url, server.url)
    for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value)
    return address.pathname + address.search
  }

  it('shows the picture, kept by no browser and no proxy on the way', async () => {
    const as = await someone()
    const response = await follow((await linkTo(as, await uploaded(as))).url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from('ffd8ff', 'hex'))
  })

  it('holds for less than a minute', async () => {
    const as = await someone()
    const { url, expiresAt } = await linkTo(as, await uploaded(as))
    expect(expiresAt - server.clock.now()).toBeLessThan(60_000)
    server.clock.set(expiresAt - 1)
    expect((await follow(url)).status).toBe(200)
    server.clock.set(expiresAt)
    expect(await refused(url)).toEqual([403, 'link_expired'])
  })

  it('holds for nothing that was changed in it: not longer, not for another file, viewer or signature', async () => {
    const [as, other] = [await someone(), await someone()]
    const [mine, theirs] = [await uploaded(as), await uploaded(other)]
    const { url, expiresAt } = await linkTo(as, mine)
    const foreign = new URL((await linkTo(other, theirs)).url, server.url).searchParams
    for (const forged of [
      changed(url, { expires: String(expiresAt + 1) }),
      changed(url, { viewer: foreign.get('viewer') as string }),
      changed(url, { signature: foreign.get('signature') as string }),
      changed(url, { signature: 'A'.repeat(43) }),
      url.replace(mine, theirs),
    ]) {
      expect(await refused(forged)).toEqual([403, 'link_expired'])
    }
    expect((await follow(url)).status).toBe(200)
  })

  it('ends with the work of the clerk whom it was made for', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    const as = await someone()
    const id = await submittedCertificate(server, as)
    const { url } = await linkTo(clerk, (await server.call(contract.getRequest, as, { params: { id } })).body.answers.photo)
    expect((await follow(url)).status).toBe(200)
    await server.services.database.execute('UPDATE staff SET disabledAt = ? WHERE id = ?', [server.clock.now(), clerk.staffId])
    expect(await refused(url)).toEqual([403, 'account_disabled'])
  })

  it('that lacks a part is refused, and says what is missing', async () => {
    const response = await follow(`/api/files/${await uploaded(await someone())}`)
    expect(response.status).toBe(422)
    expect(Object.keys((await response.json()).error.details.fields).sort()).toEqual(['expires', 'signature', 'viewer'])
  })

  it('ends with the session that it was made for, and with no other', async () => {
    const as = await someone()
    const again = await newcomer(server, `person-${people}`)
    const id = await uploaded(as)
    const [here, there] = [await linkTo(as, id), await linkTo(again, id)]
    await server.call(contract.signOut, as)
    expect(await refused(here.url)).toEqual([403, 'link_expired'])
    expect((await follow(there.url)).status).toBe(200)
  })

  it('is given to the station that handles the request, and the look is written down; the applicant looks at their own without that', async () => {
    const as = await someone()
    const clerk = await staff(server, '五角场街道', 'clerk')
    const requestId = await submittedCertificate(server, as)
    const [file] = await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ?', [requestId])
    const id = file?.id ?? ''
    await linkTo(as, id)
    const { url } = await linkTo(clerk, id)
    expect((await follow(url)).status).toBe(200)
    const looks = await database().query('SELECT staffId, unitId, purpose, fileId, at FROM access_log WHERE requestId = ?', [requestId])
    expect(looks).toEqual([{ staffId: clerk.staffId, unitId: clerk.unitId, purpose: 'file', fileId: id, at: server.clock.now() }])
  })

  it('is given to no station before the request is submitted', async () => {
    const as = await someone()
    const clerk = await staff(server, '五角场街道', 'lead')
    const reply = await server.call(contract.linkFile, clerk, { params: { id: await uploaded(as) } })
    expect([reply.status, reply.body.error.code]).toEqual([404, 'not_found'])
  })

  it('shows nothing that was put in the place of the picture on the disk', async () => {
    const as = await someone()
    const [mine, other] = [await uploaded(as), await uploaded(as)]
    await server.services.files.put(mine, (await server.services.files.get(other)) as Buffer)
    expect(await refused((await linkTo(as, mine)).url)).toEqual([500, 'internal'])
  })
})
