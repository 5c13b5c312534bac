import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { code, coded, cursor, day, id, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { offerActions, offerChanges, offerKinds, offerLimits, offerStates } from '@shared/domain/offers'

const street = v.object({ code, name: v.string() })
const position = v.object({ latitude: v.number(), longitude: v.number() })

const content = v.object({
  name: v.string(), kind: coded(offerKinds), offers: v.array(v.string()), address: v.string(), street: v.nullable(street),
  /** Entered by the bureau; null where it did not. GCJ-02. */
  position: v.nullable(position),
  howToUse: v.string(), phone: v.nullable(v.string()), validFrom: v.nullable(v.string()), validUntil: v.nullable(v.string()),
})
export type OfferContent = v.InferOutput<typeof content>

const place = v.object({ id, ...content.entries, checkedDay: v.nullable(v.string()) })
export type OfferPlace = v.InferOutput<typeof place>

const kept = v.object({
  id, state: coded(offerStates),
  /** What everybody reads; null before the first release. */
  released: v.nullable(content),
  /** What waits for the bureau. */
  draft: v.nullable(content), draftByName: v.nullable(v.string()), draftAt: v.nullable(time),
  checkedDay: v.nullable(v.string()), partner: v.nullable(unitBrief),
  /** What people said is wrong with it, and nobody looked at yet. */
  openReports: v.number(),
  may: v.array(v.picklist(offerActions)), version,
})
export type KeptOffer = v.InferOutput<typeof kept>

const change = v.object({ id, at: time, what: coded(offerChanges), byName: v.nullable(v.string()), reason: v.string() })
export type OfferChangeEntry = v.InferOutput<typeof change>
const report = v.object({ id, at: time, text: v.string() })
const whole = v.object({ place: kept, reports: v.array(report), changes: v.array(change) })
export type OfferWhole = v.InferOutput<typeof whole>

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest))
const body = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(60)), kind: v.picklist(offerKinds),
  offers: v.pipe(v.array(v.pipe(words(offerLimits.line), v.minLength(2, 'too_short'))), v.minLength(1), v.maxLength(offerLimits.lines)),
  address: v.optional(words(120), ''), streetCode: v.nullable(code), position: v.nullable(position), howToUse: v.optional(words(200), ''), phone: v.nullable(words(40)),
  validFrom: v.nullable(day), validUntil: v.nullable(day),
  /** Whose place it is; a partner proposes for its own alone. */
  partnerUnitId: v.nullable(id),
})
export type OfferBody = v.InferOutput<typeof body>

const keepers = ['editor', 'administrator', 'partner'] as const
const write = { method: 'POST', access: keepers, idempotent: true, answer: whole } as const

/** 优待名录: places with an offer for card holders. What a partner or an editor writes is read by others once the bureau has released it. */
export const offers = {
  listOffers: endpoint({
    name: 'listOffers', method: 'GET', path: '/offers', access: 'anyone', summary: 'All places that are released and in force today; null if nothing changed since the `known` edition',
    query: v.object({ known: v.optional(v.pipe(v.string(), v.regex(/^[0-9-]{1,60}$/, 'edition'))) }), answer: v.object({ edition: v.string(), places: v.nullable(v.array(place)) }),
  }),
  reportOffer: endpoint({
    name: 'reportOffer', method: 'POST', path: '/offers/:id/reports', access: 'account', params: withId, idempotent: true, limit: { calls: 10, perSeconds: 86_400 },
    summary: 'Tell the bureau what is wrong with an entry', body: v.object({ text: requiredNote }), answer: v.object({ done: v.literal(true) }),
  }),
  listKeptOffers: endpoint({
    name: 'listKeptOffers', method: 'GET', path: '/bureau/offers', access: keepers, summary: 'The places of the directory for the bureau, or those of a partner; newest first',
    query: v.object({ tab: v.optional(v.picklist(['waiting', 'released', 'gone']), 'waiting'), after: cursor }), answer: v.object({ places: v.array(kept), next: v.nullable(v.string()) }),
  }),
  getKeptOffer: endpoint({ name: 'getKeptOffer', method: 'GET', path: '/bureau/offers/:id', access: keepers, params: withId, summary: 'One place with what people reported and what was done', answer: whole }),
  proposeOffer: endpoint({ ...write, name: 'proposeOffer', path: '/bureau/offers', summary: 'Another place; nobody reads it before it is released', body }),
  changeOffer: endpoint({ ...write, name: 'changeOffer', path: '/bureau/offers/:id', params: withId, summary: 'Other words for it; everybody reads the former ones until these are released', body: v.object({ ...body.entries, version }) }),
  releaseOffer: endpoint({
    ...write, name: 'releaseOffer', path: '/bureau/offers/:id/release', params: withId, summary: 'The bureau lets everybody read it; `checkedDay`: when somebody looked whether it is so',
    body: v.object({ version, checkedDay: v.nullable(day) }),
  }),
  declineOffer: endpoint({ ...write, name: 'declineOffer', path: '/bureau/offers/:id/refusal', params: withId, summary: 'Not so, with the reason', body: v.object({ version, reason: requiredNote }) }),
  withdrawOffer: endpoint({ ...write, name: 'withdrawOffer', path: '/bureau/offers/:id/withdrawal', params: withId, summary: 'Nobody reads it any more', body: v.object({ version, reason: requiredNote }) }),
  checkOffer: endpoint({ ...write, name: 'checkOffer', path: '/bureau/offers/:id/check', params: withId, summary: 'Somebody looked on that day, and it is so; what was reported is done with', body: v.object({ version, day }) }),
}
