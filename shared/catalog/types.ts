import { type Condition } from '@shared/catalog/conditions'
import { type Limit } from '@shared/domain/deadline'
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
}

/** A field as a definition writes it: with the settings that its kind needs. */
export type FieldDefinition = FieldBasics &
  (
    | { kind: Exclude<FieldKind, 'choice' | 'choices' | 'date' | 'papers'> }
    | { kind: 'choice'; options: readonly [string, string, ...string[]] }
    | { kind: 'choices'; options: readonly [string, ...string[]]; exclusive?: string }
    | { kind: 'date'; dates?: DateRange }
    | { kind: 'papers'; pages: PageBounds }
  )

/** A field for code that handles any kind. */
export type Field = FieldBasics & FieldSettings & { kind: FieldKind }

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
}

export type RoutingLevel = 'nearest' | 'community' | 'street' | 'district' | 'bureau'

/** Which place decides: a field of the form or of the person's record by that name, or the one that a choice field names. */
export type RoutingBasis = { place: string } | { chosenBy: string }

/** One service as data. Its words stand in shared/text/services under the same key. */
export interface ServiceDefinition {
  key: string
  /** Raised with every change of the form; requests keep the version that they were filled in with. */
  version: number
  /** Begun from another request, never from the list of services. */
  isInternal?: true
  category: Category
  icon: string
  routing: { level: RoutingLevel; basis: RoutingBasis }
  sections: readonly Section[]
  stages: readonly [Stage, ...Stage[]]
}

type FieldOf<D extends ServiceDefinition> = D['sections'][number]['fields'][number]
type WordsOf<F> = { label: string; help?: string } & (F extends { options: readonly (infer Option extends string)[] } ? { options: Record<Option, string> } : unknown)

/** The words of a service; the compiler misses none that its definition needs. */
export interface ServiceTexts<D extends ServiceDefinition> {
  title: string
  summary: string
  /** What the person sees once it is done. */
  outcome: string
  /** Each stage as the applicant reads it, and what it brings when it is reached. */
  stages: Record<D['stages'][number]['key'], { title: string; usual?: string }>
  sections: Record<D['sections'][number]['key'], string>
  fields: { [F in FieldOf<D> as F['key']]: WordsOf<F> }
}

/** The same without the literal keys, for code that handles any service. */
export interface AnyServiceTexts {
  title: string
  summary: string
  outcome: string
  stages: Readonly<Record<string, { title: string; usual?: string }>>
  sections: Readonly<Record<string, string>>
  fields: Readonly<Record<string, { label: string; help?: string; options?: Readonly<Record<string, string>> }>>
}

/** Keeps the literal keys of a definition, so that its texts can be checked against it. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition
