import * as v from 'valibot'
import { type Problem } from '@shared/domain/problem'
import { type AnswerValue } from '@shared/fields/answerValue'
import { type AnswerPart } from '@shared/text/answerParts'

/** What a definition may say about a field beyond its kind; each kind reads its own part. */
export interface FieldSettings {
  options?: readonly string[]
  /** The option of `choices` that excludes all others, such as "none of these". */
  exclusive?: string | null
  /** Which days a `date` may be: up to today, or from today on; any where nothing is said. */
  dates?: DateRange | null
  /** How many pages `papers` take. */
  pages?: PageBounds | null
}

export type DateRange = 'past' | 'future'

export interface PageBounds {
  min: number
  max: number
}

/** The words that reading an answer needs: of the field, of its options, of the units that it names by code. */
export interface FieldWords {
  label: string
  optionText: (value: string) => string
  unitName: (code: string) => string
}

/** Pieces of an answer in the order in which they are copied; an empty one is not known. */
export type AnswerParts = readonly (readonly [AnswerPart, string])[]

export interface Checked {
  /** The tidy answer to keep; of no use where there is a problem. */
  value: AnswerValue | undefined
  problem: Problem | null
}

export type FileType = 'picture' | 'pdf'

/** Everything that is known of one kind of field. Nothing here throws, whatever it is given. */
export interface FieldKindRules<Kind extends string = string> {
  kind: Kind
  /** Something to say, something to hand in, or a sentence to agree to. */
  asks: 'field' | 'paper' | 'agreement'
  /** Worth having at hand before one begins. */
  isPrepared: boolean
  /** The files that may be uploaded into it. */
  takes: readonly FileType[]
  /** How its pictures are measured when they come; null where they are taken as they are. */
  judgedAs: 'portrait' | 'paper' | null
  /** The shape of an answer as it is kept. */
  schema: v.GenericSchema<unknown, AnswerValue>
  /** What is said where nothing was filled in. */
  missing: Problem
  isEmpty: (answer: unknown) => boolean
  /** Makes an answer tidy and says what is wrong with it; one of another shape is as good as missing. */
  check: (answer: unknown, field: FieldSettings, now: number) => Checked
  /** The answer as it is read; nothing for one of another shape. */
  text: (answer: unknown, words: FieldWords) => string
  /** That text for those who do not handle the request. */
  mask: (text: string) => string
  /** Ids of the files that the answer names. */
  filesOf: (answer: unknown) => readonly string[]
  /** Codes of the units that the answer names and that must exist. */
  unitsOf: (answer: unknown) => readonly string[]
  /** What the national form asks for piece by piece; nothing for an answer that it takes whole. */
  partsOf: (answer: unknown, words: Pick<FieldWords, 'unitName'>) => AnswerParts
  /** Which picture on the printed form it is; null where it is a line, or one of the papers. */
  printedAs: 'photo' | 'signature' | null
}

/** A kind as its file writes it: for answers of its own shape only, with what most kinds have in common left out. */
interface KindDraft<Kind extends string, Value extends AnswerValue> {
  kind: Kind
  asks?: FieldKindRules['asks']
  isPrepared?: boolean
  takes?: readonly FileType[]
  judgedAs?: FieldKindRules['judgedAs']
  schema: v.GenericSchema<unknown, Value>
  missing: Problem
  isEmpty?: (value: Value) => boolean
  check: (value: Value, field: FieldSettings, now: number) => { value: Value; problem: Problem | null }
  text: (value: Value, words: FieldWords) => string
  mask: (text: string) => string
  filesOf?: (value: Value) => readonly string[]
  unitsOf?: (value: Value) => readonly string[]
  partsOf?: (value: Value, words: Pick<FieldWords, 'unitName'>) => AnswerParts
  printedAs?: FieldKindRules['printedAs']
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** Guards the rules of a kind, so that they only ever meet answers of their own shape. */
export const defineFieldKind = <const Kind extends string, Value extends AnswerValue>(draft: KindDraft<Kind, Value>): FieldKindRules<Kind> => {
  const { kind, asks = 'field', isPrepared = false, takes = [], judgedAs = null, printedAs = null, schema, missing, isEmpty = isBlank, mask } = draft
  const withShape = <Result>(answer: unknown, otherwise: Result, read: (value: Value) => Result): Result => {
    const parsed = v.safeParse(schema, answer)
    return parsed.success ? read(parsed.output) : otherwise
  }
  return {
    kind, asks, isPrepared, takes, judgedAs, printedAs, schema, missing, mask,
    isEmpty: (answer) => answer === undefined || isBlank(answer) || withShape(answer, false, isEmpty),
    check: (answer, field, now) => withShape<Checked>(answer, { value: undefined, problem: missing }, (value) => draft.check(value, field, now)),
    text: (answer, words) => withShape(answer, '', (value) => draft.text(value, words)),
    filesOf: (answer) => withShape(answer, [], draft.filesOf ?? (() => [])),
    unitsOf: (answer) => withShape(answer, [], draft.unitsOf ?? (() => [])),
    partsOf: (answer, words) => withShape<AnswerParts>(answer, [], (value) => draft.partsOf?.(value, words) ?? []),
  }
}
