import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { threadLimits } from '@shared/domain/thread'
import { statusTexts } from '@shared/text/labels'
import { type SqlValue } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type StoredRequest } from '../requests/entities'
import { readForStaff } from '../requests/open'
import { isApplicant } from '../requests/policy'
import { readableBy } from '../requests/readableBy'
import { type ThreadRow } from './entities'
import { asAccount, asStaffOf, messageColumns, presentMessage, type Reader, type ReadMessage, writerJoins } from './present'

type News = AnswerOf<typeof contract.pollThread>

type PolledRequest = Pick<StoredRequest, 'personId' | 'serviceKey' | 'filedByStaffId' | 'ownerUnitId' | 'applicantName' | 'status'> & { requestId: string }
type Marks = { [Mark in 'lastSeq' | 'applicantRead' | 'staffRead']: ThreadRow[Mark] | null }
type PolledRow = PolledRequest & Marks & (ReadMessage | { seq: null })

/**
 * Everything that news needs in one statement: the request with what rights go by, how far either side has read, and what came after a message, in
 * the order in which it was numbered. As one statement it sees the marks and the messages of the same moment.
 */
const readNews = ({ database }: Services, requestId: string, after: string, condition: { sql: string; values: readonly SqlValue[] }): Promise<PolledRow[]> =>
  database.query<PolledRow>(
    `SELECT q.id AS requestId, q.personId, q.serviceKey, q.filedByStaffId, q.ownerUnitId, q.applicantName, q.status, t.lastSeq, t.applicantRead, t.staffRead, ${messageColumns}
     FROM service_request q LEFT JOIN thread t ON t.requestId = q.id LEFT JOIN thread_message m ON m.requestId = q.id AND m.seq > ? ${writerJoins}
     WHERE q.id = ? AND q.ownerUnitId IS NOT NULL AND ${condition.sql} ORDER BY m.seq LIMIT ${threadLimits.page}`, [Number(after), requestId, ...condition.values])

const presentNews = (services: Services, [first, ...rest]: readonly [PolledRow, ...PolledRow[]], reader: Reader): News => {
  const name = services.vault.open(first.applicantName, first.requestId)
  return {
    messages: [first, ...rest].flatMap((row) => (row.seq === null ? [] : [presentMessage(row, services, reader, name)])),
    lastSeq: first.lastSeq ?? 0, readByOther: (reader.side === 'applicant' ? first.staffRead : first.applicantRead) ?? 0,
    status: { code: first.status, text: statusTexts[first.status] },
  }
}

/** What came after a message. Beside the session one statement, and nothing is written. */
export const pollThread = async ({ services, account, params, query }: Call<typeof contract.pollThread>): Promise<News> => {
  const [first, ...rest] = await readNews(services, params.id, query.after, { sql: '1 = 1', values: [] })
  if (!first || !isApplicant(account, first)) throw new DomainError('not_found')
  return presentNews(services, [first, ...rest], asAccount(account.id))
}

const isNotOwn = 'NOT EXISTS (SELECT 1 FROM account a JOIN representation o ON o.accountId = a.id WHERE a.staffId = ? AND o.personId = q.personId)'

/** The same for the staff: the rights stand in the statement; only where it finds nothing is it asked why. */
export const pollStaffThread = async ({ services, staff, params, query }: Call<typeof contract.pollStaffThread>): Promise<News> => {
  const network = await services.network.current()
  const readable = readableBy(staff, network, 'q.id')
  const [first, ...rest] = await readNews(services, params.id, query.after, { sql: `${isNotOwn} AND ${readable.sql}`, values: [staff.id, ...readable.values] })
  if (!first) {
    await readForStaff(services, staff, params.id)
    throw new DomainError('forbidden')
  }
  return presentNews(services, [first, ...rest], asStaffOf(staff, first, network))
}
