import { code } from '@shared/contract/values'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'

/** A service station, by the public code of its unit. That there is such a unit is looked up by the server. */
export const station = defineFieldKind({
  kind: 'station',
  schema: code,
  missing: { code: 'station_missing' },
  check: (value) => ({ value, problem: null }),
  text: (value, { unitName }) => answerTexts.station(unitName(value)),
  mask: (text) => text,
  unitsOf: (value) => [value],
})
