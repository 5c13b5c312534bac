import * as v from 'valibot'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { createBreaker } from './breaker'
import { type WechatGateway } from './wechatGateway'

interface Settings {
  baseUrl: string
  appId: string
  secret: string
}

/** ms; people wait for this one. */
const patience = 3000

const answerSchema = v.object({ openid: v.optional(v.string()), errcode: v.optional(v.number(), 0) })

/** invalid, used, or blocked code: the person taps again. Any other number is WeChat's trouble or ours. */
const codeProblems = new Set([40029, 40163, 40226])

/** The real client. Nothing of the app secret or the session key leaves it, nor gets into an error. */
export const createHttpWechat = ({ baseUrl, appId, secret }: Settings, clock: Clock): WechatGateway => {
  const breaker = createBreaker(clock)
  const ask = async (code: string): Promise<v.InferOutput<typeof answerSchema>> => {
    const url = new URL('/sns/jscode2session', baseUrl)
    url.search = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' }).toString()
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' })
    if (!response.ok) throw new Error(`WeChat answered ${response.status}`)
    return v.parse(answerSchema, await response.json())
  }
  return {
    codeToSession: async (code) => {
      // A code works once, so a lost reply is not asked for again: the phone brings a new code.
      const answer = await breaker(() => ask(code).catch(() => null))
      if (!answer) throw new DomainError('wechat_unavailable')
      if (codeProblems.has(answer.errcode)) throw new DomainError('wechat_code_rejected')
      if (!answer.openid) throw new DomainError('wechat_unavailable')
      return { openid: answer.openid }
    },
  }
}
