import { shanghaiDay, shanghaiTime } from '@shared/domain/calendar/day'
import { type QuestionKind } from '@shared/domain/activities'
import { dayText } from '@shared/text/due'

const clock = (time: number): string => {
  const { hour, minute } = shanghaiTime(time)
  return `${hour}:${String(minute).padStart(2, '0')}`
}
const fullDay = (time: number): string => dayText(shanghaiDay(time))

/** "9:02". */
export const clockText = clock
/** From when until when: "12月5日 周六 9:00–11:30"; over midnight both days are said. */
export const spanText = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }): string =>
  `${fullDay(startsAt)} ${clock(startsAt)}–${shanghaiDay(startsAt) === shanghaiDay(endsAt) ? '' : `${fullDay(endsAt)} `}${clock(endsAt)}`
/** "12月3日 周四 17:00". */
export const dayAndClock = (time: number): string => `${fullDay(time)} ${clock(time)}`

/** Words of 活动 for whoever keeps it: the list and one of it. */
export const activityDeskWords = {
  title: '活动',
  short: '活动',
  tabsLabel: '看哪些活动',
  tabs: { coming: '将要举行', draft: '草稿', past: '已结束', cancelled: '已取消' },
  none: { coming: '没有将要举行的活动', draft: '没有草稿', past: '还没有结束的活动', cancelled: '没有取消的活动' },
  noneText: '点“办一场活动”，写好时间地点，发布后大家就能报名。',
  notKeeper: '活动由街道、居委服务站和区里的工作人员来办',
  toQueue: '去待办',
  pickOne: '在左边选一场活动',
  more: '看更多',
  followUps: '就业回访',
  add: '办一场活动',
  addTitle: '办一场活动',
  addUnit: '哪个单位办',
  addKind: '是哪一类',
  addName: '叫什么',
  addHelp: '例如：家政护理技能培训班。后面都能改。',
  create: '开始写',
  creating: '正在建草稿…',
  noTime: '还没有定时间',
  seats: (places: number, left: number, waiting: number): string => `共 ${places} 个名额，还剩 ${left} 个${waiting > 0 ? `，${waiting} 人候补` : ''}`,
  noSeats: '还没有设名额',
  signedUp: '已报名',
  waiting: '候补',
  places: '名额',
  people: '人',
  signupUntil: (time: number): string => `${dayAndClock(time)} 截止报名`,
  sessions: (count: number): string => `各场情况（${count} 场）`,
  sessionCancelled: '这一场取消了',
  whole: '整个活动',
  history: '记录',
  by: '由',
  buttons: { edit: '修改', editDraft: '接着写', signups: '报名名单', door: '现场签到', posts: '招聘岗位', results: '结果和统计', cancel: '取消活动' },
  cancelTitle: (title: string): string => `取消“${title}”`,
  cancelText: (people: number): string => people > 0 ? `取消后不能再恢复。已经报名和候补的 ${people} 人会收到消息，消息里写着下面的原因。` : '取消后不能再恢复。目前还没有人报名。',
  cancelReason: '为什么取消',
  cancelHelp: '大家会看到这句话，例如：因台风天气，这次活动不办了。',
  cancel: '取消活动',
  cancelling: '正在取消…',
  cancelled: '已经取消，报名的人会收到消息',
  help: '怎么用',
  doorOf: '哪一场签到',
} as const

