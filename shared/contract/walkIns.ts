import * as v from 'valibot'
import { personLevels } from '@shared/domain/personLevels'
import { counterRoles, handlerRoles } from '@shared/domain/roles'
import { representationEvidences, representationKinds } from '@shared/domain/representation'
import { endpoint } from '@shared/contract/endpoint'
import { consent, helpRelation, typedProfile } from '@shared/contract/people'
import { draft, formFacts, receipt, supplementAsk, supplementGiven, withdrawalGiven } from '@shared/contract/requests'
import { staffRequest } from '@shared/contract/staffRequests'
import { answers } from '@shared/fields/answerValue'
import { action, code, id, line, time, unitBrief, version, withId } from '@shared/contract/values'

/** As it was read from the ID card that lies on the counter. */
const cardNumber = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))

export const walkInDraft = v.object({ id, serviceKey: v.string(), title: v.string(), name: v.string(), savedAt: time })
export type WalkInDraft = v.InferOutput<typeof walkInDraft>

/** What is printed and handed over. The code is told once: null when this answer is a repeated one, and a new code must be made. */
export const walkInReceipt = v.object({
  receipt,
  receiptCode: v.nullable(v.string()),
  /** What the QR code holds. */
  scene: v.nullable(v.string()),
  /** Masked: the third thing that finding the request asks for. */
  phone: v.string(),
  filedBy: unitBrief,
  /** False where nothing of it is for the person to know: then there is no paper either. */
  isForPerson: v.optional(v.boolean(), true),
})
export type WalkInReceipt = v.InferOutput<typeof walkInReceipt>

/** Who the person of a request is known to be, and who else acts for them. No ID number ever leaves. */
export const requestIdentity = v.object({
  level: v.picklist(personLevels),
  /** Of the request, as this answer shows it: what is done for the person goes by it. */
  version,
  /** Told to those who handle requests; empty for the counter of a partner point. */
  accounts: v.array(v.object({ kind: v.picklist(representationKinds), text: v.string(), evidence: v.picklist(representationEvidences), fromAt: time })),
  /** 代办: where it was filed, whether a paper receipt may be made anew, and what may be done there for the person now. */
  assisted: v.nullable(v.object({ unit: unitBrief, canRenewReceipt: v.boolean(), actions: v.array(action) })),
})
export type RequestIdentity = v.InferOutput<typeof requestIdentity>

/** What the counter that filed a request needs to hand in what was asked for, whichever unit works on it by now; `ask` is null when nothing is. Of the answers only those by which that is judged. */
export const walkInSupplement = v.object({ id, version, serviceKey: v.string(), formVersion: v.number(), ask: v.nullable(supplementAsk), answers, facts: formFacts })
export type WalkInSupplement = v.InferOutput<typeof walkInSupplement>

/** Null when it is out of their sight by now. */
const onBehalf = v.object({ request: v.nullable(staffRequest) })

const counter = { access: counterRoles, idempotent: true, method: 'POST' } as const

export const walkIns = {
  listWalkIns: endpoint({
    name: 'listWalkIns', method: 'GET', path: '/staff/walk-ins', access: counterRoles, summary: 'What I began to file for people at the counter and have not handed in',
    answer: v.object({ drafts: v.array(walkInDraft) }),
  }),
  openWalkIn: endpoint({
    ...counter, name: 'openWalkIn', path: '/staff/walk-ins',
    summary: 'Begin to file for somebody who stands at the counter, with their recorded consent; an ID number only from the card that lies there',
    body: v.object({
      ...typedProfile, serviceKey: code,
      /** Never at a partner point: a card is compared where requests are handled. */
      idNumber: v.optional(v.nullable(cardNumber), null),
      actingAs: v.picklist(representationKinds),
      /** At which of the counters of the clerk; only who has several must say. */
      unitId: v.optional(id),
      /** Of the person; needed unless the service is the staff's own to begin. */
      consent: v.optional(v.nullable(consent), null),
    }),
    answer: draft,
  }),
  submitWalkIn: endpoint({
    ...counter, name: 'submitWalkIn', path: '/staff/walk-ins/:id/submission', params: withId,
    summary: 'Hand it in; answers with the receipt to print', body: v.object({ version }), answer: walkInReceipt,
  }),
  renewReceiptCode: endpoint({
    ...counter, name: 'renewReceiptCode', path: '/staff/walk-ins/:id/receipt-code', params: withId,
    summary: 'A receipt with a new code; the one before opens nothing any more', body: v.object({}), answer: walkInReceipt,
  }),
  getWalkInSupplement: endpoint({
    name: 'getWalkInSupplement', method: 'GET', path: '/staff/walk-ins/:id/supplement', access: counterRoles, params: withId,
    summary: 'What was asked for of a person whose request this counter filed', answer: walkInSupplement,
  }),
  supplementWalkIn: endpoint({
    ...counter, name: 'supplementWalkIn', path: '/staff/walk-ins/:id/supplement', params: withId,
    summary: 'Hand in what was asked for, for the person whose request this counter filed', body: supplementGiven, answer: onBehalf,
  }),
  withdrawWalkIn: endpoint({
    ...counter, name: 'withdrawWalkIn', path: '/staff/walk-ins/:id/withdrawal', params: withId,
    summary: 'Withdraw it, as the person at the counter wishes', body: withdrawalGiven, answer: onBehalf,
  }),
  getIdentity: endpoint({
    name: 'getIdentity', method: 'GET', path: '/staff/requests/:id/identity', access: counterRoles, params: withId,
    summary: 'How the person of a request is known, and who acts for them', answer: requestIdentity,
  }),
  checkIdentity: endpoint({
    ...counter, access: handlerRoles, name: 'checkIdentity', path: '/staff/requests/:id/identity', params: withId, limit: { calls: 30, perSeconds: 600 },
    summary: 'The ID card was compared at the counter; with the code on a phone that phone sees the request from now on',
    body: v.object({
      idNumber: cardNumber,
      /** The person knows who acts for them on which phones and agrees; else all of these end. */
      keepsAccounts: v.boolean(),
      link: v.optional(v.nullable(v.object({ code: line, relation: v.optional(v.nullable(helpRelation), null) })), null),
    }),
    answer: requestIdentity,
  }),
}
