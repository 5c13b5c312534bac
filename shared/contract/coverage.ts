import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { coded, cursor, id, note, requiredNote, time, unitBrief, withId } from '@shared/contract/values'
import { coverageReasons, coverageSources, highestNumber, proposalOrigins, proposalStatuses, roadParts, roadSides } from '@shared/domain/coverage'

/** At most so many entries are added, and so many removed, by one change on the screen; a ledger brings more. */
export const mostChanged = 200

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(highestNumber))

/** Numbers of a road from–to, both included, or a named estate. Roads and estates may be written as people write them: the server brings them to one form. */
export const coveredArea = v.variant('kind', [
  v.object({ kind: v.picklist(roadParts), road: name, side: v.picklist(roadSides), from: number, to: number }),
  v.object({ kind: v.literal('estate'), name }),
])

/** `text`: the area in words. `addedByName`: null for what the program brought. */
export const coverageEntry = v.object({
  id, unit: unitBrief, source: coded(coverageSources), area: coveredArea, text: v.string(), confidence: v.number(), addedAt: time, addedByName: v.nullable(v.string()), mayEdit: v.boolean(),
})
export type CoverageEntryView = v.InferOutput<typeof coverageEntry>

/** What is wrong with one row (of a file: by its line, of a change: by its place in `add`, from 1). */
const rowProblem = v.object({ row: v.number(), code: v.string(), text: v.string() })
export type CoverageRowTrouble = v.InferOutput<typeof rowProblem>

/** Somebody entered another unit for it, or the program sends it to a unit outside the caller's scope. `mayReplace`: theirs is in the caller's scope, so that `replace` removes it. */
const conflict = v.object({ row: v.number(), text: v.string(), entry: v.object({ id, unit: unitBrief, text: v.string() }), mayReplace: v.boolean() })
export type CoverageConflict = v.InferOutput<typeof conflict>

/** A request that would have gone elsewhere; null: nobody would have known, and the person would have been asked. */
const movedRequest = v.object({ requestId: id, number: v.string(), service: v.string(), submittedAt: time, from: v.nullable(unitBrief), to: v.nullable(unitBrief) })

/**
 * `looked`, `moved` and `requests` are of those that the caller may read. `others`: how many more move, where nothing else is told; null says fewer
 * than five or none, for so few would tell of one household. `isMore`: there were more requests than are looked at, or more that move than are listed.
 */
export const rehearsal = v.object({ looked: v.number(), moved: v.number(), others: v.object({ count: v.nullable(v.number()) }), isMore: v.boolean(), requests: v.array(movedRequest) })
export type CoverageRehearsal = v.InferOutput<typeof rehearsal>

const change = v.object({
  id, at: time, byName: v.nullable(v.string()), why: coded(coverageReasons), note: v.string(),
  /** The first of the units that it touched, and how many they are. */
  units: v.array(unitBrief), unitCount: v.number(), added: v.number(), removed: v.number(),
  /** By which change it was undone, and whether this caller may undo it: everything that it touched is in their scope, and it was no merge. */
  undoneById: v.nullable(id), mayUndo: v.boolean(),
})
export type CoverageChange = v.InferOutput<typeof change>

const changedEntry = v.object({ id, unit: unitBrief, source: coded(coverageSources), area: coveredArea, text: v.string() })

const proposal = v.object({
  id, status: coded(proposalStatuses), origin: coded(proposalOrigins), area: coveredArea, text: v.string(),
  unit: unitBrief,
  /** Where such requests went before; null if nobody knew. */
  from: v.nullable(unitBrief),
  /** How many different requests said so. */
  times: v.number(),
  /** The last of them; null once it is decided, for then nobody needs to know. */
  lastNumber: v.nullable(v.string()),
  proposedAt: time, lastAt: time,
  decidedAt: v.nullable(time), decidedByName: v.nullable(v.string()), reason: v.string(),
  mayDecide: v.boolean(),
})
export type CoverageProposal = v.InferOutput<typeof proposal>

const report = v.object({
  rows: v.number(), good: v.number(),
  /** Good rows that say what is entered already. */
  unchanged: v.number(),
  bad: v.number(),
  /** The first of the bad rows, by line. */
  problems: v.array(rowProblem),
})
export type CoverageReport = v.InferOutput<typeof report>

const editors = ['administrator', 'lead'] as const
const read = { method: 'GET', access: editors } as const
const write = { method: 'POST', access: editors, idempotent: true } as const
const pageCursor = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,400}$/, 'cursor')))
/** Fields of a form with a file are words. */
const yesNo = v.optional(v.picklist(['yes', 'no']), 'no')

const edit = v.object({
  add: v.pipe(v.array(v.object({ unitId: id, area: coveredArea })), v.maxLength(mostChanged)),
  remove: v.pipe(v.array(id), v.maxLength(mostChanged)),
  note: v.optional(note, ''),
  /** What others entered and this contradicts is removed, where it is in my scope. */
  replace: v.optional(v.boolean(), false),
})

