import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, newcomer, photo, sampleIdNumber, samplePhone, staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('once and for one', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const consultation = { topic: 'other', question: '优待证丢了怎么办' }
  const times = (count: number) => Array.from({ length: count }, (_unused, index) => index)
  const logged = (id: string) => database().query<{ action: string }>("SELECT action FROM request_log WHERE requestId = ? AND action = 'submit'", [id])

  it('makes one request of twenty taps on submit, with one key, with many, and from two devices', async () => {
    const here = await veteran(server, 'tapper')
    const there = await newcomer(server, 'tapper')
    const draft = await draftOf(server, here, 'consultation', consultation)
    const tap = (index: number) =>
      server.call(contract.submit, index % 2 ? here : there, { params: { id: draft.id }, body: { version: draft.version }, key: index < 10 ? 'the-same-key-always' : undefined })
    const replies = await Promise.all(times(20).map(tap))
    expect(replies.map(({ status }) => status)).toEqual(times(20).map(() => 200))
    expect(new Set(replies.map(({ body }) => `${body.id} ${body.number}`)).size).toBe(1)
    expect(await logged(draft.id)).toHaveLength(1)
  })

  it('gives the same receipt to a retry after a reply that was lost', async () => {
    const as = await veteran(server, 'retrier')
    const draft = await draftOf(server, as, 'consultation', consultation)
    const send = () => server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version }, key: 'key-of-a-lost-reply' })
    const first = await send()
    expect((await send()).body).toEqual(first.body)
  })

  it('refuses other words under the same key, and a call without one', async () => {
    const as = await veteran(server, 'changer')
    const draft = await draftOf(server, as, 'consultation', consultation)
    await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version }, key: 'key-of-two-meanings' })
    const other = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version + 1 }, key: 'key-of-two-meanings' })
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_conflict' } } })
    const without = await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version }, key: 'short' })
    expect(without.body.error.code).toBe('idempotency_key_missing')
  })

  it('makes one draft of ten devices that begin at once', async () => {
    const as = await veteran(server, 'beginner')
    const drafts = await Promise.all(times(10).map(() => server.call(contract.openDraft, as, { body: { serviceKey: 'consultation' } })))
    expect(new Set(drafts.map(({ body }) => body.id)).size).toBe(1)
  })

  it('lets one of ten clerks accept, and tells the others what happened', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    const id = await submittedConsultation(server, await veteran(server, 'wanted'))
    const { version } = (await server.call(contract.openRequest, clerk, { params: { id } })).body
    const replies = await Promise.all(times(10).map(() => server.call(contract.accept, clerk, { params: { id }, body: { version } })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of replies.filter((reply) => reply.status !== 200)) {
      expect(status).toBe(409)
      expect(body.error).toMatchObject({ code: 'acted_meanwhile', details: { action: 'accept' } })
    }
  })

  it('hands out numbers once, also when many submit at the same moment', async () => {
    const people = await Promise.all(times(12).map((index) => veteran(server, `crowd-${index}`)))
    const ids = await Promise.all(people.map((as) => submittedConsultation(server, as)))
    const rows = await database().query<{ number: string }>(`SELECT number FROM service_request WHERE id IN (${ids.map(() => '?').join(', ')})`, ids)
    expect(new Set(rows.map(({ number }) => number)).size).toBe(12)
  })

  it('keeps names, phones, ID numbers, words and tokens out of the log and out of the readable database', async () => {
    const as = await veteran(server, 'private')
    const clerk = await staff(server, '五角场街道', 'lead')
    const id = await submittedCertificate(server, as)
    const { version } = (await server.call(contract.openRequest, clerk, { params: { id } })).body
    await server.call(contract.reject, clerk, { params: { id }, body: { version, reason: '很私密的理由', remedy: '很私密的办法' } })
    await server.call(contract.uploadFile, as, { body: { requestId: id, field: 'photo' }, file: await photo() })
    const tables = database().kind === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SHOW TABLES'
    const names = (await database().query<object>(tables)).map((row) => String(Object.values(row)[0])).filter((name) => !name.startsWith('sqlite_'))
    const dump = (await Promise.all(names.map((name) => database().query(`SELECT * FROM ${name}`)))).map((rows) => JSON.stringify(rows)).join('\n')
    for (const secret of ['张建国', samplePhone, sampleIdNumber, '国定路', '很私密的', as.token, 'standin-private']) {
      expect(dump).not.toContain(secret)
      expect(server.logged.join('\n')).not.toContain(secret)
    }
    expect(dump).toContain('五角场街道退役军人服务站')
  })
})
