import { catalog, type CatalogEntry } from '@shared/catalog/catalog'
import { formsOf } from './effective'

const [certificate] = catalog as [CatalogEntry]
const edition = (version: number): CatalogEntry => ({ ...certificate, definition: { ...certificate.definition, version } })

describe('the form of a service', () => {
  it('is the newest for whoever begins, wherever it stands in the catalog', () => {
    const several = formsOf([edition(2), edition(3), edition(1)])
    expect(several.current('certificate').definition.version).toBe(3)
    expect(several.all().map(({ definition }) => definition.version)).toEqual([3])
  })

  it('stays the one that a request was filled in with', () => {
    expect(formsOf([edition(1), edition(2)]).of({ serviceKey: 'certificate', formVersion: 1 }).definition.version).toBe(1)
  })

  it('is the newest where the old one is gone: a request must always open', () => {
    expect(formsOf([edition(5)]).of({ serviceKey: 'certificate', formVersion: 1 }).definition.version).toBe(5)
  })

  it('does not exist for a key that no service has', () => {
    expect(() => formsOf(catalog).current('nonsense')).toThrow(expect.objectContaining({ code: 'service_unavailable' }))
  })
})
