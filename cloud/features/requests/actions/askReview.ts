import { type contract } from '@shared/contract/contract'
import { type Transaction } from '../../../database/database'
import { newId } from '../../../database/id'
import { insert } from '../../../database/rows'
import { type Call } from '../../../middleware/endpoints'
import { standsFor } from '../../identity/policy'
import { type NetworkView } from '../../network/network'
import { carryOut } from '../carryOut'
import { emptyRequest } from '../emptyRequest'
import { requestTable, type RequestRow } from '../entities'
import { resentTo } from '../routingReceipt'
import { sealColumns } from '../sealed'
import { enterStage } from '../stage'
import { type Change } from './types'

type ReviewCall = Call<typeof contract.askReview>

export interface PreparedReview {
  id: string
  number: string
  network: NetworkView
}

export const prepareReview = async ({ services, now }: ReviewCall): Promise<PreparedReview> => ({
  id: newId(services.clock), number: await services.numbers.take(now), network: await services.network.current(),
})

/** The unit above the one that decided; it never judges itself while there is one. */
const reviewingUnit = (request: RequestRow, network: NetworkView): string => network.responsible(network.aboveOf(request.ownerUnitId) ?? request.ownerUnitId)

/** 复核 is a request of its own, with number, clock and receipt, that refers to the one it is about. */
export const beginReview = async (tx: Transaction, { services, account, body, now }: ReviewCall, { id, number, network }: PreparedReview, original: RequestRow): Promise<void> => {
  const entry = network.forms.current('review')
  const { key, version, stages: [stage] } = entry.definition
  const begun = {
    ...emptyRequest, id, serviceKey: key, formVersion: version, stageKey: stage.key, stageKind: stage.kind, draftKey: null, personId: original.personId, accountId: account.id, actingAs: standsFor(account, original.personId) ?? original.actingAs,
    answers: JSON.stringify({ reason: body.reason }), applicantName: original.applicantName, applicantPhone: original.applicantPhone, queueAt: now, createdAt: now, updatedAt: now,
  } as const
  await insert(tx, requestTable, sealColumns(services.vault, id, begun))
  const unit = network.unit(reviewingUnit(original, network))
  const change: Change = {
    set: {
      ...enterStage(stage, unit.id, network, now), routedUnitId: unit.id, homeUnitId: original.homeUnitId, hiddenUnitId: original.hiddenUnitId, number, reviewOf: original.id, submittedAt: now,
      routing: resentTo(unit, original, { code: 'reviewed', params: { from: network.unit(original.ownerUnitId).name, unit: unit.name } }),
    },
    participants: [unit.id],
    announcements: [{ to: 'applicant', template: 'request_submitted' }, { to: { unitId: unit.id }, template: 'request_arrived' }],
  }
  await carryOut(tx, services, network, begun as RequestRow, change, { action: 'submit', by: { kind: 'applicant', accountId: account.id }, unitId: null, at: now })
}
