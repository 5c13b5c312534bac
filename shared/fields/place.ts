import { placeAnswer } from '@shared/contract/values'
import { maskAddress } from '@shared/domain/mask'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { freeTextProblem } from '@shared/fields/freeText'
import { homeArea } from '@shared/text/answerParts'
import { answerTexts } from '@shared/text/answers'

const mostCharacters = 200

/** Where somebody lives: an address, with street and committee picked or read from it; not knowing them is an answer too. */
export const place = defineFieldKind({
  kind: 'place',
  schema: placeAnswer,
  missing: { code: 'place_missing' },
  isEmpty: ({ text, streetCode, unsure, outside }) => text === '' && !streetCode && !unsure && !outside,
  check: (value) => {
    const { streetCode, unsure, outside } = value
    const isKnown = Boolean(streetCode) || unsure || outside
    return { value, problem: isKnown ? freeTextProblem(value.text, mostCharacters) : { code: 'place_not_chosen' } }
  },
  text: ({ text, streetCode, communityCode, unsure }, { unitName }) => {
    const [street, community] = [streetCode, communityCode].map((code) => (code ? unitName(code) : ''))
    // Somebody who wrote the street into the address need not read it twice.
    const area = `${text.includes(street ?? '') ? '' : street}${community}`
    return [area || (unsure ? answerTexts.unsurePlace : ''), text].filter(Boolean).join(' ')
  },
  mask: maskAddress,
  // Only a place within the district is known part by part; of any other the person wrote one line.
  partsOf: ({ text, streetCode, communityCode }, { unitName }) => streetCode
    ? [['city', homeArea.city], ['district', homeArea.district], ['street', unitName(streetCode)], ['community', communityCode ? unitName(communityCode) : ''], ['detail', text]]
    : [],
})
