import { parseTable } from '../../data/csv'
import { type ReadAddress } from '../readAddress'
import { isLabelError } from './labelErrors'

/** An address whose street is known, and where it lies: metres east and north of 121.5° E, 31.29° N. */
export interface Sample {
  address: string
  /** Id of the street. */
  streetId: string
  east: number
  north: number
  /** The number on the road, of the lane if there is one; null for an estate without a road. */
  door: { road: string; number: number } | null
  estate: string | null
  /** What is left out together in cross-validation: the lane with all its houses, or the estate. */
  lane: string
  /** Its label is known to be wrong: it is measured, but nothing is learned from it. */
  isLabelError: boolean
}

const metresPerDegree = { east: 95_130, north: 110_900 }

const needed = ['address', 'street', 'lat', 'lng'] as const

/** Reads a CSV with the columns address, street, lat and lng (WGS84). Rows of streets that are none of ours are left out. Throws when the file is not such a table. */
export const readSamples = (csv: string, streetIds: ReadonlyMap<string, string>, read: (address: string) => ReadAddress): Sample[] =>
  parseTable(csv, needed).flatMap(({ record: { address = '', street = '', lat, lng } }) => {
    const streetId = streetIds.get(street)
    const { road, lane, numbers, estate } = read(address)
    const number = lane ?? numbers[0]?.from
    if (!streetId) return []
    const door = road && number !== undefined ? { road, number } : null
    return [{
      address, streetId, door, estate,
      east: (Number(lng) - 121.5) * metresPerDegree.east,
      north: (Number(lat) - 31.29) * metresPerDegree.north,
      lane: door ? `${door.road}${door.number}` : estate ?? address,
      isLabelError: isLabelError(address),
    }]
  })
