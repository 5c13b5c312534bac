import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { createChecks } from './checks'
import { type Manner, misbehave, refuse, say } from './manners'
import { createMessages } from './messages'
import { createPush } from './push'
import { answerCode } from './signIn'
import { createTokens } from './tokens'

export { type Manner } from './manners'
export { type ReceivedMessage } from './messages'

/** What it can be asked for, by path. */
const uses = { '/sns/jscode2session': 'signIn', '/cgi-bin/stable_token': 'token', '/cgi-bin/message/subscribe/send': 'send', '/wxa/msg_sec_check': 'text', '/wxa/media_check_async': 'picture' } as const
export type Use = (typeof uses)[keyof typeof uses]

const readBody = async (request: IncomingMessage): Promise<object> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as object) : {}
}

const createStandIn = () => {
  const [tokens, messages, pushing] = [createTokens(), createMessages(), createPush()]
  const checks = createChecks(pushing.tellLater)
  const manners = new Map<Use, Manner>()
  let slowness = 0
  const answers: Record<Use, (query: URLSearchParams, body: object) => object> = {
    signIn: answerCode, token: (_query, body) => tokens.answer(body), send: (_query, body) => messages.answer(body), text: (_query, body) => checks.answerText(body), picture: (_query, body) => checks.answerPicture(body),
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://stand-in')
    const use = (uses as Readonly<Record<string, Use | undefined>>)[address.pathname]
    const body = await readBody(request)
    if (slowness > 0) await new Promise((resolve) => setTimeout(resolve, slowness))
    const manner = use ? (manners.get(use) ?? 'well') : 'well'
    if (manner !== 'well') return misbehave[manner](response)
    if (!use) return void response.writeHead(404).end()
    const needsToken = use !== 'signIn' && use !== 'token'
    if (needsToken && !tokens.isValid(address.searchParams.get('access_token'))) return refuse(response, 40001)
    say(response, answers[use](address.searchParams, body))
  }
  return {
    serve,
    controls: {
      /** From now on, for that use or for all of them. */
      behave: (manner: Manner, only?: Use): void => {
        for (const use of Object.values(uses)) if (!only || use === only) manners.set(use, manner)
      },
      /** Answers after so many ms. */
      slowDown: (ms: number): void => {
        slowness = ms
      },
      sent: messages.sent, refuse: messages.refuse, spoilToken: tokens.spoil, tokenCounts: tokens.counts, seePictures: checks.seePictures,
      pushTo: pushing.pushTo, push: pushing.push, allTold: pushing.allTold,
    },
  }
}

export type WechatStandIn = ReturnType<typeof createStandIn>['controls'] & { url: string; stop: () => Promise<void> }

/** A local server that speaks WeChat's wire format, for the demo and for tests. */
export const startWechatStandIn = async (): Promise<WechatStandIn> => {
  const { serve, controls } = createStandIn()
  // Whoever breaks off is not answered.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    ...controls,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