/** Words of the editor. */
export const activityEditorWords = {
  title: '写活动', notYours: '这次活动现在不能修改',
  changeTitle: '修改活动',
  tabs: { write: '写', preview: '看预览' },
  tabsLabel: '写还是看预览',
  groups: { what: '办什么', when: '什么时候，在哪里', seats: '名额和报名', audience: '请谁来', contact: '合作和联系', form: '报名时要问的' },
  kind: '类别', mode: '培训方式', name: '名称', summary: '一句话介绍', summaryHelp: '列表里看到的就是这句话。', body: '正文', bodyHelp: '分段写，一段说一件事。',
  picture: '图片', addPicture: '加一张图片', changePicture: '换一张', removePicture: '不要图片', picturing: (percent: number): string => `正在上传 ${percent}%`, pictureHelp: '横着拍的照片最合适。请不要用能认出部队番号、装备的照片。', pictureFailed: '图片没有传上去',
  session: (index: number): string => `第 ${index + 1} 场`,
  addSession: '加一场', removeSession: '删掉这一场', cancelSession: '这一场不办了', restoreSession: '这一场照常办',
  noSession: '还没有排时间。加一场，或者用“重复”一次排好。',
  day: '日期', from: '开始', until: '结束', place: '地点名称', placeHelp: '例如：五角场街道退役军人服务站二楼', address: '详细地址', link: '网上参加的链接', linkHelp: '直播、网上招聘会才填，以 https:// 开头。',
  latitude: '纬度', longitude: '经度', positionHelp: '填了，大家能看到离自己有多远，也能打开地图。', onMap: '在地图上选',
  more: '地图位置和链接', copyPlace: '地点和第 1 场一样',
  repeat: '重复', repeatTitle: '按第一场重复', repeatHow: '隔多久一次', repeats: { daily: '每天', weekly: '每周', biweekly: '每两周' }, repeatCount: '一共几场', repeatHelp: '时间、地点、名额照第 1 场，日期往后排。排好以后每一场还能单独改。', makeSessions: '排好', repeatDone: (count: number): string => `已经排好 ${count} 场`,
  repeatFull: (most: number): string => `一个活动最多 ${most} 场`,
  scope: '怎么报名', scopes: { session: '一场一场报', whole: '一次报全部' }, scopeHelp: { session: '每场名额分开算，可以只来一场。', whole: '培训班、一门课：报一次，每一场都来。' },
  places: '名额', placesOf: '这一场的名额', placesWhole: '一共多少名额',
  signupFrom: '开始报名', signupUntil: '截止报名', clockOf: (label: string): string => `${label}的钟点`,
  needsAdmission: '报名后由我们确认才算数', usesEntitlement: '算作免费培训（每人一次）',
  everybody: '全区都可以', someStreets: '按街道', someCommunities: '按居委',
  area: '住在哪里的人', streets: '街道', communities: '居委', communitiesOf: '哪个街道的居委', pickStreet: '选街道',
  groupsLabel: '哪些人', groupsHelp: '都不选就是不限。大家报名时自己说属于哪一类。', ages: '年龄', ageFrom: '最小几岁', ageUntil: '最大几岁', agesHelp: '不填就是不限。',
  reach: '住在这些地方的', about: ({ people, isFew }: { people: number; isFew: boolean }): string => (isFew ? '不到 5 人' : `约 ${people.toLocaleString('en-US')} 人`), counting: '正在数…', reachText: '按我们知道的住址估计，年龄和类别要等报名时才知道。', reachFailed: '现在数不出来，不影响发布',
  partner: '合作单位', contact: '咨询方式', contactHelp: '大家有事问谁。请填单位公开的联系方式。',
  addQuestion: '加一个问题', noQuestion: '不用问什么，姓名和电话报名时都有。', question: '问什么', questionHelp: '补充说明', questionKind: '怎么回答', questionOptional: '可以不填', options: '选项', optionsHelp: '一行一个。', removeQuestion: '删掉这个问题', up: '上移', down: '下移',
  kinds: { shortText: '写一行', longText: '写几句', choice: '选一个', choices: '选几个', date: '选日期' } satisfies Record<QuestionKind, string>,
  saved: (time: string): string => `已自动保存 ${time}`, saving: '正在保存…', waitingToSave: '停一下就保存', blocked: (count: number): string => `有 ${count} 处要改好才能保存，写的都还在`, notSaved: '没有保存到，写的都还在这台设备上', saveAgain: '再存一次',
  localOnly: '改动还没有发出去，只在这台设备上',
  publish: '发布', look: '发布前看一下', publishTitle: '发布这次活动', publishing: '正在发布…', published: '已经发布，大家可以报名了', publishLater: '先不发布', afterPublish: '发布后还能改，改了会告诉报名的人。',
  leadPublishes: '草稿写好了。请负责人、编辑或管理员来发布。',
  sees: '谁能看到', seesText: '所有打开小程序的人都能看到。', canSignUp: '谁能报名', when: '时间', seatsLabel: '名额', window: '报名', seatsEach: (count: number, places: number): string => `${count} 场，一共 ${places} 个名额`, seatsWhole: (places: number): string => `${places} 个名额`,
  change: '看看改了什么', changeSheet: '改了这些', noChange: '和现在发布的一样，没有要发的改动', tell: (people: number): string => people > 0 ? `已经报名和候补的 ${people} 人会收到消息，看到改了什么。` : '还没有人报名，不用另外通知。', send: '发出改动', sending: '正在发出…', sent: '已经改好', dropChanges: '不改了，恢复成现在发布的', dropAsk: '您写的改动会丢掉。',
  changed: (label: string, before: string, after: string): string => `${label}：${before || '（空）'} 改成 ${after || '（空）'}`, rewritten: (label: string): string => `${label}改了`, addedSession: (text: string): string => `加一场：${text}`, removedSession: (text: string): string => `这一场不办了：${text}`, restoredSession: (text: string): string => `这一场照常办：${text}`,
  stale: '别的同事刚刚改过这份草稿。', keepMine: '用我写的', takeTheirs: '用同事的',
  problems: { title: '名称至少 2 个字', noSession: '至少要有一场', day: '请选好日期', order: '结束要晚于开始', places: '名额填 1 到 20000 的整数', link: '链接要以 https:// 开头', position: '纬度和经度要么都填，要么都空着', ages: '年龄填 0 到 120，小的在前', where: '请写地点，或者填网上参加的链接', question: '问题至少 2 个字', options: '至少要两个选项，每个最多 40 个字', window: '截止要晚于开始报名', afterStart: '截止不能晚于最后一场开始', mode: '请选培训方式' },
  toFix: (count: number): string => `还有 ${count} 处要填好`,
  previewTitle: '大家会看到', standard: '标准版', elder: '长辈版', previewSize: '预览的字号', previewSeats: '剩余名额', previewOf: (places: number): string => `个，共 ${places} 个`, untitled: '（还没有名称）', placeLater: '地点待公布', online: '网上参加', moreSessions: (count: number): string => `还有 ${count} 场`, organiser: (name: string): string => `主办：${name}`, asked: '报名时会问', signUp: '我要报名', about2: '活动介绍', askUs: '咨询',
} as const
