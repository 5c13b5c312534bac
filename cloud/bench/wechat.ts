import { shippedUnits } from '../data/network'
import { systemClock } from '../database/clock'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { importNetwork } from '../features/network/importNetwork'
import { type Manner, startWechatStandIn } from '../gateways/wechat/standIn/standIn'
import { messagePreferenceTable, subscriptionConsentTable } from '../outbox/entities'
import { createVault } from '../security/vault'
import { hasMariadb, onServer, startMariadb } from '../test/mariadb'
import { type AppPorts, answerOf, start } from './children'
import { type SeededDraft, seedDrafts } from './drafts'
import { printFigure, printMissing } from './figures'
import { insertMany } from './insertMany'
import { benchKeys } from './keys'
import { median, throughput } from './load'
import { keyOf, submitShot } from './ratios'

const rounds = 7
const perRound = 60
const concurrency = 8
const manners = { well: 'well', hung: 'silent' } as const satisfies Record<string, Manner>
type Side = keyof typeof manners

/** Everybody agreed to be told by WeChat at any hour, so that each submission is something to be sent. */
const agreed = async (database: Database, drafts: readonly SeededDraft[]): Promise<void> => {
  const now = systemClock.now()
  await insertMany(database, messagePreferenceTable, drafts.map(({ accountId }) => ({ accountId, wanted: '["progress"]', quietFrom: 0, quietUntil: 0, updatedAt: now })))
  await insertMany(database, subscriptionConsentTable, drafts.map(({ accountId }) => ({
    id: newId(systemClock), accountId, subscription: 'progress' as const, templateId: 'standin-progress', kind: 'lasting' as const, grantedAt: now, spentAt: null, outboxId: null, endedAt: null,
  })))
}

/** An app with a sender, on a database and with a WeChat of its own. */
const openSide = async (serverUrl: string, side: Side) => {
  const url = `${serverUrl}/wechat_${side}`
  await onServer(serverUrl, `CREATE DATABASE wechat_${side}`)
  const database = await openDatabase({ url, file: '' })
  const vault = createVault(benchKeys)
  await migrate(database)
  await importNetwork({ database, clock: systemClock }, shippedUnits())
  const drafts = await seedDrafts(database, vault, (rounds + 1) * perRound)
  // Sealed as the app keeps it.
  for (const { accountId } of drafts) await database.execute('UPDATE account SET openid = ? WHERE id = ?', [vault.seal(`standin-${accountId}`, accountId), accountId])
  await agreed(database, drafts)
  const standIn = await startWechatStandIn()
  standIn.behave(manners[side])
  const app = start('app', url, standIn.url)
  const { ports } = await answerOf<AppPorts>(app)
  let keys = 0
  return {
    handIn: () => throughput(perRound, concurrency, () => submitShot(ports.plain, drafts.pop() as SeededDraft, keyOf((keys += 1)))),
    sent: () => standIn.sent.length,
    close: async () => {
      app.kill()
      await standIn.stop()
      await database.close()
    },
  }
}

/** Handing in while WeChat does not answer, against handing in while it does, in turns in the same run; the sender works beside either. */
export const measureWechat = async (): Promise<void> => {
  if (!hasMariadb()) return printMissing('mariadb-server is not installed', 'handing in while WeChat hangs')
  const mariadb = await startMariadb(['--skip-log-bin', '--innodb-flush-log-at-trx-commit=1'])
  const sides = { well: await openSide(mariadb.url, 'well'), hung: await openSide(mariadb.url, 'hung') }
  try {
    const figures: Record<Side, number[]> = { well: [], hung: [] }
    for (const side of ['well', 'hung'] as const) await sides[side].handIn()
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? (['well', 'hung'] as const) : (['hung', 'well'] as const)) figures[side].push(await sides[side].handIn())
    }
    printFigure('wechat: handing in while it answers', median(figures.well), 'calls/s')
    printFigure('wechat: handing in while it hangs', median(figures.hung), 'calls/s')
    printFigure('wechat: hung / answering', median(figures.hung.map((value, round) => value / (figures.well[round] ?? NaN))), 'ratio', { atLeast: 0.95 })
    printFigure('wechat: messages sent meanwhile', sides.well.sent(), 'messages', { atLeast: 1 })
  } finally {
    await sides.well.close()
    await sides.hung.close()
    await mariadb.stop()
  }
}
