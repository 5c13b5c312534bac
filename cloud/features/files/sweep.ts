import { threadFileField } from '@shared/domain/thread'
import { holes } from '../../database/rows'
import { readSetting, writeSetting } from '../../database/settings'
import { type Services } from '../../services'
import { type SweptFile, unnamedFiles } from './unnamed'

const hour = 60 * 60 * 1000
/** Longer than the slowest upload, and than a person who may come back to a page. */
const age = { pending: hour, unused: 24 * hour } as const
/** Files looked at in one statement, and the time for all of it (ms): what is left is for the next time. */
const bounds = { files: 200, time: 20_000 } as const

/** Where the walk over all files stopped: each run goes on from there, and begins anew after the last one. */
const cursorName = 'fileSweep'

/**
 * Removes uploads that were cut off, retakes whose request names another photo by now, and pictures that a discarded draft left behind. A photo of
 * a visit is sent once the visit is there, and belongs to it for good. What was meant for everybody goes that no activity and no notice uses, and
 * files of messages that nobody sent.
 * Gives how many.
 */
export const sweepFiles = async (services: Services): Promise<number> => {
  const { database, clock } = services
  const begunAt = clock.now()
  let after = (await readSetting(database, cursorName)) ?? ''
  await releaseLost(services, begunAt)
  await releaseUnused(services, begunAt)
  await releaseUnsent(services, begunAt)
  let removed = await removeCut(services, begunAt)
  do {
    const files = await database.query<SweptFile>(
      `SELECT id, requestId FROM stored_file WHERE id > ? AND state = 'stored' AND fileClass = 'private' AND visitId IS NULL AND (field IS NULL OR field <> ?) AND createdAt < ? ORDER BY id LIMIT ${bounds.files}`, [after, threadFileField, begunAt - age.unused])
    removed += await removeUnnamed(services, files)
    after = files.length < bounds.files ? '' : (files.at(-1)?.id ?? '')
    await writeSetting(database, cursorName, after)
  } while (after !== '' && clock.now() - begunAt < bounds.time)
  return removed
}

/** Photos that came in while the person of their visit was erased: nothing names them any more. */
const releaseLost = async ({ database }: Services, now: number): Promise<void> => {
  await database.execute(
    "UPDATE stored_file SET state = 'pending' WHERE state = 'stored' AND visitId IS NOT NULL AND createdAt < ? AND NOT EXISTS (SELECT 1 FROM care_visit v WHERE v.id = stored_file.visitId)", [now - age.unused])
}

/** What no activity and no notice uses (any more). Whoever names it makes it young again (published.ts), and it is looked at once more when its row is held. */
const releaseUnused = async ({ database }: Services, now: number): Promise<void> => {
  const isUnused = `state = 'stored' AND fileClass = 'published' AND createdAt < ? AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.pictureId = stored_file.id)
    AND NOT EXISTS (SELECT 1 FROM notice_file n WHERE n.fileId = stored_file.id)`
  const unused = await database.query<{ id: string }>(`SELECT id FROM stored_file WHERE ${isUnused} LIMIT ${bounds.files}`, [now - age.unused])
  const ids = unused.map(({ id }) => id)
  if (ids.length > 0) await database.execute(`UPDATE stored_file SET state = 'pending' WHERE id IN (${holes(ids)}) AND ${isUnused}`, [...ids, now - age.unused])
}

/** Files of a message that nobody sent; whoever sends one at that very moment keeps it. What was sent stays as long as its thread (thread/erase.ts). */
const releaseUnsent = async ({ database }: Services, now: number): Promise<void> => {
  await database.execute("UPDATE stored_file SET state = 'pending' WHERE state = 'stored' AND createdAt < ? AND field = ? AND approvedAt IS NULL", [now - age.unused, threadFileField])
}

const removeCut = async (services: Services, now: number): Promise<number> => {
  const cut = await services.database.query<{ id: string }>(`SELECT id FROM stored_file WHERE state = 'pending' AND createdAt < ? LIMIT ${bounds.files}`, [now - age.pending])
  for (const { id } of cut) await removeFile(services, id)
  return cut.length
}

/** Only as its request stands when it was looked at: whoever names the photo at that very moment keeps it. */
const removeUnnamed = async (services: Services, files: readonly SweptFile[]): Promise<number> => {
  let removed = 0
  for (const { id, request } of await unnamedFiles(services, files)) {
    const stillSo = request ? 'EXISTS (SELECT 1 FROM service_request WHERE id = ? AND version = ?)' : '1 = 1'
    // No longer to be had from here on; a removal that is cut short is done again as that of a cut upload.
    const { affected } = await services.database.execute(
      `UPDATE stored_file SET state = 'pending' WHERE id = ? AND state = 'stored' AND ${stillSo}`, [id, ...(request ? [request.id, request.version] : [])])
    if (affected === 1) await removeFile(services, id)
    removed += affected
  }
  return removed
}

/** Row last: a removal cut short is done again. */
const removeFile = async ({ database, files }: Services, id: string): Promise<void> => {
  await files.remove(id)
  await database.execute('DELETE FROM stored_file WHERE id = ?', [id])
}
