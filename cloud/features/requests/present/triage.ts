import { type StaffRequest, type TriageChoice } from '@shared/contract/staffRequests'
import { groundText, triageWhyTexts } from '@shared/text/triage'
import { type Candidate, type RoutingReceipt } from '../../../routing/place'
import { type NetworkView } from '../../network/network'
import { type RequestRow } from '../entities'
import { targetsFor } from '../policy'
import { routingOf } from '../routingReceipt'

type Routed = Pick<RequestRow, 'serviceKey' | 'formVersion' | 'ownerUnitId' | 'hiddenUnitId'>

/** Where a tap sends it: the committee where the service is one of committees, else the street; where nobody is there, the unit that stands in. */
const choiceOf = ({ streetId, communityId }: Candidate, targetIds: ReadonlySet<string>, network: NetworkView): TriageChoice => {
  const [street, community] = [network.unit(streetId), communityId === null ? null : network.unit(communityId)]
  const unit = community && targetIds.has(community.id) ? community : network.unit(network.responsible(street.id))
  return { unitId: unit.id, placeName: `${street.shortName}${community?.shortName ?? ''}`, stationName: unit.name, isStandIn: unit.id !== street.id && unit.id !== community?.id }
}

const withChoices = ({ candidates }: RoutingReceipt, request: Routed, network: NetworkView): { candidate: Candidate; choice: TriageChoice }[] => {
  const targetIds = new Set(targetsFor(request, network.forms.of(request), network).map(({ id }) => id))
  return candidates.map((candidate) => ({ candidate, choice: choiceOf(candidate, targetIds, network) }))
}

/** The same for a row of the queue, which reads no more than the receipt. */
export const triageChoices = (routing: string, request: Routed, network: NetworkView): TriageChoice[] =>
  withChoices(JSON.parse(routing) as RoutingReceipt, request, network).map(({ choice }) => choice)

const whyOf = ({ candidates, reasons }: RoutingReceipt): string => {
  if (reasons.some(({ code }) => code === 'unsure')) return triageWhyTexts.saidUnsure
  const grounded = candidates.filter(({ evidence }) => evidence.length > 0).length
  return grounded === 0 ? triageWhyTexts.nothingRead : grounded === 1 ? triageWhyTexts.notEnough : triageWhyTexts.several
}

const groundsOf = ({ evidence, confidence }: Candidate): string[] =>
  evidence.length === 0 ? [triageWhyTexts.beside] : [...new Set(evidence.map(({ kind }) => groundText(kind))), triageWhyTexts.sureness(confidence)]

/** What was read of the address and why it was not enough, for whoever sends it on. `read`: of the address no more than the router went by. */
export const presentTriage = (request: RequestRow, read: string | null, network: NetworkView): NonNullable<StaffRequest['triage']> => {
  const receipt = routingOf(request)
  return { read, why: whyOf(receipt), choices: withChoices(receipt, request, network).map(({ candidate, choice }) => ({ ...choice, grounds: groundsOf(candidate) })) }
}
