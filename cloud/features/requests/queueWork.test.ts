import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('accepting several at once', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { act, open } = handling(() => server)
  const waiting = async (where?: string) => submittedConsultation(server, await veteran(server, `batch-${++people}`, where))
  const acceptAll = (as: Credential, requests: { id: string; version: number }[], key?: string) => server.call(contract.acceptRequests, as, { body: { requests }, key })
  const withVersion = async (id: string) => ({ id, version: (await open(street, id)).version as number })
  const acceptances = async (id: string) => (await open(street, id)).log.filter(({ action }: { action: { code: string } }) => action.code === 'accept').length

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  it('accepts each, and its applicant hears of it', async () => {
    const requests = [await withVersion(await waiting()), await withVersion(await waiting())]
    const { status, body } = await acceptAll(street, requests)
    expect([status, body.acceptances]).toEqual([200, requests.map(({ id }) => ({ id, error: null }))])
    for (const { id } of requests) expect(await open(street, id)).toMatchObject({ status: { code: 'accepted' }, assignee: { isMe: true } })
  })

  it('says of each that could not be accepted why, and accepts the others', async () => {
    const [mine, stale, done, theirs, gone] = [await waiting(), await waiting(), await waiting(), await waiting('四平路街道'), '01ARZ3NDEKTSV4RRFFQ69G5FAV']
    const other = await staff(server, '四平路街道', 'clerk')
    const foreign = { id: theirs, version: (await open(other, theirs)).version as number }
    const old = await withVersion(stale)
    await act(contract.claim, street, stale)
    await act(contract.accept, street, done)
    const { body } = await acceptAll(street, [await withVersion(mine), old, await withVersion(done), foreign, { id: gone, version: 1 }])
    expect(body.acceptances.map(({ id, error }: { id: string; error: { code: string; text: string } | null }) => [id, error?.code ?? 'done'])).toEqual([
      [mine, 'done'], [stale, 'acted_meanwhile'], [done, 'action_not_allowed'], [theirs, 'forbidden'], [gone, 'not_found'],
    ])
    expect(body.acceptances[1].error.text).toMatch(/[\u4e00-\u9fff]/)
    expect((await open(other, theirs)).status.code).toBe('submitted')
  })

  it('sent twice accepts once, and says so again; what was refused is tried again', async () => {
    const [first, second] = [await withVersion(await waiting()), await withVersion(await waiting())]
    const key = 'the-same-key-of-both-calls'
    await acceptAll(street, [first, { ...second, version: second.version + 1 }], key)
    const again = await acceptAll(street, [first, second], key)
    expect(again.body.acceptances).toEqual([{ id: first.id, error: null }, { id: second.id, error: null }])
    expect([await acceptances(first.id), await acceptances(second.id)]).toEqual([1, 1])
  })

  it('sent twice at the same time accepts once', async () => {
    const requests = [await withVersion(await waiting()), await withVersion(await waiting())]
    const replies = await Promise.all([1, 2].map(() => acceptAll(street, requests, 'a-key-that-is-sent-twice')))
    for (const { body } of replies) expect(body.acceptances).toEqual(requests.map(({ id }) => ({ id, error: null })))
    for (const { id } of requests) expect(await acceptances(id)).toBe(1)
  })

  it('is undone for none that nobody foresaw could fail, and tells of it', async () => {
    const [broken, fine] = [await withVersion(await submittedCertificate(server, await veteran(server, `batch-${++people}`))), await withVersion(await waiting())]
    await database().execute("UPDATE service_request SET answers = 'broken' WHERE id = ?", [broken.id])
    const { body } = await acceptAll(street, [broken, fine])
    expect(body.acceptances).toMatchObject([{ id: broken.id, error: { code: 'internal' } }, { id: fine.id, error: null }])
    expect(server.logged.join('')).toContain('one of several requests could not be accepted')
  })

  it('takes fifty at the most, and a key', async () => {
    const one = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', version: 1 }
    expect((await acceptAll(street, Array.from({ length: 51 }, () => one))).body.error.details.fields).toEqual({ requests: { code: 'too_many', most: 50 } })
    expect((await acceptAll(street, [])).status).toBe(422)
    expect((await acceptAll(street, [one], '')).body.error.code).toBe('idempotency_key_missing')
  })
})
