import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onEachDatabase } from '../test/eachDatabase'
import { onServer } from '../test/mariadb'
import { createVirtualClock } from '../test/virtualClock'
import { newId } from './id'
import { openDatabase } from './open'
import { insert, readOne } from './rows'
import { settingTable } from './settings'

const clock = createVirtualClock()
const gate = () => {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open: () => open() }
}

/** A line to the server that can fall silent without being cut, as a network does. */
const startLine = async (port: number) => {
  const sockets: Socket[] = []
  let isSilent = false
  const line = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    sockets.push(client, server)
    client.on('data', (bytes) => isSilent || server.write(bytes)).on('error', () => undefined).on('close', () => server.destroy())
    server.on('data', (bytes) => isSilent || client.write(bytes)).on('error', () => undefined).on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  return {
    port: (line.address() as AddressInfo).port,
    setSilent: (silent: boolean) => (isSilent = silent),
    stop: () => new Promise((resolve) => {
      line.close(resolve)
      sockets.forEach((socket) => socket.destroy())
    }),
  }
}

onEachDatabase('the connections', (context) => {
  const { kind, database } = context
  if (kind === 'sqlite') {
    it('number one, which confirms only what is on the disk and waits for other programs', async () => {
      // As the program opens it: the one of the tests need not survive a power cut.
      const own = await openDatabase(context.settings)
      const pragma = async (name: string) => Object.values((await own.query<object>(`PRAGMA ${name}`))[0] ?? {})[0]
      expect(await Promise.all(['journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys'].map(pragma))).toEqual(['wal', 2, 250, 1])
      await own.close()
    })
    return
  }

  it('all have the same strict settings, the oldest too', async () => {
    const several = await openDatabase(context.settings)
    const { passed, open } = gate()
    let arrived = 0
    const look = () =>
      several.transaction(async (tx) => {
        if (++arrived === 3) open()
        await passed
        return (await tx.query<Record<string, unknown>>(
          'SELECT CONNECTION_ID() AS id, @@sql_mode AS mode, @@innodb_lock_wait_timeout AS lockWait, @@max_statement_time AS longest, @@character_set_client AS words'))[0]
      })
    const seen = await Promise.all([look(), look(), look()])
    expect(new Set(seen.map((facts) => facts?.id)).size).toBe(3)
    for (const facts of seen) expect(facts).toMatchObject({ mode: expect.stringContaining('STRICT_ALL_TABLES'), lockWait: 5, longest: 10, words: 'utf8mb4' })
    for (const facts of seen) expect(facts?.mode).not.toContain('NO_BACKSLASH_ESCAPES')
    await several.close()
  })

  it('may be cut in a transaction, which is then run again', async () => {
    const name = newId(clock)
    await insert(database(), settingTable, { name, content: '0' })
    let runs = 0
    await database().transaction(async (tx) => {
      runs += 1
      await tx.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
      const [own] = await tx.query<{ id: number }>('SELECT CONNECTION_ID() AS id')
      if (runs === 1) await onServer(process.env.TEST_MARIADB_URL as string, `KILL ${own?.id}`)
      await tx.query('SELECT 1')
    })
    expect([runs, (await readOne(database(), settingTable, { name }))?.content]).toEqual([2, '1'])
  })

  it('are refused with a clear word when all are taken, instead of letting the caller hang', async () => {
    const small = await openDatabase({ ...context.settings, pool: { connections: 1, waiting: 1, patience: 200, silence: 5000 } })
    const { passed, open } = gate()
    const held = small.transaction(() => passed)
    const waiting = await Promise.allSettled([small.query('SELECT 1'), small.query('SELECT 2')])
    expect(waiting).toEqual([1, 2].map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'overloaded' }) })))
    open()
    await held
    expect(await small.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    await small.close()
  })

  it('that fall silent are given up, and the next caller gets a new one', async () => {
    const address = new URL(context.settings.url as string)
    const line = await startLine(Number(address.port))
    address.port = String(line.port)
    const over = await openDatabase({ ...context.settings, url: String(address), pool: { connections: 1, waiting: 5, patience: 5000, silence: 300 } })
    try {
      const whole = over.transaction(async (tx) => {
        line.setSilent(true)
        await tx.query('SELECT 1')
      })
      await expect(whole).rejects.toMatchObject({ code: 'unavailable' })
      line.setSilent(false)
      expect(await over.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
      line.setSilent(true)
      await expect(over.query('SELECT 1')).rejects.toMatchObject({ code: 'unavailable' })
      line.setSilent(false)
      expect(await over.query('SELECT 2 AS two')).toEqual([{ two: 2 }])
    } finally {
      await line.stop()
      await over.close()
    }
  })
})
