import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { consent } from '@shared/contract/people'
import { draft } from '@shared/contract/requests'
import { coded, cursor, done, id, line, note, placeAnswer, requiredNote, seenMarks, time, unitBrief, version, withId } from '@shared/contract/values'
import { isDayText } from '@shared/domain/calendar/day'
import { handlerRoles } from '@shared/domain/roles'
import { careGroups, visitLimits, visitNeeds, visitOccasions, visitOutcomes, visitRemarks, visitTaskStates } from '@shared/domain/visits'

const day = v.pipe(v.string(), v.check(isDayText, 'day'))
const groups = v.pipe(v.array(v.picklist(careGroups)), v.maxLength(careGroups.length))
const staffBrief = v.object({ id, name: v.string(), isMe: v.boolean() })
export type VisitStaff = v.InferOutput<typeof staffBrief>

/** Somebody whom a station keeps contact with: whole for the station that visits, masked for those above. Of phone and address only what is known. */
const caredPerson = v.object({
  id, name: v.string(), phone: v.nullable(v.string()), address: v.nullable(v.string()), isMasked: v.boolean(),
  groups: v.array(coded(careGroups)), note: v.string(), unit: unitBrief, addedAt: time, isEnded: v.boolean(), version,
})
export type CaredPerson = v.InferOutput<typeof caredPerson>

const visitPhoto = v.object({ id })

/** A need of a visit, and the request that came of it. `service` is null where none of the catalog helps yet. */
const foundNeed = v.object({
  need: coded(visitNeeds), service: v.nullable(v.object({ key: v.string(), title: v.string() })),
  requestId: v.nullable(id), requestState: v.nullable(v.picklist(['draft', 'colleague', 'handed_in'])),
})

export const careVisit = v.object({
  id, caredId: v.nullable(id), name: v.string(), outcome: coded(visitOutcomes), needs: v.array(foundNeed), findings: v.string(),
  happenedAt: time, receivedAt: time, followUpDay: v.nullable(day), isFollowedUp: v.boolean(), remark: v.nullable(coded(visitRemarks)),
  by: staffBrief, unit: unitBrief, hasConsent: v.boolean(), photos: v.array(visitPhoto), isMasked: v.boolean(),
})
export type CareVisit = v.InferOutput<typeof careVisit>

/** One to be visited, with all that is needed at the door without a network. */
const visitTask = v.object({
  id, version, state: coded(visitTaskStates), untilDay: day, fromDay: day, occasion: coded(visitOccasions), words: v.string(), planId: id,
  person: caredPerson, assignee: v.nullable(staffBrief), visitId: v.nullable(id),
})
export type VisitTask = v.InferOutput<typeof visitTask>

const followUp = v.object({ visitId: id, day, needs: v.array(coded(visitNeeds)), person: caredPerson })
export type FollowUp = v.InferOutput<typeof followUp>

const counts = { total: v.number(), done: v.number(), tried: v.number(), open: v.number() }
const visitPlan = v.object({
  id, occasion: coded(visitOccasions), groups: v.array(coded(careGroups)), fromDay: day, untilDay: day, words: v.string(), unit: unitBrief, isEnded: v.boolean(), comesAgain: v.boolean(), mayEnd: v.boolean(),
  ...counts,
})
export type VisitPlan = v.InferOutput<typeof visitPlan>

const stationProgress = v.object({ unit: unitBrief, ...counts })
export type StationProgress = v.InferOutput<typeof stationProgress>

export const visitRoles = [...handlerRoles, 'administrator'] as const

const answer = v.object({ visit: careVisit })
const tasksAnswer = v.object({ tasks: v.array(visitTask), next: v.nullable(v.string()) })

/** What is written at the door; `id` is the device's own, for good: the same record never counts twice. */
export const visitRecord = v.object({
  id, caredId: id, taskId: v.optional(v.nullable(id), null), happenedAt: time, outcome: v.picklist(visitOutcomes),
  findings: v.pipe(v.string(), v.trim(), v.maxLength(visitLimits.findings), seenMarks),
  needs: v.pipe(v.array(v.picklist(visitNeeds)), v.maxLength(visitNeeds.length)),
  followUpDay: v.optional(v.nullable(day), null),
  /** The visit that this one follows up. */
  followsId: v.optional(v.nullable(id), null),
  /** The person agreed, to these words, that the station applies for them. */
  consent: v.optional(v.nullable(consent), null),
})
export type VisitRecord = v.InferOutput<typeof visitRecord>

