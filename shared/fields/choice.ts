import * as v from 'valibot'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** One of a few. */
export const choice = defineFieldKind({
  kind: 'choice',
  schema: v.string(),
  missing: { code: 'choice_missing' },
  check: (value, { options = [] }) => ({ value, problem: options.includes(value) ? null : { code: 'choice_missing' } }),
  text: (value, { optionText }) => optionText(value),
  mask: (text) => text,
})
