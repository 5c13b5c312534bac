import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { routingLevels } from '@shared/catalog/types'
import { code, codedText, placeAnswer, unitBrief } from '@shared/contract/values'

/** A station as people see it. Facts that the bureau has not published yet are null, and the screen says so. */
export const station = v.object({
  unit: unitBrief,
  phone: v.nullable(v.string()),
  address: v.nullable(v.string()),
  hours: v.nullable(v.string()),
  parent: v.nullable(v.object({ name: v.string(), phone: v.nullable(v.string()) })),
})
export type Station = v.InferOutput<typeof station>

const placeChoice = v.object({
  streetCode: code, streetName: v.string(), communityCode: v.nullable(code), communityName: v.nullable(v.string()),
  /** The station that people would go to there, by its full name. */
  stationName: v.string(),
})

/** What the router makes of an address: known, to be asked for, or not in Yangpu. */
export const placeReading = v.object({
  decision: v.picklist(['decided', 'ask', 'outside']),
  place: v.nullable(placeChoice),
  candidates: v.array(placeChoice),
  message: codedText,
})
export type PlaceReading = v.InferOutput<typeof placeReading>

export const network = {
  listAreas: endpoint({
    name: 'listAreas', method: 'GET', path: '/areas', access: 'anyone',
    summary: 'The streets of Yangpu and their residents’ committees, to pick from',
    answer: v.object({ streets: v.array(v.object({ code, name: v.string(), communities: v.array(v.object({ code, name: v.string() })) })) }),
  }),
  readPlace: endpoint({
    name: 'readPlace', method: 'POST', path: '/places/reading', access: 'filer', limit: { calls: 120, perSeconds: 600 },
    summary: 'Which street and committee an address belongs to',
    // `level`: which station the service starts at; for one of a committee it is asked which committee where several are possible.
    body: v.object({ ...placeAnswer.entries, level: v.optional(v.picklist(routingLevels), 'street') }),
    answer: placeReading,
  }),
}