/** 辖区: who is responsible for which lanes, numbers and estates. A street edits its own and its committees', the district all. */
export const coverage = {
  listCoverage: endpoint({
    ...read, name: 'listCoverage', path: '/bureau/units/:id/coverage', params: withId,
    summary: 'What a unit covers, by road; with the units under it if asked; `name` finds one road or estate',
    query: v.object({ below: v.optional(v.picklist(['yes', 'no']), 'no'), name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))), after: pageCursor }),
    answer: v.object({ unit: unitBrief, mayEdit: v.boolean(), entries: v.array(coverageEntry), next: v.nullable(v.string()) }),
  }),
  rehearseCoverage: endpoint({
    name: 'rehearseCoverage', method: 'POST', access: editors, path: '/bureau/coverage/rehearsals', limit: { calls: 60, perSeconds: 60 },
    summary: 'What a change would do: what it contradicts, and which requests of the last year would have gone elsewhere; nothing is kept',
    body: edit,
    answer: v.object({ added: v.number(), unchanged: v.number(), removed: v.number(), problems: v.array(rowProblem), conflicts: v.array(conflict), rehearsal }),
  }),
  changeCoverage: endpoint({
    ...write, name: 'changeCoverage', path: '/bureau/coverage/changes',
    summary: 'Add and remove together. Refused with `coverage_contradicts` and `details.conflicts` where somebody entered another unit',
    body: edit, answer: v.object({ change }),
  }),
  listCoverageChanges: endpoint({
    ...read, name: 'listCoverageChanges', path: '/bureau/units/:id/coverage-changes', params: withId,
    summary: 'Who changed the coverage of a unit and of those under it, when and why; newest first',
    query: v.object({ after: cursor }),
    answer: v.object({ changes: v.array(change), next: v.nullable(v.string()) }),
  }),
  getCoverageChange: endpoint({
    ...read, name: 'getCoverageChange', path: '/bureau/coverage/changes/:id', params: withId,
    summary: 'One change with the first of its entries',
    answer: v.object({ change, added: v.array(changedEntry), removed: v.array(changedEntry) }),
  }),
  undoCoverageChange: endpoint({
    ...write, name: 'undoCoverageChange', path: '/bureau/coverage/changes/:id/undo', params: withId,
    summary: 'Put back what a change did; refused with `coverage_touched_since` where the same entries were changed later, with `coverage_merged` where stations were merged',
    body: v.object({ note: v.optional(note, '') }), answer: v.object({ change }),
  }),
  listCoverageProposals: endpoint({
    ...read, name: 'listCoverageProposals', path: '/bureau/coverage/proposals',
    summary: 'What requests taught the program, for my units; the district decides',
    query: v.object({ status: v.optional(v.picklist(proposalStatuses), 'open'), after: cursor }),
    answer: v.object({ proposals: v.array(proposal), next: v.nullable(v.string()) }),
  }),
  approveCoverageProposal: endpoint({
    ...write, name: 'approveCoverageProposal', path: '/bureau/coverage/proposals/:id/approval', params: withId,
    summary: 'Make it coverage; `replace` as with a change', body: v.object({ note: v.optional(note, ''), replace: v.optional(v.boolean(), false) }), answer: v.object({ proposal }),
  }),
  declineCoverageProposal: endpoint({
    ...write, name: 'declineCoverageProposal', path: '/bureau/coverage/proposals/:id/refusal', params: withId,
    summary: 'Not so, with the reason', body: v.object({ reason: requiredNote }), answer: v.object({ proposal }),
  }),
  importCoverage: endpoint({
    ...write, name: 'importCoverage', path: '/bureau/coverage/imports', upload: true, limit: { calls: 30, perSeconds: 600 },
    summary: 'A ledger as CSV (UTF-8 or GB18030) or XLSX. `dryRun`: only the report and the rehearsal. Without `onlyGood` a bad row keeps all out (`coverage_rows_bad`)',
    body: v.object({ dryRun: yesNo, onlyGood: yesNo, replace: yesNo, note: v.optional(note, '') }),
    answer: v.object({ report, rehearsal: v.nullable(rehearsal), change: v.nullable(change) }),
  }),
  linkCoverageExport: endpoint({
    name: 'linkCoverageExport', method: 'POST', access: editors, path: '/bureau/units/:id/coverage-exports', params: withId,
    summary: 'A link to the ledger of a unit and those under it, for this session, for less than a minute; who, when and what for are recorded',
    body: v.object({ format: v.picklist(['csv', 'xlsx']), purpose: requiredNote }), answer: signedLink,
  }),
  readCoverageExport: endpoint({
    name: 'readCoverageExport', method: 'GET', access: 'anyone', binary: true, path: '/bureau/coverage-exports/:id', params: withId,
    summary: 'The ledger behind a link; the signature is the permission', query: signedQuery, answer: v.unknown(),
  }),
}

/** What comes with `coverage_rows_bad` and `coverage_contradicts`. */
export const coverageTrouble = v.object({ problems: v.optional(v.array(rowProblem), []), conflicts: v.optional(v.array(conflict), []) })
