import { type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type UnitAction } from '@shared/domain/unitChanges'
import { type Transaction } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { raiseNetworkVersion } from '../network/network'
import { createUnitTree, readUnits, type UnitTree, type UnitView } from '../network/unitTree'
import { type Scope, scopeNow } from '../staff/scope'
import { assertMayDo } from './mayDo'

/** The call of an endpoint about one unit. */
export interface UnitCall<E extends Endpoint = Endpoint> {
  services: Services
  staff: StaffActor
  now: number
  params: { id: string }
  body: BodyOf<E>
}

/** What a change works with: the unit and the administrator's scope as they are when it is its turn. */
export interface UnitContext<E extends Endpoint> extends UnitCall<E> {
  unit: UnitView
  scope: Scope
  /** As it is in the transaction, behind the lock: what the caller saw may be over. */
  tree: UnitTree
}

/** Gives the id of the unit to be shown afterwards. */
export type UnitStep<E extends Endpoint> = (tx: Transaction, context: UnitContext<E>) => Promise<string>

/** Throws `forbidden` for whoever may not do it with this unit. */
type Gate<E extends Endpoint> = (context: UnitContext<E>) => void

/**
 * What every change of a unit shares. The version of the network is raised first: its row is the lock by which changes come one after the
 * other, and what each decides by is read behind it; then who may. What the unit itself was seen as is compared by each step (`stale_version`).
 */
export const changeUnitFor = <E extends Endpoint>(gate: Gate<E>, step: UnitStep<E>) =>
  async (tx: Transaction, call: UnitCall<E>): Promise<string> => {
    await raiseNetworkVersion(tx)
    const scope = await scopeNow(tx, call.staff.id, call.now)
    const tree = createUnitTree((await readUnits(tx, call.now)).units)
    const unit = tree.find(call.params.id)
    if (!unit) throw new DomainError('not_found')
    const context = { ...call, unit, scope, tree }
    gate(context)
    return step(tx, context)
  }

/** A change by whoever administers the unit, as the action says. */
export const changeUnit = <E extends Endpoint>(action: (body: BodyOf<E>) => UnitAction, step: UnitStep<E>) =>
  changeUnitFor<E>(({ body, scope, unit, tree }) => assertMayDo(action(body), scope, unit, tree), step)

/** Sets columns of the unit as it was seen. Throws `stale_version` when somebody was first. */
export const writeUnit = async (tx: Transaction, { id }: UnitView, version: number, set: Readonly<Record<string, string | number | null>>): Promise<void> => {
  const names = Object.keys(set)
  const { affected } = await tx.execute(
    `UPDATE unit SET ${names.map((name) => `${name} = ?`).join(', ')}, version = ? WHERE id = ? AND COALESCE(version, 0) = ?`, [...Object.values(set), version + 1, id, version])
  if (affected !== 1) throw new DomainError('stale_version')
}
