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
}

const han = '[\\u4E00-\\u9FFF]'
const roadName = `(?:(?![路街弄号])${han}){1,6}(?:路|大道|街)`
const numberedRoad = new RegExp(`${roadName}(?=\\d)`)
// 铁路新村 is an estate, not a road.
const otherRoad = new RegExp(`${roadName}(?!新村|小区|花园|居委)`)

const laneNumber = /(?<!\d)(\d{1,5})弄/
const branchNumber = /(?<!\d)(\d{1,5})支弄/
const houseNumbers = /(?<!\d)(\d{1,5}[甲乙丙丁]?(?:号?[、-]\d{1,5}[甲乙丙丁]?)*)号(?!楼|线)/
const buildingName = /([A-Z]|\d{1,4})(?:号楼|幢|栋|座)/
const roomNumber = /(\d{2,5}[A-Z]?)室|(?:号楼?|幢|栋|座|单元)[|-]?(\d{3,5})(?!\d|[号弄幢栋座])/
const estateName = new RegExp(`${han}{1,14}(?:新村|小区|公寓|大楼|大厦|花园|[村苑园城坊邸庭宅里湾])`)

const toNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

const readNumbers = (list: string | undefined): NumberRange[] =>
  (list ?? '').split('、').flatMap((item) => {
    const [from, to = from] = (item.match(/\d+/g) ?? []).map(Number)
    if (from === undefined || to === undefined) return []
    return [{ from: Math.min(from, to), to: Math.max(from, to) }]
  })

/** Takes apart what is left of a normalised text when district, streets and committees are out of it. */
export const readParts = (text: string): AddressParts => {
  const road = (numberedRoad.exec(text) ?? otherRoad.exec(text))?.[0] ?? null
  const afterRoad = road ? text.slice(text.indexOf(road) + road.length) : text
  const aroundRoad = road ? text.replace(road, '|') : text
  const room = roomNumber.exec(afterRoad)
  return {
    road,
    lane: toNumber(laneNumber.exec(afterRoad)?.[1]),
    branchLane: toNumber(branchNumber.exec(afterRoad)?.[1]),
    numbers: readNumbers(houseNumbers.exec(afterRoad)?.[1]),
    estate: estateName.exec(aroundRoad.replace(/\d+(?:支?弄|号(?!楼))/g, '|'))?.[0] ?? null,
    building: buildingName.exec(afterRoad)?.[1] ?? null,
    room: room?.[1] ?? room?.[2] ?? null,
  }
}
