import fc from 'fast-check'
import { shippedFacts } from '../../routing/cli/loadFacts'
import { createRouter } from '../../routing/router'
import { type NetworkView } from '../network/network'
import { keptText } from './keptText'

const facts = shippedFacts()
const router = createRouter(facts)
const units = new Map(facts.units.map((unit) => [unit.id, unit]))
// What is read of a network here.
const network = { router, unit: (id: string) => units.get(id) } as unknown as NetworkView
const kept = (text: string): string => keptText(router.readAddress(text), network)
const decide = (text: string) => router.decide({ kind: 'typed', text })

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const before = oneOf('', '', '上海市杨浦区', '杨浦区', '上海市', '我住在', '家旁', '南京', '虹口区', '浦江镇', '靠近', '江苏省南京市', '玉兰')
const named = oneOf('', '', '五角场街道', '控江路街道', '原四平路街道', '控江路街道路口', '国定一居委会', '鞍山四村第一居委会', '五角场街道控江路街道')
const road = oneOf('', '国定路', '控江路', '平凉路', '四平路', '大连路', '鞍山路', '中山北二路', '不知道路')
const numbers = oneOf('', '12号', '1200弄', '1200弄15号', '600弄3支弄2号', '114、116号', '1-3号', '12号甲', '大门')
const estate = oneOf('', '', '鞍山四村', '国和一村5号', '玉兰阳光花园', '凤城新村第一小区')
const after = oneOf('', '', '401室', '2号楼401室', '附近', '对面', '旁边的小区', '近国和路', '（虹口区）', '，现住平凉路1200弄5号', '，就是菜场后面', '（近地铁站）')
const written = fc.tuple(before, named, road, numbers, estate, after).map((parts) => parts.join(''))

test('what is kept of an address is decided like the address itself', () => {
  fc.assert(fc.property(written, (text) => {
    const place = kept(text)
    fc.pre(place !== '')
    expect([place, decide(place)]).toEqual([place, decide(text)])
  }), { numRuns: 3000 })
})

test.each([
  '控江路1200弄附近', '控江路1200弄15号旁边的小区', '近控江路1200弄', '鞍山四村对面', '户籍控江路1200弄5号，现住平凉路1200弄5号', '南京市江浦路10号', '平凉路1200号（哈尔滨市）', '虹口区四平路421弄',
  '虹口区四平路街道四平路421弄', '浦江镇控江路1200弄', '控江路街道控江路1200弄附近', '控江路街道路口平凉路20号', '五角场街道',
])('of %s nothing is kept: it was in doubt, and what is kept would not be', (text) => {
  expect(kept(text)).toBe('')
})

test.each([
  ['上海市杨浦区国定路600弄3号401室', '杨浦区国定路600弄3号'],
  ['国定路六百弄3号', '国定路600弄3号'],
  ['杨浦区五角场街道国定一居委会国定路600弄', '杨浦区五角场街道国定一居委会国定路600弄'],
  ['鞍山路12号鞍山四村', '鞍山路12号鞍山四村'],
  ['鞍山四村12号2号楼', '鞍山四村12号'],
  ['平凉路114、116号', '平凉路114、116号'],
])('of %s is kept %s', (text, place) => {
  expect(kept(text)).toBe(place)
})
