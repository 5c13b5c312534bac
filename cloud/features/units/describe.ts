import { type contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { DomainError } from '@shared/domain/error'
import { type UnitKind } from '@shared/domain/roles'
import { unitTable } from '../network/entities'
import { type UnitTree } from '../network/unitTree'
import { type UnitStep, writeUnit } from './change'
import { assertMayDo, kindsBelow } from './mayDo'
import { recordUnitChange } from './record'

type Described = { name: string; shortName: string; phone: string | null; address: string | null; hours: string | null }

/** What was left empty is not known. */
const factsOf = ({ name, shortName, phone, address, hours }: Described): Described => ({ name, shortName, phone: phone || null, address: address || null, hours: hours || null })

/** Requests are routed by names: streets differ in theirs everywhere, other units among those beside them. Throws `invalid_input`. */
const assertNameIsFree = (shortName: string, kind: UnitKind, parentId: string | null, { units }: UnitTree): void => {
  const isTaken = units.some((other) => other.shortName === shortName && !other.mergedIntoId && other.kind === kind && (kind === 'street' || other.parentId === parentId))
  if (isTaken) throw new DomainError('invalid_input', { fields: { shortName: { code: 'name_taken' } } })
}

/** 修改资料, and 改名 from above. */
export const describeUnit: UnitStep<typeof contract.describeUnit> = async (tx, { services, staff, unit, scope, tree, body }) => {
  const isRenamed = body.shortName !== unit.shortName
  if (isRenamed || body.name !== unit.name) assertMayDo('rename', scope, unit, tree)
  if (isRenamed) assertNameIsFree(body.shortName, unit.kind, unit.parentId, tree)
  await writeUnit(tx, unit, body.version, { ...factsOf(body) })
  await recordUnitChange(tx, services.clock, { unitId: unit.id, what: 'described', byStaffId: staff.id, formerName: isRenamed ? unit.shortName : null })
  return unit.id
}

/** 新增下级站点: its code is its id, so that no two instances can give the same. */
export const addUnit: UnitStep<typeof contract.addUnit> = async (tx, { services, staff, unit, tree, body, now }) => {
  if (!kindsBelow(unit).includes(body.kind)) throw new DomainError('invalid_input', { fields: { kind: { code: 'choose_unit' } } })
  assertNameIsFree(body.shortName, body.kind, unit.id, tree)
  const id = newId(services.clock)
  await insert(tx, unitTable, {
    ...factsOf(body), week: null, about: null, latitude: null, longitude: null, id, code: id, kind: body.kind, parentId: unit.id, path: `${unit.path}${id}/`, officialCode: body.officialCode || null, status: 'open', mergedIntoId: null, version: 0, createdAt: now,
  })
  await recordUnitChange(tx, services.clock, { unitId: id, what: 'added', byStaffId: staff.id, otherUnitId: unit.id })
  return id
}
