import * as v from 'valibot'
import { maskName } from '@shared/domain/mask'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** A person's name as it stands on the ID card. */
export const name = defineFieldKind({
  kind: 'name',
  schema: v.string(),
  missing: { code: 'name_missing' },
  check: (value) => ({ value: normalisePersonName(value), problem: personNameProblem(value) }),
  text: (value) => value,
  mask: maskName,
})
