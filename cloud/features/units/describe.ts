import { type contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { DomainError } from '@shared/domain/error'
import { unitTable } from '../network/entities'
import { type UnitStep, writeUnit } from './change'
import { kindsBelow } from './mayDo'
import { recordUnitChange } from './record'

type Described = { name: string; shortName: string; phone: string | null; address: string | null; hours: string | null }

/** What was left empty is not known. */
const factsOf = ({ name, shortName, phone, address, hours }: Described): Described => ({ name, shortName, phone: phone || null, address: address || null, hours: hours || null })

/** 修改资料 */
export const describeUnit: UnitStep<typeof contract.describeUnit> = async (tx, { services, staff, unit, body }) => {
  await writeUnit(tx, unit, body.version, { ...factsOf(body) })
  await recordUnitChange(tx, services.clock, { unitId: unit.id, what: 'described', byStaffId: staff.id })
  return unit.id
}

/** 新增下级站点: its code is its id, so that no two instances can give the same. */
export const addUnit: UnitStep<typeof contract.addUnit> = async (tx, { services, staff, unit, network, body, now }) => {
  if (!kindsBelow(unit).includes(body.kind)) throw new DomainError('invalid_input', { fields: { kind: { code: 'choose_unit' } } })
  if (network.units.some(({ parentId, shortName }) => parentId === unit.id && shortName === body.shortName)) throw new DomainError('invalid_input', { fields: { shortName: { code: 'name_taken' } } })
  const id = newId(services.clock)
  await insert(tx, unitTable, {
    ...factsOf(body), id, code: id, kind: body.kind, parentId: unit.id, path: `${unit.path}${id}/`, officialCode: body.officialCode || null, status: 'open', mergedIntoId: null, version: 0, createdAt: now,
  })
  await recordUnitChange(tx, services.clock, { unitId: id, what: 'added', byStaffId: staff.id, otherUnitId: unit.id })
  return id
}
