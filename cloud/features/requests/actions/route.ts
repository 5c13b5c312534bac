import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { enterStage } from '../stage'
import { type Plan } from './types'

/** Triage of the district: sends a request whose place nobody could tell to the station that is responsible; its clock starts there. */
export const route: Plan<typeof contract.route> = ({ entry, network, now, body }) => {
  const target = network.find(body.unitId)
  if (!target || !network.isActive(target.id)) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  const entered = enterStage(entry.definition.stages[0], target.id, network, now)
  return {
    set: { ...entered, routedUnitId: target.id },
    detail: { unitId: target.id },
    words: body.note,
    participants: [target.id, entered.ownerUnitId],
    announcements: [
      { to: 'applicant', template: 'request_routed' },
      { to: { unitId: entered.ownerUnitId }, template: 'request_arrived' },
    ],
  }
}
