import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { sweepAlarms } from './sweepAlarms'

jest.setTimeout(60_000)

onEachDatabase('the queue', ({ database }) => {
  let server: TestServer
  let street: Awaited<ReturnType<typeof staff>>
  let colleague: Awaited<ReturnType<typeof staff>>
  let elsewhere: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { act, open } = handling(() => server)
  const someone = (where?: string) => veteran(server, `queued-${++people}`, where)
  const list = async (as: Credential, query: Record<string, string>): Promise<string[]> => (await server.call(contract.listQueue, as, { query })).body.requests.map(({ id }: { id: string }) => id)
  const count = async (as: Credential, query: Record<string, string> = {}) => (await server.call(contract.countQueue, as, { query })).body.counts

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    colleague = await staff(server, '五角场街道', 'clerk')
    elsewhere = await staff(server, '四平路街道', 'clerk')
  })
  beforeEach(() => database().execute('DELETE FROM service_request'))
  afterAll(() => server.stop())

  it('shows one service, one stage, what is mine or what nobody has, and counts the same', async () => {
    const [card, question, theirs] = [await submittedCertificate(server, await someone()), await submittedConsultation(server, await someone()), await submittedConsultation(server, await someone())]
    await act(contract.claim, street, question)
    await act(contract.claim, colleague, theirs)
    const cases: [Record<string, string>, string[]][] = [
      [{}, [card, question, theirs]],
      [{ service: 'certificate' }, [card]],
      [{ service: 'consultation' }, [question, theirs]],
      [{ stage: 'acceptance' }, [card]],
      [{ assignee: 'me' }, [question]],
      [{ assignee: 'nobody' }, [card]],
      [{ assignee: 'me', service: 'certificate' }, []],
    ]
    for (const [filter, expected] of cases) {
      expect([filter, (await list(street, { tab: 'waiting', ...filter })).sort()]).toEqual([filter, [...expected].sort()])
      expect([filter, (await count(street, filter)).waiting]).toEqual([filter, expected.length])
    }
  })

  it('says who works on a request, and the version by which it is accepted', async () => {
    const id = await submittedConsultation(server, await someone())
    await act(contract.claim, colleague, id)
    const { version } = await open(street, id)
    const [row] = (await server.call(contract.listQueue, street, { query: { tab: 'waiting' } })).body.requests
    expect(row).toMatchObject({ id, version, serviceKey: 'consultation', assignee: { name: '测试员', isMe: false } })
  })

  it('holds under every tab, list and count, nothing of another unit', async () => {
    const id = await submittedConsultation(server, await someone())
    const tabs = {
      waiting: async () => undefined,
      soon: async () => {
        server.clock.advance((await open(street, id)).due.at - server.clock.now() - 1)
        await sweepAlarms(server.services)
      },
      overdue: async () => server.clock.advance(2),
      working: () => act(contract.accept, street, id),
      supplement: () => act(contract.requestSupplement, street, id, { items: [{ field: 'question', reason: 'unclear' }] }),
    }
    for (const [tab, become] of Object.entries(tabs)) {
      await become()
      expect([tab, await list(street, { tab }), (await count(street))[tab]]).toEqual([tab, [id], 1])
      expect([tab, await list(elsewhere, { tab }), (await count(elsewhere))[tab]]).toEqual([tab, [], 0])
    }
  })

  it('puts the callback that is due first on top', async () => {
    const ids = [await submittedConsultation(server, await someone()), await submittedConsultation(server, await someone())]
    await database().execute("UPDATE service_request SET status = 'completed', callbackDueAt = CASE WHEN id = ? THEN 2 ELSE 1 END", [ids[0] as string])
    expect(await list(street, { tab: 'callback' })).toEqual([...ids].reverse())
    expect(await list(elsewhere, { tab: 'callback' })).toEqual([])
  })

  it('goes on page by page, each request once, most urgent first', async () => {
    const made: string[] = []
    for (let index = 0; index < 22; index += 1) made.push(await submittedConsultation(server, await someone()))
    // Some are equally urgent: then the id decides, and no page loses or repeats one.
    await database().execute('UPDATE service_request SET queueAt = 5 WHERE id <> ?', [made[3] as string])
    const first = (await server.call(contract.listQueue, street, { query: { tab: 'waiting' } })).body
    const second = await list(street, { tab: 'waiting', after: first.next })
    expect([...first.requests.map(({ id }: { id: string }) => id), ...second]).toEqual([...made.filter((id) => id !== made[3]), made[3]])
  })

  it('counts to a hundred and no further', async () => {
    await submittedConsultation(server, await someone())
    const [row] = await database().query<Record<string, string | number | null>>('SELECT * FROM service_request')
    const names = Object.keys(row as object)
    for (let index = 0; index < 120; index += 1) {
      const copy = { ...row, id: `01COPY${String(index).padStart(20, '0')}`, number: String(index), draftKey: null } as Record<string, string | number | null>
      await database().execute(`INSERT INTO service_request (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, names.map((name) => copy[name] ?? null))
    }
    expect(await count(street)).toMatchObject({ waiting: 100, working: 0 })
  })
})
