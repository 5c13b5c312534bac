import { DomainError } from '@shared/domain/error'
import { handlerRoles } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

interface Span {
  staffId: string
  fromAt: number
  untilAt: number | null
}

/** Those who handle requests at the top are some dozens. */
const mostSpans = 2000

const covers = ({ fromAt, untilAt }: Span, moment: number): boolean => fromAt <= moment && (untilAt === null || untilAt > moment)

/**
 * The first moment from now on at which nobody is at the district centre or the bureau who handles requests; null where somebody always
 * is. Whatever else stands empty falls to them, so that as long as they are manned no request is without an owner who is there.
 */
export const firstUnmanned = async (sql: Sql, now: number): Promise<number | null> => {
  const assigned = await sql.query<Span>(
    `SELECT sa.staffId, sa.fromAt, sa.untilAt FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE u.kind IN ('bureau', 'district') AND s.disabledAt IS NULL AND sa.role IN (${holes(handlerRoles)}) AND (sa.untilAt IS NULL OR sa.untilAt > ?) LIMIT ${mostSpans}`, [...handlerRoles, now])
  const leaves = await sql.query<Span>(
    `SELECT staffId, fromAt, untilAt FROM staff_leave WHERE untilAt > ? AND staffId IN (${holes(assigned)}) LIMIT ${mostSpans}`, [now, ...assigned.map(({ staffId }) => staffId)])
  const isManned = (moment: number): boolean =>
    assigned.some((span) => covers(span, moment) && !leaves.some((leave) => leave.staffId === span.staffId && covers(leave, moment)))
  // Somebody goes only when an assignment ends or a leave begins.
  const moments = [now, ...assigned.flatMap(({ untilAt }) => untilAt ?? []), ...leaves.map(({ fromAt }) => Math.max(now, fromAt))]
  return moments.sort((one, other) => one - other).find((moment) => !isManned(moment)) ?? null
}

/** To be asked after a change, in its transaction, with what was true before it. Throws `last_handler` when the top would stand empty sooner than without it. */
export const assertStillManned = async (sql: Sql, before: number | null, now: number): Promise<void> => {
  const after = await firstUnmanned(sql, now)
  if (after !== null && (before === null || after < before)) throw new DomainError('last_handler')
}
