import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type PresentedPerson } from '../identity/presenter'
import { type StoredRequest } from './entities'

/** A request of which nothing has happened yet. */
export const emptyRequest = {
  number: null, status: 'draft', routedUnitId: null, homeUnitId: null, ownerUnitId: null, hiddenUnitId: null, assigneeId: null, offeredUnitId: null, offerKind: null, offeredAt: null,
  offerReason: null, offerCause: null, offerBelongsTo: null, statusBefore: null, supplement: null, supplementRounds: 0, askedBefore: null, limitClock: null, dueAt: null, amberAt: null, alarm: null, alarmAt: null,
  expectedAt: null, lastEnquiryAt: null, readyAt: null, flag: null, outside: null, reviewOf: null, reviewedById: null, ratingLevel: null, ratingWords: null, ratedAt: null, callbackDueAt: null, routing: null, closing: null,
  filedByStaffId: null, filedUnitId: null, saidPlaces: null, receiptCodeHash: null, messageWaitsAt: null, submittedAt: null, closedAt: null, version: 1,
} as const satisfies Partial<StoredRequest>

/** What a form starts with of what is known of the person. */
export const prefilled = ({ definition }: CatalogEntry, person: Pick<PresentedPerson, 'name' | 'phone' | 'residence' | 'registered'>): Answers =>
  Object.fromEntries(fieldsOf(definition).flatMap(({ key, prefill }) => {
    const value = prefill ? person[prefill] : null
    return value ? [[key, value]] : []
  }))
