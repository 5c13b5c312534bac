import * as fc from 'fast-check'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@shared/domain/mask'

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const hanCharacter = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))

describe('a masked name', () => {
  it.each([['张国', '张*'], ['张建国', '张*国'], ['欧阳建国', '欧**国'], ['𠮷建国', '𠮷*国'], ['张', '*'], ['', ''], ['买买提·吐尔逊', '买*****逊']])('%s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('shows two characters at most, and nothing between them', () => {
    fc.assert(fc.property(fc.array(hanCharacter, { minLength: 1, maxLength: 30 }), (characters) => {
      const masked = Array.from(maskName(characters.join('')))
      expect(masked).toHaveLength(characters.length)
      masked.forEach((shown, index) => {
        const mayShow = characters.length > 1 && (index === 0 || (characters.length > 2 && index === characters.length - 1))
        expect(shown).toBe(mayShow ? characters[index] : '*')
      })
    }))
  })
})

describe('a masked number', () => {
  it('shows head and tail as people know it', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskIdNumber('310110194901011234')).toBe('310110********1234')
    expect(maskIdNumber('31011019490101123X')).toBe('310110********123X')
    expect(maskPhone('021-65123456')).toBe('**********56')
  })

  it('of a phone depends on nothing that it hides', () => {
    fc.assert(fc.property(digits(2), digits(4), digits(4), digits(4), (head, hidden, other, tail) => {
      expect(maskPhone(`1${head}${hidden}${tail}`)).toBe(maskPhone(`1${head}${other}${tail}`))
      expect(maskPhone(`1${head}${hidden}${tail}`)).toBe(`1${head}****${tail}`)
    }))
  })

  it('of an ID card depends on nothing that it hides', () => {
    fc.assert(fc.property(digits(6), digits(8), digits(4), (head, hidden, tail) => {
      expect(maskIdNumber(head + hidden + tail)).toBe(`${head}********${tail}`)
    }))
  })

  it('of another length shows next to nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }).chain(digits), (text) => {
      if (text.length !== 18) expect(maskIdNumber(text)).toMatch(/^\**$/)
      if (text.length !== 11) expect(maskPhone(text).replace(/\*/g, '').length).toBeLessThanOrEqual(2)
    }))
  })
})

describe('a masked address', () => {
  it.each([
    ['上海市杨浦区控江路街道控江路1200弄15号302室', '上海市杨浦区控江路街道控江路****'],
    ['五角场街道国定路 335 号', '五角场街道国定路****'],
    ['杨浦区市光新村３号', '杨浦区****'],
    ['杨浦区殷行路三一零弄', '杨浦区殷行路****'],
    ['长海新村街道翔殷路800号', '长海新村街道翔殷路****'],
    ['浦东新区世纪大道100号', '浦东新区世纪大道****'],
    ['江苏省启东市汇龙镇人民路3号', '江苏省启东市汇龙镇人民路****'],
    ['鞍山四村12号近打虎山路', '****'],
    ['鞍山新村近四平路', '****'],
    ['控江小区3号', '****'],
    ['东方名城东区3号', '****'],
    ['内江路', '内江路'],
    ['', ''],
  ])('%s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  const house = fc.tuple(fc.integer({ min: 1, max: 2999 }), fc.constantFrom('弄', '号', '支弄'), fc.integer({ min: 1, max: 99 }), fc.constantFrom('号', '室', '号甲'))
    .map((parts) => parts.join(''))
  const estate = fc.constantFrom('', '延吉七村', '鞍山新村', '控江小区', '文化花园', '某某苑', '东方名城')
  const upper = fc.constantFrom('', '上海市', '上海市杨浦区', '杨浦区', '杨浦区控江路街道', '江浦路街道')
  const road = fc.constantFrom('', '控江路', '中山北二路', '军工路', '学府街')

  it('never shows a house, whatever stands before it', () => {
    fc.assert(fc.property(upper, road, estate, house, (above, along, within, behind) => {
      expect(maskAddress(above + along + within + behind)).toBe(`${above}${along}****`)
    }))
  })

  it('never shows a digit or anything that is not Chinese', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(hanCharacter, fc.constantFrom(...'路街道区市号弄村0123456789０１２ -A')), maxLength: 30 }), (text) => {
      expect(maskAddress(text)).toMatch(/^[\u4e00-\u9fff]*(\*{4})?$/)
    }))
  })
})
