import * as v from 'valibot'
import { benefitKinds, benefitStates, benefitTellers } from '@shared/domain/benefits'
import { contactWays, employmentStatuses, jobLimits, jobLossReasons, jobSkills, jobWishes, referralOutcomes } from '@shared/domain/employment'
import { recordPurposes } from '@shared/domain/looks'
import { personLevels } from '@shared/domain/personLevels'
import { recordPartKeys } from '@shared/domain/recordParts'
import { handlerRoles } from '@shared/domain/roles'
import { endpoint } from '@shared/contract/endpoint'
import { cursor, id, line, note, requiredNote, seenMarks, time, unitBrief, version, withId } from '@shared/contract/values'

export const recordPartKey = v.picklist(recordPartKeys)

/** Something of a part, as it is read: every part is drawn alike. */
export const recordEntry = v.object({
  id, at: time, title: v.string(), tag: v.nullable(v.string()), lines: v.array(v.object({ label: v.string(), text: v.string() })),
  /** The request that it is, or belongs to. */
  requestId: v.nullable(id),
  /** Of a consent: that it is in force and the person may take it back. */
  canWithdraw: v.boolean(),
})
export type RecordEntry = v.InferOutput<typeof recordEntry>

/** One page of a part; `head` is what there is one of: the person's own data, where they stand with work. */
export const recordPart = v.object({
  head: v.array(v.object({ label: v.string(), text: v.string() })),
  /** Said above it, where what stands there is not to be taken for more than it is. */
  notice: v.nullable(v.string()),
  entries: v.array(recordEntry), next: v.nullable(v.string()),
})
export type RecordPart = v.InferOutput<typeof recordPart>

/** What a part is called, what stands in it and who may see it, in words. */
export const partSummary = { key: recordPartKey, title: v.string(), what: v.string(), readers: v.array(v.string()) }

/** What the record was opened for; each is in the log of this day before anything is shown. */
const purpose = v.picklist(recordPurposes)
const forPurpose = { purpose }

export const foundRecord = v.object({ id, name: v.string(), phone: v.string(), level: v.picklist(personLevels), home: v.nullable(unitBrief) })
export type FoundRecord = v.InferOutput<typeof foundRecord>

export const staffRecord = v.object({
  id,
  name: v.string(),
  phone: v.string(),
  level: v.picklist(personLevels),
  home: v.nullable(unitBrief),
  /** Some of it is hidden here; a reason shows it. */
  isMasked: v.boolean(),
  parts: v.array(v.object({ ...partSummary, mayRead: v.boolean(), mayEdit: v.boolean() })),
})
export type StaffRecord = v.InferOutput<typeof staffRecord>

const several = <const T extends readonly [string, ...string[]]>(codes: T) => v.pipe(v.array(v.picklist(codes)), v.maxLength(codes.length), v.transform((chosen) => codes.filter((code): code is T[number] => chosen.includes(code))))
const day = v.pipe(v.string(), v.isoDate('date'))
const sealedLine = v.pipe(line, seenMarks)
const neededLine = v.pipe(v.string(), v.trim(), v.minLength(1, 'too_short'), v.maxLength(60), seenMarks)

/** Where somebody stands with work: as it is written and read. */
const employment = {
  status: v.picklist(employmentStatuses), reason: v.nullable(v.picklist(jobLossReasons)), wishes: several(jobWishes), wishWords: note, skills: several(jobSkills), skillWords: note,
  limits: several(jobLimits), limitWords: note, nextContactDay: v.nullable(day),
}
export const employmentGiven = v.object(employment)
export type EmploymentGiven = v.InferOutput<typeof employmentGiven>

/** `version` 0: there is none yet. `referrals`: the newest, to say what became of them. */
export const employmentForm = v.object({ version, given: v.nullable(employmentGiven), referrals: v.array(v.object({ id, text: v.string() })), mayEdit: v.boolean() })
export type EmploymentForm = v.InferOutput<typeof employmentForm>

