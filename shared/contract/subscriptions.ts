import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { coded } from '@shared/contract/values'
import { mostAsked, subscriptionAnswers, subscriptionKeys } from '@shared/domain/subscriptions'

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24))
const preferences = v.object({
  /** By WeChat; in-app messages are always left. */
  wanted: v.array(v.picklist(subscriptionKeys)),
  /** No WeChat message from one hour to another (Shanghai); it comes afterwards. */
  quietFrom: hour, quietUntil: hour,
})
export type MessagePreferences = v.InferOutput<typeof preferences>

const offered = v.object({
  key: coded(subscriptionKeys), templateId: v.string(),
  /** Messages that may still be sent by it; null: any number, by a lasting consent. */
  left: v.nullable(v.number()),
})
export type OfferedSubscription = v.InferOutput<typeof offered>

/** What WeChat may tell somebody, and when. */
export const subscriptions = {
  getSubscriptions: endpoint({
    name: 'getSubscriptions', method: 'GET', path: '/subscriptions', access: 'account', summary: 'Which templates there are, what I agreed to, and when I want to be left alone',
    answer: v.object({ templates: v.array(offered), preferences }),
  }),
  recordSubscriptions: endpoint({
    name: 'recordSubscriptions', method: 'POST', path: '/subscriptions', access: 'account', idempotent: true, summary: 'What I answered in WeChat’s window; a once-consent buys one message',
    body: v.object({ answers: v.pipe(v.array(v.object({ templateId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), answer: v.picklist(subscriptionAnswers) })), v.minLength(1), v.maxLength(mostAsked)) }), answer: v.object({ templates: v.array(offered) }),
  }),
  savePreferences: endpoint({ name: 'savePreferences', method: 'PUT', path: '/subscriptions/preferences', access: 'account', summary: 'What may come by WeChat, and when', body: preferences, answer: v.object({ preferences }) }),
  /** WeChat's own calls (消息推送), in plain mode with JSON; the signature is the permission. */
  answerWechatCheck: endpoint({
    name: 'answerWechatCheck', method: 'GET', path: '/wechat/push', access: 'anyone', binary: true, summary: 'WeChat asks whether this address is ours', query: v.object({ signature: v.string(), timestamp: v.string(), nonce: v.string(), echostr: v.pipe(v.string(), v.maxLength(200)) }), answer: v.unknown(),
  }),
  takeWechatPush: endpoint({
    name: 'takeWechatPush', method: 'POST', path: '/wechat/push', access: 'anyone', binary: true, summary: 'What WeChat found in a picture, or what somebody chose in their settings', limit: { calls: 6000, perSeconds: 60 },
    query: v.object({ signature: v.string(), timestamp: v.string(), nonce: v.string() }), body: v.looseObject({ Event: v.optional(v.string()) }), answer: v.unknown(),
  }),
}
