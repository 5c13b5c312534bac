import type * as v from 'valibot'
import { type AccessTokens } from './accessToken'
import { type Ask } from './ask'
import { type Breaker } from './breaker'

/** Not known, not valid, run out. */
const tokenProblems = new Set([40001, 40014, 42001])
const patience = 5000

interface Call<T> {
  path: string
  body: object
  answer: v.GenericSchema<unknown, T>
}

/** An answer; or that WeChat was asked in vain; or that it was not asked. */
export type Called<T> = T | 'unavailable' | 'resting'

/** A call in the name of the app. A refused token is replaced once, and the call made again; whoever asks is kept apart from others by the breaker of this use. */
export const createCallWithToken = (ask: Ask, tokens: AccessTokens) => async <T extends { errcode: number }>(breaker: Breaker, { path, body, answer }: Call<T>): Promise<Called<T>> => {
  if (breaker.isResting()) return 'resting'
  const token = await tokens.current()
  // The call itself was not made, so nothing of it can have arrived.
  if (!token) return 'resting'
  const callBy = (accessToken: string) => breaker(() => ask({ path, query: { access_token: accessToken }, body, answer, patience }))
  const first = await callBy(token.token)
  if (first === null) return 'unavailable'
  if (!tokenProblems.has(first.errcode)) return first
  const other = await tokens.instead(token)
  return other ? ((await callBy(other.token)) ?? 'unavailable') : 'resting'
}
