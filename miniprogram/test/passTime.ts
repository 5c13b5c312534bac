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
