import { type TextGroup } from '@shared/contract/bureauServices'

/** The parts of a service's words, in the order in which the bureau edits them. */
export const textGroupTexts: Record<TextGroup, string> = {
  head: '名称和说明', stages: '办理步骤', check: '我能办吗', sections: '表单的分组', fields: '表单的问题', results: '办理结果', flags: '给上级的提示',
}

/** What one text is, by the last part of its path. */
export const textLabelTexts = {
  title: '名称', summary: '一句话说明', outcome: '办好后怎么说', usual: '通常多久', label: '问题', help: '填写说明', option: '选项', hint: '选了以后的提示',
  heading: '分组标题', reason: '为什么', step: '接下来怎么做', verdict: '一句话结论', decides: '由谁决定', result: '结果', flag: '提示', stageTitle: '步骤名称',
} as const

/** What the history says of a change. */
export const settingChangeTexts = {
  isOpen: '是否开放', open: '开放', closed: '停办',
  limit: (stage: string) => `办理时限：${stage}`,
  noLimit: '不限时',
  text: (subject: string, label: string) => (subject ? `${subject} · ${label}` : label),
  bankAdded: '新增银行', bankName: '银行改名', bankStopped: '不再办的银行', bankOffered: '重新办的银行',
  hotline: '服务热线',
  nothing: '没有改动',
} as const

export const settingUnits = [{ value: 'workingDays', text: '工作日' }, { value: 'calendarDays', text: '自然日' }, { value: 'months', text: '月' }] as const

/** Words of 服务事项. */
export const settingWords = {
  title: '服务事项',
  short: '事项',
  lead: '改了马上对所有人生效；已经交上来的办件，正在走的这一步仍按原来的时限。',
  notBureau: '服务事项由局里的管理员维护',
  toQueue: '去待办',
  shared: '银行和热线',
  open: '开放', closed: '停办',
  changed: (count: number) => `局里改过 ${count} 处`,
  defaults: (count: number) => `${count} 个时限用局里默认`,
  bureauDefault: '局里默认',
  bureauDefaultHelp: '没有公开规定，先用这个天数。改成局里定的，标记就没了。',
  shipped: (text: string) => `程序原来：${text}`,
  state: '开放还是停办',
  openHelp: '申请人能看到、能申请。',
  closeHelp: '停办后，申请人看不到、也不能再提交。已经交上来的照常办完；没交的草稿留着，重新开放后接着填。',
  limits: '办理时限',
  outside: '区外办理，只说通常多久',
  noLimit: '这一步没有时限',
  amount: (stage: string) => `${stage}，多少天`,
  unit: (stage: string) => `${stage}，按什么算`,
  amountWrong: '请填 1 到 366 的整数',
  texts: '文字',
  textsHelp: '只改文字，不改问题和材料。',
  group: (title: string, changed: number) => (changed > 0 ? `${title}（改过 ${changed} 处）` : title),
  reset: '用回程序原来的',
  resetAll: '全部用回程序原来的',
  resetQuestion: (title: string) => `把“${title}”全部用回程序原来的？`,
  resetText: '时限和文字都回到程序原来的样子，点“保存”后才生效。',
  resetYes: '用回原来的',
  textWrong: '请写几个字，最多 500 个字',
  note: '为什么改',
  noteHelp: '记在历史里，同事看得到。',
  save: '保存，马上生效',
  saving: '正在保存…',
  saved: '已保存，申请人马上看到',
  unsaved: (count: number) => `还没保存：改了 ${count} 处`,
  nothingToSave: '没有改动',
  dropChanges: '放弃这些改动',
  preview: '申请人会看到',
  previewSteps: '怎么办、多久',
  previewAsks: '要填的',
  previewWaits: '改好后点“看一看”，就是申请人看到的样子。',
  look: '看一看',
  looking: '正在打开…',
  closedPreview: '停办时申请人看不到这项服务',
  history: '改动记录',
  noHistory: '还没有改过，都是程序原来的样子',
  changedFrom: (from: string, to: string) => `${from} → ${to}`,
  conflict: '同事刚刚也改了这一项。您写的还在，看过同事改的再保存。',
  conflictLook: '看同事改了什么，再接着改',
  banks: '办卡的银行',
  banksHelp: '申领优待证时可以选的银行，至少留两家。停办的银行，以前选过的办件照样显示。',
  bankName: '银行名称',
  bankOffered: '可以选',
  bankStop: '停办', bankAgain: '恢复',
  bankAdd: '加一家银行',
  bankNewName: '新银行的名称',
  bankCode: '代号（2 到 12 个小写字母，加好后不能改）',
  hotline: '服务热线',
  hotlineHelp: '站点没有公布电话时，请申请人拨打这个号码。',
} as const
