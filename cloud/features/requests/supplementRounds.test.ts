import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedCertificate, uploaded, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a round of supplements', ({ database }) => {
  let server: TestServer
  let street: { token: string }
  let people = 0

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const open = async (as: Credential, id: string) => (await server.call(contract.openRequest, as, { params: { id } })).body
  const act = async (endpoint: Endpoint, id: string, words: object = {}) => server.call(endpoint, street, { params: { id }, body: { version: (await open(street, id)).version, ...words } })
  const asked = async (...items: { field: string; reason: string }[]) => {
    const as = await veteran(server, `asked-${++people}`)
    const id = await submittedCertificate(server, as)
    await act(contract.requestSupplement, id, { items })
    const { version } = (await server.call(contract.getRequest, as, { params: { id } })).body
    return { as, id, answer: (body: object) => server.call(contract.supplement, as, { params: { id }, body: { version, answers: {}, ...body } }) }
  }

  it('ends with a withdrawal: nobody is asked for anything any more', async () => {
    const { as, id } = await asked({ field: 'phone', reason: 'wrong' })
    const { version } = (await server.call(contract.getRequest, as, { params: { id } })).body
    expect((await server.call(contract.withdraw, as, { params: { id }, body: { version, reason: '' } })).status).toBe(200)
    expect((await server.call(contract.getRequest, as, { params: { id } })).body.supplement).toBeNull()
    expect((await open(street, id)).supplement).toBeNull()
    expect(await database().query('SELECT supplement, statusBefore FROM service_request WHERE id = ?', [id])).toEqual([{ supplement: null, statusBefore: null }])
  })

  it('takes a new phone number everywhere: for whoever calls, and for whoever searches', async () => {
    const { id, answer } = await asked({ field: 'phone', reason: 'wrong' })
    await answer({ answers: { phone: '13987654321' } })
    expect((await open(street, id)).applicant.phone).toBe('13987654321')
    const found = async (text: string) => (await server.call(contract.findRequests, street, { body: { text } })).body.requests.map((row: { id: string }) => row.id)
    expect(await found('13987654321')).toEqual([id])
    expect(await found('13812345678')).not.toContain(id)
  })

  it('takes what is asked only since an answer changed', async () => {
    const { as, id, answer } = await asked({ field: 'discharge', reason: 'wrong' })
    const missing = await answer({ answers: { discharge: 'lost' } })
    expect(missing.body.error.details.fields).toEqual({ serviceProof: { code: 'papers_missing' } })
    const serviceProof = await uploaded(server, as, id, 'serviceProof')
    expect((await answer({ answers: { discharge: 'lost', serviceProof } })).status).toBe(200)
    expect((await server.call(contract.getRequest, as, { params: { id } })).body.answers).not.toHaveProperty('dischargePaper')
  })

  it('lets nobody change what was not asked for', async () => {
    const { id, answer } = await asked({ field: 'phone', reason: 'wrong' })
    await answer({ answers: { phone: '13987654321', name: '别人' } })
    expect((await open(street, id)).applicant.name).toBe('张建国')
  })

  it('may be answered with: it is right as it is, and the station reads that', async () => {
    const { id, answer } = await asked({ field: 'phone', reason: 'wrong' })
    expect((await answer({})).body.error.details.fields).toEqual({ phone: { code: 'answer_unchanged' } })
    expect((await answer({ confirmed: { phone: '一直用这个号' } })).status).toBe(200)
    expect((await open(street, id)).log.map((entry: { words: string | null }) => entry.words)).toContain('手机号：核对过，没有错（一直用这个号）')
  })

  it('may be called off by the station, and everything goes on where it stopped', async () => {
    const { as, id } = await asked({ field: 'photo', reason: 'blurred' })
    const gone = await act(contract.cancelSupplement, id, { note: '柜台已经看过原件' })
    expect(gone.body.request).toMatchObject({ status: { code: 'submitted' }, supplement: null, due: { days: 2 } })
    const seen = (await server.call(contract.getRequest, as, { params: { id } })).body
    expect(seen.log.map((entry: { words: string | null }) => entry.words)).toEqual([null, '证件照：照片不清楚，请重拍', '柜台已经看过原件'])
  })

  it('names every field once, of the form that was filled in, with a reason that fits it', async () => {
    const id = await submittedCertificate(server, await veteran(server, `asked-${++people}`))
    const item = { field: 'photo', reason: 'blurred' }
    for (const items of [[item, item], [{ ...item, field: 'nonsense' }], [{ ...item, field: 'registered' }], [{ field: 'phone', reason: 'blurred' }]]) {
      expect((await act(contract.requestSupplement, id, { items })).body.error.code).toBe('invalid_input')
    }
  })

  const secondRound = async (...items: { field: string; reason: string }[]) => {
    const { as, id, answer } = await asked(...items)
    await answer({ confirmed: Object.fromEntries(items.map(({ field }) => [field, ''])) })
    return { as, id, again: (body: object) => act(contract.requestSupplement, id, body) }
  }
  const wordsOf = (log: { words: string | null }[]) => log.map(({ words }) => words ?? '').join('\n')

  it('is not asked for a second time without a reason, which colleagues and the lead read and the applicant does not', async () => {
    const { as, id, again } = await secondRound({ field: 'phone', reason: 'wrong' })
    const items = [{ field: 'name', reason: 'wrong' }]
    for (const body of [{ items }, { items, again: ' x ' }]) {
      expect((await again(body)).body.error.details.fields).toEqual({ again: { code: 'again_missing' } })
    }
    const { status, body } = await again({ items, again: '核对证件时才看出来' })
    expect(status).toBe(200)
    expect(body.request).toMatchObject({ supplementRounds: 2, supplement: { again: '核对证件时才看出来' } })
    const lead = await staff(server, '五角场街道', 'lead')
    expect(wordsOf((await open(lead, id)).log)).toContain('再次补正的原因：核对证件时才看出来')
    const seen = (await server.call(contract.getRequest, as, { params: { id } })).body
    expect(JSON.stringify(seen)).not.toContain('核对证件时才看出来')
    expect(seen.supplement.items).toHaveLength(1)
  })

  it('does not ask again for the same thing for the same reason, unless the words say what is still missing', async () => {
    const { id, again } = await secondRound({ field: 'photo', reason: 'blurred' })
    expect((await open(street, id)).supplementChoices.find(({ field }: { field: string }) => field === 'photo').askedBefore).toEqual(['blurred'])
    const item = { field: 'photo', reason: 'blurred' }
    expect((await again({ items: [item], again: '还是不清楚' })).body.error.details.fields).toEqual({ photo: { code: 'asked_before' } })
    const { body } = await again({ items: [{ ...item, note: '下巴以下还是糊的' }], again: '还是不清楚' })
    expect(body.request.supplement.items).toMatchObject([{ field: 'photo', note: '下巴以下还是糊的' }])
  })

  it('asks for the same thing for another reason like for anything new', async () => {
    const { id, again } = await secondRound({ field: 'photo', reason: 'blurred' })
    expect((await again({ items: [{ field: 'photo', reason: 'glare' }], again: '重拍的反光' })).status).toBe(200)
    const [row] = await database().query<{ askedBefore: string }>('SELECT askedBefore FROM service_request WHERE id = ?', [id])
    // What was asked of somebody is as much theirs as what they answered.
    expect(row?.askedBefore).not.toContain('photo')
  })

  it('needs no reason the first time, and keeps none that was sent along', async () => {
    const id = await submittedCertificate(server, await veteran(server, `asked-${++people}`))
    const { body } = await act(contract.requestSupplement, id, { items: [{ field: 'phone', reason: 'wrong' }], again: '第一次' })
    expect(body.request.supplement.again).toBeNull()
  })
})
