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
const notARoad = '(?![^|()]{0,4}[路街道桥])'
// Without 市 a city is read where it stands apart from what follows. Those of less than a prefecture are left to the doubt about unknown words.
const cities =
  '石家庄|唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水|太原|大同|长治|运城|呼和浩特|包头|赤峰|沈阳|大连|鞍山|抚顺|本溪|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|葫芦岛|长春|四平|辽源|通化|白山|松原|白城|延吉|哈尔滨|齐齐哈尔|牡丹江|佳木斯|大庆|鸡西|鹤岗|伊春|' +
  '南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|合肥|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|安庆|黄山|滁州|阜阳|宿州|六安|亳州|池州|宣城|福州|厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德|南昌|景德镇|萍乡|九江|赣州|上饶|' +
  '济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽|郑州|开封|洛阳|平顶山|安阳|新乡|焦作|许昌|漯河|南阳|商丘|信阳|周口|驻马店|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|长沙|株洲|湘潭|衡阳|岳阳|常德|郴州|' +
  '广州|韶关|深圳|珠海|汕头|佛山|江门|湛江|茂名|肇庆|惠州|梅州|东莞|中山|潮州|揭阳|南宁|柳州|桂林|北海|海口|三亚|成都|自贡|攀枝花|泸州|德阳|绵阳|广元|遂宁|内江|乐山|南充|宜宾|贵阳|遵义|昆明|曲靖|大理|拉萨|西安|铜川|宝鸡|咸阳|渭南|延安|汉中|榆林|兰州|天水|平凉|酒泉|西宁|银川|乌鲁木齐|香港|澳门|台北|' +
  '昆山|太仓|常熟|张家港|江阴|宜兴|启东|海门|如皋|如东|海安|义乌|慈溪|余姚|嘉善|平湖|桐乡|海宁'
const cityApart = new RegExp(`(?:^(?:${cities})市?(?=[|()、])|[|()](?:${cities})市?(?=[|()、]|$))`)

const atHead = '(?:^|[|在于是])'
const headMark = /^[|在于是]/
const districtNamed = new RegExp(`(?:${districts})区|${atHead}(?:上海市?)?(?:${bareDistricts})${notARoad}`)
const provinceNamed = new RegExp(`(?:${provinces})(?:省|市(?![场民])|(?:壮族|回族|维吾尔)?自治区|特别行政区)|${atHead}(?:${provinces})${notARoad}`)
// Only at the head, where nothing of an address here has come yet; 市光路, 市京一村, 菜市场, 城市名园, 小区 and 园区 are no places.
const plain = '(?![路街道弄号村区园苑坊邸庭寓厦里])[\\u4E00-\\u9FFF]'
const cityNamed = new RegExp(`^(?!上海)${plain}(?:${plain}){1,5}?(?:(?<![超菜夜花])市(?![光京场民名庭方])|自治州|县(?![城路]))`)
const countyNamed = new RegExp(`^(?!上海)${plain}(?:${plain}){1,3}?(?<![小民社校学厂院库东南西北新活宅发业务商范城湾景一二三四五六七八九])区`)
const saysShanghai = /^上海|杨浦/

/** The other district, city or province that the normalised text names, or null. Whether it also names Yangpu is weighed later. */
export const readElsewhere = (text: string): Elsewhere | null => {
  const farther = provinceNamed.exec(text) ?? (saysShanghai.test(text) ? null : cityNamed.exec(text))
  if (farther) return { where: farther[0].replace(headMark, ''), isShanghai: false }
  const apart = cityApart.exec(text)
  if (apart) return { where: apart[0].replace(/^[|()]/, ''), isShanghai: false }
  const district = districtNamed.exec(text)
  if (district) return { where: district[0].replace(headMark, '').replace(/^上海市?/, ''), isShanghai: true }
  const county = saysShanghai.test(text) ? null : countyNamed.exec(text)
  return county ? { where: county[0], isShanghai: false } : null
}
