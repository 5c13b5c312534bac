import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

/** As the real one does at times: it answers, answers 502, does not answer, hangs up, says that it is busy, or answers without end. */
export type Manner = 'well' | 'broken' | 'silent' | 'hangingUp' | 'busy' | 'endless'

export interface WechatStandIn {
  url: string
  behave: (manner: Manner) => void
  stop: () => Promise<void>
}

/** 'sample:zhang' is the sample person of that name; any other code is the developer with WeChat's tools. */
const openidFor = (code: string): string => (/^sample:[a-z0-9-]{1,40}$/.test(code) ? `standin-${code.slice(7)}` : 'standin-developer')

/** 'reject' is refused as invalid, 'reject:40163' with that number. */
const errcodeFor = (code: string): number => (code === 'reject' ? 40029 : Number(/^reject:(-?\d{1,6})$/.exec(code)?.[1] ?? 0))

/** WeChat writes JSON, calls it plain text, and leaves errcode out when all is well. */
const say = (response: ServerResponse, body: object): void => {
  response.setHeader('Content-Type', 'text/plain')
  response.end(JSON.stringify(body))
}

const answer = (response: ServerResponse, address: URL): void => {
  const code = address.searchParams.get('js_code') ?? ''
  const errcode = address.searchParams.get('grant_type') === 'authorization_code' ? errcodeFor(code) : 40002
  say(response, errcode === 0 ? { session_key: 'c3RhbmQtaW4tc2Vzc2lvbg==', openid: openidFor(code) } : { errcode, errmsg: 'stand-in' })
}

const misbehave: Record<Exclude<Manner, 'well'>, (response: ServerResponse) => void> = {
  broken: (response) => void response.writeHead(502).end('bad gateway'),
  silent: () => undefined,
  hangingUp: (response) => void response.socket?.destroy(),
  busy: (response) => say(response, { errcode: -1, errmsg: 'system error' }),
  endless: (response) => void response.end(`{"openid":"${'x'.repeat(1_000_000)}"}`),
}

/** A local server that speaks WeChat's wire format, for the demo and for tests. */
export const startWechatStandIn = async (): Promise<WechatStandIn> => {
  let manner: Manner = 'well'
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://stand-in')
    if (manner !== 'well') misbehave[manner](response)
    else if (address.pathname === '/sns/jscode2session') answer(response, address)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave: (next) => {
      manner = next
    },
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
