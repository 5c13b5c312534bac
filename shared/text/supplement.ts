/** Around handing in what the station asked for. */
export const supplementWords = {
  title: '补材料',
  forPerson: '代本人补材料',
  handedIn: '材料补好了',
  goBack: '返回',
  reason: '登录后，能看到要补什么。',
  nothing: '现在不用补材料',
  seeProgress: '看办理进度',
  confirmed: '核对过，没有错',
  confirmedHelp: '原来填的、交的不变。',
  confirmedWord: '想说一句',
  newlyAsked: '改了上面的内容，这几样也要填',
  send: '补好了，提交',
  sending: '正在提交…',
  done: '已补好',
  left: '还没补',
  /** How far one is, of all that was asked for. */
  progress: (done: number, all: number): string => (done === all ? `${all} 样都补好了` : `补好 ${done} 样，还差 ${all - done} 样`),
} as const

/** The same at the counter, for a person who came back. */
export const counterWords = {
  title: '代本人补材料',
  handedIn: '材料补好了',
  back: '返回',
} as const
