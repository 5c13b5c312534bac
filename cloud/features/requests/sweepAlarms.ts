import { dueDay } from '@shared/domain/deadline'
import { type ClockEventKind } from '@shared/domain/workflow'
import { dayText } from '@shared/text/due'
import { type NotificationTemplate } from '@shared/text/notifications'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type Audience, type Change } from './actions/types'
import { type Alarm, chaseFrom, keptUntil, nextAlarm, noAlarm, pickUpAlarm } from './alarms'
import { carryOut } from './carryOut'
import { type RequestRow } from './entities'
import { clockOf } from './present/due'
import { readRequest } from './read'

type Ring = (request: RequestRow, network: NetworkView, now: number) => Change

/** Counted from the alarm itself: after a long standstill the later ones ring too, one after the other. */
const after = (request: RequestRow, { calendar }: NetworkView): Alarm => {
  const clock = clockOf(request)
  return clock && request.alarmAt !== null ? nextAlarm(clock, request.alarmAt, calendar) : noAlarm
}

const tell = (template: NotificationTemplate, audience: (request: RequestRow, network: NetworkView) => readonly (string | null)[]): Ring => (request, network) => {
  const units = new Set(audience(request, network).filter((id) => id !== null))
  const params = { unit: network.unit(request.ownerUnitId).name }
  return { isAside: true, set: after(request, network), announcements: [...units].map((unitId) => ({ to: { unitId } satisfies Audience, template, params })) }
}

const parentOf = ({ ownerUnitId }: RequestRow, network: NetworkView): string | null => network.aboveOf(ownerUnitId)
const bureauOf = (_request: RequestRow, network: NetworkView): string => network.units.find(({ kind }) => kind === 'bureau')?.id ?? network.district.id

/** What each alarm does: whom it tells, and what comes after it. */
const rings: Readonly<Record<Exclude<ClockEventKind, 'calendarChanged'>, Ring>> = {
  soon: tell('request_soon', ({ ownerUnitId }) => [ownerUnitId]),
  overdue: tell('request_overdue', (request, network) => [request.ownerUnitId, parentOf(request, network)]),
  overdueLong: tell('request_overdue_long', (request, network) => [bureauOf(request, network)]),
  outsideLate: (request, network, now) => ({
    isAside: true, set: chaseFrom(request.expectedAt ?? now, now, network.calendar), announcements: [{ to: { unitId: request.ownerUnitId }, template: 'outside_late' }],
  }),
  pickUpReminder: ({ readyAt }, _network, now) => ({
    isAside: true, set: pickUpAlarm(readyAt ?? now, now), announcements: [{ to: 'applicant', template: 'card_reminder', params: { until: dayText(dueDay(keptUntil(readyAt ?? now))) } }],
  }),
  returnUncollected: (request, network) => {
    const district = network.responsible(network.district.id)
    return {
      set: { ...noAlarm, ownerUnitId: district, assigneeId: null }, detail: { fromUnitId: request.ownerUnitId }, participants: [district],
      announcements: [{ to: 'applicant', template: 'card_returned' }, ...[request.ownerUnitId, district].map((unitId) => ({ to: { unitId }, template: 'card_returned' } as const))],
    }
  },
}

const batch = 100

/**
 * Rings what is due, each once however many instances look: the write is conditional on the alarm that was seen. Goes on until nothing rings
 * any more, for behind an alarm that comes late the next one may be due as well. Gives how many rang.
 */
export const sweepAlarms = async (services: Services): Promise<number> => {
  const network = await services.network.current()
  for (let total = 0; ;) {
    const due = await services.database.query<{ id: string }>(`SELECT id FROM service_request WHERE alarmAt <= ? ORDER BY alarmAt LIMIT ${batch}`, [services.clock.now()])
    const rang = await ringEach(services, network, due.map(({ id }) => id))
    if (rang === 0) return total
    total += rang
  }
}

/** One request that cannot be read must not keep all others waiting. */
const ringEach = async (services: Services, network: NetworkView, ids: readonly string[]): Promise<number> => {
  let rang = 0
  for (const id of ids) {
    const isDone = await ring(services, network, id).catch((error: Error) => {
      services.log.error({ requestId: id, error: error.name }, 'an alarm failed')
      return false
    })
    if (isDone) rang += 1
  }
  return rang
}

const ring = ({ database, ...services }: Services, network: NetworkView, id: string): Promise<boolean> =>
  database.transaction(async (tx) => {
    const now = services.clock.now()
    const request = await readRequest(tx, services, id)
    const { alarm, alarmAt } = request
    if (alarm === null || alarm === 'calendarChanged' || alarmAt === null || alarmAt > now) return false
    return carryOut(tx, { database, ...services }, network, request, rings[alarm](request, network, now), { action: alarm, by: { kind: 'clock' }, unitId: null, at: now })
  })
