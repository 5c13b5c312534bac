import { type InHandKind, type TeamMember } from '@shared/contract/team'

export const memberStateTexts: Record<TeamMember['state']['code'], string> = { active: '在岗', on_leave: '请假中', deactivated: '已停用', left: '已不在本站' }

/** What somebody can have in hand. */
export const inHandTexts: Record<InHandKind, string> = { requests: '接着的办件', drafts: '没写完的代办', visits: '认领的走访' }
const inHandUnits: Record<InHandKind, string> = { requests: '件', drafts: '份', visits: '位' }

/** 交接: what is moved and to whom, said before it happens and while it does. */
export const handOverWords = {
  title: (name: string) => `交接${name}手上的事`,
  toWhom: '交给谁',
  toQueue: '放回待办，谁有空谁接',
  reading: '正在看手上有多少…',
  kind: (key: InHandKind, text: string, count: number) => `${text} ${count} ${inHandUnits[key]}`,
  nothing: (name: string) => `${name}手上没有接着的事`,
  colleague: (name: string, roleText: string) => (roleText ? `${name}（${roleText}）` : name),
  /** What will happen with one kind of work, in a line. */
  moves: (key: InHandKind, count: number, taken: number, colleague: string | null): string => {
    const unit = inHandUnits[key]
    const rest = key === 'requests' ? '放回待办' : '留在窗口'
    if (colleague === null) return key === 'requests' ? `${count} ${unit}办件放回待办` : `${count} ${unit}代办草稿留着，等本人回来写；不再回来的，由窗口同事接着写`
    const name = key === 'requests' ? '办件' : '代办草稿'
    return `${taken} ${unit}${name}交给${colleague}${count > taken ? `；${count - taken} ${unit}${rest}，因为${colleague}不能办（自己或家人的，或不是同一单位的）` : ''}`
  },
  later: '请假开始那天再交接，按那时手上有的算。接手的同事那天也不在的，放回待办。',
  clock: '换人办不影响办理期限，每一件的记录里都会写明。',
  send: '确定交接',
  sending: '正在交接…',
  done: '交接好了',
} as const

/** 谁手上有什么. */
export const teamWords = {
  title: '谁手上有什么',
  short: '人手',
  order: '按姓名排',
  unit: '哪个单位',
  columns: { name: '姓名', state: '状态', inHand: '手上', soon: '快到期', overdue: '已超期', next: '下一个到期', drafts: '代办草稿' },
  nobody: '还没人接手的',
  count: (count: number) => `${count} 件`,
  openList: (who: string, what: string, count: number) => `${who}，${what} ${count} 件，点开看`,
  none: '没有',
  nextDue: (day: string | null) => day ?? '没有',
  drafts: (count: number) => `没写完的代办 ${count} 份`,
  stillHolds: (state: string, count: number) => `${state}，手上还有 ${count} 件，请交接`,
  leave: '登记请假',
  handOver: '交接手上的事',
  leaveSpan: (from: string, until: string) => `请假 ${from} 到 ${until}`,
  leaveTo: (name: string | null) => (name ? `到时交给${name}` : '到时放回待办'),
  endLeave: '提前结束',
  endQuestion: (name: string) => `结束${name}的请假？`,
  endText: '结束以后又算在岗，可以接办件。已经交接出去的不会回来。',
  endYes: '结束请假',
  empty: '这个单位还没有办件的同志',
  emptyText: '请管理员在“站点与人员”里邀请。',
  notLead: '这里由各站的负责人来看',
  toQueue: '去待办',
  leaveSaved: '请假登记好了',
  leaveEnded: '请假结束了',
} as const
