import { type UnitKind } from '@shared/domain/roles'
import { type Turn } from '@shared/contract/requests'

/** The kind of unit in a word, for whom a list or a card has no room for its name. */
export const unitKindTexts: Record<UnitKind, string> = {
  bureau: '区局', district: '区中心', street: '街道站', community: '居委站', partner: '合作点', retired_officers_home: '军休所',
}

/** Whose turn it is, as the person reads it. */
export const whoseTurn = (turn: Turn, owner: UnitKind): string =>
  ({ you: '轮到您了', unit: `轮到${unitKindTexts[owner]}`, outside: '在区外办理', nobody: '已结束' })[turn]

/** Around the time that is left. */
export const timeWords = {
  paused: '时间已暂停',
  left: '还剩办理时间',
  ifToday: '您今天补，最晚',
  latest: '最晚这天有回音',
  provisional: '（暂定）',
  provisionalWhy: '那一年的放假安排还没公布，日子可能会变。',
  still: '还剩',
  over: '已经超过',
  today: '就是今天',
  next: (title: string, usual: string | null): string => `下一步：${title}${usual ? `（${usual}）` : ''}`,
} as const

export const readyWords = {
  where: '去哪里领',
  address: (address: string | null): string => address ?? '地址待公布',
  when: '什么时候',
  hours: (hours: string | null): string => hours ?? '时间待公布，去之前请先打电话问',
  phone: '电话',
  noPhone: (parent: string | null, hotline: string): string => `电话待公布${parent ? `，可以问${parent}` : ''}，或拨打 ${hotline}`,
  bring: '带什么',
  idCard: '身份证',
  until: '最晚哪天',
  afterwards: '过了这一天还没有领，会送回区里。',
  call: (phone: string): string => `打电话问：${phone}`,
} as const

export const ratingWords = {
  question: '您满意吗？',
  explanation: '只能评价一次。服务站看得到您的评价。',
  label: '您的满意程度',
  words: '想说的话',
  send: '提交评价',
  sending: '正在提交…',
  yours: (level: string): string => `您的评价：${level}`,
  thanks: '谢谢您的评价',
  callback: '我们会在 5 个工作日内给您回电话。',
} as const

/** A few words that go with what the person wants now: the question, what happens then, what to write, the button. */
export const ownActionWords = {
  withdraw: { link: '撤回申请', title: '要撤回这份申请吗？', text: '撤回后，这次的办理就停了。需要时可以重新申请。', label: '为什么撤回', button: '撤回申请', busy: '正在撤回…' },
  reopen: { link: '还有问题，请再办', title: '还有问题，请再办', text: '办好后 15 天内都可以。由原来的单位接着办。', label: '还有什么没办好', button: '请再办', busy: '正在提交…' },
  askReview: { link: '申请复核', title: '申请复核', text: '由上一级再看一遍，会给您一个新的办件号。', label: '您为什么不同意', button: '申请复核', busy: '正在提交…' },
} as const

export const ownPageWords = {
  title: '办件进度',
  reason: '登录后，能看到这件事办到哪一步。',
  steps: '走到哪一步了',
  byWhom: '由谁办、为什么',
  filled: '我填写的内容',
  papers: '我交的材料',
  paperCount: (count: number): string => `${count} 份`,
  log: '办理记录',
  otherOpinion: '还有问题吗？',
  review: (number: string): string => `看复核进度，办件号 ${number}`,
  reviewOf: (number: string): string => `这是对办件 ${number} 的复核，点开看原来那件`,
  latestProgress: '看最新进度',
  supplement: '去补材料',
  reasonLine: (reason: string): string => `原因：${reason}`,
  remedyLine: (remedy: string): string => `您可以：${remedy}`,
  ask: '问我的服务站',
} as const
