/** Another place than Yangpu that an address names. */
export interface Elsewhere {
  where: string
  isShanghai: boolean
}

// Today's districts and those that people still write.
const districts = '浦东新|黄浦|徐汇|长宁|静安|普陀|虹口|闵行|宝山|嘉定|金山|松江|青浦|奉贤|崇明|闸北|卢湾|南汇'
// Without 区 these are read as districts too; 黄浦 is not among them: the river and a wharf here bear its name.
const bareDistricts = '浦东|徐汇|长宁|静安|普陀|虹口|闵行|宝山|嘉定|松江|青浦|奉贤|崇明|闸北'
const provinces =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|北京|天津|重庆|香港|澳门'
// 四平路, 大连西路, 贵州路: a name of a place with a road after it is the road.
const notARoad = '(?!.{0,4}[路街道桥])'

const atHead = '(?:^|[|在于是])'
const headMark = /^[|在于是]/
const districtNamed = new RegExp(`(?:${districts})区|${atHead}(?:上海市?)?(?:${bareDistricts})${notARoad}`)
const provinceNamed = new RegExp(`(?:${provinces})(?:省|市(?![场民])|(?:壮族|回族|维吾尔)?自治区|特别行政区)|${atHead}(?:${provinces})${notARoad}`)
// Only at the head, where nothing of an address here has come yet; 市光路, 市京一村, 菜市场, 城市名园, 小区 and 园区 are no places.
const plain = '(?![路街道弄号村区园苑坊邸庭寓厦里])[\\u4E00-\\u9FFF]'
const cityNamed = new RegExp(`^(?!上海)${plain}(?:${plain}){1,5}?(?:(?<![超菜夜花])市(?![光京场民名庭方])|自治州|县(?![城路]))`)
const countyNamed = new RegExp(`^(?!上海)${plain}(?:${plain}){1,3}?(?<![小社校学厂院库东南西北新活宅发业务商范城湾景一二三四五六七八九])区`)
const saysShanghai = /^上海|杨浦/

/** The other district, city or province that the normalised text names, or null. Whether it also names Yangpu is weighed later. */
export const readElsewhere = (text: string): Elsewhere | null => {
  const farther = provinceNamed.exec(text) ?? (saysShanghai.test(text) ? null : cityNamed.exec(text))
  if (farther) return { where: farther[0].replace(headMark, ''), isShanghai: false }
  const district = districtNamed.exec(text)
  if (district) return { where: district[0].replace(headMark, '').replace(/^上海市?/, ''), isShanghai: true }
  const county = saysShanghai.test(text) ? null : countyNamed.exec(text)
  return county ? { where: county[0], isShanghai: false } : null
}
