import { type TimerKind } from '../../jobs/timerKind'
import { type Services } from '../../services'
import { publishTimer, reviewTimer } from './handIn'
import { tellTimer } from './publish'
import { readBody, readNotice } from './read'
import { publishDue } from './release'
import { startReview } from './review'
import { tellNotice } from './tell'

/** The account of whoever wrote it, where there is one. */
const accountOf = async ({ database }: Services, staffId: string): Promise<string | null> =>
  (await database.query<{ id: string }>('SELECT id FROM account WHERE staffId = ? AND disabledAt IS NULL', [staffId]))[0]?.id ?? null

const review = async (services: Services, id: string): Promise<null> => {
  const row = await readNotice(services.database, id)
  if (!row?.reviewId || row.draft === null) return null
  await startReview(services, { reviewId: row.reviewId, accountId: await accountOf(services, row.authorStaffId), content: readBody(row.draft) })
  return null
}

export const noticeTimers: readonly TimerKind[] = [{ kind: reviewTimer, run: review }, { kind: publishTimer, run: publishDue }, { kind: tellTimer, run: tellNotice }]
