import { recountClock } from '@shared/domain/deadline'
import { readSetting, writeSetting } from '../../database/settings'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { carryOut } from './carryOut'
import { update } from '../../database/rows'
import { type RequestRow, requestTable } from './entities'
import { clockOf } from './present/due'
import { readRequest } from './read'
import { clockColumns } from './stage'

const batch = 200

/** After a change of the calendar: every running clock is reckoned anew, and each request that it moves says so in its log. */
export const recountAll = async (services: Services): Promise<number> => {
  const network = await services.network.current()
  let moved = 0
  for (let last = ''; ;) {
    const rows = await services.database.query<Pick<RequestRow, 'id' | 'limitClock'>>(
      `SELECT id, limitClock FROM service_request WHERE id > ? AND dueAt IS NOT NULL ORDER BY id LIMIT ${batch}`, [last])
    for (const row of rows) if (clockOf(row)?.calendarVersion !== network.calendar.version && (await recount(services, network, row.id))) moved += 1
    if (rows.length < batch) return moved
    last = rows[rows.length - 1]?.id ?? ''
  }
}

const recount = (services: Services, network: NetworkView, id: string): Promise<boolean> =>
  services.database.transaction(async (tx) => {
    const now = services.clock.now()
    const request = await readRequest(tx, services, id)
    const clock = clockOf(request)
    const recounted = clock && recountClock(clock, now, network.calendar)
    if (!clock || !recounted || recounted === clock) return false
    const { queueAt, ...columns } = clockColumns(recounted, now, network.calendar)
    if (recounted.dueAt === clock.dueAt && recounted.amberAt === clock.amberAt && recounted.provisional === clock.provisional) {
      await update(tx, requestTable, { limitClock: columns.limitClock }, { id, version: request.version })
      return false
    }
    const change = { isAside: true as const, set: { ...columns, queueAt }, detail: { from: clock.dueAt, to: recounted.dueAt, calendarVersion: network.calendar.version }, announcements: [] }
    return carryOut(tx, services, network, request, change, { action: 'calendarChanged', by: { kind: 'clock' }, unitId: null, at: now })
  })

const recountedBy = 'recountedCalendar'

/** Once for each calendar, by whichever instance comes first; one that was cut off is begun again. */
export const recountIfChanged = async (services: Services): Promise<void> => {
  const { calendar } = await services.network.current()
  if ((await readSetting(services.database, recountedBy)) === calendar.version) return
  await recountAll(services)
  await writeSetting(services.database, recountedBy, calendar.version)
}
