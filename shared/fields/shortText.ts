import * as v from 'valibot'
import { tidySpaces } from '@shared/domain/typedText'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { freeTextProblem } from '@shared/fields/freeText'
import { answerTexts } from '@shared/text/answers'

export const shortTextLimit = 50

/** A few words on one line. */
export const shortText = defineFieldKind({
  kind: 'shortText',
  schema: v.string(),
  missing: { code: 'short_text_missing' },
  check: (value) => {
    const words = tidySpaces(value)
    return { value: words, problem: freeTextProblem(words, shortTextLimit) }
  },
  text: (value) => value,
  mask: () => answerTexts.hidden,
})
