import fc from 'fast-check'
import { shippedCoverage } from '../data/shippedCoverage'
import { shippedFacts } from './cli/loadFacts'
import { createRouter } from './router'

const router = createRouter(shippedFacts())

/** What is decided, or what is offered: what the person gets to see. */
const outcome = (text: string) => {
  const decision = router.decide({ kind: 'typed', text })
  switch (decision.kind) {
    case 'decided':
      return [decision.place.streetId, decision.place.communityId]
    case 'outside':
      return decision
    case 'ask':
    case 'triage':
      return decision.candidates.map(({ streetId }) => streetId)
  }
}

const areas = shippedCoverage().map(({ area }) => area)
const doors = areas.flatMap((area) => (area.kind === 'estate' ? [] : [{ road: area.road, number: area.from }, { road: area.road, number: area.to }]))
const estates = areas.flatMap((area) => (area.kind === 'estate' ? [area.name] : []))
const door = fc.constantFrom(...doors)
const house = fc.integer({ min: 1, max: 150 })
const address = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(door, house).map(([{ road, number }, at]) => `${road}${number}弄${at}号`) },
  { weight: 3, arbitrary: door.map(({ road, number }) => `${road}${number}号`) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...estates), house).map(([estate, at]) => `${estate}${at}号`) },
)

const alike = (rewritten: (plain: string) => fc.Arbitrary<string>, numRuns = 500): void =>
  fc.assert(fc.property(address.chain((plain) => fc.tuple(fc.constant(plain), rewritten(plain))), ([plain, other]) => {
    expect([plain, other, outcome(other)]).toEqual([plain, other, outcome(plain)])
  }), { numRuns })

test('prefixes of city and district, and what forms and people put before an address, change nothing', () => {
  alike((plain) => fc.constantFrom('上海市杨浦区', '上海市', '杨浦区', '杨浦', '上海', '沪', '中国上海市杨浦区', '上海 杨浦 ', '上海市,杨浦区,', '上海市市辖区杨浦区', '200093 上海市杨浦区', '上海市杨浦区。', '【上海】',
    '地址：', '家庭住址：上海市杨浦区', '现住址:', '居住地址：', '户籍地址：', '我住在', '我家就在', '本人现居住于', '我家住在杨浦区', '1、').map((prefix) => prefix + plain))
})

test('full width, half width and spaces change nothing', () => {
  alike((plain) => fc.constantFrom(
    plain.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)), plain.replace(/\d+/g, ' $& '), plain.replace(/(?<=[路弄村])/g, '　'), plain.replace(/(?<=[路弄])/g, '\u200B')))
})

const digits = '零一二三四五六七八九'
const digitByDigit = (number: string): string => Array.from(number, (digit) => digits[Number(digit)]).join('')
const byPlace = (number: string): string => {
  const places = ['', '十', '百', '千']
  const written = Array.from(number, (digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[number.length - 1 - at]}`)).join('')
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

test('Chinese and Arabic numbers of lanes and houses are the same', () => {
  alike((plain) => fc.constantFrom(byPlace, digitByDigit).map((write) => plain.replace(/\d+(?=弄|号)/g, (number) => (number.length > 4 ? number : write(number)))))
})

const remarks = [
  '301室', ' 301', '-301', '3楼', '三楼', '底楼', 'A座', '3幢2单元501室', '乙', '后门', '亭子间', '(近地铁站)', '（近地铁8号线）', '，麻烦下午打电话', '，电话13800000000', '，靠近菜市场', '，在小区门口', '（大润发旁边）', '，对面是学校',
  '，门口有保安', '，近控江路', '，靠近平凉路', '（平凉路口）', '，鞍山四村旁边', '（控江二村对面）', '，就是那个公寓', '，小区名不记得', '，原来是厂区', '，村委会旁', '（老公房）', '，工人新村', '，万达广场旁', '，近五角场', '，楼下是银行', '，联系人张先生',
  '，户口在江苏', '，孩子在北京', '，近大连路地铁站', '，请到杨浦区政府门口接', '，我不太会写', '！谢谢', '。']
test.each(remarks)('a room or a remark behind it changes nothing: %s', (remark) => {
  alike((plain) => fc.constant(plain + remark), 60)
})

test('further houses of a lane, side lanes and letters of a house change nothing', () => {
  fc.assert(fc.property(door, fc.constantFrom('12号', '12号甲', '12甲号', '5支弄8号', '3号-5号', '1-3号', '114、116号', '12号楼', '12-301'), ({ road, number }, rest) => {
    expect([rest, outcome(`${road}${number}弄${rest}`)]).toEqual([rest, outcome(`${road}${number}弄`)])
  }), { numRuns: 300 })
  fc.assert(fc.property(door, fc.constantFrom('甲', '乙', '-2', '之2', 'A座', '3楼'), ({ road, number }, rest) => {
    expect([rest, outcome(`${road}${number}号${rest}`)]).toEqual([rest, outcome(`${road}${number}号`)])
  }), { numRuns: 300 })
})

test('the name of a street in a road is the road: what is decided on 平凉路 is what its number says', () => {
  const decided = (text: string) => router.decide({ kind: 'typed', text })
  expect(decided('平凉路1200弄')).toMatchObject({ kind: 'decided', place: { streetId: '310110018' } })
  expect(decided('平凉路2200弄')).toMatchObject({ kind: 'decided', place: { streetId: '310110001' } })
})
