import { catalog, type CatalogEntry } from '@shared/catalog/catalog'
import { DomainError } from '@shared/domain/error'

const byKey = new Map(catalog.map((entry) => [entry.definition.key, entry]))

/** The definition and words of a service. Throws `service_unavailable` for a key that no service has. */
export const entryFor = (key: string): CatalogEntry => {
  const entry = byKey.get(key)
  if (!entry) throw new DomainError('service_unavailable')
  return entry
}

export const allEntries = (): readonly CatalogEntry[] => catalog
