import { createServer, type ServerResponse } from 'node:http'

export interface WechatStandIn {
  url: string
  /** Makes it fail or hang, as the real one does at times. */
  behave: (manner: 'well' | 'broken' | 'silent') => void
  stop: () => Promise<void>
}

/** 'sample:zhang' is the sample person of that name; 'reject' is refused; any other code is the developer with WeChat's tools. */
const openidFor = (code: string): string | null => (code === 'reject' ? null : /^sample:[a-z0-9-]{1,40}$/.test(code) ? `standin-${code.slice(7)}` : 'standin-developer')

/** A local server that speaks WeChat's wire format, for the demo and for tests. */
export const startWechatStandIn = async (): Promise<WechatStandIn> => {
  let manner: 'well' | 'broken' | 'silent' = 'well'
  const answer = (response: ServerResponse, body: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (manner === 'silent') return
    if (manner === 'broken' || url.pathname !== '/sns/jscode2session') {
      response.statusCode = 502
      response.end('bad gateway')
      return
    }
    const openid = openidFor(url.searchParams.get('js_code') ?? '')
    answer(response, openid ? { openid, session_key: 'stand-in', errcode: 0 } : { errcode: 40029, errmsg: 'invalid code' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    behave: (next) => {
      manner = next
    },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
