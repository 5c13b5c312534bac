import { id } from '@shared/contract/values'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'

/** One photo. */
export const photo = defineFieldKind({
  kind: 'photo',
  asks: 'paper',
  isPrepared: true,
  takes: ['picture'],
  schema: id,
  missing: { code: 'photo_missing' },
  check: (value) => ({ value, problem: null }),
  text: () => answerTexts.uploaded,
  mask: (text) => text,
  filesOf: (value) => [value],
})
