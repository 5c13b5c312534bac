import { shippedFacts } from './cli/loadFacts'
import { type RoutingUnit } from './facts'
import { createRouter } from './router'

const shipped = shippedFacts()
const added = (shortName: string): RoutingUnit =>
  ({ id: shortName, kind: 'partner', parentId: 'district', name: `${shortName}退役军人服务点`, shortName, isOpen: true, hasStaff: false })
const pointsFor = (workplace: string, units: readonly RoutingUnit[] = shipped.units) => createRouter({ ...shipped, units }).partnersFor(workplace)

const [icbc, boc, usst, space] = ['partner-icbc', 'partner-boc', 'partner-usst', 'partner-jiang-space']

test.each([
  ['工商银行', icbc], ['中国工商银行', icbc], ['工行', icbc], ['ICBC', icbc], ['ＩＣＢＣ', icbc], ['中国工商银行股份有限公司上海市杨浦支行', icbc], ['工行五角场支行', icbc], ['退休前在工行工作', icbc],
  ['中國工商銀行', icbc], [' 工 商 银 行 ', icbc], ['上海市杨浦区工商银行控江路支行', icbc],
  ['中国银行', boc], ['中行', boc], ['BOC', boc], ['Bank of China', boc], ['中国银行（上海）', boc], ['中行杨浦支行', boc], ['中国银行股份有限公司', boc],
  ['上海理工大学', usst], ['上海理工', usst], ['上理工', usst], ['上理', usst], ['USST', usst], ['上海理工大学（军工路516号）', usst], ['上海理工大學管理学院', usst], ['在上理工读书', usst],
  ['江空间', space], ['杨浦江空间', space], ['江空间园区', space],
])('%s is the point %s', (workplace, id) => {
  expect(pointsFor(workplace)).toEqual([id])
})

test.each([
  '', ' ', '银行', '中国', '上海', '大学', '理工大学', '中国农业银行', '农行', '中国建设银行', '交通银行（BOCOM）', '中国人民银行', '中国银行业协会', '中国银行间市场交易商协会', '中国银行保险监督管理委员会',
  '北京理工大学', '南京理工大学', '上海大学', '上海理工大学附属中学', '上海理工大学附属中学教师', '上海理工大学附属小学', '上海海上理货有限公司', '线上理财', '杨浦滨江空间艺术季', '松江空间设计', '沪江空间',
  '中行建材有限公司', '工行天下物流', 'bochk', '五角场街道', '退休', '无', '工商银行'.repeat(100), "' OR 1=1 --", '(((', '👮',
])('%s is none of the points', (workplace) => {
  expect(pointsFor(workplace)).toEqual([])
})

test('both are offered to who works at one and learns at the other', () => {
  expect(pointsFor('工行，上海理工大学在职学生')).toEqual([icbc, usst])
})

test('a point that the bureau adds is known by its short name without a change of the program', () => {
  const units = [...shipped.units, added('复旦大学'), added('中国建设银行'), added('A+B (园)')]
  expect(pointsFor('复旦大学管理学院', units)).toEqual(['复旦大学'])
  expect(pointsFor('建设银行五角场支行', units)).toEqual(['中国建设银行'])
  expect(pointsFor('A+B（园）', units)).toEqual(['A+B (园)'])
  expect(pointsFor('复旦大学附属中山医院', units)).toEqual([])
})

test.each<[string, Partial<RoutingUnit>]>([['closed', { isOpen: false }], ['merged into another', { mergedIntoId: 'district' }], ['no partner', { kind: 'community' }]])('a point that is %s is not offered', (_why, change) => {
  expect(pointsFor('上海理工大学', shipped.units.map((unit) => (unit.id === usst ? { ...unit, ...change } : unit)))).toEqual([])
})

test('a point where nobody has signed in yet is offered all the same: people go there, not into the program', () => {
  expect(pointsFor('工行', shipped.units.map((unit) => ({ ...unit, hasStaff: false })))).toEqual([icbc])
})
