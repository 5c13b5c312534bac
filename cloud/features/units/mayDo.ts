import { DomainError } from '@shared/domain/error'
import { type UnitKind } from '@shared/domain/roles'
import { type UnitAction, unitActions } from '@shared/domain/unitChanges'
import { covers, type Scope } from '../staff/scope'
import { type NetworkView, type UnitView } from '../network/network'

/** Which kinds stand under which. */
const kindsUnder: Record<UnitKind, readonly UnitKind[]> = {
  bureau: [],
  district: ['street', 'partner', 'retired_officers_home'],
  street: ['community'],
  community: [],
  partner: [],
  retired_officers_home: [],
}

export const kindsBelow = ({ kind, mergedIntoId }: UnitView): readonly UnitKind[] => (mergedIntoId ? [] : kindsUnder[kind])

/** Without the bureau and the district centre nobody would stand in for anybody: they are never closed. */
const isTop = ({ kind }: UnitView): boolean => kind === 'bureau' || kind === 'district'

/** Open units of the same kind in the administrator's part of the tree. */
export const mergeTargets = (scope: Scope, unit: UnitView, { units }: NetworkView): UnitView[] =>
  isTop(unit) || unit.mergedIntoId ? [] : units.filter(({ id, kind, path, isOpen }) => id !== unit.id && kind === unit.kind && isOpen && covers(scope, path))

/**
 * What an administrator may do with a unit. They describe their own and what is under it; whether one exists or is open is decided
 * from above it: a street does not close itself.
 */
export const mayDo = (scope: Scope, unit: UnitView, network: NetworkView): UnitAction[] => {
  if (!covers(scope, unit.path) || unit.mergedIntoId) return []
  const parent = unit.parentId ? network.unit(unit.parentId) : null
  const isFromAbove = parent !== null && covers(scope, parent.path) && !isTop(unit)
  const fits: Record<UnitAction, boolean> = {
    describe: true,
    addBelow: kindsBelow(unit).length > 0,
    open: isFromAbove && unit.status !== 'open',
    suspend: isFromAbove && unit.status === 'open',
    close: isFromAbove && unit.status !== 'closed',
    merge: isFromAbove && mergeTargets(scope, unit, network).length > 0,
  }
  return unitActions.filter((action) => fits[action])
}

/** Throws `forbidden`. */
export const assertMayDo = (action: UnitAction, scope: Scope, unit: UnitView, network: NetworkView): void => {
  if (!mayDo(scope, unit, network).includes(action)) throw new DomainError('forbidden')
}
