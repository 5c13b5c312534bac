import { type NetworkView, type UnitView } from '../network/network'

/** Nobody is merged more often; a circle would have no end. */
const mostMerges = 20

/** The unit that has the area of this one now: itself, unless it was merged into another. */
export const successorOf = (id: string, network: NetworkView): UnitView | undefined => {
  let unit = network.find(id)
  for (let merges = 0; unit?.mergedIntoId && merges < mostMerges; merges += 1) unit = network.find(unit.mergedIntoId)
  return unit
}
