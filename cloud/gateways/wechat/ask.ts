import * as v from 'valibot'
import { readBounded } from './readBounded'

/** Told why WeChat could not be used, in a word such as 'errcode 40125', for the log; never a code, a token, a secret or a name. */
export type OnTrouble = (reason: string) => void

/** What went wrong, by kind: messages may quote the address, which holds the secret. */
const kindOf = (error: unknown): string => {
  const { name, cause } = error as Error & { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : name
}

class Refused extends Error {}

/** WeChat itself is busy, which asking more makes worse. Other numbers (limits of one user, our settings) say nothing about the next call. */
const systemBusy = -1

interface Question<T> {
  /** Below the address of WeChat, with what goes into the address. */
  path: string
  query?: Readonly<Record<string, string>>
  /** Sent as JSON by POST; without one it is a GET. */
  body?: object
  answer: v.GenericSchema<unknown, T>
  /** ms until we wait no longer. */
  patience: number
}

export type Ask = <T extends { errcode: number }>(question: Question<T>) => Promise<T | null>

/** One call over HTTP. Null, and a word for the log, where no usable answer came: late, broken, too large, redirected, or WeChat says that it is busy. */
export const createAsk = (baseUrl: string, onTrouble: OnTrouble): Ask => async <T extends { errcode: number }>({ path, query = {}, body, answer: schema, patience }: Question<T>) => {
  try {
    const address = `${baseUrl.replace(/\/+$/, '')}${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`
    const sent = body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}
    // A redirection would take the secret elsewhere.
    const response = await fetch(address, { ...sent, signal: AbortSignal.timeout(patience), redirect: 'error' })
    if (!response.ok) throw new Refused(`status ${response.status}`)
    const answer = v.parse(schema, JSON.parse(await readBounded(response)))
    if (answer.errcode === systemBusy) throw new Refused('errcode -1')
    return answer
  } catch (error) {
    onTrouble(error instanceof Refused ? error.message : kindOf(error))
    return null
  }
}
