import { type Answers } from '@shared/catalog/answers'
import { type contract } from '@shared/contract/contract'
import { type ThreadView } from '@shared/contract/thread'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { threadLimits, type ThreadObstacle, type ThreadSide } from '@shared/domain/thread'
import { isFinal } from '@shared/domain/workflow'
import { statusTexts } from '@shared/text/labels'
import { noThreadText, threadObstacleTexts } from '@shared/text/thread'
import { readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { logLook, readForStaff } from '../requests/open'
import { readOwn } from '../requests/own'
import { allowedActions, asApplicant } from '../requests/policy'
import { isStaffOnly } from '../requests/staffOnly'
import { threadTable } from './entities'
import { expectationOf } from './expectation'
import { asAccount, asStaffOf, messageColumns, presentMessage, type Reader, type ReadMessage, writerJoins } from './present'

/** Why nobody can write in the thread of a request now; null while they can. */
export const obstacleOf = (request: RequestRow, network: NetworkView, now: number): Exclude<ThreadObstacle, 'not_yours'> | null => {
  if (isStaffOnly(request)) return 'closed'
  if (!isFinal(request.status)) return null
  return allowedActions(request, { entry: network.forms.of(request), network, now }, asApplicant).includes('reopen') ? 'closed_fresh' : 'closed'
}

const presentObstacle = (code: ThreadObstacle | null, side: ThreadSide, request: RequestRow): ThreadView['obstacle'] =>
  code && { code, text: isStaffOnly(request) ? noThreadText : threadObstacleTexts[side][code] }

/** The newest messages, or those before one; oldest first, and whether there are more. */
const readPage = async ({ database }: Services, id: string, before: string | undefined): Promise<{ messages: ReadMessage[]; hasEarlier: boolean }> => {
  const rows = await database.query<ReadMessage>(
    `SELECT ${messageColumns} FROM thread_message m JOIN service_request q ON q.id = m.requestId ${writerJoins}
     WHERE m.requestId = ?${before === undefined ? '' : ' AND m.seq < ?'} ORDER BY m.seq DESC LIMIT ${threadLimits.page + 1}`, [id, ...(before === undefined ? [] : [Number(before)])])
  return { messages: rows.slice(0, threadLimits.page).reverse(), hasEarlier: rows.length > threadLimits.page }
}

/** Of a free question what was asked in its form stands before the first message. */
const openingOf = ({ serviceKey, answers, submittedAt, createdAt }: RequestRow): ThreadView['opening'] => {
  if (serviceKey !== 'consultation') return null
  const { question } = JSON.parse(answers) as Answers
  return typeof question === 'string' && question !== '' ? { text: question, at: submittedAt ?? createdAt } : null
}

interface Reading {
  request: RequestRow
  network: NetworkView
  reader: Reader
  before: string | undefined
  now: number
}

const viewOf = async (services: Services, { request, network, reader, before, now }: Reading): Promise<ThreadView> => {
  const { id, ownerUnitId } = request
  // The marks first: what is written in between is news to whoever asks for what came after.
  const marks = await readOne(services.database, threadTable, { requestId: id })
  const { messages, hasEarlier } = await readPage(services, id, before)
  const obstacle = obstacleOf(request, network, now) ?? (reader.isMasked ? 'not_yours' : null)
  return {
    requestId: id, number: formatRequestNumber(request.number ?? ''), title: network.forms.of(request).texts.title, unitName: network.unit(ownerUnitId).name,
    messages: messages.map((message) => presentMessage(message, services, reader, request.applicantName)), hasEarlier,
    lastSeq: marks?.lastSeq ?? 0, readByOther: (reader.side === 'applicant' ? marks?.staffRead : marks?.applicantRead) ?? 0,
    status: { code: request.status, text: statusTexts[request.status] },
    opening: hasEarlier ? null : openingOf(request),
    obstacle: presentObstacle(obstacle, reader.side, request),
    expectation: reader.side === 'staff' ? null : expectationOf(request, network, now),
    ...(reader.side === 'staff' && !reader.isMasked ? { applicantName: request.applicantName } : {}),
  }
}

/** A page of the thread of a request of one's own side. Throws `not_found`. */
export const readThread = async ({ services, account, params, query, now }: Call<typeof contract.readThread>): Promise<ThreadView> => {
  const request = await readOwn({ services, account, now }, params.id)
  return viewOf(services, { request, network: await services.network.current(), reader: asAccount(account.id), before: query.before, now })
}

/** The same for the staff; the look is logged. Throws `forbidden`, `own_request`. */
export const readStaffThread = async ({ services, staff, params, query, now }: Call<typeof contract.readStaffThread>): Promise<ThreadView> => {
  const opened = await readForStaff(services, staff, params.id)
  await logLook(services, staff, opened, now)
  const { request, network } = opened
  return viewOf(services, { request, network, reader: asStaffOf(staff, request, network), before: query.before, now })
}
