import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { answersOfRound } from '@shared/catalog/supplementRound'
import { type Field } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { DomainError } from '@shared/domain/error'
import { type Action } from '@shared/domain/workflow'
import { type Sql, type Transaction } from '../../database/database'
import { handlerRolesIn, type StaffActor } from '../../middleware/actor'
import { type Call, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { actionRoute } from '../requests/actionRoute'
import { supplement } from '../requests/actions/supplement'
import { withdraw } from '../requests/actions/withdraw'
import { type RequestRow, type StoredRequest } from '../requests/entities'
import { factsOf } from '../requests/facts'
import { isOwnRequest, logLook, openIfReadable } from '../requests/open'
import { assertNamedThingsExist } from '../requests/papers'
import { type Acting } from '../requests/perform'
import { allowedActions, type Standing } from '../requests/policy'
import { presentSupplement } from '../requests/present/supplement'
import { readRequest } from '../requests/read'

type Filed = Pick<StoredRequest, 'filedUnitId' | 'personId'>

/** Whether it is their counter's to act for the person: filed there, and not their own or their family's. */
export const actsFor = async (sql: Sql, staff: StaffActor, { filedUnitId, personId }: Filed): Promise<boolean> =>
  filedUnitId !== null && handlerRolesIn(staff, filedUnitId).length > 0 && !(await isOwnRequest(sql, staff, personId))

const onBehalf: readonly Action[] = ['supplement', 'withdraw']

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
  const entry = network.forms.of(request)
  const ask = presentSupplement(request, entry, network)
  const answers = answersOfRound({ fields: fieldsOf<Field>(entry.definition), before: JSON.parse(request.answers) as Answers, asked: (ask?.items ?? []).map(({ field }) => field) })
  return { id, version, serviceKey, formVersion, ask, answers: answers as WalkInSupplement['answers'], facts: factsOf(request, now) }
}

const assertPapers = async ({ services, staff, params, body }: Call<typeof contract.supplementWalkIn>): Promise<void> => {
  const request = await readForCounter(services, staff, params.id)
  const network = await services.network.current()
  await assertNamedThingsExist(services, network, request.id, network.forms.of(request), body.answers)
}

/** Known only to the counter that filed it, whoever of the staff may read it otherwise. */
const atCounter = {
  as: ({ staff }: { staff: StaffActor }, tx: Transaction): Acting => ({
    by: { kind: 'staff', staffId: staff.id },
    standingsOf: async (request) => ((await actsFor(tx, staff, request)) ? asApplicantAt(request.filedUnitId) : []),
    mayRead: async () => false,
  }),
  present: async (call: Parameters<typeof openIfReadable>[0], id: string) => ({ request: await openIfReadable(call, id) }),
}

export const onBehalfRoutes: readonly Route[] = [
  query(contract.getWalkInSupplement, showSupplement),
  actionRoute(contract.supplementWalkIn, { ...atCounter, action: 'supplement', plan: supplement, check: assertPapers }),
  actionRoute(contract.withdrawWalkIn, { ...atCounter, action: 'withdraw', plan: withdraw, check: async ({ services, staff, params }) => void (await readForCounter(services, staff, params.id)) }),
]
