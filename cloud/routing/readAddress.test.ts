import { shippedFacts } from './cli/loadFacts'
import { createRouter } from './router'

const router = createRouter(shippedFacts())

test.each([
  ['控江路1200弄15号301室', { road: '控江路', lane: 1200, numbers: [{ from: 15, to: 15 }], room: '301' }],
  ['我住在杨浦区中原路99弄12号', { road: '中原路', lane: 99, numbers: [{ from: 12, to: 12 }] }],
  ['鞍山四村12号', { road: null, lane: null, estate: '鞍山四村', numbers: [{ from: 12, to: 12 }] }],
  ['平凉路1-3号', { road: '平凉路', numbers: [{ from: 1, to: 3 }] }],
  ['平凉路114、116号', { road: '平凉路', numbers: [{ from: 114, to: 114 }, { from: 116, to: 116 }] }],
  ['平凉路12号甲', { road: '平凉路', numbers: [{ from: 12, to: 12 }] }],
  ['国定路600弄三号楼1201室', { road: '国定路', lane: 600, numbers: [], building: '3', room: '1201' }],
  ['延吉新村5号', { road: null, estate: '延吉新村', numbers: [{ from: 5, to: 5 }] }],
  ['铁路新村5号', { road: null, estate: '铁路新村' }],
  ['军工路殷行路', { road: '军工路', numbers: [] }],
  ['三门路11弄', { road: '三门路', lane: 11 }],
  ['周家嘴路3900弄20支弄5号', { lane: 3900, branchLane: 20, numbers: [{ from: 5, to: 5 }] }],
  ['平凉路街道许昌路881弄', { road: '许昌路', lane: 881 }],
  ['凤城路赵家宅16号', { road: '凤城路', estate: '赵家宅' }],
  ['平凉路11／13号', { numbers: [{ from: 11, to: 11 }, { from: 13, to: 13 }] }],
  ['平凉路11号至13号', { numbers: [{ from: 11, to: 13 }] }],
  ['中原路九十九弄十二号甲', { road: '中原路', lane: 99, numbers: [{ from: 12, to: 12 }] }],
  ['国和一村 国和路600弄12号', { road: '国和路', lane: 600, estate: '国和一村' }],
  ['东方名城近国和路', { road: null, estate: '东方名城' }],
  ['家庭住址：上海市杨浦区控江一村5号', { road: null, estate: '控江一村', numbers: [{ from: 5, to: 5 }] }],
  ['控江路1200弄15号，在小区门口，靠近鞍山四村', { road: '控江路', lane: 1200, estate: null, isVague: false }],
  ['控江路1200弄（鞍山四村对面）', { road: '控江路', lane: 1200, estate: null, isVague: false }],
  ['控江路1200弄旁边的小区', { road: '控江路', lane: 1200, estate: null, isVague: true }],
  ['靠近鞍山四村12号', { estate: '鞍山四村', isVague: true }],
  ['近控江路1200弄', { road: '控江路', lane: 1200, isVague: true }],
])('%s is taken apart', (text, parts) => {
  expect(router.readAddress(text)).toMatchObject(parts)
})

test.each(['阳光苑', '阳光园', '阳光小区', '阳光公寓', '阳光大楼', '阳光大厦', '阳光城', '阳光坊', '阳光邸', '阳光庭', '阳光村', '阳光新村'])('%s is an estate, with what follows it apart', (estate) => {
  expect(router.readAddress(`杨浦区${estate}5号301室`)).toMatchObject({ road: null, lane: null, estate, numbers: [{ from: 5, to: 5 }], room: '301' })
})

test.each(['平凉路', '控江路18弄', '殷行路310弄', '长海路5号', '杨浦大桥', '大桥', '定海路413弄', '江浦路1199弄', '四平路1239号',
  '新江湾城', '五角场', '五角场万达广场', '延吉新村', '长白新村', '市光路98弄', '国和路600弄'])('%s names no street and no committee', (text) => {
  expect(router.readAddress(text)).toMatchObject({ streets: [], communities: [] })
})

test.each(['平凉路街道', '平凉街道', '上海市杨浦区平凉路街道办事处', '我住在平凉路街道', '家住平凉街道许昌路881弄'])('%s names 平凉路街道', (text) => {
  expect(router.readAddress(text).streets).toEqual([{ unitIds: ['310110006'], isFirm: true }])
})

test('五角场镇 is 长海路街道 of today', () => {
  expect(router.readAddress('杨浦区五角场镇国和路600弄').streets).toEqual([{ unitIds: ['310110021'], isFirm: true }])
})

test.each(['国权路第一居委会', '国权路一居委', '国权路1居民委员会', '国权路第1居委会'])('%s is one committee', (text) => {
  expect(router.readAddress(text).communities).toEqual([{ unitIds: ['310110019033'], isFirm: true }])
})

test.each(['五角场街道附近', '不在五角场街道', '原五角场街道', '小五角场街道', '五角场街道以外', '五角场街道武东居委会对面', '新四平居委会', '12五一居委会'])(
  '%s is no firm statement', (text) => {
    const { streets, communities } = router.readAddress(text)
    expect([...streets, ...communities].some(({ isFirm }) => !isFirm)).toBe(true)
  })

test.each([
  ['四平市铁东区平西街道1号', '四平市', false], ['浦东新区张杨路500号', '浦东新区', true], ['上海浦东陆家嘴', '浦东', true], ['上海市虹口区曲阳路街道', '虹口区', true],
  ['江苏省南京市浦口区江浦街道', '江苏省', false], ['安徽合肥', '安徽', false], ['盐城市盐都区', '盐城市', false], ['我住在北京市海淀区', '北京市', false],
  ['广西壮族自治区南宁市', '广西壮族自治区', false], ['鼓楼区中山北路', '鼓楼区', false],
])('%s is elsewhere', (text, where, isShanghai) => {
  expect(router.readAddress(text).elsewhere).toEqual({ where, isShanghai })
})

test.each(['大连路1号', '大连西路4弄', '沈阳路5号', '贵阳路2号', '辽源四村', '四平路1239号', '市光路98弄', '市京一村', '国和路市光三村', '殷行市光三村', '中原城市名园', '文化花园东区3号',
  '国和二村菜市场', '海上海新城', '上海市杨浦区长阳路', '黄浦码头旧址', '城市方园南区', '杨浦区', '上海'])('%s is not taken for another city or district', (text) => {
  expect(router.readAddress(text).elsewhere).toBeNull()
})
