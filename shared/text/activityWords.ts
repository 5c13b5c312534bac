import { type AudienceGroup } from '@shared/domain/activities'
import { audienceGroupTexts } from '@shared/text/activities'

interface WrittenAudience {
  /** Names of streets and of committees; all of Yangpu where there are none. */
  streets: readonly string[]
  communities: readonly string[]
  groups: readonly AudienceGroup[]
  ageFrom: number | null
  ageUntil: number | null
}

/** So many names are read; of more, the first and how many. */
const mostNames = 3

const named = (names: readonly string[], unit: string): string[] =>
  names.length === 0 ? [] : names.length <= mostNames ? [names.join('、')] : [`${names[0]}等 ${names.length} 个${unit}`]

const ages = ({ ageFrom, ageUntil }: Pick<WrittenAudience, 'ageFrom' | 'ageUntil'>): string | null => {
  if (ageFrom !== null && ageUntil !== null) return ageFrom === ageUntil ? `${ageFrom} 岁` : `${ageFrom}–${ageUntil} 岁`
  return ageFrom !== null ? `${ageFrom} 岁及以上` : ageUntil !== null ? `${ageUntil} 岁及以下` : null
}

/** Whom an activity is for: 殷行街道的退役军人，18–45 岁. */
export const audienceText = ({ streets, communities, groups, ...bounds }: WrittenAudience): string => {
  const areas = [...named(streets, '街道'), ...named(communities, '居委')]
  const people = groups.length === 0 ? null : groups.map((group) => audienceGroupTexts[group]).join('、')
  const age = ages(bounds)
  if (areas.length === 0 && !people && !age) return '杨浦区内都可以参加'
  const whose = `${areas.length === 0 ? '杨浦区' : areas.join('、')}的${people ?? '居民'}`
  return age ? `${whose}，${age}` : whose
}
