import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { certificateAnswers, draftOf, newcomer, sampleIdNumber, samplePhone, staff, submittedCertificate, submittedConsultation, unitCode, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(90_000)

onEachDatabase('the search of the staff', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let elsewhere: Awaited<ReturnType<typeof staff>>
  let district: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { act, actAsApplicant, open } = handling(() => server)
  const someone = (where?: string) => veteran(server, `sought-${++people}`, where)
  const find = async (as: Credential, text: string, more: object = {}) => (await server.call(contract.findRequests, as, { body: { text, ...more } })).body
  const found = async (as: Credential, text: string, more: object = {}): Promise<string[]> => (await find(as, text, more)).requests.map(({ id }: { id: string }) => id)
  const problems = async (as: Credential, text: string, more: object = {}) => (await find(as, text, more)).error?.details.fields

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    elsewhere = await staff(server, '四平路街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  // Each test has a window of its own for the limit of calls.
  beforeEach(() => server.clock.advance(61_000))
  afterAll(() => server.stop())

  it('takes number, phone, ID number, the last four of either, the whole name and the surname', async () => {
    const id = await submittedCertificate(server, await someone())
    const { number } = await open(street, id)
    for (const text of [number, number.replace(' ', ''), samplePhone, '138 1234 5678', samplePhone.slice(-4), sampleIdNumber, sampleIdNumber.toLowerCase(), '002X', '张建国', '张 建国', '张']) {
      expect([text, (await found(street, text)).includes(id)]).toEqual([text, true])
    }
    for (const text of ['张建', '建国', '李', '1234', '0021', '13812345679']) expect([text, await found(street, text)]).toEqual([text, []])
  })

  it('knows surnames of two characters', async () => {
    const as = await newcomer(server, 'ouyang')
    await server.call(contract.saveProfile, as, { body: { name: '欧阳修', phone: '13812345680', residence: { text: '国定路', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    const id = await submittedConsultation(server, as)
    expect(await found(street, '欧阳')).toEqual([id])
    expect(await found(street, '欧阳修')).toEqual([id])
  })

  it('shows nothing that its caller may not read, whatever they type', async () => {
    const id = await submittedCertificate(server, await someone())
    const { number } = await open(street, id)
    const code = await unitCode(server, '五角场街道')
    for (const text of [number, samplePhone, samplePhone.slice(-4), sampleIdNumber, '002X', '张建国', '张']) {
      expect([text, await found(elsewhere, text), await found(elsewhere, text, { street: code })]).toEqual([text, [], []])
    }
  })

  it('says of what is over that it is nobody\'s turn', async () => {
    const as = await someone()
    const id = await submittedConsultation(server, as)
    const { number } = await open(street, id)
    expect((await find(street, number)).requests[0].turnText).toBe('轮到本站')
    await actAsApplicant(contract.withdraw, as, id, { reason: '' })
    expect((await find(street, number)).requests[0]).toMatchObject({ status: { code: 'withdrawn' }, turnText: '' })
  })

  it('shows names masked, and no token', async () => {
    await submittedCertificate(server, await someone())
    const answer = await find(street, '张建国')
    expect(answer.requests[0].name).toBe('张*国')
    const tokens = await database().query<{ token: string }>('SELECT token FROM search_token')
    expect(tokens.length).toBeGreaterThan(5)
    for (const { token } of tokens) expect(JSON.stringify(answer)).not.toContain(token)
  })

  it('keeps what is sought unreadable, the short ones different in every street', async () => {
    const [here, there] = [await submittedCertificate(server, await someone()), await submittedCertificate(server, await someone('四平路街道'))]
    const tokensOf = async (id: string) => (await database().query<{ token: string }>('SELECT token FROM search_token WHERE requestId = ?', [id])).map(({ token }) => token)
    const [ours, theirs] = [await tokensOf(here), await tokensOf(there)]
    // Of the same person: whole name, phone and ID number are alike; surname, both tails, and the name as a street looks for it are not.
    expect(ours.filter((token) => theirs.includes(token))).toHaveLength(3)
    expect([ours.length, theirs.length]).toEqual([7, 7])
  })

  it('lets those who answer for many streets look for whole values anywhere, and for short ones in a street that they pick', async () => {
    const id = await submittedCertificate(server, await someone())
    expect(await found(district, '张建国')).toContain(id)
    expect(await found(district, samplePhone)).toContain(id)
    expect(await find(district, '张建国')).toMatchObject({ isWholeOnly: true })
    for (const text of ['张', samplePhone.slice(-4)]) {
      expect(await problems(district, text)).toEqual({ street: { code: 'choose_street' } })
      expect(await found(district, text, { street: await unitCode(server, '五角场街道') })).toContain(id)
      expect(await found(district, text, { street: await unitCode(server, '四平路街道') })).not.toContain(id)
    }
    expect(await problems(district, '张', { street: 'nowhere' })).toEqual({ street: { code: 'choose_street' } })
  })

  it('says what to type when nobody can be found by it', async () => {
    for (const text of ['13812', '<b>', '261140870']) expect(await problems(street, text)).toEqual({ text: { code: 'search_text' } })
  })

  it('follows a request that was sent to the wrong station, and finds it there no longer', async () => {
    const id = await submittedCertificate(server, await someone())
    await database().execute('UPDATE service_request SET homeUnitId = ? WHERE id = ?', [elsewhere.unitId, id])
    await act(contract.transfer, street, id, { unitId: elsewhere.unitId, reason: '住在四平路' })
    await act(contract.acceptTransfer, elsewhere, id)
    expect(await found(elsewhere, samplePhone.slice(-4))).toContain(id)
    expect(await found(elsewhere, '张')).toContain(id)
    for (const text of ['张', '张建国', samplePhone]) expect(await found(street, text)).not.toContain(id)
  })

  it('finds by the whole name what is offered to a street, and what went on from there to another', async () => {
    const id = await submittedCertificate(server, await someone())
    await act(contract.transfer, street, id, { unitId: elsewhere.unitId, reason: '住在四平路' })
    expect(await found(elsewhere, '张建国')).toContain(id)
    await act(contract.cancelTransfer, street, id)
    expect(await found(elsewhere, '张建国')).not.toContain(id)
    await database().execute('UPDATE service_request SET homeUnitId = ?, routedUnitId = ? WHERE id = ?', [elsewhere.unitId, elsewhere.unitId, id])
    await act(contract.takeOver, district, id, { reason: '由区里来办' })
    expect(await found(street, '张建国')).toContain(id)
    expect(await found(district, '张建国')).toContain(id)
  })

  it('finds by the last four what the district took over, in the street where people ask', async () => {
    const id = await submittedCertificate(server, await someone())
    await act(contract.takeOver, district, id, { reason: '由区里来办' })
    expect(await found(street, samplePhone.slice(-4))).toContain(id)
    expect(await found(district, samplePhone.slice(-4), { street: await unitCode(server, '五角场街道') })).toContain(id)
  })

  it('finds what waited in triage once its street is known', async () => {
    const as = await newcomer(server, 'unsure')
    await server.call(contract.saveProfile, as, { body: { name: '万俟明', phone: '13812340987', residence: { text: '老房子', unsure: true }, registered: null } })
    const id = await submittedConsultation(server, as)
    expect(await found(street, '0987')).toEqual([])
    await act(contract.route, district, id, { unitId: street.unitId })
    expect(await found(street, '0987')).toEqual([id])
    expect(await found(street, '万俟')).toEqual([id])
  })

  it('finds a 复核 like the request that it is about', async () => {
    const as = await someone()
    const id = await submittedConsultation(server, as)
    await act(contract.reject, street, id, { reason: '不在本站办', remedy: '请去区里' })
    const { version } = (await server.call(contract.getRequest, as, { params: { id } })).body
    const { body } = await server.call(contract.askReview, as, { params: { id }, body: { version, reason: '请再看一遍' } })
    expect(await found(district, samplePhone)).toContain(body.id)
  })

  it('goes on page by page, each request once', async () => {
    const as = await newcomer(server, 'many')
    await server.call(contract.saveProfile, as, { body: { name: '闻人多', phone: '13812341111', residence: { text: '国定路', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
    const made: string[] = []
    for (let index = 0; index < 23; index += 1) made.push(await submittedConsultation(server, as))
    for (const text of ['闻人', '1111', '闻人多']) {
      const first = await find(street, text)
      const second = await find(street, text, { after: first.next })
      expect([first.requests.length, second.requests.length, second.next]).toEqual([20, 3, null])
      expect([...first.requests, ...second.requests].map(({ id }: { id: string }) => id)).toEqual([...made].reverse())
    }
  })

  it('asks the database as often for what is there as for what is not', async () => {
    await submittedCertificate(server, await someone())
    const query = jest.spyOn(database(), 'query')
    const statements = async (text: string) => {
      query.mockClear()
      await find(street, text)
      return query.mock.calls.length
    }
    const counts = [await statements('张建国'), await statements('赵无人'), await statements('13900000000'), await statements('9999')]
    query.mockRestore()
    expect(new Set(counts).size).toBe(1)
  })

  it('is not for going through all numbers', async () => {
    server.clock.advance(61_000)
    let refused = 0
    for (let index = 0; index < 62; index += 1) if ((await server.call(contract.findRequests, elsewhere, { body: { text: String(1000 + index) } })).status === 429) refused += 1
    expect(refused).toBeGreaterThanOrEqual(1)
  })

  it('finds a draft for nobody', async () => {
    const as = await someone()
    const { id } = await draftOf(server, as, 'certificate', await certificateAnswers(server, as))
    expect(await found(street, samplePhone)).not.toContain(id)
  })
})
