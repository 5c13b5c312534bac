import { type contract } from '@shared/contract/contract'
import { type UnitAction, type UnitChange, type UnitStatus } from '@shared/domain/unitChanges'
import { type UnitStep, writeUnit } from './change'
import { recordUnitChange } from './record'

export const actionFor: Record<UnitStatus, UnitAction> = { open: 'open', suspended: 'suspend', closed: 'close' }
const changeFor: Record<UnitStatus, UnitChange> = { open: 'opened', suspended: 'suspended', closed: 'closed' }

/**
 * 恢复开放 / 暂停 / 关闭. Nothing is moved: what it owns is handled by the unit above for as long as it does not receive people, and is its
 * own again when it opens (`NetworkView.responsible`).
 */
export const setUnitStatus: UnitStep<typeof contract.setUnitStatus> = async (tx, { services, staff, unit, body }) => {
  await writeUnit(tx, unit, body.version, { status: body.status })
  await recordUnitChange(tx, services.clock, { unitId: unit.id, what: changeFor[body.status], byStaffId: staff.id, reason: body.reason })
  return unit.id
}
