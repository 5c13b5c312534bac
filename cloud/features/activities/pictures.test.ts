import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { activityContent } from '../../test/activityBodies'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, photo, staff, uploaded, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from '../files/sweep'

jest.setTimeout(60_000)

const hour = 3_600_000

onEachDatabase('the picture of an activity', ({ database }) => {
  let server: TestServer
  let editor: Awaited<ReturnType<typeof staff>>
  let picture: Buffer
  beforeAll(async () => {
    server = await startTestServer(database())
    editor = await staff(server, '五角场街道退役', 'editor')
    picture = await photo()
  })
  afterEach(() => database().execute('DELETE FROM rate_limit'))
  afterAll(() => server.stop())

  const upload = async (as: Credential = editor) => server.call(contract.uploadActivityPicture, as, { body: { unitId: editor.unitId }, file: picture })
  const drafted = async (pictureId: string | null): Promise<KeptActivity> => (await server.call(contract.createActivity, editor, { body: { unitId: editor.unitId, content: activityContent({ pictureId }) } })).body.activity
  const publish = ({ id, version }: KeptActivity) => server.call(contract.publishActivity, editor, { params: { id }, body: { version } })
  const fetchFrom = (url: string, headers: Record<string, string> = {}) => fetch(`${server.url}${url}`, { headers })
  const plain = (id: string) => server.call(contract.readActivityPicture, null, { params: { id } })
  const days = async (count: number) => {
    server.clock.advance(count * 24 * hour + 1)
    await sweepFiles(server.services)
    server.clock.advance(hour)
    await sweepFiles(server.services)
  }

  it('is drawn anew and kept as it is, for it is meant for everybody', async () => {
    const { id } = (await upload()).body
    const bytes = await server.services.files.get(id)
    expect(bytes?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(bytes?.equals(picture)).toBe(false)
    expect(await database().query('SELECT fileClass, state, mediaType FROM stored_file WHERE id = ?', [id])).toEqual([{ fileClass: 'published', state: 'stored', mediaType: 'image/jpeg' }])
    expect(outcome(await server.call(contract.uploadActivityPicture, editor, { body: { unitId: editor.unitId }, file: Buffer.from('no picture') }))).toBe('unsupported_file')
  })

  it('is seen by nobody before it is published, but by whoever edits it, for less than a minute', async () => {
    const { id, url } = (await upload()).body
    const activity = await drafted(id)
    expect(outcome(await plain(id))).toBe('not_found')
    expect((await fetchFrom(url)).status).toBe(200)
    expect((await fetchFrom(activity.pictureUrl as string)).headers.get('cache-control')).toBe('no-store')
    const preview = (await server.call(contract.previewActivity, editor, { params: { id: activity.id } })).body.activity
    expect((await fetchFrom(preview.pictureUrl)).status).toBe(200)
    expect((await fetchFrom(url.replace(id, (await upload()).body.id))).status).toBe(403)
    server.clock.advance(60_000)
    expect((await fetchFrom(url)).status).toBe(403)
  })

  it('ends with the session that a link was made for', async () => {
    const own = await staff(server, '五角场街道退役', 'lead')
    const { url } = (await upload(own)).body
    await server.call(contract.signOut, own)
    expect((await fetchFrom(url)).status).toBe(403)
  })

  it('is public, for good and to be kept once it is published, also when the activity is cancelled', async () => {
    const activity = await drafted((await upload()).body.id)
    const { version } = (await publish(activity)).body.activity
    const { pictureUrl } = (await server.call(contract.getActivity, null, { params: { id: activity.id } })).body.activity
    const got = await fetchFrom(pictureUrl)
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control'), got.headers.get('x-content-type-options')]).toEqual([200, 'image/jpeg', 'public, max-age=31536000, immutable', 'nosniff'])
    expect((await fetchFrom(pictureUrl, { 'If-None-Match': got.headers.get('etag') as string, 'Cache-Control': 'max-age=0' })).status).toBe(304)
    await server.call(contract.cancelActivity, editor, { params: { id: activity.id }, body: { version, reason: '下雨取消' } })
    expect((await fetchFrom(pictureUrl)).status).toBe(200)
  })

  it('is never a private file, whoever names it', async () => {
    const as = await veteran(server, 'picture-owner')
    const draft = await draftOf(server, as, 'certificate', {})
    const [fileId] = await uploaded(server, as, draft.id, 'idCard')
    const refused = await server.call(contract.createActivity, editor, { body: { unitId: editor.unitId, content: activityContent({ pictureId: fileId ?? null }) } })
    expect(refused.body.error.details.fields).toEqual({ pictureId: { code: 'photo_missing' } })
    const activity = await drafted(null)
    await publish(activity)
    await database().execute('UPDATE activity SET pictureId = ? WHERE id = ?', [fileId ?? '', activity.id])
    expect(outcome(await plain(fileId ?? ''))).toBe('not_found')
  })

  it('goes after a day when no activity uses it, and stays while one does', async () => {
    const [unused, used, former] = [(await upload()).body.id, (await upload()).body.id, (await upload()).body.id]
    const [activity, other] = [await drafted(used), await drafted(former)]
    await publish(activity)
    await server.call(contract.saveActivity, editor, { params: { id: other.id }, body: { version: other.version, content: { ...other.content, pictureId: null } } })
    await sweepFiles(server.services)
    const kept = async () => Promise.all([unused, used, former].map(async (id) => (await server.services.files.get(id)) !== null))
    expect(await kept()).toEqual([true, true, true])
    await days(1)
    expect(await kept()).toEqual([false, true, false])
    expect(await database().query('SELECT id FROM stored_file WHERE id IN (?, ?)', [unused, former])).toEqual([])
  })

  it('that somebody names when it is a day old is not swept away under their hands', async () => {
    const { id } = (await upload()).body
    server.clock.advance(25 * hour)
    const activity = await drafted(id)
    await server.call(contract.saveActivity, editor, { params: { id: activity.id }, body: { version: activity.version, content: { ...activity.content, pictureId: null } } })
    await sweepFiles(server.services)
    expect(await database().query('SELECT state FROM stored_file WHERE id = ?', [id])).toEqual([{ state: 'stored' }])
  })
})
