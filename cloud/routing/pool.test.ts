import { type Evidence } from './place'
import { pool } from './pool'

const says = (streetId: string, weight: number, communityId: string | null = null): Evidence => ({ kind: 'range', streetId, communityId, weight, source: 'x' })
const confidences = (grounds: Evidence[][], streetCount = 12) => pool(grounds, streetCount).map(({ streetId, confidence }) => [streetId, Math.round(confidence * 1000) / 1000])

test('one ground is as sure as it says', () => {
  expect(confidences([[says('a', 0.9)]])).toEqual([['a', 0.9]])
  expect(confidences([[says('a', 0.7), says('b', 0.2)]])).toEqual([['a', 0.7], ['b', 0.2]])
})

test('grounds that agree are surer together than each alone', () => {
  const [[, both] = []] = confidences([[says('a', 0.8)], [says('a', 0.7)]])
  expect(both).toBeGreaterThan(0.95)
})

test('grounds that disagree are less sure than each alone; equally strong ones leave two choices', () => {
  const [first, second] = confidences([[says('a', 0.95)], [says('b', 0.95)]])
  expect(first).toEqual(['a', second?.[1]])
  expect(first?.[1]).toBeLessThan(0.5)
  const [stronger] = confidences([[says('a', 0.99)], [says('b', 0.7)]])
  expect(stronger?.[0]).toBe('a')
  expect(stronger?.[1]).toBeLessThan(0.99)
})

test('a second ground that puts the street among several makes it surer, and the streets that it leaves out less sure', () => {
  const result = confidences([[says('a', 0.6), says('b', 0.3)], [says('a', 0.5), says('c', 0.4)]])
  expect(result[0]?.[0]).toBe('a')
  expect(result[0]?.[1]).toBeGreaterThan(0.8)
})

test('the surest street is first, and nothing is said of streets that no ground names', () => {
  expect(confidences([[says('b', 0.2), says('a', 0.7)]]).map(([id]) => id)).toEqual(['a', 'b'])
  expect(pool([], 12)).toEqual([])
})

test('grounds that are certain of different streets leave both without confidence, not an error', () => {
  expect(confidences([[says('a', 1)], [says('b', 1)]])).toEqual([['a', 0], ['b', 0]])
})

test('one committee is named, several are choices', () => {
  expect(pool([[says('a', 0.9, 'a1')]], 12)[0]).toMatchObject({ communityId: 'a1', communityChoices: [] })
  expect(pool([[says('a', 0.4, 'a1'), says('a', 0.4, 'a2')]], 12)[0]).toMatchObject({ communityId: null, communityChoices: ['a1', 'a2'] })
  expect(pool([[says('a', 0.9)]], 12)[0]).toMatchObject({ communityId: null, communityChoices: [] })
})

test('of the committees of two grounds what both name is left; where they share none all are choices', () => {
  const parts = [says('a', 0.4, 'a1'), says('a', 0.4, 'a2')]
  expect(pool([parts, [says('a', 0.4, 'a2'), says('a', 0.4, 'a3')]], 12)[0]).toMatchObject({ communityId: 'a2', communityChoices: [] })
  expect(pool([[says('a', 0.9, 'a1')], [says('a', 0.9, 'a2')]], 12)[0]).toMatchObject({ communityId: null, communityChoices: ['a1', 'a2'] })
})

test('a candidate carries the evidence of its street from all grounds, and no other', () => {
  const [first] = pool([[says('a', 0.6), says('b', 0.3)], [says('a', 0.9)]], 12)
  expect(first?.evidence).toEqual([says('a', 0.6), says('a', 0.9)])
})
