import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type NetworkView } from '../../network/network'
import { type RequestRow } from '../entities'
import { targetsFor } from '../policy'
import { resentTo } from '../routingReceipt'
import { enterStage } from '../stage'
import { type Plan } from './types'

/** Triage of the district: sends a request whose place nobody could tell to the station that is responsible; its clock starts there. */
export const route: Plan<typeof contract.route> = ({ request, entry, network, now, body, actorUnit }) => {
  const targets = [...targetsFor(request, entry, network), ...(actorUnit ? [actorUnit] : [])]
  const target = targets.find(({ id }) => id === body.unitId)
  if (!target) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  const entered = enterStage(entry.definition.stages[0], target.id, network, now)
  return {
    set: {
      ...entered, routedUnitId: target.id, homeUnitId: homeAfter(request, target.id, network),
      routing: resentTo(target, request, { code: 'triaged', params: { unit: target.name } }),
    },
    detail: { unitId: target.id },
    lesson: { unitId: target.id, fromUnitId: null, origin: 'corrected' },
    words: body.note,
    participants: [target.id, entered.ownerUnitId],
    announcements: [
      { to: 'applicant', template: 'request_routed' },
      { to: { unitId: entered.ownerUnitId }, template: 'request_arrived' },
    ],
  }
}

/** A person whose street nobody knew belongs to the one that was found. */
const homeAfter = ({ homeUnitId }: RequestRow, targetId: string, network: NetworkView): string =>
  homeUnitId === network.district.id ? network.above(targetId, 'street') : homeUnitId
