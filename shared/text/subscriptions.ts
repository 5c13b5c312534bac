import { type SubscriptionKey } from '../domain/subscriptions'

/** What each kind of message is called where somebody chooses. */
export const subscriptionTexts: Readonly<Record<SubscriptionKey, string>> = {
  todo: '要您做的事',
  progress: '办件进展',
  reply: '服务站回复',
  appointment: '预约提醒',
  activity: '活动通知',
  notice: '通知公告',
}
