import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes } from '../../database/rows'
import { applyChange } from '../coverage/apply'
import { type CoverageRow } from '../coverage/entities'
import { entryColumns } from '../coverage/plan'
import { recordStaffChange } from '../identity/staffChanges'
import { raiseCoverageVersion, type UnitView } from '../network/network'
import { type UnitContext, type UnitStep, writeUnit } from './change'
import { mergeTargets } from './mayDo'
import { recordUnitChange } from './record'

type MergeContext = UnitContext<typeof contract.mergeUnit> & { into: UnitView }

/** Units below follow their street: under the other one, with everything that lies below them. */
const moveUnitsBelow = async (tx: Transaction, unit: UnitView, into: UnitView): Promise<void> => {
  const moved = tx.kind === 'mysql' ? 'CONCAT(?, SUBSTR(path, ?))' : '? || SUBSTR(path, ?)'
  await tx.execute('UPDATE unit SET parentId = ? WHERE parentId = ?', [into.id, unit.id])
  await tx.execute(`UPDATE unit SET path = ${moved} WHERE path LIKE ? AND id <> ?`, [into.path, unit.path.length + 1, `${unit.path}%`, unit.id])
}

interface Assigned {
  id: string
  staffId: string
  unitId: string
  role: 'clerk' | 'lead' | 'reviewer' | 'editor' | 'administrator' | 'partner'
}

/** The staff go along with their roles; whoever is that in the other unit already stays it once. */
const moveStaff = async (tx: Transaction, { services, staff, unit, into, now }: MergeContext): Promise<void> => {
  const assigned = await tx.query<Assigned>(
    'SELECT id, staffId, unitId, role FROM staff_assignment WHERE unitId IN (?, ?) AND (untilAt IS NULL OR untilAt > ?) LIMIT 2000', [unit.id, into.id, now])
  const there = new Set(assigned.filter(({ unitId }) => unitId === into.id).map(({ staffId, role }) => `${staffId} ${role}`))
  const coming = assigned.filter(({ unitId }) => unitId === unit.id)
  const moving = coming.filter(({ staffId, role }) => !there.has(`${staffId} ${role}`))
  const double = coming.filter((one) => !moving.includes(one)).map(({ id }) => id)
  await tx.execute(`UPDATE staff_assignment SET unitId = ? WHERE id IN (${holes(moving)})`, [into.id, ...moving.map(({ id }) => id)])
  await tx.execute(`UPDATE staff_assignment SET untilAt = ? WHERE id IN (${holes(double)})`, [now, ...double])
  // One row each for the some dozens of people of a station.
  for (const { staffId, role } of moving) await recordStaffChange(tx, services.clock, { staffId, what: 'assigned', byStaffId: staff.id, unitId: into.id, role })
}

/** The area, as a change with its history. What the other unit has already comes only once. */
const moveCoverage = async (tx: Transaction, { services, staff, unit, into, body }: MergeContext): Promise<void> => {
  const rows = await tx.query<CoverageRow>(`SELECT ${entryColumns} FROM coverage WHERE unitId IN (?, ?)`, [unit.id, into.id])
  const key = ({ kind, name, side, fromNumber, toNumber }: CoverageRow): string => [kind, name, side, fromNumber, toNumber].join(' ')
  const there = new Set(rows.filter(({ unitId }) => unitId === into.id).map(key))
  const removed = rows.filter(({ unitId }) => unitId === unit.id)
  if (removed.length === 0) return
  const added = removed.filter((row) => !there.has(key(row))).map((row) => ({ ...row, id: newId(services.clock), unitId: into.id }))
  await applyChange(tx, services.clock, { byStaffId: staff.id, why: 'merge', note: body.reason, added, removed })
}

/**
 * 并入其他站点, in one step. The unit is closed and hung under the other one: whatever bears its id (what it owns, is offered, has closed or
 * taken part in, messages to it) belongs from then on to what lies under the other, for rights, queues and search all go by the tree. What
 * stands on its own moves: the units below it, its staff, its area.
 */
export const mergeUnit: UnitStep<typeof contract.mergeUnit> = async (tx, context) => {
  const { services, staff, unit, network, scope, body } = context
  const into = mergeTargets(scope, unit, network).find(({ id }) => id === body.intoId)
  if (!into) throw new DomainError('invalid_input', { fields: { intoId: { code: 'choose_unit' } } })
  await raiseCoverageVersion(tx)
  await moveUnitsBelow(tx, unit, into)
  await writeUnit(tx, unit, body.version, { status: 'closed', mergedIntoId: into.id, parentId: into.id, path: `${into.path}${unit.id}/` })
  await moveStaff(tx, { ...context, into })
  await moveCoverage(tx, { ...context, into })
  await tx.execute("UPDATE coverage_proposal SET status = 'declined', openKey = NULL, decidedAt = ?, reason = ? WHERE unitId = ? AND status = 'open'", [context.now, body.reason, unit.id])
  await recordUnitChange(tx, services.clock, { unitId: unit.id, what: 'merged_into', byStaffId: staff.id, otherUnitId: into.id, reason: body.reason })
  await recordUnitChange(tx, services.clock, { unitId: into.id, what: 'took_over', byStaffId: staff.id, otherUnitId: unit.id, reason: body.reason })
  return unit.id
}
