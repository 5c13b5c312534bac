import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { DomainError } from '@shared/domain/error'
import { type Action } from '@shared/domain/workflow'
import { hasAnswer } from '@shared/fields/answerValue'
import { type Sql, type Transaction } from '../../database/database'
import { handlerRolesIn, type StaffActor } from '../../middleware/actor'
import { type Call, command, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { supplement } from '../requests/actions/supplement'
import { type Plan } from '../requests/actions/types'
import { withdraw } from '../requests/actions/withdraw'
import { type RequestRow, type StoredRequest } from '../requests/entities'
import { isOwnRequest, logLook, openIfReadable } from '../requests/open'
import { assertNamedThingsExist } from '../requests/papers'
import { perform } from '../requests/perform'
import { allowedActions, type Standing } from '../requests/policy'
import { presentSupplement } from '../requests/present/supplement'
import { readRequest } from '../requests/read'

type Filed = Pick<StoredRequest, 'filedUnitId' | 'personId'>

/** Whether it is their counter's to act for the person: filed there, and not their own or their family's. */
export const actsFor = async (sql: Sql, staff: StaffActor, { filedUnitId, personId }: Filed): Promise<boolean> =>
  filedUnitId !== null && handlerRolesIn(staff, filedUnitId).length > 0 && !(await isOwnRequest(sql, staff, personId))

const plans = { supplement, withdraw } as const
const onBehalf = Object.keys(plans) as readonly Action[]

/** At the counter that filed it the staff are the applicant's hand; the log says that it was they. */
const asApplicantAt = (unitId: string | null): readonly Standing[] => [{ party: 'applicant', unitId }]

/** What may be done at the counter for the person now. */
export const actionsOnBehalf = (request: RequestRow, network: NetworkView, now: number): Action[] =>
  allowedActions(request, { entry: network.forms.of(request), network, now }, asApplicantAt(request.filedUnitId)).filter((action) => onBehalf.includes(action))

/** A request for whose person this counter acts. Throws `not_found`. */
const readForCounter = async (services: Services, staff: StaffActor, id: string): Promise<RequestRow & { filedUnitId: string }> => {
  const request = await readRequest(services.database, services, id)
  const { filedUnitId } = request
  if (filedUnitId === null || !(await actsFor(services.database, staff, request))) throw new DomainError('not_found')
  return { ...request, filedUnitId }
}

/** What was asked for, as the person themselves would read it: the unit that works on it may be another by now. The look is logged. */
const showSupplement = async ({ services, staff, params, now }: Call<typeof contract.getWalkInSupplement>): Promise<WalkInSupplement> => {
  const request = await readForCounter(services, staff, params.id)
  const network = await services.network.current()
  await logLook(services, staff, { request, unitId: request.filedUnitId }, now)
  const { id, version, serviceKey, formVersion } = request
  const ask = presentSupplement(request, network.forms.of(request), network)
  const answers = JSON.parse(request.answers) as Answers
  return { id, version, serviceKey, formVersion, ask, answered: (ask?.items ?? []).map(({ field }) => field).filter((field) => hasAnswer(answers[field])) }
}

interface ActCall {
  services: Services
  staff: StaffActor
  now: number
  params: { id: string }
  body: { version: number }
}

const prepare = async ({ services, staff, params, body }: ActCall): Promise<NetworkView> => {
  const request = await readForCounter(services, staff, params.id)
  const { answers } = body as Partial<Call<typeof contract.supplementWalkIn>['body']>
  const network = await services.network.current()
  if (answers) await assertNamedThingsExist(services, network, request.id, network.forms.of(request), answers)
  return network
}

const route = (endpoint: Endpoint, action: keyof typeof plans): Route =>
  // The table above holds the plan of this very endpoint; beyond that the steps know nothing of its words.
  (command as (endpoint: Endpoint, steps: object) => Route)(endpoint, {
    prepare,
    run: (tx: Transaction, { services, staff, params, body }: ActCall, network: NetworkView) =>
      perform(tx, services, network, {
        requestId: params.id, version: body.version, action, body: body as never, by: { kind: 'staff', staffId: staff.id },
        standingsOf: async (request) => ((await actsFor(tx, staff, request)) ? asApplicantAt(request.filedUnitId) : []),
        mayRead: async () => false,
      }, plans[action] as Plan<Endpoint>),
    present: async (call: ActCall, id: string): Promise<{ request: StaffRequest | null }> => ({ request: await openIfReadable(call, id) }),
  })

export const onBehalfRoutes: readonly Route[] = [query(contract.getWalkInSupplement, showSupplement), route(contract.supplementWalkIn, 'supplement'), route(contract.withdrawWalkIn, 'withdraw')]