export const employmentEntryGiven = v.variant('kind', [
  v.object({ kind: v.literal('referral'), day, employer: neededLine, post: sealedLine, note }),
  v.object({ kind: v.literal('outcome'), day, aboutId: id, outcome: v.picklist(referralOutcomes), note }),
  v.object({ kind: v.literal('contact'), day, way: v.picklist(contactWays), note: requiredNote, nextContactDay: v.nullable(day) }),
])
export type EmploymentEntryGiven = v.InferOutput<typeof employmentEntryGiven>

export const benefitGiven = v.object({ kind: v.picklist(benefitKinds), state: v.picklist(benefitStates), since: v.nullable(v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'month'))), toldBy: v.picklist(benefitTellers), note })
export type BenefitGiven = v.InferOutput<typeof benefitGiven>

export const dueContact = v.object({ id, name: v.string(), phone: v.string(), status: v.object({ code: v.picklist(employmentStatuses), text: v.string() }), day: v.string(), isLate: v.boolean() })
export type DueContact = v.InferOutput<typeof dueContact>

const one = { access: handlerRoles, params: withId } as const
const write = { ...one, method: 'POST', idempotent: true, answer: recordPart } as const

/** 一人一档, for the staff of a station and those above. */
export const record = {
  findRecords: endpoint({
    // Names and numbers of people must not stand in the logs of what is on the way: they travel in the body.
    name: 'findRecords', method: 'POST', path: '/staff/records/search', access: handlerRoles, limit: { calls: 60, perSeconds: 60 },
    summary: 'Records that I may open, by whole name, whole phone or whole ID number; there is no list of everybody',
    body: v.object({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)) }),
    answer: v.object({ people: v.array(foundRecord), isMore: v.boolean() }),
  }),
  openRecord: endpoint({
    ...one, name: 'openRecord', method: 'POST', path: '/staff/records/:id/opening',
    summary: 'Open a record for a purpose; logged once a day for each, and read by the person. `other` says in words what for',
    body: v.object({ ...forPurpose, words: v.optional(note, '') }),
    answer: staffRecord,
  }),
  readRecordPart: endpoint({
    ...one, name: 'readRecordPart', method: 'GET', path: '/staff/records/:id/parts/:part', params: v.object({ id, part: recordPartKey }),
    summary: 'One part of a record that was opened today for that purpose, newest first',
    query: v.object({ ...forPurpose, after: cursor }),
    answer: recordPart,
  }),
  revealRecord: endpoint({
    ...one, name: 'revealRecord', method: 'POST', path: '/staff/records/:id/reveal', limit: { calls: 60, perSeconds: 3600 },
    summary: 'Phone, addresses and ID number in full, with a reason; logged each time',
    body: v.object({ ...forPurpose, reason: requiredNote }),
    answer: recordPart,
  }),
  getEmployment: endpoint({
    ...one, name: 'getEmployment', method: 'GET', path: '/staff/records/:id/employment', summary: 'Where somebody stands with work, to be changed', query: v.object(forPurpose), answer: employmentForm,
  }),
  saveEmployment: endpoint({
    ...write, name: 'saveEmployment', method: 'PUT', path: '/staff/records/:id/employment', summary: 'Write down where somebody stands with work; a stale version is refused, what stood there before stays in the history',
    body: v.object({ ...forPurpose, version, ...employment }),
  }),
  addEmploymentEntry: endpoint({ ...write, name: 'addEmploymentEntry', path: '/staff/records/:id/employment-entries', summary: 'A referral, what became of one, or a contact', body: v.object({ ...forPurpose, entry: employmentEntryGiven }) }),
  addBenefit: endpoint({ ...write, name: 'addBenefit', path: '/staff/records/:id/benefits', summary: 'What somebody told of a benefit, as told', body: v.object({ ...forPurpose, ...benefitGiven.entries }) }),
  listDueContacts: endpoint({
    name: 'listDueContacts', method: 'GET', path: '/staff/contacts', access: handlerRoles, summary: 'People of my area whom the station promised to contact by today, longest waiting first',
    query: v.object({ after: cursor }),
    answer: v.object({ people: v.array(dueContact), next: v.nullable(v.string()) }),
  }),
}
