import { type Limit } from '@shared/domain/deadline'
import { type StageKind } from '@shared/domain/workflow'

/** The life situations by which the services are found. */
export const categories = ['documents', 'employment', 'support', 'schooling', 'honour', 'rights', 'learning'] as const
export type Category = (typeof categories)[number]

export const fieldKinds = ['name', 'idNumber', 'phone', 'place', 'choice', 'longText', 'photo', 'declaration'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** What of the person's own record a field starts with. */
export type Prefill = 'name' | 'phone' | 'residence' | 'registered'

/** Holds when that field has one of these values: serialisable, so that every client can judge it. */
export interface Condition {
  field: string
  in: readonly string[]
}

export interface Field {
  key: string
  kind: FieldKind
  optional?: true
  options?: readonly string[]
  prefill?: Prefill
  when?: Condition
}

export interface Section {
  key: string
  fields: readonly Field[]
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
type OptionOf<D extends ServiceDefinition> = FieldOf<D> extends infer F ? (F extends { options: readonly (infer O extends string)[] } ? O : never) : never

/** The words of a service; the compiler misses none that its definition needs. */
export interface ServiceTexts<D extends ServiceDefinition> {
  title: string
  summary: string
  /** What the person sees once it is done. */
  outcome: string
  /** Each stage as the applicant reads it, and what it brings when it is reached. */
  stages: Record<D['stages'][number]['key'], { title: string; usual?: string }>
  sections: Record<D['sections'][number]['key'], string>
  fields: Record<FieldOf<D>['key'], { label: string; help?: string }>
  options: Record<OptionOf<D>, string>
}

/** The same without the literal keys, for code that handles any service. */
export interface AnyServiceTexts {
  title: string
  summary: string
  outcome: string
  stages: Readonly<Record<string, { title: string; usual?: string }>>
  sections: Readonly<Record<string, string>>
  fields: Readonly<Record<string, { label: string; help?: string }>>
  options: Readonly<Record<string, string>>
}

/** Keeps the literal keys of a definition, so that its texts can be checked against it. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition
