import { type MessageWeight, type SubscriptionKey } from '../domain/subscriptions'
import { type NotificationTemplate } from './notifications'

/** What is said of a message in WeChat: fields are short, so that nothing but the matter and the next step stands there. */
export interface WechatWords {
  subscription: SubscriptionKey
  weight: MessageWeight
  /** 状态, five characters at the most, Chinese alone. */
  state: string
  /** 事项. */
  subject: string
  /** 内容, what comes next. */
  what: string
  /** Of what is about a day, how long it says something useful: so many hours, or until the end of the day on which it was left, for 明天 is another day then. */
  holds?: number | 'thatDay'
}

const words = (subscription: SubscriptionKey, weight: MessageWeight, state: string, subject: string, what: string, holds?: WechatWords['holds']): WechatWords => ({ subscription, weight, state, subject, what, ...(holds ? { holds } : {}) })
/** The staff read theirs at their desk; nobody else hears of it. */
const deskOnly = null

/** Every message there is, and how it leaves by WeChat; null: it does not. The one list of it. */
export const wechatMessages: Readonly<Record<NotificationTemplate, WechatWords | null>> = {
  request_submitted: words('progress', 'low', '已收到', '{service}', '已经收到，受理后再告诉您'),
  request_arrived: deskOnly,
  request_routed: words('progress', 'low', '待受理', '{service}', '已经送到服务站'),
  request_accepted: words('progress', 'low', '办理中', '{service}', '已经受理，正在办'),
  supplement_requested: words('todo', 'high', '待补材料', '{service}', '请补 {count} 样材料，点开看'),
  supplement_received: deskOnly,
  supplement_cancelled: words('progress', 'low', '办理中', '{service}', '不用补材料了，接着办'),
  stage_advanced: words('progress', 'low', '办理中', '{service}', '又进了一步：{stage}'),
  request_extended: words('progress', 'high', '延期办理', '{service}', '要多办几天，点开看原因'),
  request_completed: words('progress', 'high', '已办结', '{service}', '办好了，点开看结果'),
  request_rejected: words('progress', 'high', '未通过', '{service}', '没有通过，点开看原因'),
  request_withdrawn: deskOnly,
  card_ready: words('todo', 'high', '待领取', '{service}', '可以来领了，请带身份证'),
  card_reminder: words('todo', 'high', '待领取', '{service}', '还没有领，请带身份证来领'),
  card_returned: words('todo', 'high', '已送回', '{service}', '已经送回区里，点开看怎么领'),
  request_soon: deskOnly,
  request_overdue: deskOnly,
  request_overdue_long: deskOnly,
  outside_late: deskOnly,
  request_reopened: deskOnly,
  rating_low: deskOnly,
  transfer_offered: deskOnly,
  transfer_declined: deskOnly,
  request_assigned: deskOnly,
  work_handed_over: deskOnly,
  request_taken_over: deskOnly,
  deletion_asked: deskOnly,
  deletion_soon: deskOnly,
  deletion_overdue: deskOnly,
  deletion_approved: words('progress', 'high', '已同意', '删除个人信息', '等手上的事办完就会删除'),
  deletion_done: words('progress', 'high', '已删除', '删除个人信息', '已经按您的申请删除'),
  deletion_refused: words('progress', 'high', '未通过', '删除个人信息', '没有通过，点开看原因'),
  transfer_accepted: words('progress', 'low', '已转办', '{service}', '换了办理单位，点开看'),
  activity_changed: words('activity', 'high', '有变动', '{activity}', '有变动，点开看新的安排'),
  activity_session_cancelled: words('activity', 'high', '已取消', '{activity}', '您报的这一场取消了'),
  activity_cancelled: words('activity', 'high', '已取消', '{activity}', '活动取消了，不用再来'),
  signup_confirmed: words('activity', 'low', '报名成功', '{activity}', '报上名了，到场出示票码'),
  signup_pending: words('activity', 'low', '待确认', '{activity}', '报名收到了，等主办确认'),
  signup_waiting: words('activity', 'low', '候补中', '{activity}', '候补第 {line} 位'),
  signup_admitted: words('activity', 'high', '可以参加', '{activity}', '可以参加，到场出示票码'),
  signup_refused: words('activity', 'high', '未录取', '{activity}', '这次没有录取，点开看原因'),
  signup_ended: words('activity', 'high', '已取消', '{activity}', '报名取消了，点开看原因'),
  seat_offered: words('todo', 'high', '待确认', '{activity}', '轮到您了，请尽快确认要不要'),
  seat_lapsed: words('activity', 'high', '已过期', '{activity}', '保留时间过了，给了下一位'),
  line_over: words('activity', 'low', '未排到', '{activity}', '候补没有排到'),
  activity_tomorrow: words('activity', 'high', '明天', '{activity}', '{when}', 'thatDay'),
  activity_today: words('activity', 'high', '今天', '{activity}', '{when}', 6),
  visits_planned: deskOnly,
  post_interest: deskOnly,
  interest_step: words('progress', 'low', '有进展', '{post}', '岗位意向：{state}'),
  post_ask: deskOnly,
  post_ask_answered: deskOnly,
  post_loosened: words('progress', 'low', '有变动', '{post}', '放宽了条件，请看一看'),
  thread_message: deskOnly,
  thread_answer: words('reply', 'high', '已回复', '{service}', '服务站回复您了，点开看'),
  appointment_booked: words('appointment', 'low', '已预约', '{subject}', '{when}'),
  appointment_moved: words('appointment', 'high', '已改期', '{subject}', '改到 {when}'),
  appointment_cancelled: words('appointment', 'high', '已取消', '{subject}', '预约取消了，点开看原因'),
  appointment_tomorrow: words('appointment', 'high', '明天', '{subject}', '{when}', 'thatDay'),
  appointment_today: words('appointment', 'high', '今天', '{subject}', '{when}', 6),
  appointment_missed: words('appointment', 'low', '未到', '{subject}', '没有等到您，可以另约时间'),
  appointment_new: deskOnly,
  appointment_changed: deskOnly,
  notice_published: words('notice', 'low', '新通知', '{title}', '点开看'),
  notice_receipt: words('todo', 'high', '待回执', '{title}', '看过后请点“我看过了”'),
  notice_to_review: deskOnly,
  notice_returned: deskOnly,
  notice_released: deskOnly,
  letter_to_hang: deskOnly,
  calls_waiting: deskOnly,
  ledger_unaccounted: deskOnly,
}

