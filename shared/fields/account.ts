import * as v from 'valibot'
import { countDigits, halfWidth, withoutSpaces } from '@shared/domain/typedText'
import { type Problem } from '@shared/domain/problem'
import { defineFieldKind } from '@shared/fields/fieldKindRules'

/** Old passbooks have eight digits, no account of a bank more than thirty. */
const digitBounds = { least: 8, most: 30 } as const

const tidy = (typed: string): string => withoutSpaces(halfWidth(typed)).replace(/-/g, '')

const problemOf = (account: string): Problem | null => {
  if (!/^\d+$/.test(account)) return { code: 'account_characters' }
  const { least, most } = digitBounds
  return account.length < least || account.length > most ? { code: 'account_length', digits: countDigits(account), least, most } : null
}

/** The number of an account that money is paid into; never that of the 优待证. Whether it exists only the bank knows. */
export const account = defineFieldKind({
  kind: 'account',
  isPrepared: true,
  schema: v.string(),
  missing: { code: 'account_missing' },
  check: (value) => ({ value: tidy(value), problem: problemOf(tidy(value)) }),
  text: (value) => value,
  mask: (text) => (text.length < 8 ? '****' : `****${text.slice(-4)}`),
})
