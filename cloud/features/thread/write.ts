import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { statusTexts } from '@shared/text/labels'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { readForStaff } from '../requests/open'
import { readOwn } from '../requests/own'
import { readRequest } from '../requests/read'
import { addMessage, assertSaysSomething, endWaiting, startWaiting, wasWritten } from './add'
import { acceptIfNew, close } from './handle'
import { asAccount, asStaffOf, messageColumns, presentMessage, type Reader, type ReadMessage, writerJoins } from './present'
import { obstacleOf } from './read'
import { applicantNow, handlerNow, holdRequest, staffNow } from './scope'
import { tellOtherSide } from './tell'

type WriteCall = Call<typeof contract.writeMessage>
type AnswerCall = Call<typeof contract.writeStaffMessage>
type Answer = AnswerOf<typeof contract.writeMessage>

/** Throws `thread_closed`, with why. */
const assertOpen = (request: RequestRow, network: NetworkView, now: number): void => {
  const obstacle = obstacleOf(request, network, now)
  if (obstacle) throw new DomainError('thread_closed', { obstacle })
}

export const prepareWriting = async ({ services, account, params, body, now }: WriteCall): Promise<NetworkView> => {
  await readOwn({ services, account, now }, params.id)
  assertSaysSomething(body)
  return services.network.current()
}

/** The applicant's side writes: it waits for an answer from now on, and whoever works on it hears of it. */
export const writeMessage = async (tx: Transaction, { services, account, params, body, now }: WriteCall, network: NetworkView): Promise<string> => {
  const request = await holdRequest(tx, services, params.id)
  const by = await applicantNow(tx, account, request, now)
  if (await wasWritten(tx, services, request.id, body, by)) return body.sentId
  assertOpen(request, network, now)
  await addMessage(tx, services, request.id, body, by, now)
  await startWaiting(tx, request.id, now)
  await tellOtherSide(tx, services, network, request, 'applicant')
  return body.sentId
}

export const prepareAnswer = async ({ services, staff, params, body }: AnswerCall): Promise<NetworkView> => {
  const { network, isHandler } = await readForStaff(services, staff, params.id)
  if (!isHandler) throw new DomainError('forbidden')
  assertSaysSomething(body)
  return network
}

/**
 * The station answers: nothing waits any more, and the person hears of it. What nobody had accepted is accepted with it, and with `closes` it
 * is completed: then that is what the person is told.
 */
export const writeStaffMessage = async (tx: Transaction, { services, staff, params, body, now }: AnswerCall, network: NetworkView): Promise<string> => {
  const request = await holdRequest(tx, services, params.id)
  const current = await staffNow(tx, staff, now)
  const by = await handlerNow(tx, current, request, network)
  if (await wasWritten(tx, services, request.id, body, by)) return body.sentId
  assertOpen(request, network, now)
  const worker = { services, staff: current, network }
  const accepted = await acceptIfNew(tx, worker, request, now)
  await addMessage(tx, services, request.id, body, by, now)
  if (body.closes) {
    await close(tx, worker, accepted, body.text)
  } else {
    await endWaiting(tx, request.id)
    await tellOtherSide(tx, services, network, accepted, 'staff')
  }
  return body.sentId
}

/** What was written, as it stands there now. */
const presentWritten = async (services: Services, requestId: string, sentId: string, readerOf: (request: RequestRow) => Reader): Promise<Answer> => {
  const request = await readRequest(services.database, services, requestId)
  const [message] = await services.database.query<ReadMessage>(
    `SELECT ${messageColumns} FROM thread_message m JOIN service_request q ON q.id = m.requestId ${writerJoins} WHERE m.requestId = ? AND m.id = ?`, [requestId, sentId])
  if (!message) throw new DomainError('not_found')
  return { message: presentMessage(message, services, readerOf(request), request.applicantName), status: { code: request.status, text: statusTexts[request.status] } }
}

export const presentOwnMessage = ({ services, account, params }: WriteCall, sentId: string): Promise<Answer> => presentWritten(services, params.id, sentId, () => asAccount(account.id))

export const presentStaffMessage = async ({ services, staff, params }: AnswerCall, sentId: string): Promise<Answer> => {
  const network = await services.network.current()
  return presentWritten(services, params.id, sentId, (request) => asStaffOf(staff, request, network))
}
