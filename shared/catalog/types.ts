import { type ServiceCheck } from '@shared/catalog/check'
import { type Condition } from '@shared/catalog/conditions'
import { type Limit } from '@shared/domain/deadline'
import { type PersonTrait } from '@shared/domain/personTraits'
import { type StageKind } from '@shared/domain/workflow'
import { type FieldKind } from '@shared/fields'
import { type DateRange, type FieldSettings, type PageBounds } from '@shared/fields/fieldKindRules'

/** The life situations by which the services are found. */
export const categories = ['documents', 'employment', 'support', 'schooling', 'honour', 'rights', 'learning'] as const
export type Category = (typeof categories)[number]

/** What of the person's own record a field starts with. */
export type Prefill = 'name' | 'phone' | 'residence' | 'registered'

interface FieldBasics {
  key: string
  optional?: true
  prefill?: Prefill
  /** Asked only where this holds; without it, always. */
  when?: Condition
  /** Health, hardship and the like: those who do not handle the request see nothing of it. */
  sensitive?: true
  /** Offers to copy what was answered to that field before: the same address need not be written twice. */
  sameAs?: string
}

/** Lists that the bureau keeps and forms choose from. */
export type OptionList = 'banks'

/** `records`: agreeing is a consent of its own, kept in the ledger of consents with the words of now. */
type ConsentPurpose = 'child_data'

/** A field as a definition writes it: with the settings that its kind needs. */
export type FieldDefinition = FieldBasics &
  (
    | { kind: Exclude<FieldKind, 'choice' | 'choices' | 'date' | 'papers' | 'declaration'> }
    | { kind: 'declaration'; records?: ConsentPurpose }
    | { kind: 'choice'; options: readonly [string, string, ...string[]] }
    | { kind: 'choice'; optionsFrom: OptionList }
    | { kind: 'choices'; options: readonly [string, ...string[]]; exclusive?: string }
    | { kind: 'date'; dates?: DateRange }
    | { kind: 'papers'; pages: PageBounds }
  )

/** A field for code that handles any kind. */
export type Field = FieldBasics & FieldSettings & { kind: FieldKind; optionsFrom?: OptionList; records?: ConsentPurpose }

export interface Section {
  key: string
  /** The whole section is asked only where this holds. */
  when?: Condition
  fields: readonly FieldDefinition[]
}

/** `routed`: whichever unit the router chose. The others: the unit of that kind above it. */
export type StageUnit = 'routed' | 'street' | 'district' | 'bureau'

export interface Stage {
  key: string
  kind: Exclude<StageKind, 'triage'>
  unit: StageUnit
  /** How long our own units have; null where nothing is promised (outside stages only tell what is usual). */
  limit: Limit | null
  /** No rule publishes this limit: it is a sensible default until the bureau sets it. Shown to the bureau only. */
  bureauDefault?: true
  /** How much longer it may take, once and with a reason that the applicant reads; in the unit of the limit. */
  extension?: Limit
}

/** What whoever handles a request must weigh, as the applicant declared it. */
interface Flag {
  key: string
  when: Condition
}

/** Where a service starts: at the nearest station, or at one of that kind. */
export const routingLevels = ['nearest', 'community', 'street', 'district', 'bureau'] as const
export type RoutingLevel = (typeof routingLevels)[number]

/** Who begins it where the person cannot: another request from which it follows, or the staff, and then nothing of it is ever seen outside. */
export type Beginning = 'fromRequest' | 'byStaff'

/** Which place decides: a field of the form or of the person's record by that name, or the one that a choice field names. */
export type RoutingBasis = { place: string } | { chosenBy: string }

interface Routing {
  level: RoutingLevel
  basis: RoutingBasis
  /** The partner point that has it, by the short name of its unit, while somebody is there; else the unit of the level. */
  point?: string
}

/** One service as data. Its words stand in shared/text/services under the same key. */
export interface ServiceDefinition {
  key: string
  /** Raised with every change of the form; requests keep the version that they were filled in with. */
  version: number
  begun?: Beginning
  category: Category
  icon: string
  /** Whom it is shown to first: anybody of whom one of these is known. */
  fits?: readonly PersonTrait[]
  /** Who has it already and so is shown it last. */
  doneFor?: readonly PersonTrait[]
  routing: Routing
  /** The field that names the unit which it is about and which must never read it. */
  hiddenFrom?: string
  /** 我能办吗: asked before the form. */
  check?: ServiceCheck
  sections: readonly Section[]
  flags?: readonly Flag[]
  stages: readonly [Stage, ...Stage[]]
  /** How it may end, where "done" alone says too little; whoever completes it picks one. */
  results?: readonly [string, string, ...string[]]
}

type FieldOf<D extends ServiceDefinition> = D['sections'][number]['fields'][number]
type Labelled = { label: string; help?: string }
/** `hints`: said under an option once it is chosen. */
type WordsOf<F> = Labelled & (F extends { options: readonly (infer Option extends string)[] } ? { options: Record<Option, string>; hints?: Partial<Record<Option, string>> } : unknown)

/** An outcome of 我能办吗 in words: the verdict in a line, the reason, and what to do one after the other. */
export interface OutcomeWords {
  title: string
  text: string
  steps?: readonly string[]
}

type CheckTexts<C extends ServiceCheck> = {
  questions: { [Q in C['questions'][number] as Q['key']]: WordsOf<Q> }
  outcomes: Record<C['outcomes'][number]['key'], OutcomeWords>
  /** Who decides in the end: never this program. */
  decides: string
}

/** The words of a service; the compiler misses none that its definition needs. */
export type ServiceTexts<D extends ServiceDefinition> = {
  title: string
  summary: string
  /** How people say it who do not know its name: whole sayings and single words, as they are typed or spoken. */
  saidAs: readonly string[]
  /** What the person sees once it is done. */
  outcome: string
  /** Each stage as the applicant reads it, and what it brings when it is reached. */
  stages: Record<D['stages'][number]['key'], { title: string; usual?: string }>
  sections: Record<D['sections'][number]['key'], string>
  fields: { [F in FieldOf<D> as F['key']]: WordsOf<F> }
} & (D extends { check: infer C extends ServiceCheck } ? { check: CheckTexts<C> } : unknown)
  & (D extends { flags: readonly { key: infer Key extends string }[] } ? { flags: Record<Key, string> } : unknown)
  & (D extends { results: readonly (infer Result extends string)[] } ? { results: Record<Result, string> } : unknown)

export interface AnyFieldWords extends Labelled {
  options?: Readonly<Record<string, string>>
  hints?: Readonly<Record<string, string | undefined>>
}

/** The same without the literal keys, for code that handles any service. */
export interface AnyServiceTexts {
  title: string
  summary: string
  saidAs: readonly string[]
  outcome: string
  stages: Readonly<Record<string, { title: string; usual?: string }>>
  sections: Readonly<Record<string, string>>
  fields: Readonly<Record<string, AnyFieldWords>>
  check?: { questions: Readonly<Record<string, AnyFieldWords>>; outcomes: Readonly<Record<string, OutcomeWords>>; decides: string }
  flags?: Readonly<Record<string, string>>
  results?: Readonly<Record<string, string>>
}

/** Keeps the literal keys of a definition, so that its texts can be checked against it. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition
