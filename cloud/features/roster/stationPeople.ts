import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { rosterRoles } from '@shared/domain/rosterRoles'
import { type StaffRole, staffRoles } from '@shared/domain/roles'
import { roleTexts } from '@shared/text/labels'
import { holes } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { presentUnit } from '../network/presenter'
import { type RosterRow } from './entities'
import { inRole } from './list'
import { presentRole } from './presenter'
import { memberColumns } from './read'
import { rosterUnits } from './sight'

/** No station has so many people; a screen would not show more. */
const mostPeople = 300

/** Who is at a station, as citizens see it: nobody by name who did not agree, nobody's phone. */
export const listStationPeople = async ({ services, params, now }: Call<typeof contract.listStationPeople>): Promise<AnswerOf<typeof contract.listStationPeople>> => {
  const { database, vault } = services
  const network = await services.network.current()
  const unit = network.successor(params.id)
  if (!unit) throw new DomainError('not_found')
  const units = rosterUnits(unit, network, false)
  const today = inRole(now)
  const rows = await database.query<RosterRow>(`SELECT ${memberColumns} FROM roster_member m WHERE m.unitId IN (${holes(units)}) AND ${today.sql} ORDER BY m.id LIMIT ${mostPeople}`, [...units, ...today.values])
  const staff = await database.query<{ role: StaffRole; count: number }>(
    `SELECT sa.role, COUNT(DISTINCT sa.staffId) AS count FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId
     WHERE sa.unitId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?) GROUP BY sa.role`, [unit.id, now, now])
  return {
    unit: presentUnit(unit),
    staff: staffRoles.flatMap((role) => staff.filter((one) => one.role === role).map(({ count }) => ({ role: { code: role, text: roleTexts[role] }, count }))),
    people: rosterRoles.flatMap((role) => {
      const ofRole = rows.filter((row) => row.role === role)
      const named = ofRole.filter(({ consentDay }) => consentDay !== null).map(({ id, name, tasks }) => ({ name: vault.open(name, id), tasks: tasks ?? '' }))
      return ofRole.length === 0 ? [] : [{ role: presentRole(role), named, unnamed: ofRole.length - named.length }]
    }),
  }
}
