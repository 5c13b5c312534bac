import { id } from '@shared/contract/values'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'

/** A name written with the finger; kept as a picture. */
export const signature = defineFieldKind({
  kind: 'signature',
  takes: ['picture'],
  printedAs: 'signature',
  schema: id,
  missing: { code: 'signature_missing' },
  check: (value) => ({ value, problem: null }),
  text: () => answerTexts.signed,
  mask: (text) => text,
  filesOf: (value) => [value],
})
