import { fillFields } from '@shared/domain/subscriptionFields'
import { fillTemplate } from '@shared/text/notifications'
import { wechatFallbacks } from '@shared/text/wechatMessages'
import { type SubscriptionTemplate } from '../gateways/wechat/messaging'
import { type ToSend } from './claim'

/** What stands in each field of the template for this message, within WeChat's bounds. */
export const fieldsOf = ({ fields }: SubscriptionTemplate, { words, params, createdAt }: Pick<ToSend, 'words' | 'params' | 'createdAt'>): Record<string, string> =>
  fillFields(fields, {
    subject: fillTemplate(words.subject, params), what: fillTemplate(words.what, params), state: words.state, place: String(params.unit ?? ''), number: String(params.number ?? ''), when: createdAt,
  }, wechatFallbacks)
