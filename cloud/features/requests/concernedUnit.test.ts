import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { alsoAt, draftOf, staff, unitCode, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { agreed, atCounter } from '../../test/walkIns'

jest.setTimeout(120_000)

type Staff = Awaited<ReturnType<typeof staff>>

onEachDatabase('a complaint', ({ database }) => {
  let server: TestServer
  let people: Record<'streetLead' | 'streetClerk' | 'committee' | 'district' | 'bureau' | 'otherStreet', Staff>
  let served = 0
  const { act, mine, open } = handling(() => server)
  const counter = atCounter(() => server)

  beforeAll(async () => {
    server = await startTestServer(database())
    const at = (unit: string, role: 'clerk' | 'lead' = 'lead') => staff(server, unit, role)
    people = {
      streetLead: await at('五角场街道'), streetClerk: await at('五角场街道', 'clerk'), committee: await at('国定一居委'),
      district: await at('杨浦区退役军人服务中心'), bureau: await at('杨浦区退役军人事务局'), otherStreet: await at('四平路街道'),
    }
  })
  afterAll(() => server.stop())

  const about = async (unit: string | null) => ({ kind: 'complaint', matter: '等了三个星期没有人理', wantsCall: 'message', ...(unit ? { about: 'station', unit: await unitCode(server, unit) } : { about: 'other' }) })
  const complain = async (unit: string | null): Promise<{ as: Credential; reply: Reply }> => {
    const as = await veteran(server, `complains-${++served}`)
    const draft = await draftOf(server, as, 'complaint', await about(unit))
    return { as, reply: await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } }) }
  }
  const complained = async (unit: string | null): Promise<string> => {
    const { reply } = await complain(unit)
    expect([reply.status, reply.body.error]).toEqual([200, undefined])
    return reply.body.id
  }
  const reads = async (as: Credential, id: string): Promise<boolean> => (await server.call(contract.openRequest, as, { params: { id } })).status === 200
  const finds = async (as: Credential, id: string): Promise<boolean> => {
    const [{ number }] = await database().query<{ number: string }>('SELECT number FROM service_request WHERE id = ?', [id]) as [{ number: string }]
    const { body } = await server.call(contract.findRequests, as, { body: { text: number } })
    return body.requests.some((row: { id: string }) => row.id === id)
  }
  const hasInQueue = async (as: Credential, id: string): Promise<boolean> =>
    (await server.call(contract.listQueue, as, { query: { tab: 'waiting' } })).body.requests.some((row: { id: string }) => row.id === id)

  it('is the bureau\'s, and the unit concerned and those under it neither open, find nor see it in a queue', async () => {
    const id = await complained('五角场街道')
    for (const as of [people.streetLead, people.streetClerk, people.committee]) expect([await reads(as, id), await finds(as, id), await hasInQueue(as, id)]).toEqual([false, false, false])
    expect([await reads(people.bureau, id), await finds(people.bureau, id), await hasInQueue(people.bureau, id)]).toEqual([true, true, true])
  })

  it('is read by no home station either, whatever it names: it might be about it in words', async () => {
    const id = await complained(null)
    for (const as of [people.streetLead, people.district, people.otherStreet]) expect(await reads(as, id)).toBe(false)
    expect(await reads(people.bureau, id)).toBe(true)
  })

  it('stays unread by whoever belongs to the unit concerned and to the bureau as well', async () => {
    const both = await staff(server, '四平路街道', 'clerk')
    await alsoAt(server, both, '杨浦区退役军人事务局', 'lead')
    const [concerned, other] = [await complained('四平路街道'), await complained('大桥街道')]
    expect([await reads(both, concerned), await finds(both, concerned), await hasInQueue(both, concerned)]).toEqual([false, false, false])
    expect((await server.call(contract.accept, both, { params: { id: concerned }, body: { version: 2 } })).body.error.code).toBe('forbidden')
    expect([await reads(both, other), await finds(both, other), await hasInQueue(both, other)]).toEqual([true, true, true])
  })

  it('is offered to no unit that it is about', async () => {
    const id = await complained('杨浦区退役军人服务中心')
    const { units } = (await server.call(contract.listTransferTargets, people.bureau, { params: { id } })).body
    expect(units.map(({ name }: { name: string }) => name)).not.toContain('杨浦区退役军人服务中心')
    const version = (await open(people.bureau, id)).version
    expect((await server.call(contract.transfer, people.bureau, { params: { id }, body: { version, unitId: people.district.unitId, reason: '请区里办' } })).status).toBe(422)
  })

  it('stays hidden when its decision is reviewed', async () => {
    const { as, reply } = await complain('五角场街道')
    await act(contract.accept, people.bureau, reply.body.id)
    await act(contract.complete, people.bureau, reply.body.id, { outcome: 'notUpheld', result: '查过了，没有这件事' })
    const review = await server.call(contract.askReview, as, { params: { id: reply.body.id }, body: { version: (await mine(as, reply.body.id)).version, reason: '没有问过我' } })
    expect(await reads(people.streetLead, review.body.id)).toBe(false)
    expect(await reads(people.bureau, review.body.id)).toBe(true)
  })

  it('about the bureau itself is refused with where else to go, and stays as a draft', async () => {
    const { as, reply } = await complain('杨浦区退役军人事务局')
    expect([reply.status, reply.body.error.code]).toEqual([409, 'concerned_unit'])
    expect((await server.call(contract.listRequests, as)).body.requests).toMatchObject([{ status: { code: 'draft' } }])
  })

  it('is not written down at the counter of the unit that it is about', async () => {
    const draft = (await counter.open(people.streetClerk, { serviceKey: 'complaint', consent: agreed })).body
    const version = await counter.fill(people.streetClerk, draft, await about('五角场街道'))
    expect((await counter.hand(people.streetClerk, draft.id, version)).body.error.code).toBe('concerned_unit')
    const other = await counter.fill(people.streetClerk, { ...draft, version }, await about('四平路街道'))
    expect((await counter.hand(people.streetClerk, draft.id, other)).status).toBe(200)
  })

  it('is kept from the unit that has the work of the one it names, once they are merged', async () => {
    const id = await complained('延吉新村街道')
    const [{ id: from }] = await database().query<{ id: string }>("SELECT id FROM unit WHERE name LIKE '延吉新村街道%'") as [{ id: string }]
    const [to] = await database().query<{ id: string; path: string }>("SELECT id, path FROM unit WHERE name LIKE '四平路街道%'") as [{ id: string; path: string }]
    await database().execute("UPDATE unit SET status = 'merged', mergedIntoId = ?, parentId = ?, path = ? WHERE id = ?", [to.id, to.id, `${to.path}${from}/`, from])
    await database().execute('UPDATE network_state SET version = version + 1 WHERE id = 1')
    const both = await staff(server, '四平路街道', 'clerk')
    await alsoAt(server, both, '杨浦区退役军人事务局', 'lead')
    expect([await reads(both, id), await hasInQueue(both, id), await finds(both, id)]).toEqual([false, false, false])
  })
})
