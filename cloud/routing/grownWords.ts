/** 南京江浦路 is not our 江浦路 and 玉兰阳光花园 not our 阳光花园: a name with unknown words before it is asked about, however well the rest is known. */
export const doubted = 0.8

// 国定东路 is not 定东路, and 东大桥路 is not 大桥路.
export const changesTheName = /[东西南北中新老大小]$/
/** 鞍山四村第一小区 is a part of that village; 国和新城大厦 may be a house elsewhere. */
export const isPartOfEstate = /^(?:第?[一二三四五六七八九十]?(?:小区|期|区|街坊|公寓)|[东西南北中](?:区|苑|园|村|里)?)?$/

const spoken = '我们?|家里?|本人|现|目前|住|居|在|于|位|是|就|的|地址|址|户口|户籍|上海市?|杨浦区?'
// Parts of the district that no other town is called by.
const quarters = '五角场镇?|新江湾城?|控江|殷行|长海|定海|复旦大学|复旦|同济|东外滩|市光|国和'
const isSpoken = new RegExp(`^(?:${spoken}|${quarters})*$`)

/** How far a name is trusted behind the words that have grown onto its front; whoever says 杨浦 does not mean another town. */
export const trustBehind = (grown: string, saysYangpu: boolean): number => (isSpoken.test(grown) || (saysYangpu && grown.length > 1) ? 1 : doubted)
