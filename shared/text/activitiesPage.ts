import { type Seats } from '@shared/contract/activities'
import { datePartsOf, shanghaiDay, shanghaiTime, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { activityKinds, type ActivityKind } from '@shared/domain/activities'
import { activityKindTexts } from '@shared/text/activities'
import { dayText, momentText } from '@shared/text/due'
import { distanceText } from '@shared/text/offersPage'

interface Span {
  startsAt: number
  endsAt: number
}

const clock = (time: number): string => {
  const { hour, minute } = shanghaiTime(time)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** 12月5日 周六 9:00–11:30; one that ends on another day says which. */
export const spanText = ({ startsAt, endsAt }: Span): string => {
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  const from = `${dayText(first)} ${clock(startsAt)}`
  if (endsAt === startOfShanghaiDay(first + 1)) return `${from}–24:00`
  return first === last ? `${from}–${clock(endsAt)}` : `${from} 到 ${dayText(last)} ${clock(endsAt)}`
}

/** 12月3日 17:00; a midnight is the end of the day before, as people say it. */
export const untilText = (time: number): string => {
  const day = shanghaiDay(time)
  if (time !== startOfShanghaiDay(day)) return momentText(time)
  const { month, dayOfMonth } = datePartsOf(day - 1)
  return `${month}月${dayOfMonth}日 24:00`
}

/** 今天 17:00, 明天 9:00, else with the day. */
export const nearText = (time: number, now: number): string => {
  const ahead = shanghaiDay(time) - shanghaiDay(now)
  return ahead === 0 ? `今天 ${clock(time)}` : ahead === 1 ? `明天 ${clock(time)}` : untilText(time)
}

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

/** Filling in a sign-up. */
export const joinWords = {
  title: '报名',
  forWhom: '给谁报名',
  myself: '给自己',
  which: '报哪一场',
  group: '参加的人是',
  groupHelp: '您自己说就行，不用交证明。',
  pickGroup: '请选一项',
  age: (from: number | null, until: number | null): string =>
    `参加的人${from !== null && until !== null ? `${from}–${until} 岁` : from !== null ? `满 ${from} 岁` : `不超过 ${until ?? 0} 岁`}`,
  ageLabel: '年龄',
  ageHelp: '这次活动对年龄有要求，符合请打勾。',
  pickAge: '符合年龄，才能报名。不符合的，可以问服务站。',
  questions: '主办单位想知道',
  consent: '请先和本人说好',
  pickConsent: '本人同意后，请点上面打勾',
  confirm: '确定报名',
  confirmWait: '确定排候补',
  why: '这些内容只给主办单位和服务站办这次活动用。',
  changed: '刚刚有了变化，请看一下再报名',
  justFull: '名额刚刚满了。想排候补，请再点一次。',
} as const

/** One sign-up of one's own. */
export const signupWords = {
  title: '我的报名',
  confirmed: '报上名了，请准时来',
  over: '活动已经结束',
  pending: '名额留着，等服务站确认',
  pendingHelp: '主办单位看过就告诉您。现在不用做什么。',
  waiting: '在候补',
  before: (place: number): string => (place <= 1 ? '您排在第 1 位，下一个就是您' : `前面还有 ${place - 1} 位`),
  waitingHelp: '有人不来就按先后轮到您，会马上告诉您。要在时间里点“接受”，名额才是您的。',
  offered: '轮到您了',
  offeredUntil: (when: string): string => `请在${when} 前决定`,
  offeredHelp: '过了时间，名额会让给下一位。',
  accept: '接受',
  accepting: '正在确认…',
  decline: '让给下一位',
  declining: '正在让出…',
  declineAsk: { title: '让给下一位吗？', text: '让出以后，这个名额就不是您的了。想再来，要重新排候补。', yes: '让出' },
  ended: '这次不参加了',
  bright: '屏幕已自动调亮，方便扫码',
  showAtDoor: '到门口给工作人员扫一下',
  onlineHelp: '线上参加，开始前从这里复制链接',
  digitsHelp: '扫不出来，报这 8 个数字也行',
  qrLabel: '签到码',
  digitsLabel: (digits: string): string => `签到数字 ${digits}`,
  onePerson: (name: string): string => `${name}，1 人`,
  oneself: '本人，1 人',
  again: '到门口扫一下，多扫几次也没关系',
  checkedIn: (when: string): string => `${when} 已签到`,
  addToCalendar: '加到日历',
  added: '已加到手机日历',
  notAdded: '没有加上，请允许小程序使用日历',
  calendarFile: '活动日程.ics',
  addingToCalendar: '正在加…',
  cancel: '不去了，让给别人',
  cancelWaiting: '不排了',
  cancelling: '正在取消…',
  cancelAsk: { title: '不去了吗？', text: '名额会让给排在后面的人。想再来，要重新报名。', yes: '不去了', no: '再想想' },
  cancelWaitingAsk: { title: '不排了吗？', text: '想再来，要从最后一位排起。', yes: '不排了', no: '再想想' },
  print: '打印票',
  printTitle: '活动签到票',
  kept: '没有连上网络，这是手机上存着的票，可以照常签到。',
  keptList: '没有连上网络。下面是手机上存着的票，可以照常签到。',
  keptAt: (when: string): string => `${when} 存的`,
  details: '看活动介绍',
  organiser: '主办',
  contact: '联系',
  sessions: '什么时候来',
  moreDates: (count: number): string => `还有 ${count} 次`,
  fewerDates: '收起',
  rate: '活动怎么样？',
  rateHelp: '只能评价一次。主办单位看得到您的评价。',
  rateLabel: '您的满意程度',
  rateWords: '想说的话',
  rateSend: '提交评价',
  rateSending: '正在提交…',
  rateThanks: '谢谢您的评价',
  rateYours: (level: string): string => `您的评价：${level}`,
  result: '培训结果',
  certificate: (number: string): string => `证书编号：${number}`,
  noCertificate: '证书编号还没有登记',
  again2: '再报一次',
  seeOthers: '看别的活动',
  reason: '登录后，能看到您的票。',
  offerOver: '保留名额的时间过了，已经让给下一位。',
  forPerson: (name: string): string => `替${name}报的`,
  linkTitle: '线上参加',
} as const

/** 我的活动. */
export const mySignupsWords = {
  title: '我的活动',
  coming: '要参加的',
  past: '以前的',
  none: '您还没有报名活动',
  noneText: '招聘会、培训、老年大学，选一个就能报名。',
  nonePast: '还没有参加过的活动',
  find: '去看看活动',
  more: '看更早的',
  moreComing: '再看一些',
  reason: '登录后，能看到您报的每一场。',
  waiting: (place: number): string => `候补中，${signupWords.before(place)}`,
  offered: (when: string): string => `轮到您了，${when} 前决定`,
  noSession: '时间待公布',
} as const

/** On the first screen. */
export const activityTodoWords = {
  offered: { tag: '轮到您了', aside: (when: string): string => `名额留到${when}`, button: '去决定' },
  soon: { tag: (day: string): string => `${day}参加`, button: '看我的票' },
  today: '今天',
  tomorrow: '明天',
} as const
