import { type Sql, type SqlValue, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedCertificate, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { type StaffActor } from '../../middleware/actor'
import { countQueue, listQueue } from './queue'
import { findRequests } from './search'

jest.setTimeout(180_000)

type Row = Record<string, SqlValue>
const sizes = { small: 400, large: 4000 } as const

onEachDatabase('the cost of a page', ({ database, kind }) => {
  let server: TestServer
  let actor: StaffActor
  let pattern: Row
  let tokens: string[]
  const now = () => server.clock.now()

  beforeAll(async () => {
    server = await startTestServer(database())
    const clerk = await staff(server, '五角场街道', 'clerk')
    const id = await submittedCertificate(server, await veteran(server, 'pattern'))
    pattern = (await database().query<Row>('SELECT * FROM service_request WHERE id = ?', [id]))[0] as Row
    tokens = (await database().query<{ token: string }>('SELECT token FROM search_token WHERE requestId = ?', [id])).map(({ token }) => token)
    const unit = (await server.services.network.current()).unit(clerk.unitId)
    actor = { id: clerk.staffId, name: '', assignments: [{ unitId: unit.id, unitKind: unit.kind, unitPath: unit.path, role: 'clerk' }] }
  })
  afterAll(() => server.stop())

  const insertRows = async (sql: Sql, table: string, rows: readonly Row[]): Promise<void> => {
    const names = Object.keys(rows[0] ?? {})
    for (let at = 0; at < rows.length; at += 200) {
      const chunk = rows.slice(at, at + 200)
      await sql.execute(`INSERT INTO ${table} (${names.join(', ')}) VALUES ${chunk.map(() => `(${holes(names)})`).join(', ')}`, chunk.flatMap((row) => names.map((name) => row[name] ?? null)))
    }
  }
  /** A queue with everything in it: each state as often as any other, due times in no order. */
  const states: readonly ((at: number) => Row)[] = [
    (at) => ({ status: 'submitted', dueAt: now() + at, queueAt: now() + at, alarm: 'soon', alarmAt: now() + at }),
    (at) => ({ status: 'submitted', dueAt: now() + at, queueAt: now() + at, alarm: 'overdue', alarmAt: now() + at }),
    (at) => ({ status: 'accepted', dueAt: now() - at, queueAt: now() - at, alarm: null, alarmAt: null }),
    (at) => ({ status: 'awaiting_supplement', dueAt: null, queueAt: now() - at, alarm: null, alarmAt: null }),
    (at) => ({ status: 'completed', dueAt: null, queueAt: now() - at, alarm: null, alarmAt: null, callbackDueAt: now() + at }),
    (at) => ({ status: 'submitted', dueAt: now() + at, queueAt: now() + at, alarm: 'soon', alarmAt: now() + at, assigneeId: actor.id, serviceKey: 'consultation', messageWaitsAt: now() - at }),
  ]
  const fill = async (size: number): Promise<void> => {
    await database().execute('DELETE FROM service_request')
    await database().execute('DELETE FROM search_token')
    const rows = Array.from({ length: size }, (_unused, index) => {
      const at = 1 + ((index * 7919) % size) * 1000
      const id = `01C0PY${String(index).padStart(20, '0')}`
      return { ...pattern, ...states[index % states.length]?.(at), id, number: String(index), applicantName: server.services.vault.seal('张建国', id) } as Row & { id: string }
    })
    await insertRows(database(), 'service_request', rows)
    await insertRows(database(), 'search_token', rows.flatMap(({ id }) => tokens.map((token) => ({ token, requestId: id }))))
    if (kind === 'mysql') await database().query('ANALYZE TABLE service_request, search_token')
  }

  const asCall = (tx: Transaction, network: object, given: object) => ({ services: { ...server.services, database: tx, network }, staff: actor, now: now(), ...given })
  const list = (query: object) => async (tx: Transaction, network: object) => {
    const first = await listQueue(asCall(tx, network, { query }) as never)
    if (first.requests.length > 0) return listQueue(asCall(tx, network, { query: { ...query, after: first.next } }) as never)
    throw new Error('an empty page proves nothing')
  }
  const works = {
    ...Object.fromEntries(['waiting', 'reply', 'working', 'supplement', 'soon', 'overdue', 'callback'].map((tab) => [tab, list({ tab })])),
    'waiting, mine': list({ tab: 'waiting', assignee: 'me' }),
    'waiting, one service': list({ tab: 'waiting', service: 'consultation' }),
    counts: async (tx: Transaction, network: object) => countQueue(asCall(tx, network, { query: {} }) as never),
    'search by surname': async (tx: Transaction, network: object) => findRequests(asCall(tx, network, { body: { text: '张' } }) as never),
  }

  /** Rows that the database touched on its one connection. */
  const rowsRead = async (tx: Transaction): Promise<number> => {
    const counters = await tx.query<{ Value: string }>("SHOW SESSION STATUS LIKE 'Handler_read%'")
    return counters.reduce((sum, { Value }) => sum + Number(Value), 0)
  }
  const measure = async (): Promise<Record<string, number>> => {
    const view = await server.services.network.current()
    const network = { current: async () => view }
    return database().transaction(async (tx) => {
      const costs: Record<string, number> = {}
      for (const [name, work] of Object.entries(works)) {
        const before = await rowsRead(tx)
        await work(tx, network)
        costs[name] = (await rowsRead(tx)) - before
      }
      return costs
    })
  }

  if (kind === 'mysql') {
    it('is the same in a queue ten times as long, under every tab, in the filters that many use, and in a search', async () => {
      await fill(sizes.small)
      const small = await measure()
      await fill(sizes.large)
      const large = await measure()
      for (const name of Object.keys(works)) expect([name, (large[name] as number) <= (small[name] as number) * 1.3 + 60]).toEqual([name, true])
    })
  } else {
    it('walks one index in its order under every tab: nothing of a queue is sorted but the pages of its parts', async () => {
      await fill(sizes.small)
      const query = jest.spyOn(database(), 'query')
      for (const tab of ['waiting', 'reply', 'working', 'supplement', 'soon', 'overdue', 'callback']) {
        query.mockClear()
        await listQueue(asCall(database() as never, server.services.network, { query: { tab } }) as never)
        const [statement, values] = query.mock.calls.find(([words]) => words.includes('AS part0')) as [string, SqlValue[]]
        const plan = (await database().query<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, values)).map(({ detail }) => detail)
        // What follows after a part is the merging of the pages, 21 rows each.
        const inParts = plan.join('\n').match(/CO-ROUTINE part(\d+)\n[^]*?SCAN part\1/g) ?? []
        expect([tab, inParts.length]).toEqual([tab, tab === 'waiting' ? 2 : 1])
        for (const steps of inParts) expect([tab, steps]).toEqual([tab, expect.not.stringMatching(/SCAN service_request|TEMP B-TREE/)])
      }
      query.mockRestore()
    })
  }
})
