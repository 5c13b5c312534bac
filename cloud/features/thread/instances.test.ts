import { contract } from '@shared/contract/contract'
import { openDatabase } from '../../database/open'
import { type Database } from '../../database/database'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { talking } from '../../test/threads'

jest.setTimeout(180_000)

onEachDatabase('a thread over two instances', ({ database, kind, settings }) => {
  let servers: [TestServer, TestServer]
  let second: Database | undefined
  let people = 0
  let clerk: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    const first = await startTestServer(database())
    // SQLite belongs to one process: there both instances share its one connection.
    second = kind === 'mysql' ? await openDatabase(settings) : undefined
    servers = [first, await startTestServer(second ?? database(), { keys: first.services.keys })]
    clerk = await staff(first, '五角场街道', 'clerk')
  })
  afterAll(async () => {
    for (const server of servers) await server.stop()
    await second?.close()
  })
  const at = [talking(() => servers[0]), talking(() => servers[1])] as const

  it('numbers what both sides write at once through both, each once and without a gap; a reader misses none and sees them in order', async () => {
    const as = await veteran(servers[0], `both-${++people}`)
    const id = await submittedConsultation(servers[0], as)
    const each = kind === 'mysql' ? 15 : 6
    const total = each * 4
    // The clocks of the instances disagree: the order must not come from them.
    servers[1].clock.set(servers[0].clock.now() - 60_000)
    let isWriting = true
    const seen: number[] = []
    const reader = async () => {
      while (isWriting || seen.length < total) {
        const { messages } = await at[seen.length % 2 ? 0 : 1].poll(as, id, seen.at(-1) ?? 0)
        seen.push(...messages.map(({ seq }: { seq: number }) => seq))
        if (!isWriting && messages.length === 0) break
      }
    }
    const writer = async (write: (text: string) => Promise<{ status: number }>) => {
      for (let line = 0; line < each; line += 1) expect((await write(`第 ${line} 句`)).status).toBe(200)
    }
    const writing = Promise.all([
      ...at.map(({ say }) => writer((text) => say(as, id, text))), ...at.map(({ answer }) => writer((text) => answer(clerk, id, text))),
    ]).finally(() => { isWriting = false })
    await Promise.all([writing, reader()])
    expect(seen).toEqual(Array.from({ length: total }, (_unused, index) => index + 1))
    servers[1].clock.set(servers[0].clock.now())
    const [ids] = await database().query<{ amount: number }>('SELECT COUNT(DISTINCT id) AS amount FROM thread_message WHERE requestId = ?', [id])
    expect(Number(ids?.amount)).toBe(total)
  })

  it('takes the first message of a thread once, when both instances begin it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const as = await veteran(servers[0], `both-${++people}`)
      const id = await submittedConsultation(servers[0], as)
      const sentId = at[0].id()
      const replies = await Promise.all([at[0].say(as, id, '一', { sentId }), at[1].say(as, id, '一', { sentId }), at[1].answer(clerk, id, '二'), at[0].answer(clerk, id, '三')])
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect((await at[0].poll(as, id, 0)).messages.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3])
      const told = await database().query('SELECT id FROM notification WHERE link = ?', [`thread:${id}`])
      expect(told).toHaveLength(1)
    }
  })

  it('writes nothing into what was just closed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const as = await veteran(servers[0], `both-${++people}`)
      const id = await submittedConsultation(servers[0], as)
      const [closing, saying] = await Promise.all([at[0].answer(clerk, id, '办好了', { closes: true }), at[1].say(as, id, '等一下')])
      expect(closing.status).toBe(200)
      const texts = (await at[0].poll(as, id, 0)).messages.map(({ text }: { text: string }) => text)
      expect(texts).toEqual(saying.status === 200 ? ['等一下', '办好了'] : ['办好了'])
    }
  })

  it('costs a poll the session and one statement, the staff one more for the network, and writes nothing', async () => {
    const [server] = servers
    const as = await veteran(server, `both-${++people}`)
    const id = await submittedConsultation(server, as)
    await at[0].say(as, id, '一')
    const statements = async (work: () => Promise<unknown>) => {
      const [read, written]: [string[], string[]] = [[], []]
      const { query, execute } = server.services.database
      server.services.database.query = ((statement: string, values: never) => { read.push(statement); return query.call(server.services.database, statement, values) }) as typeof query
      server.services.database.execute = ((statement: string, values: never) => { written.push(statement); return execute.call(server.services.database, statement, values) }) as typeof execute
      await work()
      Object.assign(server.services.database, { query, execute })
      return { read, written }
    }
    await at[0].pollAsStaff(clerk, id, 1)
    const [idle, news, ofStaff] = [await statements(() => at[0].poll(as, id, 1)), await statements(() => at[0].poll(as, id, 0)), await statements(() => at[0].pollAsStaff(clerk, id, 0))]
    expect([idle.read.length, news.read.length, ofStaff.read.length]).toEqual([2, 2, 3])
    expect([...idle.written, ...news.written, ...ofStaff.written]).toEqual([])
    expect((await server.call(contract.pollStaffThread, clerk, { params: { id }, query: { after: 'x' } })).status).toBe(422)
  })
})
