import * as v from 'valibot'
import { DomainError } from '@shared/domain/error'
import { type Ask, type OnTrouble } from './ask'
import { type Breaker } from './breaker'

const answerSchema = v.object({ openid: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))), errcode: v.optional(v.number(), 0) })

/** Invalid, used, or blocked code: the person taps again. */
const codeProblems = new Set([40029, 40163, 40226])

interface Needs {
  ask: Ask
  breaker: Breaker
  app: { appId: string; secret: string }
  onTrouble: OnTrouble
  /** ms; people wait for this one. */
  patience: number
}

/** Signing in: the code of wx.login for an openid. */
export const createCodeToSession = ({ ask, breaker, app, onTrouble, patience }: Needs) => async (code: string): Promise<{ openid: string }> => {
  const query = { appid: app.appId, secret: app.secret, js_code: code, grant_type: 'authorization_code' }
  // A code works once, so a lost reply is not asked for again: the phone brings a new code.
  const answer = await breaker(() => ask({ path: '/sns/jscode2session', query, answer: answerSchema, patience }))
  if (!answer) throw new DomainError('wechat_unavailable')
  if (codeProblems.has(answer.errcode)) throw new DomainError('wechat_code_rejected')
  if (answer.openid) return { openid: answer.openid }
  onTrouble(`errcode ${answer.errcode}`)
  throw new DomainError('wechat_unavailable')
}
