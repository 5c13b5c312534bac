import { type Buffer } from 'node:buffer'

export interface Sent {
  method: string
  path: string
}

interface Reply {
  statusCode: number
  text: string
  header: Record<string, string>
}

/** The methods of wx.request: PATCH is not among them. */
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** Real HTTP to the server under test, whatever address the bundle was built for; it can be cut. */
export class Network {
  private isCut = false
  private readonly repliesToLose: string[] = []
  /** Every call that reached the server, in order. */
  readonly sent: Sent[] = []
  running = 0

  constructor(private readonly origin: string) {}

  cut(): void {
    this.isCut = true
  }

  restore(): void {
    this.isCut = false
    this.repliesToLose.length = 0
  }

  /** The server gets the next changing call of which the path ends like this, and does it; its reply is lost. */
  cutNextReply(pathEnding = ''): void {
    this.repliesToLose.push(pathEnding)
  }

  async send(url: string, method: string, body: string | FormData | undefined, headers: Record<string, string>): Promise<Reply> {
    if (!methods.includes(method)) throw new Error('method is invalid')
    const { pathname, search } = new URL(url)
    if (this.isCut) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const lost = method === 'GET' ? -1 : this.repliesToLose.findIndex((ending) => pathname.endsWith(ending))
    if (lost >= 0) this.repliesToLose.splice(lost, 1)
    this.sent.push({ method, path: pathname })
    this.running += 1
    try {
      const reply = await fetch(`${this.origin}${pathname}${search}`, { method, body, headers })
      const text = await reply.text()
      if (lost >= 0) throw new Error('net::ERR_CONNECTION_RESET')
      return { statusCode: reply.status, text, header: Object.fromEntries(reply.headers) }
    } finally {
      this.running -= 1
    }
  }

  upload(url: string, name: string, file: Buffer, fields: Record<string, string>, headers: Record<string, string>): Promise<Reply> {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append(name, new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'photo.jpg')
    return this.send(url, 'POST', form, headers)
  }
}
