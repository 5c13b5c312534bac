import { catalog, olderEditions } from '@shared/catalog/catalog'
import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { approvedPhoto, certificateAnswers, draftOf, sampleIdNumber, staff, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const older = [...olderEditions.filter(({ definition }) => definition.key === 'certificate'), ...catalog.filter(({ definition }) => definition.key !== 'certificate')]

onEachDatabase('a release with a new edition of a form', ({ database }) => {
  let before: TestServer
  let after: TestServer
  beforeAll(async () => {
    before = await startTestServer(database(), { editions: older })
    after = await startTestServer(database(), { keys: before.services.keys })
  })
  afterAll(async () => {
    await before.stop()
    await after.stop()
  })

  /** What the first edition asked for. */
  const firstAnswers = async (as: Credential) => {
    const { body: draft } = await before.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    return { idNumber: sampleIdNumber, cardType: 'veteran', basis: 'residence', photo: await approvedPhoto(before, as, draft.id), truthful: true }
  }

  it('goes on with a draft that was begun before: what both ask for stays, what is new is asked for', async () => {
    const as = await veteran(before, 'lifted')
    const answers = await firstAnswers(as)
    const draft = await draftOf(before, as, 'certificate', answers)
    const { body: lifted } = await after.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    expect(lifted).toMatchObject({ id: draft.id, formVersion: 2, answers })
    const { status, body } = await after.call(contract.submit, as, { params: { id: draft.id }, body: { version: lifted.version } })
    expect(status).toBe(422)
    expect(Object.keys(body.error.details.fields).sort()).toEqual([
      'bank', 'circumstances', 'discharge', 'ethnicity', 'filedBy', 'homeVisitGrounds', 'household', 'idCard', 'registered', 'sex', 'signature', 'veteranCategories',
    ])
    const { photo: kept, ...rest } = (await certificateAnswers(after, as)) as { photo: string }
    const whole = await draftOf(after, as, 'certificate', { ...rest, photo: answers.photo })
    expect(kept).not.toBe(answers.photo)
    expect((await after.call(contract.submit, as, { params: { id: whole.id }, body: { version: whole.version } })).status).toBe(200)
  })

  it('opens a request of before as it was filled in, for its applicant and for the station, and takes its supplements', async () => {
    const as = await veteran(before, 'older')
    const clerk = await staff(before, '五角场街道', 'clerk')
    const draft = await draftOf(before, as, 'certificate', await firstAnswers(as))
    expect((await before.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })).status).toBe(200)
    const params = { id: draft.id }
    const { body: mine } = await after.call(contract.getRequest, as, { params })
    expect(mine).toMatchObject({ formVersion: 1, title: '优待证申领' })
    expect(mine.sections.map(({ title }: { title: string }) => title)).toEqual(['身份信息', '在哪里申请', '证件照', '声明'])
    const { body: seen } = await after.call(contract.openRequest, clerk, { params })
    expect(seen.supplementChoices.map(({ field }: { field: string }) => field)).toEqual(['name', 'idNumber', 'phone', 'cardType', 'basis', 'residence', 'photo'])
    await after.call(contract.requestSupplement, clerk, { params, body: { version: seen.version, items: [{ field: 'phone', reason: 'wrong' }] } })
    const { version } = (await after.call(contract.getRequest, as, { params })).body
    expect((await after.call(contract.supplement, as, { params, body: { version, answers: { phone: '13987654321' } } })).body).toMatchObject({ status: { code: 'submitted' }, formVersion: 1 })
  })

  it('serves each edition to those who need it', async () => {
    const fields = async (query?: Record<string, string>) =>
      (await after.call(contract.getService, null, { params: { key: 'certificate' }, query })).body.sections.flatMap((section: { fields: { key: string }[] }) => section.fields.map(({ key }) => key))
    expect(await fields()).toContain('signature')
    expect(await fields({ version: '1' })).toEqual(['name', 'idNumber', 'phone', 'cardType', 'basis', 'residence', 'registered', 'photo', 'truthful'])
  })
})
