import { beside, nearTo } from './remarks'

/** House numbers from–to, both included; a single one has from = to. */
export interface NumberRange {
  from: number
  to: number
}

/** What stands below street and committee. A number counts within the lane or the estate if there is one, else on the road. */
export interface AddressParts {
  road: string | null
  /** 弄 */
  lane: number | null
  /** 支弄 */
  branchLane: number | null
  /** 号: several in lists (114、116号) and ranges (1-3号). */
  numbers: readonly NumberRange[]
  estate: string | null
  building: string | null
  room: string | null
  /** The place is said to be near it only, or is one of two: no number of it decides. */
  isVague: boolean
}

const han = '[\\u4E00-\\u9FFF]'
const estateWord = '(?:新村|小区|公寓|大楼|大厦|花园|[村苑园城坊邸庭宅里湾])'
const roadName = `(?:(?![路街弄号])${han}){1,6}(?:路|大道|街)`
const numberedRoad = new RegExp(`${roadName}(?=\\d)`)
// 铁路新村 is an estate, not a road.
const otherRoad = new RegExp(`${roadName}(?!新村|小区|花园|居委)`)
const doors = new RegExp(`${roadName}(?=\\d{1,5}(?:弄|号(?!楼|线)))`, 'g')
// 国和一村国和路 is an estate and a road, 东方名城近国和路 tells what it is near to; but 凤城路 is one name.
const grownBefore = new RegExp(`^.*(?:新村|小区|公寓|大楼|大厦|花园|[村苑坊邸庭宅寓]|${nearTo})(?=.{2,}$)`)
const onlyNear = new RegExp(`((?:\\d(?:支?弄|号)[甲乙丙丁]?|${han}${estateWord})的?)${beside}.*$`)
const leadingNear = new RegExp(`^.*${nearTo}(?=.{2,})`)
const aroundIt = new RegExp(`${nearTo}$`)

const laneNumber = /(?<!\d)(\d{1,5})弄/
const branchNumber = /(?<!\d)(\d{1,5})支弄/
const houseNumbers = /(?<![\dA-Za-z])(\d{1,5}[甲乙丙丁]?(?:号?[、/-]\d{1,5}[甲乙丙丁]?)*)号(?!楼|线)/
const buildingName = /([A-Z]|\d{1,4})(?:号楼|幢|栋|座)/
const roomNumber = /(\d{2,5}[A-Z]?)室|(?:号楼?|幢|栋|座|单元)[|-]?(\d{3,5})(?!\d|[号弄幢栋座])/
const estateName = new RegExp(`${han}{1,14}${estateWord}`)

const toNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

const readNumbers = (list: string | undefined): NumberRange[] =>
  (list ?? '').split(/[、/]/).flatMap((item) => {
    const [from, to = from] = (item.match(/\d+/g) ?? []).map(Number)
    if (from === undefined || to === undefined) return []
    return [{ from: Math.min(from, to), to: Math.max(from, to) }]
  })

const roadOf = (found: string): string => found.replace(grownBefore, '')

interface Around {
  road: string | null
  before: string
  after: string
  isVague: boolean
}

/** The road with what stands before and after it. A road that is only said to be near, and has no number, is none. */
const aroundRoad = (text: string): Around => {
  const numbered = numberedRoad.exec(text)
  const road = roadOf((numbered ?? otherRoad.exec(text))?.[0] ?? '')
  if (!road) return { road: null, before: text, after: text, isVague: false }
  const at = text.indexOf(road)
  const before = text.slice(0, at)
  const after = text.slice(at + road.length)
  const isNear = aroundIt.test(before)
  return { road: isNear && !numbered ? null : road, before, after, isVague: isNear && numbered !== null }
}

const estateOf = ({ road, before, after }: Around, text: string): string | null => {
  const rest = road === null && before === text ? text : `${before}|${after}`
  return estateName.exec(rest.replace(/\d+(?:支?弄|号(?!楼))/g, '|'))?.[0] ?? null
}

/** Takes apart what is left of a normalised text when district, streets and committees are out of it. */
export const readParts = (whole: string): AddressParts => {
  const text = whole.replace(onlyNear, '$1')
  const around = aroundRoad(text)
  const { road, after } = around
  const room = roomNumber.exec(after)
  const estate = estateOf(around, text)
  return {
    road,
    lane: toNumber(laneNumber.exec(after)?.[1]),
    branchLane: toNumber(branchNumber.exec(after)?.[1]),
    numbers: readNumbers(houseNumbers.exec(after)?.[1]),
    estate: estate?.replace(leadingNear, '') ?? null,
    building: buildingName.exec(after)?.[1] ?? null,
    room: room?.[1] ?? room?.[2] ?? null,
    isVague: text !== whole || around.isVague || leadingNear.test(estate ?? '') || new Set((text.match(doors) ?? []).map(roadOf)).size > 1,
  }
}
