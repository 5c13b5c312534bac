import { type Answers, checkFields, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Field } from '@shared/catalog/types'
import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type RoutingReceipt } from '../../routing/place'
import { readOwnPerson, type PresentedPerson } from '../identity/presenter'
import { type NetworkView } from '../network/network'
import { placeProblem, toRouterAnswer } from '../network/places'
import { recordConsent } from '../people/consents'
import { type ConsentPurpose } from '../people/entities'
import { type Change } from './actions/types'
import { carryOut, type Deed } from './carryOut'
import { decidingField } from './decidingField'
import { derivedFrom } from './derived'
import { readDraft } from './drafts'
import { type RequestRow, type StoredRequest } from './entities'
import { factsOf } from './facts'
import { flagOf } from './flags'
import { assertHideable, hiddenUnitOf } from './hiddenFrom'
import { presentOwnReceipt } from './own'
import { assertNamedThingsExist } from './papers'
import { filedFor } from './saidAtCounter'
import { enterStage, enterTriage } from './stage'

type SubmitCall = Call<typeof contract.submit>

/** Everything that submitting needs, worked out before the transaction; null when it was submitted already. */
export interface Prepared {
  draft: StoredRequest
  change: Change
  network: NetworkView
  /** Consents of their own that were given in the form. */
  consents: readonly ConsentPurpose[]
}

export const prepareSubmit = async (call: SubmitCall): Promise<Prepared | null> => prepareFiling(call.services, await readDraft(call.services, { ...call, staff: null }), call.body.version, call.now)

/** Checks the whole form, finds the station and takes a number, whoever hands it in. Throws `invalid_input` with every problem, `stale_version` or `outside_yangpu`. */
export const prepareFiling = async (services: Services, draft: StoredRequest, version: number, now: number): Promise<Prepared | null> => {
  if (draft.status !== 'draft') return null
  // What was checked is what is handed in: a device that saved in between is looked at first.
  if (draft.version !== version) throw new DomainError('stale_version', { version: draft.version, savedAt: draft.updatedAt, status: draft.status })
  const network = await services.network.current()
  const entry = network.forms.current(draft.serviceKey)
  const known = await readOwnPerson(services, draft.personId)
  if (!known) throw new DomainError('profile_incomplete')
  const person = filedFor(draft, known)
  const facts = factsOf(draft, now)
  const { values, problems } = checkFields(fieldsOf(entry.definition), JSON.parse(draft.answers) as Answers, now, facts)
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  await assertNamedThingsExist(services, network, draft.id, entry, values)

  const { routing, address } = routeAnswers(entry, values, person, network)
  const named = derivedFrom(values, { applicantName: person.name, applicantPhone: person.phone })
  const entered = routing.kind === 'station' ? enterStage(entry.definition.stages[0], routing.unitId, network, now) : enterTriage(routing.unitId, network, now)
  const hidden = hiddenUnitOf(entry, values, network)
  assertHideable(hidden, [entered.ownerUnitId, ...(draft.filedUnitId ? [draft.filedUnitId] : [])], network)
  return {
    draft, network, consents: consentsIn(fieldsOf<Field>(entry.definition), values),
    change: {
      set: {
        ...entered, ...named, routedUnitId: routing.unitId, number: await services.numbers.take(now), formVersion: entry.definition.version,
        answers: JSON.stringify(values), routing: JSON.stringify(routing),
        hiddenUnitId: hidden?.id ?? null,
        // What is kept from some unit is for those alone who work on it.
        homeUnitId: entry.definition.hiddenFrom ? routing.unitId : network.router.homeUnit(toRouterAnswer(person.residence, network), person.registered && toRouterAnswer(person.registered, network)),
        flag: flagOf(entry, values, facts), draftKey: null, submittedAt: now,
      },
      detail: { unitId: routing.unitId },
      ...(address ? { address } : {}),
      // The counter that filed it answers for it towards the person, wherever it went.
      participants: [routing.unitId, entered.ownerUnitId, ...(draft.filedUnitId ? [draft.filedUnitId] : [])],
      announcements: [
        { to: 'applicant', template: 'request_submitted' },
        { to: { unitId: entered.ownerUnitId }, template: 'request_arrived' },
      ],
    },
  }
}

/** What was agreed to beside the request itself; of a child's data the guardian. */
const consentsIn = (fields: readonly Field[], values: Answers): ConsentPurpose[] => fields.flatMap(({ key, records }) => (records && values[key] === true ? [records] : []))

/** The place that decides: the answer of that name, else what is known of the person. */
const routeAnswers = ({ definition, texts }: CatalogEntry, values: Answers, person: PresentedPerson, network: NetworkView): { routing: RoutingReceipt; address: PlaceAnswer | null } => {
  const { level, point } = definition.routing
  const named = decidingField(definition, values)
  const isRegistered = named === 'registered'
  const given = values[named] as PlaceAnswer | undefined
  const problem = given ? placeProblem(given, network) : null
  if (problem) throw new DomainError('invalid_input', { fields: { [named]: problem } })
  const answer = given ?? (isRegistered ? person.registered : person.residence)
  const routing = network.router.route({ service: { title: texts.title, level, point }, basis: isRegistered ? 'registered' : 'residence', place: answer ? toRouterAnswer(answer, network) : { kind: 'unsure' } })
  if (routing.kind === 'outside') throw new DomainError('outside_yangpu', { fields: { [named]: { code: 'place_outside' } } })
  return { routing, address: answer }
}

/** The submission itself: one conditional write decides which of two taps or two devices it was; the other gets the same receipt. */
export const submit = (tx: Transaction, { params, services, account, now }: SubmitCall, prepared: Prepared | null): Promise<string> =>
  handIn(tx, services, params.id, prepared, { action: 'submit', by: { kind: 'applicant', accountId: account.id }, unitId: null, at: now })

/** The receipt, by the network that it was just routed in. */
export const presentSubmitted = (call: SubmitCall, id: string, prepared: Prepared | null): Promise<AnswerOf<typeof contract.submit>> => presentOwnReceipt(call, id, prepared && prepared.network)

export const handIn = async (tx: Transaction, services: Services, id: string, prepared: Prepared | null, deed: Deed): Promise<string> => {
  if (!prepared) return id
  const { draft, change, network } = prepared
  // A draft that is submitted gets its owner and route in the same step.
  const isFirst = await carryOut(tx, services, network, draft as RequestRow, change, deed)
  if (!isFirst) return afterRival(tx, draft.id)
  const by = deed.by.kind === 'applicant' ? { accountId: deed.by.accountId } : deed.by.kind === 'staff' ? { staffId: deed.by.staffId, unitId: deed.unitId } : {}
  for (const purpose of prepared.consents) await recordConsent(tx, services, { personId: draft.personId, purpose, givenBy: 'guardian', requestId: draft.id, ...by }, deed.at)
  return draft.id
}

/** Submitted by the other tap: the same receipt. Only saved by another device: the person looks at it first. */
const afterRival = async (tx: Transaction, id: string): Promise<string> => {
  const [row] = await tx.query<{ status: string; version: number }>('SELECT status, version FROM service_request WHERE id = ?', [id])
  if (!row || row.status === 'draft') throw new DomainError('stale_version', { version: row?.version ?? null })
  return id
}
