import { type WeekHours } from '@shared/domain/openingHours'
import { dueDay } from '@shared/domain/deadline'
import { answerExpectation } from '@shared/domain/thread'
import { isFinal } from '@shared/domain/workflow'
import { expectationText } from '@shared/text/thread'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { clockOf } from '../requests/present/due'

const weekOf = async ({ database }: Services, unitId: string): Promise<WeekHours | null> => {
  const [row] = await database.query<{ week: string | null }>('SELECT week FROM unit WHERE id = ?', [unitId])
  return row?.week ? (JSON.parse(row.week) as WeekHours) : null
}

/** When the applicant can expect an answer, in words; null where it is over, or where nothing can be said. */
export const expectationOf = async (services: Services, request: RequestRow, network: NetworkView, now: number): Promise<string | null> => {
  if (isFinal(request.status)) return null
  const clock = clockOf(request)
  const week = await weekOf(services, network.responsible(request.ownerUnitId))
  return expectationText(answerExpectation({ now, week, calendar: network.calendar, dueDay: clock && clock.pausedAt === null ? dueDay(clock.dueAt) : null }), now)
}
