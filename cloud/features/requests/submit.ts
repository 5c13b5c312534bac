import { type Answers, checkFields, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type RoutingReceipt } from '../../routing/place'
import { readOwnPerson, type PresentedPerson } from '../identity/presenter'
import { type NetworkView } from '../network/network'
import { toRouterAnswer } from '../network/places'
import { entryFor } from '../services/effective'
import { announce } from './announce'
import { readDraft } from './drafts'
import { requestParticipationTable, type RequestRow, searchTokenTable, type StoredRequest } from './entities'
import { assertNamedThingsExist } from './papers'
import { appendLog } from './log'
import { sealColumns } from './sealed'
import { clockColumns, enterStage } from './stage'

type SubmitCall = Call<typeof contract.submit>

/** Everything that submitting needs, worked out before the transaction; null when it was submitted already. */
interface Prepared {
  draft: StoredRequest
  set: Partial<RequestRow> & { number: string; ownerUnitId: string; routedUnitId: string }
  network: NetworkView
  phone: string
}

/** Checks the whole form, finds the station and takes a number. Throws `invalid_input` with every problem, or `outside_yangpu`. */
export const prepareSubmit = async (call: SubmitCall): Promise<Prepared | null> => {
  const { services, now } = call
  const draft = await readDraft(services, call)
  if (draft.status !== 'draft') return null
  const entry = entryFor(draft.serviceKey)
  const person = await readOwnPerson(services, draft.personId)
  if (!person) throw new DomainError('profile_incomplete')
  const { values, problems } = checkFields(fieldsOf(entry.definition), JSON.parse(draft.answers) as Answers, now)
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  await assertNamedThingsExist(services, draft.id, entry, values)

  const network = await services.network.current()
  const routing = routeAnswers(entry, values, person, network)
  return {
    draft, network,
    phone: typeof values.phone === 'string' ? values.phone : person.phone,
    set: {
      ...firstStage(entry, routing, network, now),
      number: await services.numbers.take(now),
      answers: JSON.stringify(values),
      applicantName: typeof values.name === 'string' ? values.name : person.name,
      applicantPhone: typeof values.phone === 'string' ? values.phone : person.phone,
      routing: JSON.stringify(routing),
      homeUnitId: network.router.homeUnit(toRouterAnswer(person.residence, network), person.registered && toRouterAnswer(person.registered, network)),
      draftKey: null, submittedAt: now, updatedAt: now,
    },
  }
}

/** The place that decides: the answer of that name, else what the record says. */
const routeAnswers = ({ definition, texts }: CatalogEntry, values: Answers, person: PresentedPerson, network: NetworkView): RoutingReceipt => {
  const { level, basis } = definition.routing
  const named = 'place' in basis ? basis.place : String(values[basis.chosenBy])
  const isRegistered = named === 'registered'
  const answer = (values[named] as PlaceAnswer | undefined) ?? (isRegistered ? person.registered : person.residence)
  const routing = network.router.route({ service: { title: texts.title, level }, basis: isRegistered ? 'registered' : 'residence', place: answer ? toRouterAnswer(answer, network) : { kind: 'unsure' } })
  if (routing.kind === 'outside') throw new DomainError('outside_yangpu', { fields: { [named]: { code: 'place_outside' } } })
  return routing
}

/** Nobody's clock runs at a station before it is known which; the district sends it on within its own queue. */
const firstStage = ({ definition }: CatalogEntry, routing: RoutingReceipt, network: NetworkView, now: number) => {
  const routedUnitId = routing.unitId
  if (routing.kind === 'station') return { ...enterStage(definition.stages[0], routedUnitId, network, now), routedUnitId }
  return { stageKey: 'triage', stageKind: 'triage', status: 'submitted', ownerUnitId: network.responsible(routedUnitId), routedUnitId, assigneeId: null, ...clockColumns(null, now) } as const
}

/** The submission itself: one conditional write decides which of two taps or two devices it was; the other gets the same receipt. */
export const submit = async (tx: Transaction, call: SubmitCall, prepared: Prepared | null): Promise<string> => {
  if (!prepared) return call.params.id
  const { services, body, now } = call
  const { draft, set, network, phone } = prepared
  const sealed = sealColumns(services.vault, draft.id, set)
  const { affected } = await tx.execute(
    `UPDATE service_request SET ${Object.keys(sealed).map((column) => `${column} = ?`).join(', ')}, version = version + 1 WHERE id = ? AND version = ? AND status = 'draft'`,
    [...Object.values(sealed), draft.id, body.version])
  if (affected !== 1) return afterRival(tx, draft.id)

  const request = { ...draft, ...set } as RequestRow
  await appendLog(tx, services, { request, action: 'submit', by: { kind: 'applicant', accountId: call.account.id }, unitId: null, detail: { unitId: set.routedUnitId }, at: now })
  for (const unitId of new Set([set.routedUnitId, set.ownerUnitId])) await insert(tx, requestParticipationTable, { requestId: draft.id, unitId, joinedAt: now, endedAt: null })
  await insert(tx, searchTokenTable, { token: services.vault.blindIndex('phone', phone), requestId: draft.id })
  await announce(tx, services, network, request, [
    { to: 'applicant', template: 'request_submitted' },
    { to: { unitId: set.ownerUnitId }, template: 'request_arrived' },
  ], now)
  return draft.id
}

/** Submitted by the other tap: the same receipt. Only saved by another device: the person looks at it first. */
const afterRival = async (tx: Transaction, id: string): Promise<string> => {
  const [row] = await tx.query<{ status: string; version: number }>('SELECT status, version FROM service_request WHERE id = ?', [id])
  if (!row || row.status === 'draft') throw new DomainError('stale_version', { version: row?.version ?? null })
  return id
}

