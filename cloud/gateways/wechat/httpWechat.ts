import * as v from 'valibot'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { createBreaker } from './breaker'
import { readBounded } from './readBounded'
import { type WechatGateway } from './wechatGateway'

interface Settings {
  baseUrl: string
  appId: string
  secret: string
}

interface Options {
  /** ms; people wait for this one. */
  patience?: number
  /** Told why WeChat could not be used, in a word such as 'errcode 40125', for the log; never a code, a secret or a name. */
  onTrouble?: (reason: string) => void
}

const answerSchema = v.object({ openid: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))), errcode: v.optional(v.number(), 0) })
type Answer = v.InferOutput<typeof answerSchema>

/** Invalid, used, or blocked code: the person taps again. */
const codeProblems = new Set([40029, 40163, 40226])
/** WeChat itself is busy, which asking more makes worse. Other numbers (limits of one user, our settings) say nothing about the next call. */
const systemBusy = -1

/** What went wrong, by kind: messages may quote the address, which holds the secret. */
const kindOf = (error: unknown): string => {
  const { name, cause } = error as Error & { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : name
}

class Refused extends Error {}

const addressOf = ({ baseUrl, appId, secret }: Settings, code: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/sns/jscode2session?${new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })}`

/** The real client. Nothing of the app secret or the session key leaves it, nor gets into an error. */
export const createHttpWechat = (settings: Settings, clock: Clock, { patience = 3000, onTrouble = () => undefined }: Options = {}): WechatGateway => {
  const breaker = createBreaker(clock)
  const ask = async (code: string): Promise<Answer> => {
    const response = await fetch(addressOf(settings, code), { signal: AbortSignal.timeout(patience), redirect: 'error' })
    if (!response.ok) throw new Refused(`status ${response.status}`)
    const answer = v.parse(answerSchema, JSON.parse(await readBounded(response)))
    if (answer.errcode === systemBusy) throw new Refused('errcode -1')
    return answer
  }
  const askOrNull = (code: string): Promise<Answer | null> =>
    ask(code).catch((error: unknown) => {
      onTrouble(error instanceof Refused ? error.message : kindOf(error))
      return null
    })
  return {
    codeToSession: async (code) => {
      // A code works once, so a lost reply is not asked for again: the phone brings a new code.
      const answer = await breaker(() => askOrNull(code))
      if (!answer) throw new DomainError('wechat_unavailable')
      if (codeProblems.has(answer.errcode)) throw new DomainError('wechat_code_rejected')
      if (answer.openid) return { openid: answer.openid }
      onTrouble(`errcode ${answer.errcode}`)
      throw new DomainError('wechat_unavailable')
    },
  }
}
