import { type QueueRow } from '@shared/contract/staffRequests'
import { isFinal } from '@shared/domain/workflow'
import { maskName } from '@shared/domain/mask'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { statusTexts, turnTexts } from '@shared/text/timeline'
import { type Vault } from '../../../security/vault'
import { type NetworkView } from '../../network/network'
import { type RequestRow } from '../entities'
import { dueOf } from './due'
import { triageChoices } from './triage'

/** What a list reads of a request: no answers, no more than a row shows. */
export type ListedRequest = Pick<RequestRow,
  'id' | 'number' | 'serviceKey' | 'formVersion' | 'status' | 'stageKey' | 'stageKind' | 'readyAt' | 'ownerUnitId' | 'hiddenUnitId' | 'offeredUnitId' | 'limitClock' | 'applicantName' | 'assigneeId' | 'version'> & { assigneeName: string | null; triageRouting: string | null }

export const listedColumns = `id, number, serviceKey, formVersion, status, stageKey, stageKind, readyAt, ownerUnitId, hiddenUnitId, offeredUnitId, limitClock, applicantName, assigneeId, version,
  CASE WHEN stageKind = 'triage' THEN routing END AS triageRouting,
  (SELECT name FROM staff WHERE staff.id = assigneeId) AS assigneeName`

const turnText = (row: Pick<RequestRow, 'status' | 'stageKind' | 'readyAt'>, offer: QueueRow['offer'], isOurs: boolean): string => {
  if (offer) return offer.direction === 'in' ? turnTexts.offeredIn : turnTexts.offeredOut
  if (row.status === 'awaiting_supplement') return turnTexts.applicant
  // Its tag says that it is over; nobody has to do anything.
  if (isFinal(row.status)) return ''
  if (row.readyAt !== null) return turnTexts.pickUp
  if (row.stageKind === 'outside') return turnTexts.outside
  return isOurs ? turnTexts.ours : turnTexts.elsewhere
}

interface Reader {
  vault: Vault
  network: NetworkView
  staffId: string
  /** The units that they work for. */
  unitIds: readonly string[]
  now: number
}

/** A row of a queue. The name is masked: lists are seen by whoever passes the counter. */
export const presentQueueRow = (row: ListedRequest, { vault, network, staffId, unitIds, now }: Reader): QueueRow => {
  const { texts } = network.forms.of(row)
  const isIn = row.offeredUnitId !== null && unitIds.includes(row.offeredUnitId)
  const offer: QueueRow['offer'] = row.offeredUnitId === null ? null
    : { direction: isIn ? 'in' : 'out', unitName: network.unit(isIn ? row.ownerUnitId : row.offeredUnitId).name }
  return {
    id: row.id,
    number: formatRequestNumber(row.number ?? ''),
    version: row.version,
    serviceKey: row.serviceKey,
    title: texts.title,
    name: maskName(vault.open(row.applicantName, row.id)),
    status: { code: row.status, text: statusTexts[row.status] },
    stageTitle: texts.stages[row.stageKey]?.title ?? turnTexts.ours,
    due: dueOf(row, now, network.calendar),
    assignee: row.assigneeId === null ? null : { name: row.assigneeName ?? '', isMe: row.assigneeId === staffId },
    offer,
    turnText: turnText(row, offer, unitIds.includes(row.ownerUnitId)),
    triage: row.triageRouting !== null && unitIds.includes(row.ownerUnitId) && !isFinal(row.status) ? triageChoices(vault.open(row.triageRouting, row.id), row, network) : [],
  }
}
