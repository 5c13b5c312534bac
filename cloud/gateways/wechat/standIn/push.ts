import { createHash, randomBytes } from 'node:crypto'

/** The signature of WeChat's own calls. */
export const signPush = (token: string, timestamp: string, nonce: string): string => createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')

/** Where its news go: address and token of 消息推送. */
export interface PushTarget {
  url: string
  token: string
  /** Epoch ms; the time of whoever listens. */
  now: () => number
}

/** Its calls to us, signed. */
export const createPush = () => {
  let target: PushTarget | null = null
  const onTheirWay = new Set<Promise<unknown>>()
  const push = async (event: object): Promise<Response | null> => {
    if (!target) return null
    const [timestamp, nonce] = [String(Math.floor(target.now() / 1000)), randomBytes(6).toString('hex')]
    const query = new URLSearchParams({ signature: signPush(target.token, timestamp, nonce), timestamp, nonce })
    return fetch(`${target.url}?${query}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ToUserName: 'gh_standin', CreateTime: Number(timestamp), ...event }) })
  }
  return {
    pushTo: (next: PushTarget | null): void => {
      target = next
    },
    push,
    /** After the answer to the call that it belongs to. */
    tellLater: (event: object): void => {
      // Whoever is not there any more hears of nothing.
      const told: Promise<unknown> = new Promise((resolve) => setTimeout(resolve, 5)).then(() => push(event)).catch(() => undefined).finally(() => onTheirWay.delete(told))
      onTheirWay.add(told)
    },
    /** When everything that was on its way has been told. */
    allTold: async (): Promise<void> => {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay)
    },
  }
}
