import { addMonths } from '@shared/domain/calendar/day'
import { type VisitPlanRow } from './entities'

/** The timer that makes a plan come again. */
export const againKind = 'visit_plan_again'

/** The days of the next time. What ends with a month ends with the last day of the next, too: the day after is what moves. */
export const nextOf = ({ fromDay, untilDay }: Pick<VisitPlanRow, 'fromDay' | 'untilDay'>, months: number): { fromDay: number; untilDay: number } => ({ fromDay: addMonths(fromDay, months), untilDay: addMonths(untilDay + 1, months) - 1 })
