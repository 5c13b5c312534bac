import * as v from 'valibot'
import { type Clock } from '../../database/clock'
import { createAccessTokens } from './accessToken'
import { createAsk, type OnTrouble } from './ask'
import { createBreaker } from './breaker'
import { createCallWithToken } from './callWithToken'
import { refusalKind } from './sendErrors'
import { createCodeToSession } from './signIn'
import { createOwnShelf, type TokenShelf } from './tokenShelf'
import { checkScenes, longestCheckedText, suggestions, type WechatGateway } from './wechatGateway'

interface Settings {
  baseUrl: string
  appId: string
  secret: string
}

interface Options {
  /** ms that a sign-in waits. */
  patience?: number
  onTrouble?: OnTrouble
  /** Where the access token lies; without one this process keeps it for itself. */
  shelf?: TokenShelf
}

const errcode = v.optional(v.number(), 0)
const sendSchema = v.object({ errcode })
const textSchema = v.object({ errcode, result: v.optional(v.object({ suggest: v.picklist(suggestions), label: v.optional(v.number()) })) })
const pictureSchema = v.object({ errcode, trace_id: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))) })

/** The real client. Nothing of the app secret, the token or the session key leaves it, nor gets into an error. Each use has its own breaker: a slow sender keeps nobody from signing in. */
export const createHttpWechat = ({ baseUrl, ...app }: Settings, clock: Clock, { patience = 3000, onTrouble = () => undefined, shelf = createOwnShelf(clock) }: Options = {}): WechatGateway => {
  const ask = createAsk(baseUrl, onTrouble)
  const breakers = { signIn: createBreaker(clock), send: createBreaker(clock), check: createBreaker(clock) }
  const call = createCallWithToken(ask, createAccessTokens({ ask, clock, shelf, app, onTrouble }))
  /** The number that only the operator can mend, once for each answer. */
  const tell = (code: number): void => {
    if (code !== 0) onTrouble(`errcode ${code}`)
  }
  return {
    codeToSession: createCodeToSession({ ask, breaker: breakers.signIn, app, onTrouble, patience }),
    sendSubscription: async ({ openid, templateId, page, data }) => {
      const values = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]))
      const body = { touser: openid, template_id: templateId, page, data: values, miniprogram_state: 'formal', lang: 'zh_CN' }
      const answer = await call(breakers.send, { path: '/cgi-bin/message/subscribe/send', body, answer: sendSchema })
      if (typeof answer === 'string') return { is: answer }
      if (answer.errcode === 0) return { is: 'sent' }
      // What people decide is no trouble.
      if (refusalKind(answer.errcode) !== 'refused') tell(answer.errcode)
      return { is: 'refused', errcode: answer.errcode }
    },
    checkText: async ({ openid, text, scene }) => {
      if (text.length > longestCheckedText) throw new RangeError(`WeChat checks ${longestCheckedText} characters at once`)
      const answer = await call(breakers.check, { path: '/wxa/msg_sec_check', body: { version: 2, openid, scene: checkScenes[scene], content: text }, answer: textSchema })
      if (typeof answer === 'string') return null
      tell(answer.errcode)
      return answer.errcode === 0 && answer.result ? { suggest: answer.result.suggest, label: answer.result.label === undefined ? null : String(answer.result.label) } : null
    },
    checkPicture: async ({ openid, url, scene }) => {
      const body = { version: 2, openid, scene: checkScenes[scene], media_type: 2, media_url: url }
      const answer = await call(breakers.check, { path: '/wxa/media_check_async', body, answer: pictureSchema })
      if (typeof answer === 'string') return null
      tell(answer.errcode)
      return answer.errcode === 0 && answer.trace_id ? { traceId: answer.trace_id } : null
    },
  }
}
