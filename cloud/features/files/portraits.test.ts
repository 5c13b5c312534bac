import { contract } from '@shared/contract/contract'
import { portraitPromises } from '@shared/domain/photoCheck'
import sharp from 'sharp'
import { onEachDatabase } from '../../test/eachDatabase'
import { approvedPhoto, certificateAnswers, draftOf, submittedCertificate, veteran } from '../../test/people'
import { portraitPhoto } from '../../test/portraits'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('a certificate photo', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const begun = async () => {
    const as = await veteran(server, `person-${++people}`)
    return { as, id: (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id as string }
  }
  const upload = (as: Credential, requestId: string, file: Buffer, crop?: string) => server.call(contract.uploadFile, as, { body: { requestId, field: 'photo', ...(crop ? { crop } : {}) }, file })
  const approve = (as: Credential, id: string, promises: readonly string[] = portraitPromises) => server.call(contract.approvePhoto, as, { params: { id }, body: { promises } })
  const submit = async (as: Credential, answers: object) => {
    const { id, version } = await draftOf(server, as, 'certificate', answers)
    return server.call(contract.submit, as, { params: { id }, body: { version } })
  }

  it('comes back corrected, with a sentence for everything that was wrong and what was done about it', async () => {
    const { as, id } = await begun()
    const { status, body } = await upload(as, id, await portraitPhoto({ width: 1080, height: 1440 }))
    expect([status, body.mediaType, body.width, body.height]).toEqual([200, 'image/jpeg', 352, 440])
    expect(body.check).toMatchObject({ level: 'mended', isApproved: false })
    expect(body.check.findings).toEqual(expect.arrayContaining([
      { code: 'shape', level: 'mended', text: '画面比例不是 4:5', outcome: '已按您框的裁好' },
      { code: 'pixels', level: 'mended', text: '尺寸是 1080×1440', outcome: '已改成 352×440' },
      { code: 'background', level: 'ok', text: '白色背景', outcome: '合格' },
    ]))
    const link = await server.call(contract.linkFile, as, { params: { id: body.id } })
    const shown = await fetch(`${server.url}${link.body.url}`)
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 352, height: 440, density: 300 })
  })

  it('shows what was framed, and a frame that is none is refused', async () => {
    const { as, id } = await begun()
    const { body } = await upload(as, id, await portraitPhoto({ width: 1400, height: 1750 }), '0.2000,0.2000,0.5000')
    expect(body.check.findings.find(({ code }: { code: string }) => code === 'shape').level).toBe('mended')
    for (const crop of ['everything', '0.1,0.1,0.5', '-1.0000,0.0000,0.5000']) expect((await upload(as, id, await portraitPhoto(), crop)).status).toBe(422)
  })

  it('is not handed in before the person approved it', async () => {
    const { as, id } = await begun()
    const answers = await certificateAnswers(server, as)
    const { body: another } = await upload(as, id, await portraitPhoto())
    const refused = await submit(as, { ...answers, photo: another.id })
    expect([refused.status, refused.body.error.details.fields]).toEqual([422, { photo: { code: 'photo_not_approved' } }])
    expect((await approve(as, another.id)).body.check.isApproved).toBe(true)
    expect((await submit(as, { ...answers, photo: another.id })).status).toBe(200)
  })

  it('is approved only with all that no program can see, and once is enough', async () => {
    const { as, id } = await begun()
    const { body: file } = await upload(as, id, await portraitPhoto())
    for (const left of portraitPromises) {
      const { status, body } = await approve(as, file.id, portraitPromises.filter((promise) => promise !== left))
      expect([status, body.error.details.fields]).toEqual([422, { promises: { code: 'photo_not_promised' } }])
    }
    const first = await approve(as, file.id)
    server.clock.advance(1000)
    expect((await approve(as, file.id, [])).body).toEqual(first.body)
    expect(await database().query('SELECT approvedAt FROM stored_file WHERE id = ?', [file.id])).toEqual([{ approvedAt: server.clock.now() - 1000 }])
  })

  it('that must be taken again cannot be approved; one with a warning can', async () => {
    const { as, id } = await begun()
    const { body: blue } = await upload(as, id, await portraitPhoto({ background: [67, 142, 219] }))
    expect(blue.check.level).toBe('fail')
    expect(blue.check.findings).toContainEqual({ code: 'background', level: 'fail', text: '背景有颜色，要白色', outcome: '请到白墙前重拍' })
    expect(await approve(as, blue.id)).toMatchObject({ status: 409, body: { error: { code: 'photo_unfit', text: '这张照片还不能用，请按标出的地方重拍一张' } } })
    const { body: grey } = await upload(as, id, await portraitPhoto({ background: [205, 205, 205] }))
    expect(grey.check.level).toBe('warn')
    expect((await approve(as, grey.id)).body.check).toMatchObject({ level: 'warn', isApproved: true })
  })

  it('of somebody else is approved by nobody but them, and only a certificate photo is', async () => {
    const [mine, theirs] = [await begun(), await begun()]
    const { body: file } = await upload(theirs.as, theirs.id, await portraitPhoto())
    expect((await approve(mine.as, file.id)).status).toBe(404)
    expect((await approve(mine.as, mine.id)).status).toBe(404)
    await database().execute("UPDATE stored_file SET field = 'phone' WHERE id = ?", [file.id])
    expect((await approve(theirs.as, file.id)).body.error.code).toBe('action_not_allowed')
  })

  it('that is asked for again in a supplement is approved like the first', async () => {
    const { as } = await begun()
    const id = await submittedCertificate(server, as)
    await database().execute("UPDATE service_request SET status = 'awaiting_supplement' WHERE id = ?", [id])
    expect(await approvedPhoto(server, as, id)).toHaveLength(26)
  })
})
