import pino from 'pino'
import { benchKeys } from '../bench/keys'
import { type Clock, systemClock } from '../database/clock'
import { type Database, type Sql, type Transaction } from '../database/database'
import { openDatabase } from '../database/open'
import { createHttpWechat } from '../gateways/wechat/httpWechat'
import { type WechatGateway } from '../gateways/wechat/wechatGateway'
import { drainOutbox } from '../outbox/sender'
import { createSharedShelf } from '../outbox/sharedShelf'
import { createVault } from '../security/vault'
import { type Services } from '../services'
import { proofMessaging } from './senderTown'

/** Counts what is done, and ends this process as a power cut would, in front of the step of that number; 0: never. */
const killedAt = (number: number) => {
  let steps = 0
  return (): void => {
    steps += 1
    if (steps === number) process.kill(process.pid, 'SIGKILL')
  }
}

const steppingSql = <S extends Sql>(sql: S, step: () => void): S => ({
  ...sql,
  query: async <Row>(statement: string, values?: Parameters<Sql['query']>[1]) => {
    step()
    return sql.query<Row>(statement, values)
  },
  execute: async (statement: string, values?: Parameters<Sql['execute']>[1]) => {
    step()
    return sql.execute(statement, values)
  },
})

/** Every statement, what is before and after a commit, and what is before and after a call are steps. */
const stepping = (database: Database, wechat: WechatGateway, step: () => void): { database: Database; wechat: WechatGateway } => ({
  database: {
    ...steppingSql(database, step),
    transaction: async (work) => {
      const result = await database.transaction(async (tx: Transaction) => {
        const made = await work(steppingSql(tx, step))
        step()
        return made
      })
      step()
      return result
    },
  },
  wechat: {
    ...wechat,
    sendSubscription: async (message) => {
      step()
      const answer = await wechat.sendSubscription(message)
      step()
      return answer
    },
  },
})

/** Sends what is due, by a clock that is so many ms ahead, until nothing is; ends itself at that step. */
export const runSender = async (url: string, [standIn = '', ahead = '0', killStep = '0']: readonly string[]): Promise<void> => {
  const clock: Clock = { now: () => systemClock.now() + Number(ahead) }
  const opened = await openDatabase({ url, file: '' })
  const vault = createVault(benchKeys)
  const gateway = createHttpWechat({ baseUrl: standIn, appId: 'proof', secret: 'proof' }, clock, { shelf: createSharedShelf(opened, clock, vault, 'proof') })
  const { database, wechat } = stepping(opened, gateway, killedAt(Number(killStep)))
  // The sender asks its services for nothing else.
  await drainOutbox({ database, wechat, clock, vault, messaging: proofMessaging, log: pino({ level: 'silent' }) } as Services)
  await opened.close()
}
