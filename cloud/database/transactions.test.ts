import { onEachDatabase } from '../test/eachDatabase'
import { createVirtualClock } from '../test/virtualClock'
import { createDatabase, type Connection, type Driver, type Sql, type Transaction } from './database'
import { newId } from './id'
import { openDatabase, openDriver } from './open'
import { duplicateKey, insert, readOne } from './rows'
import { settingTable } from './settings'

const clock = createVirtualClock()
const policy = { attempts: 4, pause: () => 0 }

onEachDatabase('a transaction', (context) => {
  const { database } = context
  const counter = async () => {
    const name = newId(clock)
    await insert(database(), settingTable, { name, content: '0' })
    return name
  }
  const addOne = (sql: Sql, name: string) => sql.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
  const valueOf = async (name: string) => Number((await readOne(database(), settingTable, { name }))?.content)

  /** The driver, with one of its statements answered otherwise. */
  const disturbed = async (disturb: (connection: Connection, statement: string) => Promise<void>): Promise<Driver> => {
    const driver = await openDriver(context.settings)
    const withConnection: Driver['withConnection'] = (work) =>
      driver.withConnection((connection) =>
        work({
          ...connection,
          run: async (statement, values) => {
            await disturb(connection, statement)
            return connection.run(statement, values)
          },
        }),
      )
    return { ...driver, withConnection }
  }

  it('that was kept although its answer was lost is run again, and its key refuses to act twice', async () => {
    let commits = 0
    const driver = await disturbed(async (connection, statement) => {
      if (statement !== 'COMMIT' || commits++ > 0) return
      await connection.run('COMMIT', [])
      throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST', fatal: true })
    })
    const [unsteady, total, key] = [createDatabase(driver, policy), await counter(), newId(clock)]
    let runs = 0
    const submit = unsteady.transaction(async (tx) => {
      runs += 1
      await insert(tx, settingTable, { name: key, content: 'submitted' })
      await addOne(tx, total)
    })
    const refusal = await submit.catch((error: unknown) => error)
    await unsteady.close()
    expect([duplicateKey(refusal), runs, await valueOf(total)]).toEqual([true, 2, 1])
  })

  it('that keeps failing for a passing reason ends in "unavailable", with its cause for the log', async () => {
    const gone = Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    const driver = await disturbed(async (_connection, statement) => {
      if (statement.startsWith('UPDATE')) throw gone
    })
    const unsteady = createDatabase(driver, policy)
    const name = await counter()
    let runs = 0
    const failing = unsteady.transaction((tx) => {
      runs += 1
      return addOne(tx, name)
    })
    await expect(failing).rejects.toMatchObject({ code: 'unavailable', cause: gone })
    expect(runs).toBe(policy.attempts)
    await unsteady.close()
  })

  it('leaves a single write alone whose outcome is unknown, but reads again', async () => {
    const statements: string[] = []
    const driver = await disturbed(async (_connection, statement) => {
      statements.push(statement.slice(0, 6))
      if (statements.length < 3) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    })
    const unsteady = createDatabase(driver, policy)
    await expect(addOne(unsteady, 'any')).rejects.toMatchObject({ code: 'unavailable' })
    await unsteady.query('SELECT 1')
    expect(statements).toEqual(['UPDATE', 'SELECT', 'SELECT'])
    await unsteady.close()
  })

  it('gives its connection up when it could not be rolled back', async () => {
    const discarded = jest.fn()
    const driver = await openDriver(context.settings)
    const run: Connection['run'] = async (statement) => {
      if (statement === 'ROLLBACK') throw new Error('cannot')
      return { rows: [], affected: 0 }
    }
    const failing = createDatabase({ ...driver, withConnection: (work) => work({ run, discard: discarded }) }, policy)
    await expect(failing.transaction(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(discarded).toHaveBeenCalledTimes(1)
    await failing.close()
  })

  it('takes no statement after its end, and binds nobody who outlives it', async () => {
    let escaped: Transaction | undefined
    let afterwards: Promise<unknown> | undefined
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    await database().transaction(async (tx) => {
      escaped = tx
      afterwards = ended.then(() => database().query('SELECT 1 AS one'))
    })
    end()
    await expect(escaped?.query('SELECT 1')).rejects.toThrow(/has ended/)
    expect(await afterwards).toEqual([{ one: 1 }])
  })
})

onEachDatabase('rival transactions', (context) => {
  const { kind, database } = context
  const counter = async () => {
    const name = newId(clock)
    await insert(database(), settingTable, { name, content: '0' })
    return name
  }
  const addOne = (sql: Sql, name: string) => sql.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
  const valueOf = async (name: string) => Number((await readOne(database(), settingTable, { name }))?.content)

  if (kind === 'sqlite') {
    it('on one connection undo what others were told is done, were it not for the mutex', async () => {
      const driver = await openDriver(context.settings)
      const connection = await driver.withConnection(async (shared) => shared)
      const total = await counter()
      /** A transaction that fails in the end, and somebody else's write in between. */
      const meet = async (rivals: Driver) => {
        const meeting = createDatabase(rivals, policy)
        let end: () => void = () => undefined
        const ended = new Promise<void>((resolve) => (end = resolve))
        const failing = meeting.transaction(async (tx) => {
          await addOne(tx, total)
          await ended
          throw new Error('no')
        })
        const other = addOne(meeting, total)
        await new Promise((resolve) => setImmediate(resolve))
        end()
        await expect(failing).rejects.toThrow('no')
        expect(await other).toEqual({ affected: 1 })
      }
      await meet({ ...driver, withConnection: (work) => work(connection) })
      expect(await valueOf(total)).toBe(0)
      await meet(driver)
      expect(await valueOf(total)).toBe(1)
      await driver.dataSource.destroy()
    })
    return
  }

  /** Two transactions that each hold what the other one needs next: the server must end one of them. */
  const deadlock = async (attempts: number) => {
    const unsteady = createDatabase(await openDriver(context.settings), { attempts, pause: () => 0 })
    const [a, b] = [await counter(), await counter()]
    let runs = 0
    let holding = 0
    let release: () => void = () => undefined
    const bothHold = new Promise<void>((resolve) => (release = resolve))
    const addTo = (first: string, second: string) =>
      unsteady.transaction(async (tx) => {
        runs += 1
        await addOne(tx, first)
        holding += 1
        if (holding >= 2) release()
        await bothHold
        await addOne(tx, second)
      })
    const results = await Promise.allSettled([addTo(a, b), addTo(b, a)])
    await unsteady.close()
    return { errors: results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])), runs, values: [await valueOf(a), await valueOf(b)] }
  }

  it('really deadlock, which costs one of them its work when it is not run again', async () => {
    const { errors, values } = await deadlock(1)
    expect(errors).toEqual([expect.objectContaining({ code: 'unavailable', cause: expect.objectContaining({ errno: 1213 }) })])
    expect(values).toEqual([1, 1])
  })

  it('both succeed, each once, when the loser of a deadlock is run again', async () => {
    expect(await deadlock(6)).toEqual({ errors: [], runs: 3, values: [2, 2] })
  })
})

onEachDatabase('two programs on one database', (context) => {
  it('wait for each other instead of failing', async () => {
    const { database } = context
    const other = await openDatabase(context.settings)
    const name = newId(clock)
    await insert(database(), settingTable, { name, content: '0' })
    const addOne = (sql: Sql) => sql.execute('UPDATE setting SET content = content + 1 WHERE name = ?', [name])
    const slowly = (tx: Transaction) => addOne(tx).then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    await Promise.all([database().transaction(slowly), other.transaction(slowly), addOne(database()), addOne(other)])
    expect(Number((await readOne(other, settingTable, { name }))?.content)).toBe(4)
    await other.close()
  })
})
