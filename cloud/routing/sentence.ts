import { placeTexts, type PlaceMessageCode } from '@shared/text/routing'
import { type Decision, type Place } from './place'
import { type UnitIndex } from './stations'

/** 五角场街道国定一居委会: the place by the names that people know. */
export const placeWords = ({ streetId, communityId }: Place, units: UnitIndex): string =>
  `${units.get(streetId)?.shortName ?? ''}${(communityId && units.get(communityId)?.shortName) || ''}`

/** What the person is told about an address, as code and Chinese text. */
export const placeMessage = (decision: Decision, units: UnitIndex): { code: PlaceMessageCode; text: string } => {
  switch (decision.kind) {
    case 'decided':
      return { code: 'place_decided', text: placeTexts.place_decided({ place: placeWords(decision.place, units) }) }
    case 'ask': {
      const code = decision.candidates.length > 0 ? 'place_ask_choice' : 'place_ask'
      return { code, text: placeTexts[code]() }
    }
    case 'outside':
      return { code: 'place_outside', text: placeTexts.place_outside(decision) }
    case 'triage':
      return { code: 'place_unsure', text: placeTexts.place_unsure() }
  }
}
