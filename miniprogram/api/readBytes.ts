import Taro from '@tarojs/taro'
import { type Endpoint, type ParamsOf } from '@shared/contract/endpoint'
import { addressOf } from './address'
import { offline, refusalOf } from './apiError'
import { timeout } from './call'
import { credentialFor, noticeRefusal } from './credential'

type BinaryEndpoint = Endpoint & { binary: true }

const parsed = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** The bytes behind an endpoint that only the person's own session may read. Throws ApiError, whose text can be shown. */
export const readBytes = async <E extends BinaryEndpoint>(endpoint: E, params: ParamsOf<E>): Promise<ArrayBuffer> => {
  const credential = credentialFor(endpoint)
  const { statusCode, data } = await Taro.request<ArrayBuffer>({
    url: addressOf(endpoint.path, params as Record<string, unknown>), method: 'GET', header: { ...credential.headers }, responseType: 'arraybuffer', timeout,
  }).catch(() => {
    throw offline()
  })
  if (statusCode >= 200 && statusCode < 300) return data
  const refusal = refusalOf(statusCode, parsed(data))
  if (await noticeRefusal(refusal, credential)) return readBytes(endpoint, params)
  throw refusal
}
