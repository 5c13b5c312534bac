import { formatRequestNumber } from '@shared/domain/requestNumber'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { notifyAll, type Recipient } from '../../notify/notify'
import { type NetworkView } from '../network/network'
import { type Announcement, type Audience } from './actions/types'
import { type RequestRow } from './entities'
import { duePhrase } from './present/due'
import { isStaffOnly } from './staffOnly'

const recipientOf = (to: Audience, { personId }: RequestRow): Recipient => {
  if (to === 'applicant') return { kind: 'person', id: personId }
  return 'staffId' in to ? { kind: 'staff', id: to.staffId } : { kind: 'unit', id: to.unitId }
}

/** Tells those whom a step concerns, in the transaction of the step. What every message may name is filled in here. */
export const announce = async (tx: Transaction, services: Services, network: NetworkView, request: RequestRow, announcements: readonly Announcement[]): Promise<void> => {
  const { texts } = network.forms.of(request)
  const common = {
    service: texts.title,
    number: formatRequestNumber(request.number ?? ''),
    unit: network.unit(request.ownerUnitId).name,
    stage: texts.stages[request.stageKey]?.title ?? '',
    due: duePhrase(request),
  }
  const heard = isStaffOnly(request) ? announcements.filter(({ to }) => to !== 'applicant') : announcements
  await notifyAll(tx, services, heard.map(({ to, template, params }) => {
    return { to: recipientOf(to, request), template, params: { ...common, ...params }, requestId: request.id }
  }))
}