/** In place of what a message has no value for: WeChat takes no empty field. */
export const wechatFallbacks = { subject: '服务消息', what: '点开看', place: '退役军人服务站', number: '-' } as const

/** The words of a template as it stands in the database; null also for one of a newer release, which that one sends. */
export const wechatWordsOf = (template: string): WechatWords | null => (Object.hasOwn(wechatMessages, template) ? wechatMessages[template as NotificationTemplate] : null)

/** Those that only remind of a day: what they are about may be off by the time they leave. */
export const reminderTemplates: readonly string[] = Object.entries(wechatMessages).flatMap(([name, left]) => (left?.holds ? [name] : []))

/** The names of those that leave by WeChat. */
export const wechatTemplates: readonly string[] = Object.entries(wechatMessages).flatMap(([name, left]) => (left ? [name] : []))

/** Those that thousands are told at once: each of them alone can wait until the others have left. */
const toMany: ReadonlySet<string> = new Set<NotificationTemplate>(['notice_published', 'notice_receipt'])

export const urgencies = [0, 1, 2] as const
/** What leaves first where much waits at once: what must be acted on, what is good to know, what everybody is told. */
export const urgencyOf = (template: string): (typeof urgencies)[number] => {
  if (toMany.has(template)) return 2
  return wechatWordsOf(template)?.weight === 'high' ? 0 : 1
}

const keysOf = (weight: MessageWeight): Set<SubscriptionKey> => new Set(Object.values(wechatMessages).flatMap((left) => (left?.weight === weight ? [left.subscription] : [])))
const [weighty, light] = [keysOf('high'), keysOf('low')]

/** Whether the last once-consent of a subscription is kept from what is good to know: where it has messages of both weights. */
export const hasReserve = (key: SubscriptionKey): boolean => weighty.has(key) && light.has(key)
