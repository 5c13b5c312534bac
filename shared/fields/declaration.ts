import * as v from 'valibot'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** A sentence to agree to. */
export const declaration = defineFieldKind({
  kind: 'declaration',
  asks: 'agreement',
  schema: v.boolean(),
  missing: { code: 'declaration_missing' },
  isEmpty: (value) => !value,
  check: (value) => ({ value, problem: value ? null : { code: 'declaration_missing' } }),
  text: (value, { label }) => (value ? label : ''),
  mask: (text) => text,
})
