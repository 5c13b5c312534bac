import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { DomainError } from '@shared/domain/error'
import { subscriptionOf } from '../gateways/wechat/messaging'
import { suggestions } from '../gateways/wechat/wechatGateway'
import { sameSecret } from '../security/token'
import { type Services } from '../services'
import { endConsents, recordAnswers } from './consents'
import { takeFinding } from './contentCheck/findings'

/** An old call is somebody else's who kept it (ms); clocks may differ by as much. */
const freshness = 5 * 60_000

interface Signed {
  signature: string
  timestamp: string
  nonce: string
}

/** Whether this is WeChat: the signature is made with the token that we agreed on. Throws `wechat_push_invalid`. */
export const assertWechat = ({ messaging: { pushToken }, clock }: Services, { signature, timestamp, nonce }: Signed): void => {
  const expected = createHash('sha1').update([pushToken ?? '', timestamp, nonce].sort().join('')).digest('hex')
  const isFresh = /^\d{1,12}$/.test(timestamp) && Math.abs(clock.now() - Number(timestamp) * 1000) <= freshness
  if (pushToken === null || !isFresh || !sameSecret(signature, expected)) throw new DomainError('wechat_push_invalid')
}

const openid = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const change = v.object({ TemplateId: v.pipe(v.string(), v.maxLength(64)), SubscribeStatusString: v.string() })
/** One thing comes by itself, several in a list. */
const changes = v.object({ FromUserName: openid, List: v.union([v.pipe(v.array(change), v.maxLength(100)), v.pipe(change, v.transform((one) => [one]))]) })
const finding = v.object({ trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), errcode: v.optional(v.number(), 0), result: v.optional(v.object({ suggest: v.picklist(suggestions), label: v.optional(v.number()) })) })

const accountOf = async ({ database, vault }: Services, openidOf: string): Promise<string | null> =>
  (await database.query<{ id: string }>('SELECT id FROM account WHERE openidIndex = ?', [vault.blindIndex('openid', openidOf)]))[0]?.id ?? null

/**
 * Somebody refused in WeChat's window, which ends what was lasting, or in WeChat's settings, which ends all of it. What they agree to for good is
 * kept once, whoever tells us first. What they agree to once the mini-program tells us itself: nothing in WeChat's word says which tap it is of, and it would count twice.
 */
const takeChanges = async (services: Services, event: v.InferOutput<typeof changes>, isInWindow: boolean): Promise<void> => {
  const { database, messaging, clock } = services
  const told = (word: string) => event.List.filter(({ SubscribeStatusString }) => SubscribeStatusString === word).flatMap(({ TemplateId }) => subscriptionOf(messaging, TemplateId) ?? [])
  const refused = told('reject')
  const agreed = told('accept').filter(({ template }) => template.kind === 'lasting')
  const accountId = refused.length + agreed.length > 0 ? await accountOf(services, event.FromUserName) : null
  if (accountId === null) return
  for (const { key, template } of refused) await endConsents(database, accountId, { key, templateId: template.id }, clock.now(), isInWindow ? 'lasting' : undefined)
  if (agreed.length > 0) await database.transaction((tx) => recordAnswers(tx, services, accountId, agreed.map(({ template }) => ({ templateId: template.id, answer: 'accept' }))))
}

/** Takes WeChat's news. What is of no use to us, or not as we know it, is passed over: WeChat would only say it again. */
export const takePush = async (services: Services, body: { Event?: string | undefined }): Promise<void> => {
  const { Event: event } = body
  if (event === 'subscribe_msg_popup_event' || event === 'subscribe_msg_change_event') {
    const read = v.safeParse(changes, body)
    if (read.success) await takeChanges(services, read.output, event === 'subscribe_msg_popup_event')
  }
  if (event === 'wxa_media_check') {
    const read = v.safeParse(finding, body)
    if (read.success) await takeFinding(services, read.output.trace_id, read.output.errcode === 0 ? (read.output.result ?? null) : null)
  }
  // subscribe_msg_sent_event tells of failures within WeChat alone: nothing about whether somebody wants to hear from us.
}
