import { dueDay } from '@shared/domain/deadline'
import { dayText } from '@shared/text/due'
import { readOne } from '../../../database/rows'
import { chore, type TimerKind } from '../../../jobs/timerKind'
import { notify } from '../../../notify/notify'
import { type Services } from '../../../services'
import { deletionTable, type DeletionRow } from '../entities'
import { carryOutDeletion } from './carryOut'

export const deletionTimer = 'deletion_due'

/** Near the end of its days the district is reminded, past them the bureau is told; nothing while it is decided. */
const remind = async (services: Services, id: string): Promise<number | null> => {
  const { database, clock } = services
  const row = await readOne(database, deletionTable, { id })
  if (!row || row.status !== 'open') return null
  const network = await services.network.current()
  const isOver = clock.now() >= row.dueAt
  const bureau = network.units.find(({ kind }) => kind === 'bureau') ?? network.district
  const unitId = isOver ? bureau.id : network.district.id
  await database.transaction((tx) => notify(tx, services, {
    to: { kind: 'unit', id: unitId }, template: isOver ? 'deletion_overdue' : 'deletion_soon', params: { unit: network.district.name, due: dayText(dueDay(row.dueAt)) }, requestId: null,
  }))
  return isOver ? null : row.dueAt
}

/** In one sweep; what is left goes the next time. */
const batch = 50

/** Carries out what was approved as soon as the last open request of the person is over. One that fails does not keep the others. */
export const sweepApproved = async (services: Services): Promise<void> => {
  const { database, clock, log } = services
  const waiting = await database.query<DeletionRow>(`SELECT ${Object.keys(deletionTable.columns).join(', ')} FROM deletion_request WHERE status = 'approved' ORDER BY dueAt, id LIMIT ${batch}`)
  if (waiting.length === 0) return
  const network = await services.network.current()
  for (const deletion of waiting) {
    await database.transaction((tx) => carryOutDeletion(tx, services, network, deletion, clock.now()))
      .catch((error: unknown) => log.error({ deletionId: deletion.id, kind: (error as Error).name }, 'a record could not be deleted'))
  }
}

export const deletionTimers: readonly TimerKind[] = [{ kind: deletionTimer, run: remind }, chore('deletion_sweep', 10 * 60_000, sweepApproved)]
