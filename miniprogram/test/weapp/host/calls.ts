import { answering, type Call, type Options, text } from './answering'
import { type Device } from './device'
import { type Network, type Outgoing } from './network'

interface Task {
  abort: () => void
}

type Listener = (state: { progress: number }) => void

const formType = 'application/x-www-form-urlencoded'
const pairsOf = (data: unknown): string => new URLSearchParams(Object.entries(data as object).map(([name, value]) => [name, String(value)])).toString()
const isBytes = (data: unknown): data is ArrayBuffer => Object.prototype.toString.call(data) === '[object ArrayBuffer]'
const withPairs = (url: string, data: unknown): string => (data === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}${pairsOf(data)}`)

const headersOf = ({ header }: Options): Record<string, string> =>
  Object.fromEntries(Object.entries((header ?? {}) as object).map(([name, value]) => [name.toLowerCase(), String(value)]))

const bodyOf = (data: unknown, contentType: string): string | ArrayBuffer | undefined => {
  if (data === undefined || typeof data === 'string' || isBytes(data)) return data
  return contentType.startsWith(formType) ? pairsOf(data) : JSON.stringify(data)
}

/** As WeChat makes it: data of a GET goes into the address, other data is JSON unless the header says form. */
const outgoingOf = (options: Options, signal: AbortSignal): Outgoing => {
  const method = text(options.method).toUpperCase() || 'GET'
  const headers = { 'content-type': 'application/json', ...headersOf(options) }
  const timeout = typeof options.timeout === 'number' ? options.timeout : undefined
  const url = text(options.url)
  if (method === 'GET' || method === 'HEAD') return { url: withPairs(url, options.data), method, headers, timeout, signal }
  return { url, method, headers, timeout, signal, body: bodyOf(options.data, headers['content-type']) }
}

const dataOf = (bytes: ArrayBuffer, { responseType, dataType = 'json' }: Options): unknown => {
  if (responseType === 'arraybuffer') return bytes
  const body = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return body
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const request = (network: Network) => (options: Options): Task & Partial<Promise<object>> => {
  const giveUp = new AbortController()
  const work: Call = async () => {
    const { statusCode, bytes, header } = await network.send(outgoingOf(options, giveUp.signal))
    return { statusCode, data: dataOf(bytes, options), header, cookies: [] }
  }
  return taskOf(answering('request', work)(options), giveUp)
}

const uploadFile = (network: Network, device: Device) => (options: Options) => {
  const giveUp = new AbortController()
  const listeners = new Set<Listener>()
  const progress = (percent: number) => listeners.forEach((listen) => listen({ progress: percent }))
  const work: Call = async () => {
    const file = device.files.get(text(options.filePath))
    if (!file) throw new Error('file not found')
    progress(40)
    // The form says its own type, with the boundary.
    const { 'content-type': _, ...headers } = headersOf(options)
    const outgoing = { ...outgoingOf(options, giveUp.signal), method: 'POST', headers }
    const { statusCode, bytes } = await network.upload(outgoing, text(options.name), file, (options.formData ?? {}) as Record<string, string>)
    progress(100)
    return { statusCode, data: new TextDecoder().decode(bytes) }
  }
  const task = taskOf(answering('uploadFile', work)(options), giveUp)
  return Object.assign(task, { onProgressUpdate: (listen: Listener) => void listeners.add(listen), offProgressUpdate: (listen: Listener) => void listeners.delete(listen) })
}

const taskOf = (answer: Promise<object> | undefined, giveUp: AbortController): Task & Partial<Promise<object>> =>
  Object.assign(answer ?? {}, { abort: () => giveUp.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined })

const network = (line: Network) => ({
  getNetworkType: answering('getNetworkType', () => ({ networkType: line.isConnected ? 'wifi' : 'none' })),
  onNetworkStatusChange: (listen: (state: object) => void) => line.watch((isConnected) => listen({ isConnected, networkType: isConnected ? 'wifi' : 'none' })),
  offNetworkStatusChange: () => line.unwatch(),
})

/** The calls of wx that leave the phone. */
export const networkCalls = (line: Network, device: Device) => ({ request: request(line), uploadFile: uploadFile(line, device), ...network(line) })
