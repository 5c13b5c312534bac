import { shippedFacts } from './cli/loadFacts'
import { createRouter } from './router'

const router = createRouter(shippedFacts())
const decide = (text: string) => router.decide({ kind: 'typed', text })

test.each([
  '四平市四平路1200号', '四平市铁东区平凉路1200号', '鞍山市铁东区鞍山路1号', '长春市大连路1500号', '长春市朝阳区延吉中路20号', '延吉市控江路1200号', '大连市平凉路1200号', '大连市中山区长江路12号',
  '南京市鼓楼区江浦路10号', '南京鼓楼区江浦路10号', '江苏省南京市浦口区江浦路10号', '江浦县江浦路10号', '哈尔滨市平凉路1200号', '甘肃省平凉市平凉路1200号', '平凉市崆峒区', '邯郸市邯郸路220号',
  '图们市控江路1200号', '昆明市控江路1200号', '通化市平凉路1200号', '苏州市鞍山四村3号', '海门市控江路1200号', '台湾省控江路1200号', '深圳龙华区控江路1200号', '营口市营口路600号',
  '浦东新区平凉路1200号', '上海市浦东新区控江路1200弄', '虹口区四平路421弄', '上海市虹口区四平路421弄', '(虹口区)四平路1239号', '宝山区殷行路310弄', '上海宝山区国权北路800号', '静安区控江路1200弄',
  '黄浦区控江路1200弄', '上海市闵行区控江路1200弄', '崇明县控江路1200弄',
  '哈尔滨，平凉路1200号', '张家港，控江路1200弄', '平凉路1200号，哈尔滨', '平凉路1200号（哈尔滨市）',
])('%s is outside Yangpu', (text) => {
  expect(decide(text).kind).toBe('outside')
})

test.each([
  '南京江浦路10号', '哈尔滨平凉路1200号', '苏州控江路1200弄', '如皋控江路1200弄', '北京控江路1200弄', '新疆控江路1200弄', '黄浦控江路1200弄', '上海虹口四平路1200号', '宝山国权北路800号', '虹口四平路421弄',
  '苏州鞍山四村3号', '鞍山鞍山四村3号', '沈阳控江路街道', '虹口区四平路街道', '北京市杨浦区控江路1200弄',
])('%s may be ours or not, and is asked about', (text) => {
  expect(decide(text).kind).toBe('ask')
})

test.each(['四平路2号', '四平路300号', '四平路421弄', '大连路1号', '大连路501号', '大连路839弄', '大连路1619号', '长阳路100号', '平凉路20号', '周家嘴路500号', '杨树浦路10号', '飞虹路100号', '大连西路550号',
  '密云路1号', '逸仙路1000号', '殷高西路100号', '三门路900号'])('%s lies beyond the numbers known here, where the road belongs to another district, and is asked about', (text) => {
  expect(decide(text).kind).toBe('ask')
})

test.each(['大连路558号', '大连路1500号', '四平路1239号', '平凉路1200号', '周家嘴路3900弄', '三门路333弄'])('%s of the same roads is ours', (text) => {
  expect(decide(text).kind).toBe('decided')
})

test.each(['控讧路1200弄', '内控江路1200弄', '杨浦区内控江路1200弄', '杨浦区大控江路1200弄', '杨浦区玉兰控江一村5号', '杨浦区没有这条路12号', '控江路', '平凉路', '杨浦区国定后路5号'])(
  '%s is no road or estate of ours as it is written, and is asked about', (text) => {
    expect(decide(text).kind).toBe('ask')
  })

test.each(['控江路1200弄附近', '控江路1200弄15号旁边的小区', '近控江路1200弄', '靠近鞍山四村', '鞍山四村对面', '户籍控江路1200弄5号，现住平凉路1200弄5号', '控江路1200弄5号，现住鞍山四村3号'])(
  '%s is beside a place or one of two, and is asked about', (text) => {
    expect(decide(text).kind).toBe('ask')
  })

test('whoever says both is taken at the word that names the street', () => {
  expect(decide('控江路街道控江路1200弄附近')).toMatchObject({ kind: 'decided', place: { streetId: '310110012' } })
})

const garbage = ['', '   ', '\u0000', '😀🏠控江路', '控'.repeat(10_000), '控江路1200弄'.repeat(2000), '1'.repeat(10_000), `${'('.repeat(150)}控江路`, "' OR 1=1; DROP TABLE unit; --",
  '<script>alert(1)</script>', '{"$ne":null}', '../../etc/passwd', '%00%0a', '\u202e控江路', '九'.repeat(300), '弄'.repeat(300), '号'.repeat(300), '路'.repeat(300), '控江路'.repeat(100), 'undefined', '-1号',
  '控江路99999号', '控江路0号', '控江路1e9号', '𠮷'.repeat(150)]
test.each(garbage)('%j decides nothing', (text) => {
  expect(decide(text).kind).toBe('ask')
})
