import { rateLimitTable } from '../middleware/entities'
import { onEachDatabase } from '../test/eachDatabase'
import { duplicateKey, insert, readAll, readOne } from './rows'
import { settingTable } from './settings'

onEachDatabase('rows', ({ database }) => {
  const take = (bucket: string, windowStart: number, taken = 1) => insert(database(), rateLimitTable, { bucket, windowStart, taken, endsAt: windowStart + 1 })

  it('come back as they were put in, with large times as numbers', async () => {
    await take('large', 4_102_444_800_123, 7)
    expect(await readOne(database(), rateLimitTable, { bucket: 'large' })).toEqual({ bucket: 'large', windowStart: 4_102_444_800_123, taken: 7, endsAt: 4_102_444_800_124 })
    expect(await readOne(database(), rateLimitTable, { bucket: 'nobody' })).toBeUndefined()
  })

  it('are found by all given values, in the order and number asked for', async () => {
    for (const start of [30, 10, 20]) await take('ordered', start)
    await take('another', 5)
    const rows = await readAll(database(), rateLimitTable, { bucket: 'ordered', taken: 1 }, { orderBy: 'windowStart', limit: 2 })
    expect(rows.map(({ windowStart }) => windowStart)).toEqual([10, 20])
    expect((await readAll(database(), rateLimitTable, {}, { limit: 100 })).length).toBeGreaterThan(3)
  })

  it('are summed and counted to numbers on both databases', async () => {
    await take('summed', 1, 2)
    await take('summed', 2, 3)
    expect(await database().query('SELECT SUM(taken) AS sum, COUNT(*) AS count, MAX(windowStart) AS last FROM rate_limit WHERE bucket = ?', ['summed'])).toEqual([{ sum: 5, count: 2, last: 2 }])
  })

  it('take no column that the table does not have, wherever its name came from', async () => {
    const foreign = { name: 'a', content: 'b', 'content) SELECT 1 --': 'c' }
    await expect(insert(database(), settingTable, foreign)).rejects.toThrow(/setting has no column/)
    await expect(readOne(database(), settingTable, { '1 = 1 OR name': 'c' } as object)).rejects.toThrow(/setting has no column/)
    await expect(readAll(database(), settingTable, {}, { orderBy: 'name; --' as 'name', limit: 1 })).rejects.toThrow(/setting has no column/)
    await expect(readAll(database(), settingTable, {}, { limit: '1; --' as unknown as number })).rejects.toThrow(/whole number/)
  })

  it('are refused when their key is taken, and the refusal is told from others', async () => {
    await take('twice', 1)
    const again = await take('twice', 1).catch((error: unknown) => error)
    expect(duplicateKey(again)).toBe(true)
    const incomplete = await database().execute('INSERT INTO setting (name) VALUES (?)', ['incomplete']).catch((error: unknown) => error)
    expect(incomplete).toBeInstanceOf(Error)
    expect(duplicateKey(incomplete)).toBe(false)
  })

  it('are never cut short: a word that is too long stays whole or is refused', async () => {
    const name = 'n'.repeat(61)
    const refused = await insert(database(), settingTable, { name, content: '' }).then(() => false, () => true)
    const kept = await database().query<{ name: string }>("SELECT name FROM setting WHERE name LIKE 'nnn%'")
    expect(kept.map((row) => row.name)).toEqual(refused ? [] : [name])
  })

  it('are compared byte by byte, also by LIKE', async () => {
    await insert(database(), settingTable, { name: 'CaseMatters', content: '' })
    const found = async (condition: string, value: string) => (await database().query(`SELECT name FROM setting WHERE name ${condition} ?`, [value])).length
    expect([await found('=', 'CaseMatters'), await found('=', 'casematters')]).toEqual([1, 0])
    expect([await found('LIKE', 'CaseM%'), await found('LIKE', 'casem%')]).toEqual([1, 0])
  })
})
