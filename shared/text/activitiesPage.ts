import { type Seats } from '@shared/contract/activities'
import { activityKinds, type ActivityKind } from '@shared/domain/activities'
import { activityKindTexts } from '@shared/text/activities'
import { untilText } from '@shared/text/activityTimes'
import { dayText } from '@shared/text/due'
import { distanceText } from '@shared/text/offersPage'

interface Place {
  place: string
  link: string | null
}

/** Where one session is, in a few words. */
export const placeText = ({ place, link }: Place): string => place || (link ? '线上参加' : '地点待公布')

/** What is left of the places, in words. */
export const seatsText = ({ left, waiting }: Seats): string => (left > 0 ? `还剩 ${left} 个名额` : waiting > 0 ? `名额满了，${waiting} 人在候补` : '名额满了，可以排候补')

/** Words of 活动 as citizens read them. */
export const activitiesWords = {
  title: '活动和报名',
  entry: { title: '活动和报名', text: '招聘会、技能培训、老年大学、志愿服务' },
  kinds: '哪一类',
  all: '全部',
  kindChoices: [{ key: '', text: '全部' }, ...activityKinds.map((kind) => ({ key: kind, text: activityKindTexts[kind] }))] satisfies { key: ActivityKind | ''; text: string }[],
  order: '怎么排',
  soonest: '最近的在前',
  nearest: '离我近的在前',
  nearestHelp: '按您填写的街道估算，直线距离。没有标位置的排在后面。',
  nearestNeedsHome: '填了住在哪里，才能排出离您近的。',
  forMe: '只看适合我的',
  forMeNeedsHome: '登录并填好住在哪里，才能挑出适合您的。',
  fillIn: '去填写',
  calendar: '按日历看',
  closeCalendar: '收起日历',
  none: '这里还没有活动',
  noneText: '新的活动会放在这里。\n想参加什么，可以告诉服务站。',
  noneFitting: '没有找到合适的活动',
  noneFittingText: '换一类、换一天看看。',
  showAll: '看全部活动',
  more: '再看一些',
  askStation: '问我的服务站',
  fromDay: (day: number): string => `从${dayText(day)}起`,
  onDay: (day: number): string => `${dayText(day)}的活动`,
  anyDay: '不限日子',
  andLater: '连同后面的',
  count: (sessions: number): string => `${sessions} 场`,
  noSessions: '没有活动',
  month: (year: number, month: number): string => `${year}年${month}月`,
  previousMonth: '上个月',
  nextMonth: '下个月',
  monthUnread: '日历没有读出来',
  today: '今天',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  dayLabel: (day: number, sessions: number): string => `${dayText(day)}，${sessions > 0 ? `${sessions} 场活动` : '没有活动'}`,
  monthTotal: (sessions: number): string => (sessions > 0 ? `这个月 ${sessions} 场` : '这个月没有活动'),
  isOver: '已经结束',
  isCancelled: '已取消',
  moreSessions: (count: number): string => `后面还有 ${count} 场`,
  until: (time: number): string => `报名 ${untilText(time)} 截止`,
  distance: (metres: number): string => `离您的街道${distanceText(metres)}`,
  online: '线上',
  onSite: '现场',
} as const

/** One activity. */
export const activityWords = {
  title: '活动详情',
  left: '剩余名额',
  leftUnit: (places: number): string => `个，共 ${places} 个`,
  full: '满了',
  fullUnit: (places: number, waiting: number): string => `共 ${places} 个，${waiting > 0 ? `${waiting} 人在候补` : '还没有人候补'}`,
  barLabel: (left: number, places: number): string => `共 ${places} 个名额，还剩 ${left} 个`,
  youCan: '您可以参加',
  youCanJoin: '可以报名',
  profileFirst: '请先填好您是谁、住在哪里，再来报名。',
  deadline: (time: number): string => `${untilText(time)} 截止报名`,
  opens: (time: number): string => `${untilText(time)} 开始报名`,
  placePending: '具体位置待公布，公布后通知您',
  onlinePlace: '线上参加',
  linkLater: '链接在开始前看这里',
  openLink: '打开链接',
  copyLink: '复制链接',
  map: '在地图上看',
  copyAddress: '复制地址',
  organiser: (name: string, partner: string): string => `主办：${name}${partner ? `，合作单位：${partner}` : ''}`,
  forAll: '都可以参加',
  sessions: '选一场',
  wholeSessions: (count: number): string => `一共 ${count} 次，报一次名都可以来`,
  chosen: '已选',
  sessionCancelled: '这一场取消了',
  sessionOver: '已经结束',
  about: '活动介绍',
  contact: '联系方式',
  needsAdmission: '报名后由主办单位看一下是否符合，名额先给您留着。',
  usesEntitlement: '这是免费技能培训，每人一次。',
  ask: '咨询',
  askAbout: (title: string): string => `想问活动“${title}”：`,
  posts: '招聘会上的岗位',
  postsHelp: '正在招人的岗位，先看看再去。',
  allPosts: '看全部岗位',
  mine: '您报的名',
  signUp: '我要报名',
  join: '排候补',
  sending: '正在报名…',
  signIn: '登录后报名',
  cannot: '现在不能报名',
  why: '为什么还不能报名',
  waitWhy: '名额满了，可以先排候补',
  fullForGood: '名额满了，快开始了，不再排候补。',
  waitHelp: '有人不来，就按先后轮到您，会马上告诉您。',
  waitingNow: (count: number): string => (count > 0 ? `现在有 ${count} 人在候补。` : '现在还没有人候补，您排第 1 位。'),
  others: '还有名额的场次',
  instead: '也可以看看这些',
  blockedBy: (title: string): string => `看您报的“${title}”`,
  fillProfile: '去填我的资料',
  askStation: '问服务站',
  seeMore: '看别的活动',
  helpedToo: (names: string): string => `可以替${names}报名`,
  cancelledBanner: '这次活动取消了。报过名的，我们已经告诉您。',
  pictureLabel: (title: string): string => `“${title}”的图片`,
  needsSignIn: '登录后可以报名，也能看到您是否符合条件。',
} as const
