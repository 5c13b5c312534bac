import { shippedUnits } from '../../data/network'
import { type RoutingFacts } from '../facts'

/** The facts that the program ships with. Every station counts as open and staffed: what is measured is the place, not the staffing. */
export const shippedFacts = (): RoutingFacts => ({
  units: shippedUnits().map(({ code, kind, parentCode, name, shortName }) => ({
    id: code, kind, parentId: parentCode, name, shortName, isOpen: true, hasStaff: true,
  })),
  coverage: [],
})

/** Where the facts of `--database` come from; throws when there is no such source. */
export const loadFacts = async (source: 'shipped' | 'database'): Promise<RoutingFacts> => {
  if (source === 'database') throw new Error('--database reads the live facts: it needs DATA_DIR or DATABASE_URL')
  return shippedFacts()
}
