import { audienceText } from '@shared/text/activityWords'
import { spanText } from '@shared/text/activityTimes'

const anybody = { streets: [], communities: [], groups: [], ageFrom: null, ageUntil: null }

describe('whom an activity is for', () => {
  it.each([
    ['杨浦区内都可以参加', {}],
    ['殷行街道的退役军人，18–45 岁', { streets: ['殷行街道'], groups: ['veteran'], ageFrom: 18, ageUntil: 45 }],
    ['杨浦区的居民，60 岁及以上', { ageFrom: 60 }],
    ['杨浦区的退役军人、退役军人家属', { groups: ['veteran', 'family'] }],
    ['四平路街道、国定一居委会的居民，45 岁及以下', { streets: ['四平路街道'], communities: ['国定一居委会'], ageUntil: 45 }],
    ['甲街道等 4 个街道的居民，18 岁', { streets: ['甲街道', '乙街道', '丙街道', '丁街道'], ageFrom: 18, ageUntil: 18 }],
  ] as const)('is said as %s', (text, given) => {
    expect(audienceText({ ...anybody, ...given })).toBe(text)
  })
})

describe('from when to when', () => {
  const at = (moment: string) => Date.parse(`${moment}+08:00`)
  it('names the day once, and both days where it goes over midnight', () => {
    expect(spanText({ startsAt: at('2026-12-03T14:00'), endsAt: at('2026-12-03T16:05') })).toBe('12月3日 周四 14:00–16:05')
    expect(spanText({ startsAt: at('2026-12-31T22:00'), endsAt: at('2027-01-01T00:30') })).toBe('12月31日 周四 22:00–1月1日 周五 0:30')
    expect(spanText({ startsAt: at('2026-12-31T22:00'), endsAt: at('2027-01-01T00:00') })).toBe('12月31日 周四 22:00–24:00')
  })
})
