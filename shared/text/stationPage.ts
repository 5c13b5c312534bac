import { type StationReport } from '@shared/contract/directory'
import { shanghaiDay, shanghaiTime } from '@shared/domain/calendar/day'
import { type UnitKind } from '@shared/domain/roles'
import { dayText } from '@shared/text/due'

/** Groups of the directory, from the centre down. */
const groupTexts: Record<UnitKind, string> = { bureau: '区局', district: '区中心', street: '街道站', community: '居委站', partner: '单位服务点', retired_officers_home: '军休服务管理单位' }

/** Words of 服务站名录. */
export const stationsWords = {
  title: '服务站名录',
  mine: '我的服务站',
  mineStreet: '您的街道',
  mineMark: '我的',
  search: '站名，例如五角场',
  clear: '清空',
  views: '怎么看',
  tabs: { list: '名单', map: '地图' },
  group: (kind: UnitKind): string => groupTexts[kind],
  map: '各街道位置示意图',
  mapNote: '示意图，只表示大概方位，不代表行政区划界线。点一下看那个街道的站。',
  river: '黄浦江',
  under: (name: string): string => `${name}的服务站`,
  allUnder: '街道和居委的站',
  count: (count: number): string => `找到 ${count} 个`,
  isCut: '还有的没有列出，请多写几个字。',
  found: '找到的站',
  notFound: '没有找到',
  notFoundText: '换几个字试试，例如只写街道名。',
  showAll: '看全部',
  none: '这里还没有服务站',
  phoneUnknown: '电话待公布',
} as const

/** 11月27日 周五 9:00. */
const whenText = (at: number): string => {
  const { hour, minute } = shanghaiTime(at)
  return `${dayText(shanghaiDay(at))} ${hour}:${String(minute).padStart(2, '0')}`
}
/** 13:30, of the same day. */
const clockOf = (at: number): string => whenText(at).split(' ')[2] ?? ''

/** Words of one station as citizens read it. */
export const stationWords = {
  title: '服务站',
  mine: '我的服务站',
  openNow: '现在开门',
  closedNow: '现在休息',
  opensAt: (at: number, now: number): string => (shanghaiDay(at) === shanghaiDay(now) ? `今天 ${clockOf(at)} 开门` : `${whenText(at)} 开门`),
  hoursUnknown: '开门时间待公布',
  suspended: '暂停对外服务',
  contact: '联系',
  phone: '电话',
  call: (phone: string): string => `打电话 ${phone}`,
  dial: '拨打',
  phoneUnknown: '电话待公布',
  instead: (name: string): string => `可以先找${name}`,
  hotline: '市民服务热线',
  address: '地址',
  addressUnknown: '地址待公布',
  map: '打开地图',
  copy: '复制地址',
  hours: '对外时间',
  today: '今天',
  holiday: '今天放假',
  holidays: '国家法定节假日休息。',
  about: '做什么',
  services: '在这里受理的事',
  standIn: (name: string): string => `这个站现在由${name}受理办件`,
  people: '站里的人',
  below: '下面的站',
  belowCount: (count: number): string => `${count} 个`,
  parent: '上级站',
  all: '服务站名录',
  ask: '问服务站',
  askMine: '问我的服务站',
  book: '预约',
} as const

/** Words of 我的站. */
export const stationDeskWords = {
  title: '我的站',
  short: '我的站',
  lead: '大家在名录里看到的就是这些。不知道的空着，页面上会写“待公布”。',
  units: '看哪个站',
  notKeeper: '站的资料由站长和管理员维护',
  toQueue: '去待办',
  phone: '电话',
  phoneHelp: '对外公布的电话，座机带区号。不要写私人手机。',
  address: '地址',
  week: '对外时间',
  weekHelp: '按天填，写成 9:00-11:30;13:30-17:00，不开就空着。法定节假日按休息算。',
  weekUnknown: '每天的时间还不知道',
  setWeek: '填每天的时间',
  clearWeek: '每天的时间先不公布',
  copyWorkdays: '周一的时间用到别的工作日',
  copySunday: '周六的时间也用到周日',
  dayBad: '没看懂，请写成 9:00-11:30;13:30-17:00',
  dayOrder: '时间重叠了，或者先后反了，请再看一下',
  dayPlaceholder: '休息',
  hours: '时间的其他说明',
  hoursHelp: '例如：周六上午轮流值班。填了以后，名单里先显示这一句。',
  about: '做什么',
  aboutHelp: '一两句话，不写就按这类站的职责介绍。',
  latitude: '纬度',
  longitude: '经度',
  positionHelp: '照地图上的数字填，两个都要填；填了就能打开地图。',
  positionHalf: '经度和纬度都要填数字',
  pickPlace: '在地图上选',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存，大家现在就能看到',
  asSeen: '看大家看到的样子',
  stale: '刚刚有人改过，下面是最新的。您写的还在，再点保存就按您写的。',
  unknown: '不知道',
  takeNewest: '换成最新的',
  importing: '导入、导出表格',
} as const

/** Words of the import of stations. */
export const stationImportWords = {
  title: '导入站点资料',
  lead: '一行一个站，CSV 或 Excel 表格。先看一遍哪里要改，再导入；空着的格子不改动原来的资料。',
  help: '选填好的表格。编码或名称要有一样；每天的时间写成 9:00-11:30;13:30-17:00，不开写“休息”。第一次填时间的站，空着的日子按休息算。',
  onComputer: '手机上不方便选表格，请在电脑上导入、导出。',
  form: '先导出一份现在的资料，照着填就是导入的格式。',
  export: '导出现在的资料',
  exportTitle: '导出站点资料',
  choose: '选文件',
  again: '换一个文件',
  checking: (percent: number): string => (percent < 100 ? `正在上传 ${percent}%` : '正在一行一行看…'),
  report: ({ rows, changed, unchanged, bad }: Omit<StationReport, 'problems'>): string => `一共 ${rows} 行：${changed} 个站有变化，${unchanged} 个没有变化，${bad} 行要改。`,
  row: (row: number, text: string): string => `第 ${row} 行：${text}`,
  problems: '要改的行',
  moreProblems: '要改的行很多，这里只列出前面一些。',
  all: '导入',
  onlyGood: '只导入没问题的行',
  sending: '正在导入…',
  nothingNew: '资料里已经都有了，不用再导入。',
  done: (count: number): string => `导入了 ${count} 个站的资料`,
  notAdministrator: '站点资料由管理员导入',
} as const
