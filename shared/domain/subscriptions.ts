/** The messages that may leave by WeChat, one subscription template each (settings WECHAT_TEMPLATE_…). The order is that of their weight: what a person must do comes first. */
export const subscriptionKeys = ['todo', 'progress', 'reply', 'appointment', 'activity', 'notice'] as const
export type SubscriptionKey = (typeof subscriptionKeys)[number]

/** What somebody answered in WeChat's window. `ban` and `filter` come from WeChat itself. */
export const subscriptionAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type SubscriptionAnswer = (typeof subscriptionAnswers)[number]

/** WeChat shows no more in one window. */
export const mostAsked = 3
