import * as v from 'valibot'
import { type Problem } from '@shared/domain/problem'
import { defineFieldKind, type FieldSettings } from '@shared/fields/fieldKindRules'

const problemOf = (chosen: readonly string[], { options = [], exclusive }: FieldSettings): Problem | null => {
  if (chosen.some((value) => !options.includes(value))) return { code: 'choices_missing' }
  return exclusive && chosen.length > 1 && chosen.includes(exclusive) ? { code: 'choices_exclusive' } : null
}

/** Several of a few, kept in the order of the options, each once. */
export const choices = defineFieldKind({
  kind: 'choices',
  schema: v.array(v.string()),
  missing: { code: 'choices_missing' },
  isEmpty: (chosen) => chosen.length === 0,
  check: (chosen, field) => ({ value: (field.options ?? []).filter((option) => chosen.includes(option)), problem: problemOf(chosen, field) }),
  text: (chosen, { optionText }) => chosen.map(optionText).join('、'),
  mask: (text) => text,
})

/** What is chosen after a tap: the exclusive option sends the others away, and they send it away. */
export const toggleChoice = (chosen: readonly string[], tapped: string, exclusive?: string | null): string[] => {
  if (chosen.includes(tapped)) return chosen.filter((value) => value !== tapped)
  return tapped === exclusive ? [tapped] : [...chosen.filter((value) => value !== exclusive), tapped]
}
