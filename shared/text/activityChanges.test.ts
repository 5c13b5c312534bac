import { changeWords, joinedChanges } from '@shared/text/activityChanges'

const at = (moment: string) => Date.parse(`${moment}+08:00`)
const first = { id: 'a', startsAt: at('2026-12-03T14:00'), endsAt: at('2026-12-03T16:00'), place: '示例会场', address: '', link: null, places: 30, isCancelled: false }
const second = { ...first, id: 'b', startsAt: at('2026-12-10T14:00'), endsAt: at('2026-12-10T16:00') }
const one = { title: '示例讲座', contact: '', signupScope: 'session', places: null, sessions: [first] } as const
const two = { ...one, sessions: [first, second] }

describe('what changed', () => {
  it('is said with the new time, place, link and number of seats', () => {
    const after = { ...one, sessions: [{ ...first, endsAt: at('2026-12-03T17:00'), place: '新会场', address: '示例路 1 号', link: 'https://live.example.cn', places: 40 }] }
    expect(changeWords(one, after).sessions.get('a')).toEqual(['时间改为 12月3日 周四 14:00–17:00', '地点改为 新会场，示例路 1 号', '链接换了', '人数改为 40 人'])
  })

  it('names the session by its former time where there are several, and leaves the others alone', () => {
    const { sessions, whole } = changeWords(two, { ...two, sessions: [first, { ...second, place: '新会场' }] })
    expect([...sessions]).toEqual([['b', ['12月10日 周四 14:00–16:00 那一场：地点改为 新会场']]])
    expect(whole).toEqual([])
  })

  it('is nothing where only what does not matter to them changed, or a session is new', () => {
    expect(changeWords(one, one)).toEqual({ whole: [], sessions: new Map(), cancelled: new Set() })
    expect(changeWords(one, two)).toMatchObject({ whole: [], sessions: new Map() })
  })

  it('says of a whole what was added, renamed and resized', () => {
    const whole = { ...one, signupScope: 'whole', places: 20 } as const
    expect(changeWords(whole, { ...whole, title: '新讲座', contact: '请到服务站问', places: 25, sessions: [first, second] }).whole).toEqual([
      '名称改为 新讲座', '联系方式改为 请到服务站问', '人数改为 25 人', '加了一场 12月10日 周四 14:00–16:00',
    ])
  })

  it('says once that a session does not take place', () => {
    const after = { ...two, sessions: [first, { ...second, isCancelled: true }] }
    expect(changeWords(two, after)).toMatchObject({ cancelled: new Set(['b']) })
    expect(changeWords(two, after).sessions.get('b')).toEqual(['12月10日 周四 14:00–16:00 那一场：不举行了'])
    expect(changeWords(after, after)).toEqual({ whole: [], sessions: new Map(), cancelled: new Set() })
  })

  it('is cut short where there is too much to read', () => {
    expect(joinedChanges(['一', '二', '三', '四'])).toBe('一；二；三；四')
    expect(joinedChanges(['一', '二', '三', '四', '五'])).toBe('一；二；三；还有 2 处')
  })
})