export const visits = {
  listVisitTasks: endpoint({
    name: 'listVisitTasks', method: 'GET', path: '/staff/visits/tasks', access: handlerRoles,
    summary: 'Whom my station still has to visit, soonest first: mine and those that nobody took, or all; whole, to be kept for the door',
    query: v.object({ whose: v.optional(v.picklist(['mine', 'station']), 'mine'), after: cursor }), answer: tasksAnswer,
  }),
  listFollowUps: endpoint({
    name: 'listFollowUps', method: 'GET', path: '/staff/visits/follow-ups', access: handlerRoles,
    summary: 'Whom I promised to come back to within the next week, soonest first', query: v.object({ after: cursor }),
    answer: v.object({ followUps: v.array(followUp), next: v.nullable(v.string()) }),
  }),
  assignVisitTask: endpoint({
    name: 'assignVisitTask', method: 'POST', path: '/staff/visits/tasks/:id/assignment', access: handlerRoles, params: withId, idempotent: true,
    summary: 'Who goes: myself, nobody, or as the lead of the station a colleague', body: v.object({ version, staffId: v.nullable(id) }), answer: v.object({ task: visitTask }),
  }),
  listVisitStaff: endpoint({
    name: 'listVisitStaff', method: 'GET', path: '/staff/visits/colleagues', access: handlerRoles, query: v.object({ unitId: id }),
    summary: 'Who can be asked to go for that unit of mine', answer: v.object({ staff: v.array(staffBrief) }),
  }),
  listCared: endpoint({
    name: 'listCared', method: 'GET', path: '/staff/visits/people', access: visitRoles,
    summary: 'Whom my units and those below keep contact with, newest first; masked where another station visits',
    query: v.object({ group: v.optional(v.picklist(careGroups)), after: cursor }), answer: v.object({ people: v.array(caredPerson), next: v.nullable(v.string()) }),
  }),
  addCared: endpoint({
    name: 'addCared', method: 'POST', path: '/staff/visits/people', access: handlerRoles, idempotent: true,
    summary: 'Keep contact with somebody: with who stands behind a request that I handle, or who says who they are',
    body: v.object({
      unitId: id, groups: v.pipe(groups, v.minLength(1, 'choose_items')), note: v.optional(note, ''),
      requestId: v.optional(v.nullable(id), null),
      /** Without a phone where they have none. */
      profile: v.optional(v.nullable(v.object({ name: line, phone: v.optional(line, ''), residence: placeAnswer })), null),
    }),
    answer: v.object({ person: caredPerson }),
  }),
  openCared: endpoint({
    name: 'openCared', method: 'GET', path: '/staff/visits/people/:id', access: handlerRoles, params: withId,
    summary: 'One of them, with the last visits; the look is logged', answer: v.object({ person: caredPerson, visits: v.array(careVisit) }),
  }),
  endCared: endpoint({
    name: 'endCared', method: 'POST', path: '/staff/visits/people/:id/end', access: handlerRoles, params: withId, idempotent: true,
    summary: 'No longer on the list, with the reason; open tasks go', body: v.object({ version, reason: requiredNote }), answer: done,
  }),
  handInVisit: endpoint({
    name: 'handInVisit', method: 'POST', path: '/staff/visits', access: handlerRoles, limit: { calls: 300, perSeconds: 3600 },
    summary: 'A visit that was written down, now or days ago; once by the id that the device gave it, and by whoever was there', body: visitRecord, answer,
  }),
  uploadVisitPhoto: endpoint({
    name: 'uploadVisitPhoto', method: 'POST', path: '/staff/visits/photos', access: handlerRoles, upload: true, limit: { calls: 120, perSeconds: 600 },
    summary: 'A photo of a visit that was handed in; sent again with its upload id it is stored once',
    body: v.object({ visitId: id, uploadId: id }), answer: visitPhoto,
  }),
  openVisit: endpoint({ name: 'openVisit', method: 'GET', path: '/staff/visits/:id', access: handlerRoles, params: withId, summary: 'One visit, with what came of it; the look is logged', answer }),
  requestFromVisit: endpoint({
    name: 'requestFromVisit', method: 'POST', path: '/staff/visits/:id/requests', access: handlerRoles, params: withId, idempotent: true,
    summary: 'A need becomes a draft that the staff fill in, with the consent of the visit; the same draft if it was begun',
    body: v.object({ need: v.picklist(visitNeeds) }),
    /** Null where a colleague fills it in, or it was handed in. */
    answer: v.object({ requestId: id, draft: v.nullable(draft) }),
  }),
  makeVisitPlan: endpoint({
    name: 'makeVisitPlan', method: 'POST', path: '/staff/visit-plans', access: visitRoles, idempotent: true, limit: { calls: 60, perSeconds: 3600 },
    summary: 'Visits for a reason, to groups of people, within days; the lists of the stations become tasks',
    body: v.object({ unitId: id, occasion: v.picklist(visitOccasions), groups, fromDay: day, untilDay: day, words: v.optional(note, '') }),
    answer: v.object({ plan: visitPlan }),
  }),
  listVisitPlans: endpoint({
    name: 'listVisitPlans', method: 'GET', path: '/staff/visit-plans', access: visitRoles,
    summary: 'Plans for units of mine, newest first, with how far they are there', query: v.object({ after: cursor }), answer: v.object({ plans: v.array(visitPlan), next: v.nullable(v.string()) }),
  }),
  getVisitProgress: endpoint({
    name: 'getVisitProgress', method: 'GET', path: '/staff/visit-plans/:id/progress', access: visitRoles, params: withId,
    summary: 'How far a plan is, station by station in the order of the directory', answer: v.object({ plan: visitPlan, stations: v.array(stationProgress) }),
  }),
  listPlanTasks: endpoint({
    name: 'listPlanTasks', method: 'GET', path: '/staff/visit-plans/:id/tasks', access: visitRoles, params: withId,
    summary: 'The list behind a number of the progress; masked where another station visits',
    query: v.object({ unitId: v.optional(id), state: v.optional(v.picklist(visitTaskStates)), after: cursor }), answer: tasksAnswer,
  }),
  endVisitPlan: endpoint({
    name: 'endVisitPlan', method: 'POST', path: '/staff/visit-plans/:id/end', access: visitRoles, params: withId, idempotent: true,
    summary: 'It does not come again, and what is open of it goes', body: v.object({}), answer: v.object({ plan: visitPlan }),
  }),
}
