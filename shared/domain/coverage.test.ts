import { type Area, contains, isEmptyRange, overlaps, type RoadSide } from '@shared/domain/coverage'
import { areaText, coverageRowText, coverageRowTexts } from '@shared/text/coverage'

const numbers = (from: number, to: number, side: RoadSide = 'both', kind: 'lanes' | 'numbers' | 'lanesAndNumbers' = 'numbers'): Area => ({ kind, road: '国定路', side, from, to })
const estate = (name: string): Area => ({ kind: 'estate', name })

describe('two areas', () => {
  it.each([
    ['numbers that meet', numbers(1, 10), numbers(10, 20), true],
    ['numbers that do not meet', numbers(1, 9), numbers(10, 20), false],
    ['two sides', numbers(1, 99, 'odd'), numbers(1, 99, 'even'), false],
    ['one side and both', numbers(1, 99, 'odd'), numbers(2, 4), true],
    ['one side and a single number of the other', numbers(1, 99, 'odd'), numbers(4, 4), false],
    ['one side that begins where the other ends', numbers(1, 4, 'odd'), numbers(4, 9), false],
    ['lanes and numbers', numbers(1, 9, 'both', 'lanes'), numbers(1, 9), false],
    ['both parts and lanes', numbers(1, 9, 'both', 'lanesAndNumbers'), numbers(1, 9, 'both', 'lanes'), true],
    ['another road', numbers(1, 9), { ...numbers(1, 9), road: '政民路' } as Area, false],
    ['one estate', estate('鞍山四村'), estate('鞍山四村'), true],
    ['two estates', estate('鞍山四村'), estate('鞍山三村'), false],
    ['an estate and numbers', estate('国定路'), numbers(1, 9), false],
  ])('%s have a place in common or not, whichever comes first', (_, one, other, expected) => {
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected])
  })

  // Number by number, so that the arithmetic of sides is held against what it means.
  it('agree with counting every number', () => {
    const sides: RoadSide[] = ['odd', 'even', 'both']
    const members = ({ from, to, side }: { from: number; to: number; side: RoadSide }) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((number) => side === 'both' || (number % 2 === 1) === (side === 'odd'))
    for (const one of sides) for (const other of sides) for (let from = 1; from <= 5; from += 1) for (let to = from; to <= 5; to += 1) {
      const [mine, theirs] = [{ from: 2, to: 4, side: one }, { from, to, side: other }]
      const common = members(mine).filter((number) => members(theirs).includes(number))
      const [a, b] = [numbers(2, 4, one), numbers(from, to, other)]
      expect([one, other, from, to, overlaps(a, b)]).toEqual([one, other, from, to, common.length > 0])
      if (contains(a, b)) expect(common).toEqual(members(theirs))
      expect(isEmptyRange(theirs)).toBe(members(theirs).length === 0)
    }
  })
})

describe('the words', () => {
  it('say an area as people do', () => {
    expect([numbers(1, 99, 'odd'), numbers(600, 600, 'both', 'lanes'), numbers(1, 9, 'both', 'lanesAndNumbers'), estate('鞍山四村')].map(areaText))
      .toEqual(['国定路 单号 1–99 号', '国定路 600 弄', '国定路 1–9 弄（号）', '鞍山四村'])
  })

  it.each(Object.keys(coverageRowTexts))('for %s are short Chinese without blame or gaps', (code) => {
    const text = coverageRowText({ code, most: 9, row: 2, unit: '四平路街道', area: '国定路 1 号' } as never)
    expect(text).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(text).not.toMatch(/undefined|错误|非法|无效|失败|！/)
  })
})
