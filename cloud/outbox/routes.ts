import { contract } from '@shared/contract/contract'
import { type BinaryAnswer, command, query, type Route } from '../middleware/endpoints'
import { offeredTo, recordAnswers } from './consents'
import { keepPreferences, preferencesOf } from './preferences'
import { assertWechat, takePush } from './push'

/** WeChat reads the answer letter by letter. */
const plain = (text: string): BinaryAnswer => ({ bytes: Buffer.from(text), mediaType: 'text/plain', headers: { 'X-Content-Type-Options': 'nosniff' } })

export const subscriptionRoutes: readonly Route[] = [
  query(contract.getSubscriptions, async ({ services: { database, messaging }, account }) => ({ templates: await offeredTo(database, messaging, account.id), preferences: await preferencesOf(database, account.id) })),

  command(contract.recordSubscriptions, {
    run: async (tx, { services, account, body }) => {
      await recordAnswers(tx, services, account.id, body.answers)
      return account.id
    },
    present: async ({ services: { database, messaging }, account }) => ({ templates: await offeredTo(database, messaging, account.id) }),
  }),

  query(contract.savePreferences, async ({ services: { database }, account, body, now }) => {
    await keepPreferences(database, account.id, { ...body, wanted: [...new Set(body.wanted)] }, now)
    return { preferences: await preferencesOf(database, account.id) }
  }),

  query(contract.answerWechatCheck, async ({ services, query: given }) => {
    assertWechat(services, given)
    return plain(given.echostr)
  }),

  query(contract.takeWechatPush, async ({ services, query: given, body }) => {
    assertWechat(services, given)
    await takePush(services, body)
    return plain('success')
  }),
]
