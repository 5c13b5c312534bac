import { randomBytes } from 'node:crypto'
import { contract } from '@shared/contract/contract'
import { type SubscriptionKey } from '@shared/domain/subscriptions'
import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { holes } from '../database/rows'
import { notifyAll, type Recipient } from '../notify/notify'
import { drainOutbox } from '../outbox/sender'
import { newcomer } from './people'
import { type Credential, type TestServer } from './testServer'

export interface Reached {
  as: { token: string }
  openid: string
  accountId: string
  to: Recipient
}

interface Row {
  state: string
  why: string | null
  attempts: number
  nextAt: number
}

/** The everyday moves of tests about what leaves by WeChat. */
export const onOutbox = (server: () => TestServer) => ({
  /** Somebody with an account whom nobody has met. */
  somebody: async (name = `reached-${randomBytes(5).toString('hex')}`): Promise<Reached> => {
    const as = await newcomer(server(), name)
    const accountId: string = (await server().call(contract.getMe, as)).body.account.id
    return { as, openid: `standin-${name}`, accountId, to: { kind: 'account', id: accountId } }
  },
  /** Agrees so often to a template, as by so many taps. */
  agree: async (as: Credential, key: SubscriptionKey, times = 1): Promise<void> => {
    const templateId = server().services.messaging.templates[key]?.id
    for (let time = 0; time < times; time += 1) await server().call(contract.recordSubscriptions, as, { body: { answers: [{ templateId, answer: 'accept' }] } })
  },
  left: async (as: Credential, key: SubscriptionKey): Promise<number | null> =>
    (await server().call(contract.getSubscriptions, as)).body.templates.find((one: { key: { code: string } }) => one.key.code === key).left,
  tell: (to: Recipient | readonly Recipient[], template: NotificationTemplate = 'request_completed', params: NotificationParams = { service: '优待证申领', unit: '五角场街道' }): Promise<void> =>
    server().services.database.transaction((tx) => notifyAll(tx, server().services, [to].flat().map((one) => ({ to: one as Recipient, template, params, requestId: null })))),
  drain: () => drainOutbox(server().services),
  /** What became of everything for that account, the oldest first. */
  rows: (accountId: string): Promise<Row[]> => server().services.database.query<Row>('SELECT state, why, attempts, nextAt FROM outbox WHERE accountId = ? ORDER BY id', [accountId]),
  states: async (...accountIds: string[]): Promise<string[]> =>
    (await server().services.database.query<Row>(`SELECT state, why FROM outbox WHERE accountId IN (${holes(accountIds)}) ORDER BY id`, accountIds)).map(({ state, why }) => (why ? `${state}: ${why}` : state)),
  sentTo: ({ openid }: Pick<Reached, 'openid'>) => server().wechat.sent.filter((message) => message.openid === openid),
})
