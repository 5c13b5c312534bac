import { type StationFacts } from '@shared/contract/directory'
import { DomainError } from '@shared/domain/error'
import { isInShanghai } from '@shared/domain/offers'
import { overlapOf } from '@shared/domain/openingHours'
import { type Problem } from '@shared/domain/problem'
import { isPublicPhone } from '@shared/domain/publicPhone'
import { covers, type Scope } from '../staff/scope'
import { type UnitView } from '../network/unitTree'

/** Of units their own for a lead, and for an administrator all under them; what was merged has nothing of its own any more. */
export const keepsFacts = (scope: Scope, unit: UnitView): boolean => unit.mergedIntoId === null && (covers(scope, unit.path) || scope.ledPaths.includes(unit.path))

/** Throws `forbidden`. */
export const assertKeepsFacts = (scope: Scope, unit: UnitView): void => {
  if (!keepsFacts(scope, unit)) throw new DomainError('forbidden')
}

export const factsOf = ({ phone, address, hours, week, about, position }: UnitView): StationFacts =>
  // Plain arrays: what is read of a unit is not to be changed in place.
  ({ phone, address, hours, week: week && week.map((spans) => spans.map((span) => ({ ...span }))), about, position })

/** What was typed, in the form that is kept: what was left empty is not known. Throws `invalid_input`. */
export const checkedFacts = ({ phone, address, hours, week, about, position }: StationFacts): StationFacts => {
  const fields: Record<string, Problem> = {
    ...(phone && !isPublicPhone(phone) ? { phone: { code: 'public_phone' } as const } : {}),
    ...(week && overlapOf(week) !== null ? { [`week.${overlapOf(week)}`]: { code: 'spans_overlap' } as const } : {}),
    ...(position && !isInShanghai(position) ? { position: { code: 'position_outside' } as const } : {}),
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  return { phone: phone || null, address: address || null, hours: hours || null, week, about: about || null, position }
}

/** The columns of a unit that hold them. */
export const factColumns = ({ week, position, ...words }: StationFacts) => ({
  phone: words.phone, address: words.address, hours: words.hours, about: words.about,
  week: week && JSON.stringify(week), latitude: position?.latitude ?? null, longitude: position?.longitude ?? null,
})

export const sameFacts = (one: StationFacts, other: StationFacts): boolean => JSON.stringify(factColumns(one)) === JSON.stringify(factColumns(other))
