import { type Area } from '@shared/domain/coverage'
import { type CoverageEntry, type RoutingUnit } from './facts'
import { normalise } from './normalise'

/** How often an area that bears a committee's name is that committee's. */
const namedAfterIt = 0.97

const committeeWord = /(?:居民委员会|居委会|居民区)$/
const ordinal = /第?[一二三四五六七八九十]$/
const lane = /^(.+?(?:路|街))(\d{1,5})弄$/
const estate = /(?:新村|[一二三四五六七八九十]村|公寓|大楼|花园|花苑|[村苑园坊邸庭里]|新城|水郡)$/
// 延吉二三村 is 延吉二村 and 延吉三村.
const twoVillages = /^(.+)([一二三四五六七八九])([一二三四五六七八九])村$/

const nameOf = ({ shortName }: RoutingUnit): string => normalise(shortName).replace(committeeWord, '')
const estateOf = (name: string): Area => ({ kind: 'estate', name })

const areasOf = (name: string): Area[] => {
  const [, road, number] = lane.exec(name) ?? []
  if (road && number) return [{ kind: 'lanes', road, side: 'both', from: Number(number), to: Number(number) }]
  const [, village, one, other] = twoVillages.exec(name) ?? []
  if (village) return [name, `${village}${one}村`, `${village}${other}村`].map(estateOf)
  return [...new Set([name, name.replace(ordinal, '')])].filter((each) => estate.test(each)).map(estateOf)
}

/** 中原路九十九弄居委会 has that lane, 鞍山四村第一居委会 a part of that village: what the names of committees say of their areas. Those that share a name share its trust. */
export const coverageOfNames = (units: readonly RoutingUnit[]): CoverageEntry[] => {
  const named = units.filter(({ kind }) => kind === 'community').map((unit) => ({ unit, name: nameOf(unit) }))
    .flatMap(({ unit, name }) => areasOf(name).map((area) => ({ unit, name, area, key: JSON.stringify(area) })))
  const bearers = new Map<string, number>()
  for (const { key } of named) bearers.set(key, (bearers.get(key) ?? 0) + 1)
  return named.map(({ unit, name, area, key }) => {
    // Of 爱国二村 only 第二 has a committee in the list: who has the rest of it is not known, but the street is.
    const isPart = area.kind === 'estate' && area.name !== name && !twoVillages.test(name) && bearers.get(key) === 1
    return { id: unit.id, unitId: (isPart && unit.parentId) || unit.id, source: 'shipped', area, confidence: namedAfterIt / (bearers.get(key) ?? 1) }
  })
}
