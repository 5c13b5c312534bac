import { type Database } from '../../cloud/database/database'
import { openDatabase } from '../../cloud/database/open'
import { type DemoServer } from './demoServer'

const hour = 60 * 60_000

/** Writes into the database of a demo what no screen can. */
const inDatabase = async <T>({ databaseFile }: DemoServer, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ file: databaseFile })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** The pattern that the demo comes with, replaced: nothing at all, or two places every day of the week. */
export const withoutPlans = (server: DemoServer): Promise<unknown> => inDatabase(server, (database) => database.execute('DELETE FROM appointment_plan'))
export const withDailyPlan = (server: DemoServer): Promise<unknown> => inDatabase(server, (database) => {
  const week = Array.from({ length: 8 }, () => [{ from: 9 * 60, to: 11 * 60 }])
  return database.execute("UPDATE appointment_plan SET week = ?, leadHours = 0, daysAhead = 14 WHERE kind = 'counter'", [JSON.stringify(week)])
})

/** What nobody can wait for: the session lies so many hours ahead, or behind, of now. */
export const passTime = (server: DemoServer, title: string, { begins, ends }: { begins: number; ends: number }): Promise<void> => inDatabase(server, async (database) => {
  const [startsAt, endsAt] = [Date.now() + begins * hour, Date.now() + ends * hour]
  const sessions = `SELECT s.id FROM activity_session s JOIN activity a ON a.id = s.activityId WHERE a.title = ?`
  await database.execute(`UPDATE capacity_pool SET startsAt = ? WHERE id IN (${sessions})`, [startsAt, title])
  await database.execute(`UPDATE activity_session SET startsAt = ?, endsAt = ? WHERE id IN (${sessions})`, [startsAt, endsAt, title])
  await database.execute('UPDATE activity SET startsAt = ?, endsAt = ? WHERE title = ?', [startsAt, endsAt, title])
})

/** Every appointment that was made begins so many hours from now. */
export const passAppointments = (server: DemoServer, begins: number): Promise<number> => inDatabase(server, async (database) => {
  const startsAt = Date.now() + begins * hour
  await database.execute('UPDATE capacity_pool SET startsAt = ? WHERE id IN (SELECT id FROM appointment_slot)', [startsAt])
  // Two times of one station never begin together: the free one lies a minute before.
  await database.execute('UPDATE appointment_slot SET endsAt = ?, startsAt = ? - CASE WHEN id IN (SELECT slotId FROM appointment) THEN 0 ELSE 60000 END', [startsAt + hour / 2, startsAt])
  await database.execute('UPDATE appointment SET startsAt = ?', [startsAt])
  return startsAt
})
