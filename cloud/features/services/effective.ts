import { catalog, type CatalogEntry, olderEditions } from '@shared/catalog/catalog'
import { type SharedSettings } from '@shared/catalog/settings'
import { type AnyServiceTexts, type FieldDefinition, type ServiceDefinition } from '@shared/catalog/types'
import { type Limit } from '@shared/domain/deadline'
import { DomainError } from '@shared/domain/error'
import { noChange, noOverrides, type Overrides, sharedOf } from './overrides'
import { withBlankHelps, withTexts } from './words'

/** Finds the form of a service: the one that is filled in now, or the one that a request was filled in with. */
export interface Forms {
  /** Throws `service_unavailable` for a key that no service has, or one that the bureau closed. */
  current: (key: string) => CatalogEntry
  /** The edition that a request keeps; the newest where that one is gone. Also of a service that was closed since. */
  of: (request: { serviceKey: string; formVersion: number }) => CatalogEntry
  /** The newest of every service that people can choose, in the order of the catalog. */
  all: () => readonly CatalogEntry[]
  /** Those that only the staff begin, and of which nobody outside sees anything. */
  byStaff: () => readonly CatalogEntry[]
  /** The newest of every service as the program comes, also of closed ones: what the bureau changes. */
  shipped: () => readonly CatalogEntry[]
}

/** A field that chooses from a list of the bureau gets that list for its options. */
const withOptions = (field: FieldDefinition, options: readonly string[]): FieldDefinition =>
  // At least two are offered: the contract of the settings sees to it.
  'optionsFrom' in field ? ({ ...field, options } as unknown as FieldDefinition) : field

const withBanks = (definition: ServiceDefinition, banks: readonly string[]): ServiceDefinition => ({
  ...definition, sections: definition.sections.map((section) => ({ ...section, fields: section.fields.map((field) => withOptions(field, banks)) })),
})

const bankWords = ({ definition, texts }: CatalogEntry, { banks }: SharedSettings): AnyServiceTexts => {
  const options = Object.fromEntries(banks.map(({ value, text }) => [value, text]))
  const choosing = definition.sections.flatMap(({ fields }) => fields).filter((field) => 'optionsFrom' in field)
  const words = choosing.map(({ key }) => [key, { ...texts.fields[key], label: texts.fields[key]?.label ?? '', options }] as const)
  return choosing.length === 0 ? texts : { ...texts, fields: { ...texts.fields, ...Object.fromEntries(words) } }
}

/** What a stage may be given longer follows the unit of its limit; of a limit in months there is none, for an extension counts days. */
const longer = ({ extension }: { extension?: Limit }, { unit }: Limit): { extension?: Limit } =>
  extension ? { extension: unit === 'months' ? undefined : { ...extension, unit } } : {}

/** An edition with what the bureau set: its limits, its words, its banks (`isOld`: also those that are offered no more). */
const effective = ({ definition, texts }: CatalogEntry, overrides: Overrides, isOld: boolean): CatalogEntry => {
  const { limits, texts: words } = overrides.services.get(definition.key)?.content ?? noChange
  const settings = sharedOf(overrides)
  const banks = settings.banks.filter(({ isOffered }) => isOld || isOffered).map(({ value }) => value)
  const stages = definition.stages.map(({ bureauDefault, ...stage }) => {
    const limit = limits[stage.key]
    return limit ? { ...stage, limit, ...longer(stage, limit) } : { ...stage, ...(bureauDefault ? { bureauDefault } : {}) }
  })
  const changed = { definition: { ...withBanks(definition, banks), stages: stages as unknown as ServiceDefinition['stages'] }, texts: withTexts(withBlankHelps(texts), words) }
  return { ...changed, texts: bankWords(changed, settings) }
}

const newestOf = (entries: readonly CatalogEntry[]): Map<string, CatalogEntry> => {
  const newest = new Map<string, CatalogEntry>()
  for (const entry of entries) if (entry.definition.version >= (newest.get(entry.definition.key)?.definition.version ?? 0)) newest.set(entry.definition.key, entry)
  return newest
}

/** Over a catalog that may hold older editions of a service beside the newest, and what the bureau set. */
export const formsOf = (entries: readonly CatalogEntry[], overrides: Overrides = noOverrides): Forms => {
  const shipped = newestOf(entries)
  const newest = new Map([...shipped].map(([key, entry]) => [key, effective(entry, overrides, false)]))
  const editions = new Map(entries.map((entry) => [`${entry.definition.key} ${entry.definition.version}`, effective(entry, overrides, true)]))
  const isOpen = (key: string): boolean => overrides.services.get(key)?.content.isOpen ?? true
  const open = (): CatalogEntry[] => [...newest.values()].filter(({ definition }) => isOpen(definition.key))
  const known = (key: string): CatalogEntry => {
    const entry = newest.get(key)
    if (!entry) throw new DomainError('service_unavailable')
    return entry
  }
  return {
    current: (key) => {
      if (!isOpen(key)) throw new DomainError('service_unavailable')
      return known(key)
    },
    of: ({ serviceKey, formVersion }) => editions.get(`${serviceKey} ${formVersion}`) ?? known(serviceKey),
    all: () => open().filter(({ definition }) => definition.begun === undefined),
    byStaff: () => open().filter(({ definition }) => definition.begun === 'byStaff'),
    shipped: () => [...shipped.values()],
  }
}

/** Every edition that this program knows. */
export const allEditions: readonly CatalogEntry[] = [...catalog, ...olderEditions]
