import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { code, coded, id, line, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { unitKinds } from '@shared/domain/roles'
import { unitActions, unitChanges, unitStatuses } from '@shared/domain/unitChanges'

const name = v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(60))
/** Not public data: empty until the bureau knows it. */
const fact = (longest: number) => v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(longest)))

const described = { name, shortName: name, phone: fact(40), address: fact(200), hours: fact(200) }

const unitDetails = v.object({
  unit: unitBrief,
  code,
  officialCode: v.nullable(v.string()),
  status: coded(unitStatuses),
  /** Somebody is there who handles requests; otherwise `standIn` has its work. */
  isActive: v.boolean(),
  standIn: v.nullable(unitBrief),
  mergedInto: v.nullable(unitBrief),
  parent: v.nullable(unitBrief),
  phone: v.nullable(v.string()), address: v.nullable(v.string()), hours: v.nullable(v.string()),
  /** Its hours by the day, in words. */
  weekText: v.optional(v.nullable(v.string())),
  counts: v.object({ staff: v.number(), openRequests: v.number(), below: v.number() }),
  may: v.array(v.picklist(unitActions)),
  /** Kinds of units that can be added under it. */
  kindsBelow: v.array(v.picklist(unitKinds)),
  /** Units of the same kind that it can be merged into. */
  mergeTargets: v.array(unitBrief),
  version,
})
export type UnitDetails = v.InferOutput<typeof unitDetails>

const unitChangeEntry = v.object({ id, at: time, what: coded(unitChanges), byName: v.nullable(v.string()), other: v.nullable(unitBrief), reason: v.string() })
export type UnitChangeEntry = v.InferOutput<typeof unitChangeEntry>

const onUnit = { method: 'POST', access: ['administrator'], params: withId, idempotent: true } as const
const changed = v.object({ unit: unitDetails })

/** 站点: what a unit is, whether it is open, and what becomes of it. Its people are in `staff`, its area in `coverage`. */
export const units = {
  getUnit: endpoint({
    name: 'getUnit', method: 'GET', path: '/bureau/units/:id', access: ['administrator'], params: withId,
    summary: 'A unit, and what was done to it, newest first', answer: v.object({ unit: unitDetails, changes: v.array(unitChangeEntry) }),
  }),
  describeUnit: endpoint({
    ...onUnit, name: 'describeUnit', path: '/bureau/units/:id/description', summary: 'Its names, phone, address and hours; null: not known yet',
    body: v.object({ ...described, version }), answer: changed,
  }),
  addUnit: endpoint({
    ...onUnit, name: 'addUnit', path: '/bureau/units/:id/units', summary: 'Another unit under this one', limit: { calls: 400, perSeconds: 3600 },
    body: v.object({ ...described, kind: v.picklist(unitKinds), officialCode: v.nullable(line) }), answer: changed,
  }),
  setUnitStatus: endpoint({
    ...onUnit, name: 'setUnitStatus', path: '/bureau/units/:id/status', summary: 'Open, suspend or close it; what is open there is handled by the unit above meanwhile',
    body: v.object({ status: v.picklist(unitStatuses), reason: requiredNote, version }), answer: changed,
  }),
  rehearseMerge: endpoint({
    name: 'rehearseMerge', method: 'GET', path: '/bureau/units/:id/merges/:intoId', access: ['administrator'], params: v.object({ id, intoId: id }),
    summary: 'What would move if the unit were merged into another',
    answer: v.object({ unit: unitBrief, into: unitBrief, openRequests: v.number(), closedRequests: v.number(), staff: v.number(), coverage: v.number(), unitsBelow: v.number() }),
  }),
  mergeUnit: endpoint({
    ...onUnit, name: 'mergeUnit', path: '/bureau/units/:id/merge', summary: 'Its area, staff, requests and units go to another of its kind in one step; it is closed',
    body: v.object({ intoId: id, reason: requiredNote, version }), answer: changed,
  }),
}
