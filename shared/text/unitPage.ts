import { type UnitStatus } from '@shared/domain/unitChanges'

/** What a station has not told yet is said so, and never invented. */
export const unpublished = '尚未公布'

export const unitTabTexts = { facts: '资料', people: '人员', roster: '名册', coverage: '辖区', history: '记录' } as const
export type UnitTab = keyof typeof unitTabTexts

/** Words around one unit of 站点与人员. */
export const unitWords = {
  tabs: '看这个单位的什么',
  toTree: '换一个单位',
  name: '全称',
  shortName: '简称',
  phone: '电话',
  address: '地址',
  hours: '开放时间',
  status: '状态',
  parent: '上级',
  code: '统计代码',
  noParent: '没有上级',
  toStation: '大家看到的资料：每天的时间、位置、做什么',
  counts: '现有',
  countsText: (of: { staff: number; openRequests: number; below: number }) => `${of.staff} 人，${of.openRequests} 件没办完，${of.below} 个下级站点`,
  standIn: (unit: string) => `现在没有人办件，由${unit}代办`,
  nobodyStandsIn: '现在没有人办件，也没有单位代办，请尽快安排同志',
  mergedInto: (unit: string) => `已并入${unit}`,
  actions: '可以做的',
  nothingAllowed: '这里只能看，要改请找上级',
  history: '这个单位的变动',
  historyNone: '还没有变动',
  historyNoneText: '改资料、暂停、合并，都会记在这里。',
  toFacts: '去看资料',
  by: (name: string | null) => name ?? '后台命令',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存',
} as const

export const describeWords = {
  help: '不知道的空着，页面上会写“尚未公布”。',
  hoursExample: '例如 周一到周五 9:00–17:00',
} as const

export const addUnitWords = {
  title: (unit: string) => `在${unit}下面新增`,
  kind: '哪一种',
  officialCode: '统计代码',
  send: '新增',
  done: (unit: string) => `${unit}已经加上`,
} as const

const whatFollows: Record<UnitStatus, (standIn: string) => string> = {
  open: () => '马上恢复。没办完的件会回到这里。',
  suspended: (standIn) => `暂停期间，新来的和没办完的件由${standIn}代办。随时可以恢复。`,
  closed: (standIn) => `关闭以后，新来的和没办完的件由${standIn}办。`,
}

export const statusWords = {
  open: '恢复开放', suspended: '暂停', closed: '关闭',
  reason: '为什么',
  reasonHelp: '会记下来，上级看得到。',
  follows: (status: UnitStatus, standIn: string | null) => whatFollows[status](standIn ?? '上级'),
} as const

export const mergeWords = {
  into: '并入哪个单位',
  pick: '选一个同级的单位',
  counting: '正在算会转过去多少…',
  moves: (from: string, into: string) => `从${from}转到${into}的有`,
  openRequests: (count: number) => `没办完的 ${count} 件`,
  closedRequests: (count: number) => `办完的 ${count} 件`,
  staff: (count: number) => `${count} 位同志`,
  coverage: (count: number) => `${count} 条辖区`,
  unitsBelow: (count: number) => `${count} 个下级站点`,
  after: (from: string) => `${from}随后关闭。合并不能撤销，请和两边说好了再做。`,
  question: (from: string, into: string) => `把${from}并入${into}？`,
  yes: '并入',
  done: (into: string) => `已并入${into}`,
} as const
