import Taro from '@tarojs/taro'
import { type AnswerOf, type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { addressOf } from './address'
import { offline, refusalOf } from './apiError'
import { credentialFor, noticeRefusal } from './credential'

type UploadEndpoint = Endpoint & { upload: true }

export interface UploadInput<E extends UploadEndpoint> {
  /** As choosePhotos gave it. */
  filePath: string
  /** The names in the address, where it has some. */
  params?: Readonly<Record<string, string>>
  body: BodyOf<E>
  /** Where repeating must be harmless: kept over all tries. */
  key?: string
  /** Percent sent, 0 to 100. */
  onProgress?: (percent: number) => void
}

/** A photo over a weak network takes its time, ms. */
const uploadTimeout = 60_000
/** WeChat runs ten at a time and fails the rest; three leave air for everything else. */
const most = 3

let running = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Sends one file beside its fields. Throws ApiError; sending again is up to the person, who sees which photo it was. */
export const upload = <E extends UploadEndpoint>(endpoint: E, input: UploadInput<E>): Promise<AnswerOf<E>> => inTurn(() => sendFile(endpoint, input))

const sendFile = async <E extends UploadEndpoint>(endpoint: E, { filePath, params, body, key, onProgress }: UploadInput<E>): Promise<AnswerOf<E>> => {
  const credential = credentialFor(endpoint)
  const task = Taro.uploadFile({
    url: addressOf(endpoint.path, params), filePath, name: 'file', formData: body as Record<string, string>, header: { ...credential.headers, ...(key ? { 'Idempotency-Key': key } : {}) }, timeout: uploadTimeout,
  })
  if (onProgress) task.progress(({ progress }) => onProgress(progress))
  const { statusCode, data } = await task.catch(() => {
    throw offline()
  })
  const answer = parsed(data)
  if (statusCode >= 200 && statusCode < 300 && answer) return answer as AnswerOf<E>
  const refusal = refusalOf(statusCode, answer)
  if (await noticeRefusal(refusal, credential)) return sendFile(endpoint, { filePath, params, body, key, onProgress })
  throw refusal
}

const parsed = (data: string): object | null => {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
