import { type Area, areaName, highestNumber } from '@shared/domain/coverage'
import { type ReadAddress } from '../../routing/readAddress'
import { type NetworkView } from '../network/network'

const numbersText = ({ numbers }: ReadAddress): string => (numbers.length > 0 ? `${numbers.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join('、')}号` : '')

/** All that the router decides by: the parts of an address, and what it makes doubtful. A name said in passing counts where no other is said. */
const grounds = ({ streets, communities, road, lane, branchLane, numbers, estate, saysYangpu, isVague, elsewhere, unknownTown }: ReadAddress): string => {
  const said = [...streets, ...communities]
  const firm = said.filter(({ isFirm }) => isFirm)
  return JSON.stringify([firm.length > 0 ? firm : said, road, lane, branchLane, numbers, estate, saysYangpu, isVague, elsewhere, unknownTown])
}

const written = (read: ReadAddress, network: Pick<NetworkView, 'unit'>): string => {
  const { road, lane, branchLane, estate, saysYangpu } = read
  const named = [...read.streets, ...read.communities].flatMap(({ isFirm, unitIds }) => (isFirm && unitIds[0] ? [network.unit(unitIds[0]).shortName] : []))
  const within = `${lane === null ? '' : `${lane}弄`}${branchLane === null ? '' : `${branchLane}支弄`}`
  return [saysYangpu ? '杨浦区' : '', ...named, ...(road === null ? [within, estate, numbersText(read)] : [road, within, numbersText(read), estate])].join('')
}

/**
 * What the router goes by, written out anew: district, streets and committees that are named, road, lane, numbers, estate. Neither building nor room
 * nor anything else that was written. Read again it is decided in the same way, by whatever coverage. Empty where neither road nor estate was read,
 * and where that cannot be: the place is only near it, one of two, or in a town that is none of ours, which a person has to say.
 */
export const keptText = (read: ReadAddress, network: Pick<NetworkView, 'unit' | 'router'>): string => {
  const isDoubtful = read.isVague || read.elsewhere !== null || read.unknownTown !== null
  if (isDoubtful || (read.road === null && read.estate === null)) return ''
  const text = written(read, network)
  return grounds(network.router.readAddress(text)) === grounds(read) ? text : ''
}

const names = new WeakMap<NetworkView['coverage'], ReadonlySet<string>>()

/** Every road and estate of the coverage; collected once for each edition of it. */
const knownNames = ({ coverage }: NetworkView): ReadonlySet<string> => {
  const known = names.get(coverage) ?? new Set(coverage.map(({ area }) => areaName(area)))
  names.set(coverage, known)
  return known
}

/** The name as it was read, and what of its end the coverage knows: 家旁控江路 is found under 控江路 as well. */
const endings = (name: string, known: ReadonlySet<string>): string[] =>
  [name, ...Array.from({ length: Math.max(0, name.length - 2) }, (_, index) => name.slice(index + 1)).filter((ending) => known.has(ending))]

/** The names by which such a place is found: its road, its estate. */
export const keptNames = ({ road, estate }: Pick<ReadAddress, 'road' | 'estate'>, network: NetworkView): string[] =>
  [...new Set([road, estate].flatMap((name) => (name === null ? [] : endings(name, knownNames(network)))))]

const isNumber = (number: number): boolean => number >= 1 && number <= highestNumber

/**
 * The area that an address speaks of: its lane, else its house numbers on the road, else its estate. Null where it is only a road, which crosses
 * streets, or where other words may have grown onto its name.
 */
export const areaOfAddress = ({ road, lane, numbers, estate }: Pick<ReadAddress, 'road' | 'lane' | 'numbers' | 'estate'>, network: NetworkView): Area | null => {
  const known = knownNames(network)
  if (road !== null && !known.has(road) && endings(road, known).length > 1) return null
  if (road !== null && lane !== null && isNumber(lane)) return { kind: 'lanes', road, side: 'both', from: lane, to: lane }
  const [range] = numbers
  if (road !== null && range && isNumber(range.from) && isNumber(range.to)) return { kind: 'numbers', road, side: sideOf(range), from: range.from, to: range.to }
  return estate === null ? null : { kind: 'estate', name: estate }
}

/** 12-16号 are the even ones of a side, as house numbers run; a single number needs no side. */
const sideOf = ({ from, to }: { from: number; to: number }): 'odd' | 'even' | 'both' => (from === to || from % 2 !== to % 2 ? 'both' : from % 2 === 1 ? 'odd' : 'even')
