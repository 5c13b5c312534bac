import * as v from 'valibot'
import { maskPhone } from '@shared/domain/mask'
import { normalisePhone, phoneProblem } from '@shared/domain/phone'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** A mobile number. */
export const phone = defineFieldKind({
  kind: 'phone',
  schema: v.string(),
  missing: { code: 'phone_missing' },
  check: (value) => ({ value: normalisePhone(value), problem: phoneProblem(value) }),
  text: (value) => value,
  mask: maskPhone,
})
