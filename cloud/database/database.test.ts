import { onEachDatabase } from '../test/eachDatabase'
import { createVirtualClock } from '../test/virtualClock'
import { settingTable } from './settings'
import { insert, readOne } from './rows'
import { newId } from './id'
import { type SqlValue } from './values'

const clock = createVirtualClock()

onEachDatabase('the database', ({ database }) => {
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

  it('keeps emoji, rare characters, line ends and 60,000 characters as they are', async () => {
    for (const content of ['👴🏻😀', '𠮷野家', 'a\nb\tc', '长'.repeat(20_000)]) expect(await contentOf(await fresh(content))).toBe(content)
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
})
