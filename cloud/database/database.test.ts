import { onEachDatabase } from '../test/eachDatabase'
import { createVirtualClock } from '../test/virtualClock'
import { settingTable } from './settings'
import { duplicateKey, insert, readOne } from './rows'
import { newId } from './id'
import { openDatabase } from './open'
import { allTables } from './schema'
import { schemaDrift } from './migrate'
import { type SqlValue } from './values'
import { onServer } from '../test/mariadb'

const clock = createVirtualClock()

onEachDatabase('the database', (context) => {
  const { kind, database } = context
  const fresh = async (content = '1') => {
    const name = newId(clock)
    await insert(database(), settingTable, { name, content })
    return name
  }
  const contentOf = async (name: string) => (await readOne(database(), settingTable, { name }))?.content

  it('counts a conditional update as one when it matches, also when nothing changes, and as none when it does not', async () => {
    const name = await fresh()
    const update = (from: string, to: string) => database().execute('UPDATE setting SET content = ? WHERE name = ? AND content = ?', [to, name, from])
    expect(await update('1', '2')).toEqual({ affected: 1 })
    expect(await update('1', '3')).toEqual({ affected: 0 })
    expect(await update('2', '2')).toEqual({ affected: 1 })
  })

  it('keeps emoji, rare characters, line ends, 60,000 characters and large times as they are', async () => {
    for (const content of ['👴🏻😀', '𠮷野家', 'a\nb\tc', '长'.repeat(20_000)]) expect(await contentOf(await fresh(content))).toBe(content)
    const now = 4_102_444_800_123
    await database().execute('INSERT INTO rate_limit (bucket, windowStart, taken, endsAt) VALUES (?, ?, ?, ?)', ['big', now, 1, now + 1])
    expect(await database().query('SELECT windowStart, taken, endsAt FROM rate_limit WHERE bucket = ?', ['big'])).toEqual([{ windowStart: now, taken: 1, endsAt: now + 1 }])
  })

  it('tells upper and lower case apart in ids and codes', async () => {
    const name = await fresh()
    expect(await contentOf(name.toLowerCase())).toBeUndefined()
  })

  it('recognises a row that is there already', async () => {
    const name = await fresh()
    const again = await insert(database(), settingTable, { name, content: '2' }).catch((error: unknown) => error)
    expect(duplicateKey(again)).toBe(true)
    expect(duplicateKey(new Error('something else'))).toBe(false)
  })

  it('refuses control characters in words, and anything that a driver could choke on', async () => {
    await expect(fresh('a\u0000b')).rejects.toMatchObject({ code: 'forbidden_characters' })
    for (const value of [new Date(0), Buffer.from('a'), {}, undefined, NaN, true]) {
      await expect(database().query('SELECT ? AS x', [value as unknown as SqlValue])).rejects.toThrow(/a value for SQL/)
    }
  })

  it('undoes everything that a transaction did before it failed', async () => {
    const name = await fresh()
    const failing = database().transaction(async (tx) => {
      await tx.execute('UPDATE setting SET content = ? WHERE name = ?', ['2', name])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await contentOf(name)).toBe('1')
  })

  it('lets nobody touch the database itself inside a transaction', async () => {
    await expect(database().transaction(async () => database().query('SELECT 1'))).rejects.toThrow(/use its tx/)
    await expect(database().transaction(async () => database().transaction(async () => 1))).rejects.toThrow(/use its tx/)
  })

  it('keeps 40 concurrent counters exact, with plain statements in between', async () => {
    const name = await fresh('0')
    const addOne = () =>
      database().transaction(async (tx) => {
        await tx.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
        return tx.query('SELECT content FROM setting WHERE name = ?', [name])
      })
    await Promise.all(Array.from({ length: 40 }, (_unused, index) => (index % 2 ? addOne() : addOne().then(() => contentOf(name)))))
    expect(Number(await contentOf(name))).toBe(40)
  })

  it('runs a transaction again after a deadlock', async () => {
    const [a, b] = [await fresh('0'), await fresh('0')]
    let runs = 0
    const addTo = (first: string, second: string) =>
      database().transaction(async (tx) => {
        runs += 1
        await tx.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [first])
        await new Promise((resolve) => setImmediate(resolve))
        await tx.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [second])
      })
    await Promise.all(Array.from({ length: 10 }, (_unused, index) => (index % 2 ? addTo(a, b) : addTo(b, a))))
    expect([Number(await contentOf(a)), Number(await contentOf(b))]).toEqual([10, 10])
    expect(runs).toBeGreaterThanOrEqual(10)
  })

  it('has migrations that leave nothing to add, also after they were undone and run again', async () => {
    const { dataSource } = database()
    expect(await schemaDrift(database())).toEqual([])
    const rounds = dataSource.migrations.length
    for (let round = 0; round < rounds; round += 1) await dataSource.undoLastMigration()
    const left = kind === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SHOW TABLES'
    const names = (await dataSource.query<object[]>(left)).map((row) => String(Object.values(row)[0]))
    expect(allTables.filter(({ name }) => names.includes(name))).toEqual([])
    await dataSource.runMigrations()
    expect(await schemaDrift(database())).toEqual([])
  })

  if (kind === 'mysql') {
    it('runs a transaction again when its connection is cut', async () => {
      const name = await fresh('0')
      let runs = 0
      await database().transaction(async (tx) => {
        runs += 1
        await tx.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
        const [own] = await tx.query<{ id: number }>('SELECT CONNECTION_ID() AS id')
        if (runs === 1) await onServer(process.env.TEST_MARIADB_URL as string, `KILL ${own?.id}`)
        await tx.query('SELECT 1')
      })
      expect([runs, Number(await contentOf(name))]).toEqual([2, 1])
    })

    it('refuses with a clear word when all connections are taken, instead of hanging', async () => {
      const small = await openDatabase({ ...context.settings, pool: { connections: 1, waiting: 1, patience: 200, silence: 5000 } })
      let letGo: () => void = () => undefined
      const held = small.transaction(() => new Promise<void>((resolve) => (letGo = resolve)))
      const waiting = await Promise.allSettled([small.query('SELECT 1'), small.query('SELECT 2')])
      expect(waiting.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'ok'))).toEqual(['overloaded', 'overloaded'])
      letGo()
      await held
      expect(await small.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
      await small.close()
    })
  }
})
