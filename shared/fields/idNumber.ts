import * as v from 'valibot'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { idNumberProblem, normaliseIdNumber } from '@shared/domain/idNumber'
import { maskIdNumber } from '@shared/domain/mask'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** The 18 characters of the ID card, which is why the card should be at hand. */
export const idNumber = defineFieldKind({
  kind: 'idNumber',
  isPrepared: true,
  schema: v.string(),
  missing: { code: 'id_number_missing' },
  check: (value, _field, now) => ({ value: normaliseIdNumber(value), problem: idNumberProblem(value, shanghaiDay(now)) }),
  text: (value) => value,
  mask: maskIdNumber,
})
