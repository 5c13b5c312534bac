import { DomainError } from '@shared/domain/error'
import { type OfferAction, offerActions } from '@shared/domain/offers'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type OfferRow } from './entities'

/** What somebody keeps of the directory: all of it for the bureau, or the places of their partner points. */
export interface OfferScope {
  isBureau: boolean
  partnerIds: readonly string[]
}

interface Post {
  unitId: string
  unitKind: UnitKind
  role: StaffRole
}

const scopeFrom = (posts: readonly Post[]): OfferScope => ({
  isBureau: posts.some(({ role, unitKind }) => unitKind === 'bureau' && (role === 'editor' || role === 'administrator')),
  partnerIds: posts.filter(({ role, unitKind }) => role === 'partner' && unitKind === 'partner').map(({ unitId }) => unitId),
})

/** Throws `forbidden` for somebody who keeps nothing of it. */
const assertKeeper = (scope: OfferScope): OfferScope => {
  if (!scope.isBureau && scope.partnerIds.length === 0) throw new DomainError('forbidden')
  return scope
}

export const scopeOf = ({ assignments }: StaffActor): OfferScope => assertKeeper(scopeFrom(assignments))

export const scopeNow = async (sql: Sql, staffId: string, now: number): Promise<OfferScope> =>
  assertKeeper(scopeFrom(await sql.query<Post>(
    `SELECT u.id AS unitId, u.kind AS unitKind, sa.role FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.staffId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)`, [staffId, now, now])))

type Judged = Pick<OfferRow, 'state' | 'draft' | 'released' | 'partnerUnitId'>

export const keepsPlace = ({ isBureau, partnerIds }: OfferScope, { partnerUnitId }: Pick<OfferRow, 'partnerUnitId'>): boolean => isBureau || (partnerUnitId !== null && partnerIds.includes(partnerUnitId))

/** What they may do with a place: its words are changed by whoever keeps it; what everybody reads is decided by the bureau alone. */
export const mayDo = (scope: OfferScope, { state, draft, released, partnerUnitId }: Judged): OfferAction[] => {
  if (!keepsPlace(scope, { partnerUnitId })) return []
  const fits: Record<OfferAction, boolean> = {
    change: true,
    release: scope.isBureau && (draft !== null || state === 'withdrawn') && state !== 'declined',
    decline: scope.isBureau && draft !== null && state !== 'declined',
    check: scope.isBureau && state === 'released',
    withdraw: scope.isBureau && state === 'released' && released !== null,
  }
  return offerActions.filter((action) => fits[action])
}

/** Throws `forbidden` for what is not theirs, `action_not_allowed` for what does not fit now. */
export const assertMayDo = (action: OfferAction, scope: OfferScope, row: Judged): void => {
  if (mayDo(scope, row).includes(action)) return
  throw new DomainError(keepsPlace(scope, row) && (scope.isBureau || action === 'change') ? 'action_not_allowed' : 'forbidden')
}
