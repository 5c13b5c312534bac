import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Answers } from '@shared/catalog/answers'
import { type RequestDetail } from '@shared/contract/requests'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type NetworkView } from '../../network/network'
import { type RequestRow } from '../entities'
import { factsOf } from '../facts'
import { choicesFor, reasonText, type SupplementAsk } from '../supplements'

/** What was asked for, item by item, in words; null when nothing is. */
export const presentSupplement = (request: RequestRow, entry: CatalogEntry, network: NetworkView): RequestDetail['supplement'] => {
  if (!request.supplement || request.status !== 'awaiting_supplement') return null
  const ask = JSON.parse(request.supplement) as SupplementAsk
  const choices = new Map(choicesFor(entry, JSON.parse(request.answers) as Answers, factsOf(request, request.updatedAt)).map((choice) => [choice.field, choice]))
  return {
    askedAt: ask.askedAt,
    unitName: network.unit(ask.unitId).name,
    message: ask.message,
    items: ask.items.map(({ field, reason, note }) => ({
      field, label: choices.get(field)?.label ?? field, reason: { code: reason, text: reasonText(choices.get(field)?.isPaper ?? false, reason) }, note,
    })),
  }
}

/** The same with what only colleagues read: why there is another round. */
export const presentStaffSupplement = (request: RequestRow, entry: CatalogEntry, network: NetworkView): StaffRequest['supplement'] => {
  const ask = presentSupplement(request, entry, network)
  return ask && { ...ask, again: (JSON.parse(request.supplement ?? '{}') as Partial<SupplementAsk>).again ?? null }
}
