import { shippedUnits } from '../../data/network'
import { shippedCoverage } from '../../data/shippedCoverage'
import { createNetwork } from '../../features/network/network'
import { openLive } from '../../openLive'
import { type RoutingFacts } from '../facts'

/** The facts that the program ships with. Every station counts as open and staffed: what is measured is the place, not the staffing. */
export const shippedFacts = (): RoutingFacts => ({
  units: shippedUnits().map(({ code, kind, parentCode, name, shortName }) => ({
    id: code, kind, parentId: parentCode, name, shortName, isOpen: true, hasStaff: true,
  })),
  coverage: shippedCoverage().map(({ unitCode, area, confidence }, at) => ({ id: `shipped ${at}`, unitId: unitCode, source: 'shipped', area, confidence })),
})

/** The units and areas of the running service, with who is open and staffed now. Needs the DATA_DIR or DATABASE_URL that the server runs with. */
const liveFacts = async (): Promise<RoutingFacts> => {
  const { database, clock } = await openLive()
  try {
    const { units, coverage } = await createNetwork(database, clock).current()
    return { units, coverage }
  } finally {
    await database.close()
  }
}

export const loadFacts = (source: 'shipped' | 'database'): Promise<RoutingFacts> => (source === 'database' ? liveFacts() : Promise.resolve(shippedFacts()))
