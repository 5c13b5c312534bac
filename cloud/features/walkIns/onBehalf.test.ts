import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { approvedPhoto, certificateAnswersIn, newcomer, sampleIdNumber, staff, unitCode } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

onEachDatabase('acting at the counter for whom it filed', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let colleague: typeof clerk
  let elsewhere: typeof clerk
  let district: typeof clerk
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    colleague = await staff(server, '五角场街道', 'lead')
    elsewhere = await staff(server, '四平路街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'clerk')
  })
  // A clerk may upload so much in ten minutes; these tests together are more.
  beforeEach(() => server.clock.advance(600_000))
  afterAll(() => server.stop())
  const { open, fill, hand, filed } = atCounter(() => server)
  const filedAt = async (as: typeof clerk) => (await filed(as)).id
  const { act, open: opened } = handling(() => server)
  const identity = async (as: typeof clerk, id: string) => (await server.call(contract.getIdentity, as, { params: { id } })).body

  /** A certificate whose photo is asked for again. */
  const awaiting = async (): Promise<{ id: string; before: string }> => {
    const { body: draft } = await open(clerk, { serviceKey: 'certificate' })
    const answers = await certificateAnswersIn(server, clerk, draft.id)
    await hand(clerk, draft.id, await fill(clerk, draft, answers))
    await act(contract.accept, colleague, draft.id)
    await act(contract.requestSupplement, colleague, draft.id, { items: [{ field: 'photo', reason: 'blurred' }] })
    return { id: draft.id, before: answers.photo as string }
  }
  const retake = (as: typeof clerk, id: string) => approvedPhoto(server, as, id)

  it('hands in what was asked for, by the clerk who filed or a colleague there, and the log says who', async () => {
    const { id } = await awaiting()
    expect((await identity(colleague, id)).assisted.actions).toEqual(['withdraw', 'supplement'])
    const photo = await retake(colleague, id)
    const { status, body } = await act(contract.supplementWalkIn, colleague, id, { answers: { photo } })
    expect(status).toBe(200)
    expect(body.request).toMatchObject({ status: { code: 'accepted' }, supplement: null })
    expect(await database().query("SELECT byKind, staffId, unitId FROM request_log WHERE requestId = ? AND action = 'supplement'", [id]))
      .toEqual([{ byKind: 'staff', staffId: colleague.staffId, unitId: colleague.unitId }])
  })

  /** The district holds it back at its own stage, when the street has long sent it on. */
  const heldBack = async (): Promise<string> => {
    const { body: draft } = await open(clerk, { serviceKey: 'certificate' })
    await hand(clerk, draft.id, await fill(clerk, draft, await certificateAnswersIn(server, clerk, draft.id)))
    for (const step of [contract.accept, contract.advance]) await act(step, colleague, draft.id)
    await act(contract.accept, district, draft.id)
    const { body } = await act(contract.requestSupplement, district, draft.id, { items: [{ field: 'photo', reason: 'blurred', note: '请摘下眼镜' }] })
    expect(body.request).toMatchObject({ stage: { key: 'verification' }, owner: { kind: 'district' }, status: { code: 'awaiting_supplement' } })
    return draft.id
  }
  const asked = (as: typeof clerk, id: string) => server.call(contract.getWalkInSupplement, as, { params: { id } })

  it('goes on when another unit owns it: the counter reads what was asked for, sees the pages that it hands in, and hands in', async () => {
    const id = await heldBack()
    expect((await opened(clerk, id)).supplement).toBeNull()
    expect((await identity(clerk, id)).assisted.actions).toContain('supplement')
    const { body } = await asked(clerk, id)
    expect(body).toEqual({
      id, version: expect.any(Number), serviceKey: 'certificate', formVersion: expect.any(Number),
      // No more of the form than what was asked for: nothing else is decided by the photo.
      answers: { photo: expect.any(String) }, facts: { actingAs: 'self', agesAt: expect.any(Number) },
      ask: { askedAt: server.clock.now(), unitName: expect.stringContaining('杨浦区'), message: '', items: [{ field: 'photo', label: expect.any(String), reason: { code: 'blurred', text: expect.any(String) }, note: '请摘下眼镜' }] },
    })
    const photo = await retake(clerk, id)
    expect((await server.call(contract.linkFile, clerk, { params: { id: photo } })).status).toBe(200)
    expect(await database().query("SELECT unitId, requestId FROM access_log WHERE staffId = ? AND purpose = 'file' AND fileId = ?", [clerk.staffId, photo])).toEqual([{ unitId: clerk.unitId, requestId: id }])
    expect((await server.call(contract.supplementWalkIn, clerk, { params: { id }, body: { version: body.version, answers: { photo } } })).status).toBe(200)
    expect(await opened(district, id)).toMatchObject({ status: { code: 'accepted' }, supplement: null })
    expect((await asked(clerk, id)).body.ask).toBeNull()
    // Handed in, it is the district's to look at.
    expect((await server.call(contract.linkFile, clerk, { params: { id: photo } })).body.error.code).toBe('forbidden')
  })

  it('shows what was asked for, and the papers, at no other counter', async () => {
    const id = await heldBack()
    const photo = await retake(clerk, id)
    expect((await asked(elsewhere, id)).body.error.code).toBe('not_found')
    expect((await server.call(contract.linkFile, elsewhere, { params: { id: photo } })).body.error.code).toBe('forbidden')
  })

  it('goes on for whom it files to another street: it reads how far it got, compares the card, and acts', async () => {
    const id = await filedAt(elsewhere)
    const neighbour = await staff(server, '四平路街道', 'lead')
    const found = await server.call(contract.findRequests, neighbour, { body: { text: (await opened(clerk, id)).number } })
    expect(found.body.requests.map((row: { id: string }) => row.id)).toEqual([id])
    expect(await opened(elsewhere, id)).toMatchObject({ owner: { name: '五角场街道退役军人服务站' }, applicant: { name: '王*英', isMasked: true }, actions: [] })
    expect((await identity(neighbour, id)).assisted).toMatchObject({ unit: { name: '四平路街道退役军人服务站' }, canRenewReceipt: true, actions: ['withdraw'] })
    expect((await server.call(contract.checkIdentity, elsewhere, { params: { id }, body: { idNumber: freshIdNumber(), keepsAccounts: true } })).status).toBe(200)
    const { version } = await identity(elsewhere, id)
    expect((await server.call(contract.withdrawWalkIn, elsewhere, { params: { id }, body: { version } })).body.request.status.code).toBe('withdrawn')
  })

  it('reads it still when it sends on to the right street what had come to it by mistake', async () => {
    const third = await staff(server, '大桥街道', 'lead')
    const { body: draft } = await open(clerk, { serviceKey: 'certificate', residence: { text: '四平路1230弄5号', streetCode: await unitCode(server, '四平路街道') } })
    // Routed by where they are registered, this very street; at home in another.
    const answers = { ...(await certificateAnswersIn(server, clerk, draft.id)), basis: 'registered' }
    expect((await hand(clerk, draft.id, await fill(clerk, draft, answers))).body.receipt.unit.name).toBe('五角场街道退役军人服务站')
    expect((await opened(clerk, draft.id)).home.name).toBe('四平路街道退役军人服务站')
    await act(contract.transfer, colleague, draft.id, { unitId: third.unitId, reason: '应由大桥街道办' })
    expect((await act(contract.acceptTransfer, third, draft.id)).body.request.owner.name).toBe('大桥街道退役军人服务站')
    expect((await identity(clerk, draft.id)).assisted.actions).toEqual(['withdraw'])
  })

  it('is checked like the person’s own: what was not touched, and somebody else’s file', async () => {
    const [one, other] = [await awaiting(), await awaiting()]
    const theirs = await retake(clerk, other.id)
    expect((await act(contract.supplementWalkIn, clerk, one.id, { answers: { photo: one.before } })).body.error.details.fields).toEqual({ photo: { code: 'answer_unchanged' } })
    expect((await act(contract.supplementWalkIn, clerk, one.id, { answers: { photo: theirs } })).body.error.details.fields).toEqual({ photo: { code: 'photo_missing' } })
  })

  it('withdraws what the person no longer wants', async () => {
    const { id } = await awaiting()
    expect((await act(contract.withdrawWalkIn, clerk, id, { reason: '本人不办了' })).body.request.status.code).toBe('withdrawn')
    expect((await identity(clerk, id)).assisted.actions).toEqual([])
  })

  it('is for that counter alone, and not for what a phone filed', async () => {
    const { id } = await awaiting()
    const { version } = await opened(clerk, id)
    await expect(retake(elsewhere, id)).rejects.toThrow('not_found')
    expect((await server.call(contract.supplementWalkIn, elsewhere, { params: { id }, body: { version, answers: {} } })).body.error.code).toBe('not_found')
    expect((await server.call(contract.withdrawWalkIn, elsewhere, { params: { id }, body: { version } })).body.error.code).toBe('not_found')
  })

  it('is not for the clerk whose family it turns out to be', async () => {
    const { id } = await awaiting()
    const { version } = await opened(clerk, id)
    const as = await newcomer(server, 'clerk-at-home')
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [clerk.staffId, (await server.call(contract.getMe, as)).body.account.id])
    const { body: { code } } = await server.call(contract.makeLinkCode, as)
    const link = { code, relation: 'parent' }
    expect((await server.call(contract.checkIdentity, colleague, { params: { id }, body: { idNumber: sampleIdNumber, keepsAccounts: true, link } })).status).toBe(200)
    await expect(retake(clerk, id)).rejects.toThrow('not_found')
    expect((await server.call(contract.withdrawWalkIn, clerk, { params: { id }, body: { version: version + 1 } })).body.error.code).toBe('not_found')
  })
})
