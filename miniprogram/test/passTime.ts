import { openDatabase } from '../../cloud/database/open'
import { type DemoServer } from './demoServer'

const hour = 60 * 60_000

/** What nobody can wait for: the session lies so many hours ahead, or behind, of now. */
export const passTime = async (server: DemoServer, title: string, { begins, ends }: { begins: number; ends: number }): Promise<void> => {
  const database = await openDatabase({ file: server.databaseFile })
  const [startsAt, endsAt] = [Date.now() + begins * hour, Date.now() + ends * hour]
  const sessions = `SELECT s.id FROM activity_session s JOIN activity a ON a.id = s.activityId WHERE a.title = ?`
  try {
    await database.execute(`UPDATE capacity_pool SET startsAt = ? WHERE id IN (${sessions})`, [startsAt, title])
    await database.execute(`UPDATE activity_session SET startsAt = ?, endsAt = ? WHERE id IN (${sessions})`, [startsAt, endsAt, title])
    await database.execute('UPDATE activity SET startsAt = ?, endsAt = ? WHERE title = ?', [startsAt, endsAt, title])
  } finally {
    await database.close()
  }
}

/** Every appointment that was made begins so many hours from now. */
export const passAppointments = async (server: DemoServer, begins: number): Promise<number> => {
  const database = await openDatabase({ file: server.databaseFile })
  const startsAt = Date.now() + begins * hour
  try {
    await database.execute('UPDATE capacity_pool SET startsAt = ? WHERE id IN (SELECT id FROM appointment_slot)', [startsAt])
    // Two times of one station never begin together: the free one lies a minute before.
    await database.execute('UPDATE appointment_slot SET endsAt = ?, startsAt = ? - CASE WHEN id IN (SELECT slotId FROM appointment) THEN 0 ELSE 60000 END', [startsAt + hour / 2, startsAt])
    await database.execute('UPDATE appointment SET startsAt = ?', [startsAt])
    return startsAt
  } finally {
    await database.close()
  }
}
