import { type SubscriptionKey } from '@shared/domain/subscriptions'

/** What each kind of WeChat message tells, in a line under its name. */
export const subscriptionHelps: Record<SubscriptionKey, string> = {
  todo: '要您补材料、要您确认的时候',
  progress: '受理了、办好了、可以来领了',
  reply: '服务站给您留了言',
  appointment: '预约成功、改期、快到时间',
  activity: '轮到您、时间有变、快要开始',
  notice: '服务站发来的通知',
}

const hourText = (hour: number): string => `${hour} 点`

export const messageSettingWords = {
  title: '微信提醒',
  reason: '登录后，可以选哪些事用微信提醒您。',
  explanation: '每件事的进展都会放在“消息”里，不会漏。微信提醒是另外发到您微信上的，您不想要，随时可以关掉。',
  kinds: '哪些事用微信提醒',
  left: (count: number): string => (count > 0 ? `还能发 ${count} 条` : '现在不会发，再同意一次就能收到'),
  always: '可以一直发',
  off: '已关',
  on: '已开',
  again: '再同意一次',
  againOf: (text: string): string => `再同意一次：${text}`,
  againWhy: '微信规定：您点一次同意，我们才能发一条。点“再同意一次”，就多一条。勾了“总是保持以上选择”，以后不再问。',
  onlyInWechat: '要在微信里打开，才能点“再同意一次”。',
  agreed: '好的，多了一条提醒',
  notAgreed: '没有同意，只在“消息”里告诉您',
  blocked: '微信里关掉了提醒。要打开，请点右上角“…”，再点“设置”“通知管理”。',
  none: '现在还没有微信提醒可选，有消息都会放在“消息”里。',
  quiet: '什么时候不打扰',
  quietHelp: '这段时间里的微信提醒，过后再发。',
  quietNever: '全天都可以提醒',
  quietOn: '夜里不打扰',
  from: '从',
  until: '到',
  hour: hourText,
  nextDay: (hour: number): string => `第二天 ${hourText(hour)}`,
  saved: '已保存',
  notSaved: (why: string): string => `没有保存：${why}`,
} as const
