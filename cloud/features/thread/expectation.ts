import { dueDay } from '@shared/domain/deadline'
import { answerExpectation } from '@shared/domain/thread'
import { isFinal } from '@shared/domain/workflow'
import { expectationText } from '@shared/text/thread'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { clockOf } from '../requests/present/due'

/** When the applicant can expect an answer, in words; null where it is over, or where nothing can be said. */
export const expectationOf = (request: RequestRow, network: NetworkView, now: number): string | null => {
  if (isFinal(request.status)) return null
  const clock = clockOf(request)
  const { week } = network.unit(network.responsible(request.ownerUnitId))
  return expectationText(answerExpectation({ now, week, calendar: network.calendar, dueDay: clock && clock.pausedAt === null ? dueDay(clock.dueAt) : null }), now)
}
