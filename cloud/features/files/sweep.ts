import { type Services } from '../../services'

const hour = 60 * 60 * 1000
/** Longer than the slowest upload, and than a person who may come back to a page. */
const age = { pending: hour, unused: 24 * hour } as const
const batch = 200

/** Removes uploads that were cut off, and pictures that a discarded draft left behind. Row last: a removal cut short is done again. */
export const sweepFiles = async (services: Services): Promise<number> => {
  const { database, files, clock } = services
  const now = clock.now()
  const cut = await database.query<{ id: string }>("SELECT id FROM stored_file WHERE state = 'pending' AND createdAt < ? LIMIT ?", [now - age.pending, batch])
  const abandoned = await database.query<{ id: string }>(
    `SELECT f.id FROM stored_file f LEFT JOIN service_request r ON r.id = f.requestId
     WHERE f.state = 'stored' AND f.fileClass = 'private' AND f.createdAt < ? AND r.id IS NULL LIMIT ?`, [now - age.unused, batch])
  const left = [...cut, ...abandoned]
  for (const { id } of left) {
    await files.remove(id)
    await database.execute('DELETE FROM stored_file WHERE id = ?', [id])
  }
  return left.length
}
