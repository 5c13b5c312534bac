import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { addMonths, dayOfText, dayText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type Call } from '../../middleware/endpoints'

const day = 86_400_000
/** How far midnight in Shanghai lies behind that of the epoch. */
const offset = -startOfShanghaiDay(0)

/** The days of a month on which something takes place that is not over, with how many sessions. */
export const listActivityDays = async ({ services, query: { month, kind }, now }: Call<typeof contract.listActivityDays>): Promise<AnswerOf<typeof contract.listActivityDays>> => {
  const first = dayOfText(`${month}-01`)
  const days = await services.database.query<{ start: number | string; sessions: number }>(
    `SELECT s.startsAt - (s.startsAt + ${offset}) % ${day} AS start, COUNT(*) AS sessions FROM activity_session s JOIN activity a ON a.id = s.activityId
     WHERE s.startsAt >= ? AND s.startsAt < ? AND s.endsAt > ? AND s.isCancelled = 0 AND a.state = 'published'${kind ? ' AND a.kind = ?' : ''}
     GROUP BY s.startsAt - (s.startsAt + ${offset}) % ${day} ORDER BY start`,
    [startOfShanghaiDay(first), startOfShanghaiDay(addMonths(first, 1)), now, ...(kind ? [kind] : [])])
  return { days: days.map(({ start, sessions }) => ({ day: dayText(shanghaiDay(Number(start))), sessions: Number(sessions) })) }
}
