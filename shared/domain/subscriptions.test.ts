import { startOfShanghaiDay } from './calendar/day'
import { hasReserve } from '../text/wechatMessages'
import { maySpend, quietUntil, subscriptionKeys } from './subscriptions'

const day = 20_000
const at = (hour: number, minute = 0, offset = 0): number => startOfShanghaiDay(day + offset) + hour * 3_600_000 + minute * 60_000

describe('quiet hours', () => {
  const night = { quietFrom: 21, quietUntil: 8 }

  it.each<[string, number, number | null]>([
    ['before they begin', at(20, 59), null], ['when they begin', at(21), at(8, 0, 1)], ['before midnight', at(23, 59), at(8, 0, 1)], ['after midnight', at(0), at(8)], ['before they end', at(7, 59), at(8)], ['when they end', at(8), null],
  ])('over midnight: %s', (_when, now, until) => expect(quietUntil(now, night)).toBe(until))

  it.each<[string, number, number | null]>([['before', at(11), null], ['within', at(12, 30), at(14)], ['after', at(14), null]])('at noon: %s', (_when, now, until) =>
    expect(quietUntil(now, { quietFrom: 12, quietUntil: 14 })).toBe(until))

  it('until midnight end at midnight, and the same hour twice means never', () => {
    expect(quietUntil(at(22), { quietFrom: 20, quietUntil: 24 })).toBe(at(0, 0, 1))
    expect(quietUntil(at(3), { quietFrom: 20, quietUntil: 24 })).toBeNull()
    expect(quietUntil(at(3), { quietFrom: 0, quietUntil: 24 })).toBeNull()
    expect(quietUntil(at(9), { quietFrom: 9, quietUntil: 9 })).toBeNull()
  })
})

describe('once-consents', () => {
  it('are spent to the last by what must be acted on, and left alone by what is good to know', () => {
    expect([maySpend('high', 0, true), maySpend('high', 1, true), maySpend('high', 2, true)]).toEqual([false, true, true])
    expect([maySpend('low', 0, true), maySpend('low', 1, true), maySpend('low', 2, true)]).toEqual([false, false, true])
  })

  it('are kept for nothing where a template has nothing that must be acted on', () => {
    expect([maySpend('low', 0, false), maySpend('low', 1, false)]).toEqual([false, true])
    expect(subscriptionKeys.filter(hasReserve)).toEqual(['progress', 'appointment', 'activity'])
  })
})
