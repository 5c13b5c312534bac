import { type PlaceAnswer } from '@shared/contract/values'
import { type PlaceReading } from '@shared/contract/network'
import { type Candidate, type Decision, type PlaceAnswer as RouterAnswer, type Place } from '../../routing/place'
import { type NetworkView } from './network'

/** The answer of a form, with public codes, in the terms of the router, with ids. */
export const toRouterAnswer = (answer: PlaceAnswer, network: NetworkView): RouterAnswer => {
  if (answer.outside) return { kind: 'outside' }
  if (answer.streetCode) return { kind: 'picked', streetId: network.byCode(answer.streetCode)?.id, communityId: answer.communityCode ? network.byCode(answer.communityCode)?.id : null }
  return answer.unsure ? { kind: 'unsure', text: answer.text } : { kind: 'typed', text: answer.text }
}

const choiceOf = ({ streetId, communityId }: Place, network: NetworkView): PlaceReading['candidates'][number] => {
  const street = network.unit(streetId)
  const community = communityId ? network.unit(communityId) : null
  return { streetCode: street.code, streetName: street.shortName, communityCode: community?.code ?? null, communityName: community?.shortName ?? null }
}

const candidatesOf = (decision: Decision): readonly Candidate[] => (decision.kind === 'ask' || decision.kind === 'triage' ? decision.candidates : [])

/** What the router makes of an address, for the person who typed it. */
export const readPlace = (answer: PlaceAnswer, network: NetworkView): PlaceReading => {
  const decision = network.router.decide(toRouterAnswer(answer, network))
  return {
    decision: decision.kind === 'decided' || decision.kind === 'outside' ? decision.kind : 'ask',
    place: decision.kind === 'decided' ? choiceOf(decision.place, network) : null,
    candidates: candidatesOf(decision).map((candidate) => choiceOf(candidate, network)),
    message: network.router.placeMessage(decision),
  }
}
