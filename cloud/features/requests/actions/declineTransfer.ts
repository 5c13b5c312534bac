import { type contract } from '@shared/contract/contract'
import { noOffer } from '../stage'
import { type Plan } from './types'

/** Not ours: it stays with the sender, who reads why. */
export const declineTransfer: Plan<typeof contract.declineTransfer> = ({ request, body, actorUnit }) => ({
  set: noOffer,
  words: body.reason,
  announcements: [{ to: { unitId: request.ownerUnitId }, template: 'transfer_declined', params: { unit: actorUnit?.name ?? '' } }],
})
