import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { coded, cursor, day, id, note, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { rosterChanges, rosterRoles } from '@shared/domain/rosterRoles'
import { staffRoles } from '@shared/domain/roles'

const member = v.object({
  id, unit: unitBrief, role: coded(rosterRoles),
  /** Null where this caller may not know it: nobody agreed to be named, and it is none of their units. */
  name: v.nullable(v.string()),
  /** Masked; null outside of the own units, or where none is known. */
  phone: v.nullable(v.string()),
  tasks: v.string(), sinceDay: v.nullable(v.string()), untilDay: v.nullable(v.string()),
  /** Whether citizens see the name. */
  isNamed: v.boolean(),
  mayEdit: v.boolean(),
})
export type RosterMember = v.InferOutput<typeof member>

const details = v.object({
  ...member.entries,
  /** Whole, for whoever keeps the roster of the unit. */
  fullPhone: v.nullable(v.string()),
  consent: v.nullable(v.object({ version: v.string(), day: v.string(), byName: v.nullable(v.string()), at: time })),
  version,
})
export type RosterMemberDetails = v.InferOutput<typeof details>

const change = v.object({ id, at: time, what: coded(rosterChanges), byName: v.nullable(v.string()), text: v.string() })
export type RosterChangeEntry = v.InferOutput<typeof change>

const rowProblem = v.object({ row: v.number(), code: v.string(), text: v.string() })
const report = v.object({
  rows: v.number(),
  added: v.number(), changed: v.number(),
  /** Good rows that say what is entered already. */
  unchanged: v.number(),
  bad: v.number(),
  /** The first of the bad rows, by line. */
  problems: v.array(rowProblem),
})
export type RosterReport = v.InferOutput<typeof report>

const personName = v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(30))
const body = v.object({
  role: v.picklist(rosterRoles), name: personName, phone: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  tasks: v.optional(note, ''), sinceDay: v.nullable(day), untilDay: v.nullable(day),
  /** That the person agreed to be shown by name: to which text and on which day. Null: not asked, or taken back. */
  consent: v.nullable(v.object({ version: v.pipe(v.string(), v.maxLength(20)), day })),
})
export type RosterBody = v.InferOutput<typeof body>

const keepers = ['administrator', 'lead'] as const
const write = { method: 'POST', access: keepers, idempotent: true } as const
/** Fields of a form with a file are words. */
const yesNo = v.optional(v.picklist(['yes', 'no']), 'no')

/** 名册: people of the network beside the staff. Kept by whoever leads or administers the unit, and by those above. */
export const roster = {
  listStationPeople: endpoint({
    name: 'listStationPeople', method: 'GET', access: 'anyone', path: '/units/:id/people', params: withId,
    summary: 'Who is at a station, as citizens see it: staff by role, others by role, and by name where they agreed to that',
    answer: v.object({
      unit: unitBrief,
      staff: v.array(v.object({ role: coded(staffRoles), count: v.number() })),
      people: v.array(v.object({ role: coded(rosterRoles), named: v.array(v.object({ name: v.string(), tasks: v.string() })), unnamed: v.number() })),
    }),
  }),
  listRoster: endpoint({
    name: 'listRoster', method: 'GET', access: staffRoles, path: '/staff/units/:id/roster', params: withId,
    summary: 'The roster of a unit, with the units under it if asked; names and masked phones only of the own units and those under them',
    query: v.object({ below: yesNo, role: v.optional(v.picklist(rosterRoles)), past: yesNo, after: cursor }),
    answer: v.object({ unit: unitBrief, mayEdit: v.boolean(), members: v.array(member), next: v.nullable(v.string()) }),
  }),
  getRosterMember: endpoint({
    name: 'getRosterMember', method: 'GET', access: keepers, path: '/bureau/roster/members/:id', params: withId,
    summary: 'One of them, with phone, consent and history, for whoever keeps the roster', answer: v.object({ member: details, changes: v.array(change) }),
  }),
  addRosterMember: endpoint({ ...write, name: 'addRosterMember', path: '/bureau/units/:id/roster', params: withId, summary: 'Somebody new in a role', body, answer: v.object({ member: details }) }),
  changeRosterMember: endpoint({
    ...write, name: 'changeRosterMember', path: '/bureau/roster/members/:id', params: withId, summary: 'What is known of them, until when they are in the role, and their consent',
    body: v.object({ ...body.entries, version }), answer: v.object({ member: details }),
  }),
  removeRosterMember: endpoint({
    ...write, name: 'removeRosterMember', path: '/bureau/roster/members/:id/removal', params: withId, summary: 'Name and phone are destroyed; that it was done, and why, stays',
    body: v.object({ reason: requiredNote, version }), answer: v.object({ done: v.literal(true) }),
  }),
  importRoster: endpoint({
    ...write, name: 'importRoster', path: '/bureau/roster/imports', upload: true, limit: { calls: 30, perSeconds: 600 },
    summary: 'A roster as CSV (UTF-8 or GB18030) or XLSX. `dryRun`: only the report. Without `onlyGood` a bad row keeps all out (`roster_rows_bad`). An empty cell changes nothing',
    body: v.object({ dryRun: yesNo, onlyGood: yesNo }), answer: v.object({ report, isTaken: v.boolean() }),
  }),
  linkRosterExport: endpoint({
    name: 'linkRosterExport', method: 'POST', access: keepers, path: '/bureau/units/:id/roster-exports', params: withId,
    summary: 'A link to the roster of a unit and those under it, for this session, for less than a minute; who, when and what for are recorded',
    body: v.object({ format: v.picklist(['csv', 'xlsx']), purpose: requiredNote }), answer: signedLink,
  }),
  readRosterExport: endpoint({
    name: 'readRosterExport', method: 'GET', access: 'anyone', binary: true, path: '/bureau/roster-exports/:id', params: withId,
    summary: 'The roster behind a link; the signature is the permission', query: signedQuery, answer: v.unknown(),
  }),
}
