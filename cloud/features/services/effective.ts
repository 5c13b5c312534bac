import { catalog, type CatalogEntry } from '@shared/catalog/catalog'
import { DomainError } from '@shared/domain/error'

/** Finds the form of a service: the one that is filled in now, or the one that a request was filled in with. */
export interface Forms {
  /** Throws `service_unavailable` for a key that no service has. */
  current: (key: string) => CatalogEntry
  /** The edition that a request keeps; the newest where that one is gone. */
  of: (request: { serviceKey: string; formVersion: number }) => CatalogEntry
  /** The newest of every service that people can choose, in the order of the catalog. */
  all: () => readonly CatalogEntry[]
}

/** Over a catalog that may hold older editions of a service beside the newest. */
export const formsOf = (entries: readonly CatalogEntry[]): Forms => {
  const newest = new Map<string, CatalogEntry>()
  const editions = new Map<string, CatalogEntry>()
  for (const entry of entries) {
    const { key, version } = entry.definition
    editions.set(`${key} ${version}`, entry)
    if (version >= (newest.get(key)?.definition.version ?? 0)) newest.set(key, entry)
  }
  const current = (key: string): CatalogEntry => {
    const entry = newest.get(key)
    if (!entry) throw new DomainError('service_unavailable')
    return entry
  }
  return { current, of: ({ serviceKey, formVersion }) => editions.get(`${serviceKey} ${formVersion}`) ?? current(serviceKey), all: () => [...newest.values()].filter(({ definition }) => !definition.isInternal) }
}

export const forms = formsOf(catalog)
