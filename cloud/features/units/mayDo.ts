import { DomainError } from '@shared/domain/error'
import { type UnitKind } from '@shared/domain/roles'
import { type UnitAction, unitActions } from '@shared/domain/unitChanges'
import { covers, type Scope } from '../staff/scope'
import { type UnitTree, type UnitView } from '../network/unitTree'

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

/** Open units of the same kind in the administrator's part of the tree; a committee goes only to another of its street, whose requests are looked for there. */
export const mergeTargets = (scope: Scope, unit: UnitView, { units }: UnitTree): UnitView[] =>
  isTop(unit) || unit.mergedIntoId ? [] : units.filter(({ id, kind, path, isOpen, parentId }) => id !== unit.id && kind === unit.kind && isOpen && covers(scope, path) && (kind !== 'community' || parentId === unit.parentId))

/**
 * What an administrator may do with a unit. They describe their own and what is under it; what one is called (requests are routed by
 * names), and whether it exists or is open, is decided from above it.
 */
export const mayDo = (scope: Scope, unit: UnitView, tree: UnitTree): UnitAction[] => {
  if (!covers(scope, unit.path) || unit.mergedIntoId) return []
  const parent = unit.parentId ? tree.unit(unit.parentId) : null
  const isFromAbove = parent !== null && covers(scope, parent.path) && !isTop(unit)
  const fits: Record<UnitAction, boolean> = {
    describe: true,
    rename: isFromAbove,
    addBelow: kindsBelow(unit).length > 0,
    open: isFromAbove && unit.status !== 'open',
    suspend: isFromAbove && unit.status === 'open',
    close: isFromAbove && unit.status !== 'closed',
    merge: isFromAbove && mergeTargets(scope, unit, tree).length > 0,
  }
  return unitActions.filter((action) => fits[action])
}

/** Throws `forbidden`. */
export const assertMayDo = (action: UnitAction, scope: Scope, unit: UnitView, tree: UnitTree): void => {
  if (!mayDo(scope, unit, tree).includes(action)) throw new DomainError('forbidden')
}
