import * as v from 'valibot'
import { personLevels } from '@shared/domain/personLevels'
import { helpRelations, representationEvidences, representationKinds } from '@shared/domain/representation'
import { endpoint } from '@shared/contract/endpoint'
import { person } from '@shared/contract/identity'
import { coded, done, id, line, placeAnswer, time, withId } from '@shared/contract/values'

/** The words that were agreed to, by their edition. */
export const consent = v.object({ version: v.pipe(v.string(), v.maxLength(20)), agreed: v.literal(true) })
export const helpRelation = v.picklist(helpRelations)

/** Who somebody is and where they live, as it is typed. */
export const typedProfile = {
  name: v.pipe(v.string(), v.maxLength(60)),
  phone: v.pipe(v.string(), v.maxLength(40)),
  residence: placeAnswer,
  registered: v.nullable(placeAnswer),
}

export const personHelped = v.object({
  id,
  name: v.string(),
  /** Masked. */
  phone: v.string(),
  level: v.picklist(personLevels),
  kind: v.picklist(representationKinds),
  relation: coded(helpRelations),
  evidence: v.picklist(representationEvidences),
  fromAt: time,
  untilAt: v.nullable(time),
})
export type PersonHelped = v.InferOutput<typeof personHelped>

export const people = {
  saveProfile: endpoint({
    name: 'saveProfile', method: 'PUT', path: '/person', access: 'account', summary: 'Say who I am and where I live',
    body: v.object(typedProfile),
    answer: person,
  }),
  listHelped: endpoint({ name: 'listHelped', method: 'GET', path: '/people', access: 'account', summary: 'Whom I help', answer: v.object({ people: v.array(personHelped) }) }),
  addPerson: endpoint({
    name: 'addPerson', method: 'POST', path: '/people', access: 'account', idempotent: true,
    summary: 'Somebody whom I help from now on, with their consent; a new record always, whoever is known under that name or phone',
    body: v.object({ ...typedProfile, relation: helpRelation, consent, untilAt: v.optional(v.nullable(time), null) }),
    answer: personHelped,
  }),
  endHelp: endpoint({
    name: 'endHelp', method: 'DELETE', path: '/people/:id', access: 'account', params: withId,
    summary: 'I no longer help them; their requests stay theirs', answer: done,
  }),
  claimRequest: endpoint({
    name: 'claimRequest', method: 'POST', path: '/claims', access: 'account', idempotent: true,
    summary: 'A request that a station filed, found by number, receipt code and phone together',
    body: v.object({ number: line, receiptCode: line, phone: line, relation: v.optional(v.nullable(helpRelation), null), consent: v.optional(consent) }),
    answer: v.object({ requestId: id }),
  }),
  makeLinkCode: endpoint({
    name: 'makeLinkCode', method: 'POST', path: '/link-code', access: 'account', limit: { calls: 20, perSeconds: 3600 },
    summary: 'Six digits to show at a counter, good for ten minutes and once',
    answer: v.object({ code: v.string(), expiresAt: time }),
  }),
}
