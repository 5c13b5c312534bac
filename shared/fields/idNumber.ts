import * as v from 'valibot'
import { datePartsOf, shanghaiDay } from '@shared/domain/calendar/day'
import { birthdayOf, idNumberProblem, normaliseIdNumber, sexOf } from '@shared/domain/idNumber'
import { maskIdNumber } from '@shared/domain/mask'
import { defineFieldKind } from '@shared/fields/fieldKindRules'
import { sexTexts } from '@shared/text/answerParts'

/** The 18 characters of the ID card, which is why the card should be at hand. */
export const idNumber = defineFieldKind({
  kind: 'idNumber',
  isPrepared: true,
  schema: v.string(),
  missing: { code: 'id_number_missing' },
  check: (value, _field, now) => ({ value: normaliseIdNumber(value), problem: idNumberProblem(value, shanghaiDay(now)) }),
  text: (value) => value,
  mask: maskIdNumber,
  partsOf: (value) => {
    const birthday = birthdayOf(value)
    if (birthday === null) return []
    const { year, month, dayOfMonth } = datePartsOf(birthday)
    return [['sex', sexTexts[sexOf(value)]], ['birthYear', String(year)], ['birthMonth', String(month)], ['birthDay', String(dayOfMonth)]]
  },
})
