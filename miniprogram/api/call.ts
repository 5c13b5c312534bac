import Taro from '@tarojs/taro'
import type { GenericSchema, InferInput } from 'valibot'
import { type AnswerOf, type Endpoint } from '@shared/contract/endpoint'
import { addressOf } from './address'
import { offline, refusalOf } from './apiError'
import { credentialFor, noticeRefusal, type Credential } from './credential'

type Nothing = Record<never, never>
type Part<Name extends string, S> = S extends GenericSchema
  ? Nothing extends InferInput<S> ? { [N in Name]?: InferInput<S> } : { [N in Name]: InferInput<S> }
  : Nothing
type Key<Flag> = Flag extends true ? { key: string } : Nothing

/** What an endpoint must be given: exactly the parts it declares, and a key where repeating must be harmless. */
export type CallInput<E extends Endpoint> = Part<'params', E['params']> & Part<'query', E['query']> & Part<'body', E['body']> & Key<E['idempotent']>
type Arguments<E extends Endpoint> = Nothing extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>]

interface AnyInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: object
  key?: string
}

/** How long one try may take, ms. */
export const timeout = 15_000
/** Pauses before trying again, ms: enough for a phone that changes from one mast to the next. */
export const pauses = { reading: [400], repeatable: [400, 1500], once: [] } as const

const pausesFor = ({ method, idempotent }: Endpoint): readonly number[] => (method === 'GET' ? pauses.reading : idempotent ? pauses.repeatable : pauses.once)

/** Calls the service as its contract says; behind a lock it waits for the password. Throws ApiError, whose text can be shown. */
export const call = async <E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<AnswerOf<E>> => {
  const given = (input ?? {}) as AnyInput
  const credential = credentialFor(endpoint)
  const { statusCode, data } = await sendPatiently(endpoint, given, credential)
  if (statusCode >= 200 && statusCode < 300 && typeof data === 'object' && data !== null) return data as AnswerOf<E>
  const refusal = refusalOf(statusCode, data)
  // The credential is made anew: it is the same session, and still the same person.
  if (await noticeRefusal(refusal, credential)) return call(endpoint, ...([input] as Arguments<E>))
  throw refusal
}

interface Reply {
  statusCode: number
  data: unknown
}

const sendPatiently = async (endpoint: Endpoint, input: AnyInput, credential: Credential): Promise<Reply> => {
  for (const pause of pausesFor(endpoint)) {
    const reply = await send(endpoint, input, credential).catch(() => null)
    if (reply) return reply
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return send(endpoint, input, credential).catch(() => {
    throw offline()
  })
}

const send = (endpoint: Endpoint, { params, query, body, key }: AnyInput, { headers }: Credential): Promise<Reply> =>
  Taro.request({
    url: addressOf(endpoint.path, params, query),
    method: endpoint.method,
    data: body,
    header: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}), ...(key ? { 'Idempotency-Key': key } : {}) },
    timeout,
  })
