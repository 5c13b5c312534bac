import { type Buffer } from 'node:buffer'

export interface Sent {
  method: string
  path: string
}

export interface Outgoing {
  url: string
  method: string
  headers: Record<string, string>
  body?: string | ArrayBuffer | FormData
  /** ms; WeChat's own is a minute. */
  timeout?: number
  /** What the program can give up. */
  signal?: AbortSignal
}

export interface Reply {
  statusCode: number
  bytes: ArrayBuffer
  header: Record<string, string>
}

type Kind = 'request' | 'uploadFile'

/** The methods of wx.request: PATCH is not among them. */
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const usualTimeout = 60_000
/** WeChat runs this many of each kind at a time. */
const most = 10
const tooMany: Record<Kind, string> = { request: 'exceed max task count', uploadFile: 'exceed max upload connection count 10' }

/** Real HTTP to the server under test, whatever address the bundle was built for; it can be cut. */
export class Network {
  private isCut = false
  private readonly repliesToLose: string[] = []
  private readonly busy: Record<Kind, number> = { request: 0, uploadFile: 0 }
  private line = new AbortController()
  private readonly watchers = new Set<(isConnected: boolean) => void>()
  /** Every call that reached the server, in order. */
  readonly sent: Sent[] = []

  constructor(private readonly origin: string) {}

  get running(): number {
    return this.busy.request + this.busy.uploadFile
  }

  get isConnected(): boolean {
    return !this.isCut
  }

  /** No way out from now on; what is on its way fails too. */
  cut(): void {
    this.isCut = true
    this.line.abort()
    this.tell()
  }

  restore(): void {
    this.isCut = false
    this.repliesToLose.length = 0
    this.line = new AbortController()
    this.tell()
  }

  /** The server gets the next changing call of which the path ends like this, and does it; its reply is lost. */
  cutNextReply(pathEnding = ''): void {
    this.repliesToLose.push(pathEnding)
  }

  watch(watcher: (isConnected: boolean) => void): void {
    this.watchers.add(watcher)
  }

  unwatch(watcher?: (isConnected: boolean) => void): void {
    if (watcher) this.watchers.delete(watcher)
    else this.watchers.clear()
  }

  async send(outgoing: Outgoing, kind: Kind = 'request'): Promise<Reply> {
    if (!methods.includes(outgoing.method)) throw new Error('method is invalid')
    if (this.busy[kind] >= most) throw new Error(tooMany[kind])
    if (this.isCut) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const isLost = outgoing.method !== 'GET' && this.losesReply(new URL(outgoing.url).pathname)
    this.busy[kind] += 1
    try {
      const reply = await this.exchange(outgoing)
      if (isLost) throw new Error('net::ERR_CONNECTION_RESET')
      return reply
    } finally {
      this.busy[kind] -= 1
    }
  }

  upload(outgoing: Outgoing, name: string, file: Buffer, fields: Record<string, string>): Promise<Reply> {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append(name, new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'photo.jpg')
    return this.send({ ...outgoing, body: form }, 'uploadFile')
  }

  private async exchange({ url, method, headers, body, timeout = usualTimeout, signal }: Outgoing): Promise<Reply> {
    const { pathname, search } = new URL(url)
    this.sent.push({ method, path: pathname })
    const late = AbortSignal.timeout(timeout)
    const cut = this.line.signal
    try {
      const reply = await fetch(`${this.origin}${pathname}${search}`, { method, body, headers, signal: AbortSignal.any([late, cut, ...(signal ? [signal] : [])]) })
      return { statusCode: reply.status, bytes: await reply.arrayBuffer(), header: Object.fromEntries(reply.headers) }
    } catch (error) {
      if (signal?.aborted) throw new Error('abort')
      if (late.aborted) throw new Error('timeout')
      throw cut.aborted ? new Error('net::ERR_INTERNET_DISCONNECTED') : error
    }
  }

  private losesReply(path: string): boolean {
    const lost = this.repliesToLose.findIndex((ending) => path.endsWith(ending))
    if (lost >= 0) this.repliesToLose.splice(lost, 1)
    return lost >= 0
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher(this.isConnected)
  }
}
