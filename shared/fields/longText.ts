import * as v from 'valibot'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { freeTextProblem } from '@shared/fields/freeText'
import { answerTexts } from '@shared/text/answers'

export const longTextLimit = 2000

/** Words of one's own, as many as a letter has. */
export const longText = defineFieldKind({
  kind: 'longText',
  schema: v.string(),
  missing: { code: 'text_missing' },
  check: (value) => {
    const words = value.trim()
    return { value: words, problem: freeTextProblem(words, longTextLimit) }
  },
  text: (value) => value,
  mask: () => answerTexts.hidden,
})
