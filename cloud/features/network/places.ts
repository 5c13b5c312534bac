import { type RoutingLevel } from '@shared/catalog/types'
import { type PlaceAnswer } from '@shared/contract/values'
import { type PlaceReading } from '@shared/contract/network'
import { type Problem } from '@shared/domain/problem'
import { placeTexts } from '@shared/text/routing'
import { type Candidate, type Decision, type PlaceAnswer as RouterAnswer, type Place } from '../../routing/place'
import { type NetworkView } from './network'

/** A street that only the router read from the text: the text decides again, so that the grounds on record are the router's. */
const isReading = ({ by, text, streetCode }: PlaceAnswer): boolean => by === 'router' && streetCode !== undefined && text !== ''

/** The answer of a form, with public codes, in the terms of the router, with ids. */
export const toRouterAnswer = (answer: PlaceAnswer, network: NetworkView): RouterAnswer => {
  if (answer.outside) return { kind: 'outside' }
  if (isReading(answer)) return { kind: 'typed', text: answer.text }
  if (answer.streetCode) return { kind: 'picked', streetId: network.byCode(answer.streetCode)?.id, communityId: answer.communityCode ? network.byCode(answer.communityCode)?.id : null }
  return answer.unsure ? { kind: 'unsure', text: answer.text } : { kind: 'typed', text: answer.text }
}

/** What was shown to the person as the router's reading must still be what the text says; else they are asked which street it is. */
export const placeProblem = (answer: PlaceAnswer, network: NetworkView): Problem | null => {
  if (!isReading(answer)) return null
  const decision = network.router.decide(toRouterAnswer(answer, network))
  const read = decision.kind === 'decided' ? choiceOf(decision.place, network) : null
  const isShown = read !== null && read.streetCode === network.byCode(answer.streetCode ?? '')?.code && (!answer.communityCode || read.communityCode === network.byCode(answer.communityCode)?.code)
  return isShown ? null : { code: 'place_not_chosen' }
}

const choiceOf = ({ streetId, communityId }: Place, network: NetworkView): PlaceReading['candidates'][number] => {
  const street = network.unit(streetId)
  const community = communityId ? network.unit(communityId) : null
  return { streetCode: street.code, streetName: street.shortName, communityCode: community?.code ?? null, communityName: community?.shortName ?? null, stationName: (community ?? street).name }
}

const candidatesOf = (decision: Decision): readonly Candidate[] => (decision.kind === 'ask' || decision.kind === 'triage' ? decision.candidates : [])

/** The committees among which somebody is asked: only where the service starts at one, and the street is sure but the committee is not (鞍山四村 has three). */
const communitiesToAsk = (decision: Decision, level: RoutingLevel): Place[] => {
  if (decision.kind !== 'decided' || decision.place.communityId !== null || (level !== 'community' && level !== 'nearest')) return []
  const { streetId, communityChoices } = decision.place
  // Who does not know either goes to the street, and is not sent to the district for it.
  return communityChoices.length > 0 ? [...communityChoices, null].map((communityId) => ({ streetId, communityId })) : []
}

/** What the router makes of an address, for the person who typed it; as exactly as a service of that level needs it. */
export const readPlace = (answer: PlaceAnswer, level: RoutingLevel, network: NetworkView): PlaceReading => {
  const decision = network.router.decide(toRouterAnswer(answer, network))
  const communities = communitiesToAsk(decision, level)
  if (communities.length > 0) return { decision: 'ask', place: null, candidates: communities.map((place) => choiceOf(place, network)), message: { code: 'place_ask_choice', text: placeTexts.place_ask_choice() } }
  return {
    decision: decision.kind === 'decided' || decision.kind === 'outside' ? decision.kind : 'ask',
    place: decision.kind === 'decided' ? choiceOf(decision.place, network) : null,
    candidates: candidatesOf(decision).map((candidate) => choiceOf(candidate, network)),
    message: network.router.placeMessage(decision),
  }
}
