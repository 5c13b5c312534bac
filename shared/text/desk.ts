/** The clerk's desk: what stands around a request. Actions and their words are in labels.ts and actionWords.ts. */
export const deskWords = {
  page: '办件',
  request: '办件内容',
  beside: '原因、进度和记录',
  more: '更多',
  sending: '正在提交…',
  latest: '看最新进度',
  confirm: (action: string): string => `确定${action}`,
  pickColleague: '选同事',
  nobodyToTake: '现在没有别的同事能接',
  pickUnit: '选单位',
  unitsUnread: '没有读出来，请关掉再开一次',
  masked: (unit: string): string => `由${unit}办理，这里只显示部分信息`,
  looked: '您的查看已记录，申请人看得到',
  waitsForApplicant: '等申请人，时间已暂停',
  whyHere: '为什么在这里',
  steps: '走到哪一步',
  log: '办理记录',
  internal: '内部',
  internalWhy: '申请人看不到',
} as const

/** Who works on it, and what else has to be known before anything is done. */
export const factWords = {
  assignee: { mine: '我在办', theirs: (name: string): string => `${name}在办`, nobody: '还没有人接手' },
  flag: (words: string): string => `提示：${words}`,
  outside: (number: string, date: string): string => `全国系统编号 ${number}，${date}`,
  identity: '核对身份、绑定手机',
  assist: '办理助手：一项项复制到全国系统',
  usual: (day: string): string => `一般 ${day} 前有结果`,
  late: (day: string): string => `超过常规时间（${day}）`,
  asked: (moment: string): string => `${moment} 问过`,
  notAsked: '还没有问过',
  reviewOf: (number: string): string => `这是对办件 ${number} 的复核，点开看原来那件`,
  ready: (moment: string, until: string): string => `${moment} 通知来领，保留到 ${until}`,
  rating: (level: string): string => `申请人评价：${level}`,
  callback: (day: string): string => `请在 ${day} 前回访`,
} as const

export const pickerWords = {
  once: '请把缺的、要改的一次勾全。发出后时限暂停，补齐后接着算。',
  again: '已经请人补过了。这一次只写新发现的，并说明原因。',
  againLabel: '为什么还要再补',
  againHelp: '负责人会看到，申请人看不到。',
  why: (label: string): string => `${label}为什么要补`,
  note: '还差什么，写清楚',
  noteAgain: '上次已按这个理由请人补过，请写清还差什么。',
  message: '还想说一句',
  preview: (count: number): string => `申请人会看到：请补 ${count} 样材料`,
  pickReason: '请选一个原因',
  picked: (count: number): string => `已勾 ${count} 样`,
  cancel: '取消',
  send: '发出补正告知',
  sending: '正在发出…',
} as const

/** Of what one unit offers to another, to those who may take it over and to everybody else. */
export const offerWords = {
  transfer: { toUs: (from: string): string => `${from}转来的，请您接收，或者退回`, toOthers: (from: string, to: string): string => `${from}转给${to}，等对方接收` },
  escalate: { toUs: (from: string): string => `${from}报上来的，请您接收，或者退回`, toOthers: (from: string, to: string): string => `${from}上报给${to}，等对方接收` },
} as const

export const queueWords = {
  title: '待办',
  order: '最急的排在前面',
  workplace: '工作台',
  signOut: '退出登录',
  help: (phone: string): string => `遇到困难请打 ${phone}`,
  placeCount: (place: string, count: number): string => `${place}，${count} 件`,
  walkIn: '代办登记',
  places: '去别的地方',
  short: { walkIn: '代办', search: '查找', people: '站点', record: '档案' },
  pickOne: '从左边选一件',
  offeredIn: '转来待接收',
  offeredOut: '已转出',
  inHands: (name: string): string => `${name}在办`,
  empty: { waiting: '没有等着受理的，真好', reply: '没有等着回复的，真好', working: '没有正在办的', supplement: '没有在等补材料的', soon: '没有快到期的', overdue: '没有超期的，真好', callback: '没有要回访的' },
  search: '姓名、手机后 4 位、办件号',
  find: '找',
  backToQueue: '回到待办',
  keys: { move: '换一件', open: '打开', find: '查找', close: '关掉' },
} as const

/** Of a tab of the queue only some. */
export const filterWords = {
  button: '筛选',
  title: '只看哪些',
  service: '事项',
  everyService: '全部事项',
  stage: '办到哪一步',
  everyStage: '每一步都看',
  assignee: '谁在办',
  assignees: { all: '都看', me: '我在办的', nobody: '还没人接手的' },
  colleague: (name: string | null): string => `${name ?? '这位同事'}在办的`,
  apply: '看结果',
  clear: '不筛了',
  shown: (parts: string): string => `只看：${parts}`,
  none: '这样筛，这一栏里没有',
} as const

/** Several taken up at once. */
export const batchWords = {
  begin: '选几件一起受理',
  all: '全选',
  none: '全不选',
  cancel: '取消',
  done: '看完了，回到待办',
  accept: (count: number): string => (count === 0 ? '请先勾选' : `受理选中的 ${count} 件`),
  sending: '正在受理…',
  accepted: '已受理',
  refused: (why: string): string => `没有受理：${why}`,
  result: (accepted: number, refused: number): string => `受理了 ${accepted} 件${refused > 0 ? `，${refused} 件没有受理` : ''}`,
  most: (count: number): string => `一次最多 ${count} 件`,
} as const
