import { type Area, type CoverageRowProblem, highestNumber, isEmptyRange } from '@shared/domain/coverage'
import { normalise } from '../../routing/normalise'
import { type Router } from '../../routing/router'

const estatePattern = /^[\u4E00-\u9FFFA-Za-z0-9]{2,30}$/

type Read = { area: Area } | { problem: CoverageRowProblem }

/** 上海市杨浦区中山北2路 is 中山北二路: what the router reads of it, and nothing where it reads no road or something beside it. */
const readRoad = (written: string, router: Router): string | null => {
  const { road, text } = router.readAddress(`${written}1号`)
  return road !== null && text === `${road}1号` ? road : null
}

const readEstate = (written: string, router: Router): string | null => {
  const { estate } = router.readAddress(written)
  // A name that the router does not take for one (a hall, a dormitory) still says whose it is to people.
  const name = estate ?? normalise(written)
  return estatePattern.test(name) && !/\d(?:弄|号)/.test(name) ? name : null
}

const isNumber = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= highestNumber

/** Brings an area to the one way of writing that the router reads, or says what is wrong with it. */
export const normaliseArea = (area: Area, router: Router): Read => {
  if (area.kind === 'estate') {
    const name = readEstate(area.name, router)
    return name ? { area: { kind: 'estate', name } } : { problem: { code: 'estate_name' } }
  }
  const road = readRoad(area.road, router)
  if (!road) return { problem: { code: 'road_name' } }
  if (!isNumber(area.from) || !isNumber(area.to)) return { problem: { code: 'number_range', most: highestNumber } }
  if (area.from > area.to) return { problem: { code: 'order' } }
  return isEmptyRange(area) ? { problem: { code: 'side_empty' } } : { area: { ...area, road } }
}
