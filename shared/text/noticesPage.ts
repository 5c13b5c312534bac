import { shanghaiDay } from '@shared/domain/calendar/day'
import { dayText, momentText } from '@shared/text/due'

/** 今天, 昨天, else the day: 11月23日 周一. */
export const noticeDay = (time: number, now: number): string => {
  const ago = shanghaiDay(now) - shanghaiDay(time)
  return ago === 0 ? '今天' : ago === 1 ? '昨天' : dayText(shanghaiDay(time))
}

/** Words of 通知公告: the list, and the part of the first screen. */
export const noticesWords = {
  title: '通知公告',
  tabsLabel: '看哪一类',
  all: '全部',
  pinned: '置顶',
  unread: '没看过',
  wantsReceipt: '请您回执',
  more: '看更早的',
  allOf: '全部通知',
  none: '这里还没有通知',
  noneOf: (kind: string): string => `还没有“${kind}”类的通知`,
  noneText: '有新的政策和通知，会放在这里。',
  showAll: '看全部通知',
  toHome: '回首页',
  entryText: '政策、通知、榜样和慰问信',
} as const

/** Words of one notice. */
export const noticeWords = {
  title: '通知',
  from: (unit: string, day: string): string => `${unit} · ${day}`,
  revised: (edition: number, time: number): string => `${momentText(time)}改过，这是第 ${edition} 版`,
  size: '字号',
  sizes: { normal: '标准', large: '大', larger: '更大' },
  read: '朗读',
  pause: '停一下',
  goOn: '接着读',
  stop: '不读了',
  reading: '正在朗读',
  paused: '停在这里',
  attachments: '附件',
  attachment: (name: string, size: string): string => `${name}，PDF，${size}`,
  video: '视频',
  videoLabel: (title: string): string => `${title}的视频`,
  noFile: '文件没有打开，请再点一次',
  receipt: '我看过了',
  sending: '正在回执…',
  receiptHelp: '请您看完后点一下，让我们知道您收到了。',
  given: (time: number): string => `已回执 ${momentText(time)}`,
  signInForReceipt: '登录后可以回执',
  withdrawn: '这篇通知已经撤回',
  withdrawnText: '内容不再有效。想知道现在怎么办，可以看看别的通知，或者问您的服务站。',
  toList: '看别的通知',
  gone: '没有找到这篇通知',
} as const

/** Words of what is written, wherever it is drawn. */
export const richTextWords = {
  enlarge: '点开看大图',
  picture: '图片',
  pictureLost: '图片没有显示出来',
  link: (words: string, host: string): string => `${words}，链接到 ${host}`,
  leaveTitle: '要打开别的网站',
  leaveText: (host: string): string => `会在新窗口打开 ${host}，这一页还在。`,
  leave: '打开',
  stay: '不打开',
} as const

/** 1.2 MB, 340 KB. */
export const fileSizeText = (bytes: number): string => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`)
