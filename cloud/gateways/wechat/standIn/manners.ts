import { type ServerResponse } from 'node:http'

/** As the real one does at times: it answers, answers 502, does not answer, hangs up, says that it is busy, or answers without end. */
export type Manner = 'well' | 'broken' | 'silent' | 'hangingUp' | 'busy' | 'endless'

/** WeChat writes JSON, calls it plain text, and leaves errcode out when all is well. */
export const say = (response: ServerResponse, body: object): void => {
  response.setHeader('Content-Type', 'text/plain')
  response.end(JSON.stringify(body))
}

export const refuse = (response: ServerResponse, errcode: number): void => say(response, { errcode, errmsg: 'stand-in' })

export const misbehave: Record<Exclude<Manner, 'well'>, (response: ServerResponse) => void> = {
  broken: (response) => void response.writeHead(502).end('bad gateway'),
  silent: () => undefined,
  hangingUp: (response) => void response.socket?.destroy(),
  busy: (response) => refuse(response, -1),
  endless: (response) => void response.end(`{"openid":"${'x'.repeat(1_000_000)}"}`),
}
