import { id } from '@shared/contract/values'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'

/** The photo on a card: framed, measured, corrected and approved. Pictures of anything else are papers. */
export const photo = defineFieldKind({
  kind: 'photo',
  asks: 'paper',
  isPrepared: true,
  takes: ['picture'],
  judgedAs: 'portrait',
  printedAs: 'photo',
  schema: id,
  missing: { code: 'photo_missing' },
  check: (value) => ({ value, problem: null }),
  text: () => answerTexts.uploaded,
  mask: (text) => text,
  filesOf: (value) => [value],
})
