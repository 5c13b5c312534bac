import * as v from 'valibot'
import { type Clock } from '../../database/clock'
import { type Ask, type OnTrouble } from './ask'
import { createBreaker } from './breaker'
import { type ShelvedToken, type TokenShelf } from './tokenShelf'

/** ms. WeChat gives a new token in the last five minutes of the old one, and takes both for that time: before that there is nothing to be had. */
const renewedBefore = 3 * 60_000
/** WeChat renews by force once in thirty seconds, and twenty times a day. */
const restAfterForce = 30_000
/** How long somebody waits for the token that another one fetches, and how often they look (ms). */
const waiting = { most: 3000, step: 50 } as const
const patience = 5000

const answerSchema = v.object({ access_token: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1024))), expires_in: v.optional(v.number(), 0), errcode: v.optional(v.number(), 0) })

export interface UsedToken {
  token: string
  version: number
}

export interface AccessTokens {
  /** The token in force; null where none can be had. */
  current: () => Promise<UsedToken | null>
  /** Another one after WeChat refused that one; whoever comes with an old version gets the one that is there by now. */
  instead: (refused: UsedToken) => Promise<UsedToken | null>
}

interface Needs {
  ask: Ask
  clock: Clock
  shelf: TokenShelf
  app: { appId: string; secret: string }
  onTrouble: OnTrouble
}

/** The access token: one for all, fetched by one of them (stable_token), kept on the shelf. */
export const createAccessTokens = ({ ask, clock, shelf, app, onTrouble }: Needs): AccessTokens => {
  const breaker = createBreaker(clock)
  const fetchToken = async (isForced: boolean): Promise<{ token: string; expiresAt: number } | null> => {
    const body = { grant_type: 'client_credential', appid: app.appId, secret: app.secret, force_refresh: isForced }
    const answer = await breaker(() => ask({ path: '/cgi-bin/stable_token', body, answer: answerSchema, patience }))
    if (answer?.access_token) return { token: answer.access_token, expiresAt: clock.now() + answer.expires_in * 1000 }
    if (answer) onTrouble(`errcode ${answer.errcode}`)
    return null
  }
  /** What WeChat calls stable it may give again although it refuses it: only then by force. */
  const fetchOther = async ({ token }: ShelvedToken, isRefused: boolean) => {
    const fetched = await fetchToken(false)
    if (!isRefused || fetched?.token !== token) return fetched && { ...fetched, restsUntil: undefined }
    const forced = await fetchToken(true)
    return forced && { ...forced, restsUntil: clock.now() + restAfterForce }
  }
  const renew = async (old: ShelvedToken, isRefused: boolean): Promise<UsedToken | null> => {
    const fetched = await fetchOther(old, isRefused)
    if (fetched) await shelf.keep(old.version, fetched.token, fetched.expiresAt, fetched.restsUntil)
    else await shelf.giveUp(old.version)
    return fetched && { token: fetched.token, version: old.version + 1 }
  }
  /** Somebody else is at it. */
  const another = async (version: number): Promise<UsedToken | null> => {
    for (let waited = 0; waited < waiting.most; waited += waiting.step) {
      const shelved = await shelf.read()
      if (shelved.version !== version && shelved.token !== null) return { token: shelved.token, version: shelved.version }
      await new Promise((resolve) => setTimeout(resolve, waiting.step))
    }
    return null
  }
  return {
    current: async () => {
      const shelved = await shelf.read()
      const { token, version, expiresAt } = shelved
      const left = expiresAt - clock.now()
      if (token !== null && left > renewedBefore) return { token, version }
      // While the old one still holds nobody waits for the new one, nor goes without where it cannot be had.
      const old = token !== null && left > 0 ? { token, version } : null
      if (!breaker.isResting() && (await shelf.claim(version))) return (await renew(shelved, false)) ?? old
      return old ?? (breaker.isResting() ? null : another(version))
    },
    instead: async ({ version }) => {
      const shelved = await shelf.read()
      if (shelved.version !== version && shelved.token !== null) return { token: shelved.token, version: shelved.version }
      if (breaker.isResting()) return null
      return (await shelf.claim(version)) ? renew(shelved, true) : another(version)
    },
  }
}
