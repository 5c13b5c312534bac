import * as v from 'valibot'
import { isDayText } from '@shared/domain/calendar/day'
import { statuses, actions } from '@shared/domain/workflow'
import { unitKinds, staffRoles } from '@shared/domain/roles'
import { hasUnseenMarks } from '@shared/domain/typedText'

/** Bounds of free text, in characters: what a kind clerk would still read. */
export const textLimits = { line: 60, note: 500 } as const
/** Fewer say nothing: the least of a note that is needed. */
export const leastNote = 2

export const id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'id'))
export const withId = v.object({ id })
export const time = v.pipe(v.number(), v.safeInteger())
/** A day by the calendar of Shanghai, '2026-11-26'. */
export const day = v.pipe(v.string(), v.check(isDayText, 'day'))
export const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'code'))
export const line = v.pipe(v.string(), v.trim(), v.maxLength(textLimits.line))
/** What is kept sealed the database cannot look at: unseen marks are refused here. */
export const seenMarks = v.check((text: string) => !hasUnseenMarks(text), 'text_characters')
export const note = v.pipe(v.string(), v.trim(), v.maxLength(textLimits.note), seenMarks)
export const requiredNote = v.pipe(v.string(), v.trim(), v.minLength(leastNote, 'too_short'), v.maxLength(textLimits.note), seenMarks)
export const cursor = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,120}$/, 'cursor')))

/** A code for programs with the words for people, so that old clients can show what they do not know. */
export const coded = <const T extends readonly [string, ...string[]]>(codes: T) => v.object({ code: v.picklist(codes), text: v.string() })
export const codedText = v.object({ code: v.string(), text: v.string() })
export const status = coded(statuses)
export const action = v.picklist(actions)
export const role = v.picklist(staffRoles)

export const unitBrief = v.object({ id, kind: v.picklist(unitKinds), name: v.string(), shortName: v.string() })
export type UnitBrief = v.InferOutput<typeof unitBrief>

/** An address as the person wrote or picked it. `unsure`: they do not know; `outside`: not in Yangpu. Units by their public code. */
export const placeAnswer = v.object({
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  streetCode: v.optional(code),
  communityCode: v.optional(code),
  unsure: v.optional(v.boolean(), false),
  outside: v.optional(v.boolean(), false),
  /** Who said which street it is: the router, from the text, or the person. Answers of older clients do not tell. */
  by: v.optional(v.picklist(['router', 'person'])),
})
export type PlaceAnswer = v.InferOutput<typeof placeAnswer>

export const done = v.object({ done: v.literal(true) })
