/** What says that a place is only near another: who lives beside a village does not live in it. */
export const beside = '(?:附近|旁边?|对面|斜对|隔壁|后面|前面|边上|周边|一带|不远|以外|之外)'
/** Such a word right after a name: 控江路街道路口 is a crossing. */
export const onlyNearby = new RegExp(`^(?:的?(?:路口|${beside}))`)

/** Before a name that no name here begins with: 近国和路. */
export const nearTo = '(?:靠近|临近|邻近|毗邻|紧邻|近)'
const approach = '(?:靠近|临近|邻近|毗邻|紧邻|紧靠|挨着|正对|近|靠|临|邻|离|距)'
const aboutNear = new RegExp(`^(?:${approach}|${beside})|${beside}[的之]?.{0,6}$|(?:路口|门口|弄口|地铁站|车站)$`)
/** How people go on after an address. 在 and 我 may begin another address, so what holds a number is kept. */
const talk = /^(?:就是|就在|是|在|原|以前|曾|过去|从前|老|请|麻烦|谢|电话|手机|联系|户口|孩子|子女|儿子|女儿|父母|老伴|我|本人|没|不|有|到|去|坐|乘|快递|备注|注|楼[上下]|进门|门口)/
const holdsAnAddress = /\d(?:支?弄|号)|[一二三四五六七八九十新]村/
const addressBegan = /\d(?:支?弄|号(?!线))|[\u4E00-\u9FFF](?:新村|小区|公寓|大楼|大厦|花园|[村苑园城坊邸庭宅里])/

const isRemark = (segment: string): boolean => aboutNear.test(segment) || (talk.test(segment) && !holdsAnAddress.test(segment))

/** Leaves out what is said beside an address once it has begun: (近地铁站), 麻烦下午打电话, 鞍山四村对面. Nothing in it is a place of its own. */
export const withoutRemarks = (text: string): string => {
  let hasBegun = false
  return text.split(/[|()]/).filter((segment) => {
    if (hasBegun && isRemark(segment)) return false
    hasBegun ||= addressBegan.test(segment)
    return true
  }).join('|')
}
