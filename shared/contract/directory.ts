import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { code, coded, requiredNote, seenMarks, time, unitBrief, version, withId } from '@shared/contract/values'
import { appointmentKinds } from '@shared/domain/appointments'
import { daysOfPattern } from '@shared/domain/openingHours'
import { unitKinds } from '@shared/domain/roles'

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))
const span = v.pipe(v.object({ from: minutes, to: minutes }), v.check(({ from, to }) => from < to, 'span_order'))
/** The times of one day, in order. */
export const daySpans = v.pipe(v.array(span), v.maxLength(4))
/** Monday to Sunday, then a make-up workday: minutes after midnight (shared/domain/openingHours.ts). */
export const weekHours = v.pipe(v.array(daySpans), v.length(daysOfPattern))

/** GCJ-02. */
export const stationPosition = v.object({ latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)) })

/** Facts that the bureau has not published yet are null, and the screen says so. */
const listed = {
  unit: unitBrief, code, parentName: v.nullable(v.string()), phone: v.nullable(v.string()), address: v.nullable(v.string()), hours: v.nullable(v.string()),
  position: v.nullable(stationPosition),
  /** Of whom the caller belongs to, or one that has its work. */
  isMine: v.boolean(),
}
export const listedStation = v.object(listed)
export type ListedStation = v.InferOutput<typeof listedStation>

export const stationDetails = v.object({
  ...listed,
  parent: v.nullable(v.object({ unit: unitBrief, phone: v.nullable(v.string()) })),
  /** What it does: in its own words, else null; the screen then has the words for its kind. */
  about: v.nullable(v.string()),
  week: v.nullable(weekHours),
  /** Which day of the week's pattern today is (0 is Monday, 7 a make-up workday); null on a holiday. */
  today: v.nullable(v.number()),
  /** Now, by its week and the work calendar; null while its hours are not known. `nextAt`: when it opens next. */
  opening: v.nullable(v.object({ isOpen: v.boolean(), nextAt: v.nullable(time) })),
  /** Services that it takes in itself. */
  services: v.array(v.object({ key: v.string(), title: v.string() })),
  /** While nobody is there who takes anything in: who does instead. */
  standIn: v.nullable(unitBrief),
  /** Neither suspended nor closed by the bureau. */
  isOpen: v.boolean(),
  below: v.number(),
  takesAppointments: v.array(v.picklist(appointmentKinds)),
})
export type StationDetails = v.InferOutput<typeof stationDetails>

/** Characters. */
export const stationLimits = { phone: 40, address: 200, hours: 200, about: 500 } as const
const words = (most: number) => v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(most), seenMarks))

/** What whoever looks after a station writes down about it. */
const facts = {
  phone: words(stationLimits.phone), address: words(stationLimits.address), hours: words(stationLimits.hours), week: v.nullable(weekHours), about: words(stationLimits.about), position: v.nullable(stationPosition),
}
const kept = v.object(facts)
export type StationFacts = v.InferOutput<typeof kept>

const rowProblem = v.object({ row: v.number(), code: v.string(), text: v.string() })
const report = v.object({ rows: v.number(), changed: v.number(), unchanged: v.number(), bad: v.number(), problems: v.array(rowProblem) })
export type StationReport = v.InferOutput<typeof report>
const yesNo = v.optional(v.picklist(['yes', 'no']), 'no')
const leaders = ['administrator', 'lead'] as const

/** 服务站名录: the whole network as citizens see it, and what the stations and the bureau write into it. */
export const directory = {
  listStations: endpoint({
    name: 'listStations', method: 'GET', path: '/stations', access: 'anyone', knowsCaller: true, limit: { calls: 240, perSeconds: 600 },
    summary: 'The network: the centre, the streets and the partner points; or what lies under one unit; or what has these words in its name, fifty at most. My station first',
    query: v.object({ under: v.optional(code), q: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30))) }),
    answer: v.object({
      stations: v.array(listedStation), isCut: v.boolean(),
      /** Approximate middles of the streets, for a drawing that says so. */
      map: v.array(v.object({ code, name: v.string(), latitude: v.number(), longitude: v.number() })),
    }),
  }),
  getStation: endpoint({ name: 'getStation', method: 'GET', path: '/stations/:id', access: 'anyone', knowsCaller: true, params: withId, summary: 'One station with everything that is published about it', answer: v.object({ station: stationDetails }) }),
  getStationFacts: endpoint({
    name: 'getStationFacts', method: 'GET', path: '/staff/units/:id/facts', access: leaders, params: withId, summary: 'What is written down about a station of mine, to be edited',
    answer: v.object({ unit: unitBrief, kind: coded(unitKinds), facts: kept, version }),
  }),
  keepStationFacts: endpoint({
    name: 'keepStationFacts', method: 'POST', path: '/staff/units/:id/facts', access: leaders, params: withId, idempotent: true, summary: 'Phone, address, hours, place, what it does; null: not known. Everybody reads it',
    body: v.object({ ...facts, version }), answer: v.object({ facts: kept, version }),
  }),
  importStations: endpoint({
    name: 'importStations', method: 'POST', path: '/bureau/stations/imports', access: ['administrator'], upload: true, idempotent: true, limit: { calls: 30, perSeconds: 600 },
    summary: 'Facts of stations as CSV (UTF-8 or GB18030) or XLSX. `dryRun`: only the report. Without `onlyGood` a bad row keeps all out (`station_rows_bad`). An empty cell changes nothing',
    body: v.object({ dryRun: yesNo, onlyGood: yesNo }), answer: v.object({ report, isTaken: v.boolean() }),
  }),
  linkStationExport: endpoint({
    name: 'linkStationExport', method: 'POST', path: '/bureau/stations/exports', access: ['administrator'], summary: 'A link to the facts of all stations as a table, which is also the form for the import',
    body: v.object({ format: v.picklist(['csv', 'xlsx']), purpose: requiredNote }), answer: signedLink,
  }),
  readStationExport: endpoint({ name: 'readStationExport', method: 'GET', path: '/bureau/station-exports/:id', access: 'anyone', binary: true, params: withId, summary: 'The table behind a link; the signature is the permission', query: signedQuery, answer: v.unknown() }),
}
