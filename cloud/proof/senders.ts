import { type ChildProcess, spawn } from 'node:child_process'
import { type Database } from '../database/database'
import { startWechatStandIn, type WechatStandIn } from '../gateways/wechat/standIn/standIn'
import { claimBounds } from '../outbox/claim'
import { type Options } from './options'
import { none, type Report } from './report'
import { onFresh } from './seats'
import { addMessages, countUnaccounted, standingOf, waitingCount } from './senderTown'

const start = (url: string, standIn: WechatStandIn, ahead: number, killStep: number): ChildProcess =>
  spawn(process.execPath, [process.argv[1] as string, 'sender', url, standIn.url, String(ahead), String(killStep)], { stdio: ['ignore', 'ignore', 'inherit'] })

/** How it ended: of itself, or by SIGKILL. Throws where it failed. */
const endOf = (child: ChildProcess): Promise<'done' | 'killed'> =>
  new Promise((resolve, reject) => {
    child.on('close', (code, signal) => (signal === 'SIGKILL' ? resolve('killed') : code === 0 ? resolve('done') : reject(new Error(`the sender ended with ${code}`))))
  })

const timesOf = ({ sent }: WechatStandIn): Map<string, number> => {
  const times = new Map<string, number>()
  for (const { data } of sent) times.set(data.thing1 ?? '', (times.get(data.thing1 ?? '') ?? 0) + 1)
  return times
}

/** Of messages that arrived, those that the outbox does not know of yet: each will come again. */
const unknown = async (database: Database, standIn: WechatStandIn): Promise<Set<string>> => {
  const standing = await standingOf(database)
  return new Set([...timesOf(standIn).keys()].filter((name) => standing.get(name) !== 'sent'))
}

/** A message takes some six steps: any of the first ten, at any of their steps. */
const mostSteps = 60
const enough = 150

interface Figures {
  kills: number
  /** The most that one kill left in the dark. */
  mostInTheDark: number
}

/** Every other one ends itself in front of a step, the others are killed from outside, in the middle of whatever they do. */
const killOnce = async (database: Database, url: string, standIn: WechatStandIn, figures: Figures): Promise<void> => {
  if ((await waitingCount(database)) < enough) await addMessages(database, enough)
  const before = await unknown(database, standIn)
  const isByStep = figures.kills % 2 === 0
  // By then what the last one had claimed has come free.
  const child = start(url, standIn, (figures.kills + 1) * (claimBounds.length + 1000), isByStep ? Math.ceil(Math.random() * mostSteps) : 0)
  const begun = standIn.sent.length
  const timer = isByStep ? undefined : setInterval(() => {
    if (standIn.sent.length > begun + 1) setTimeout(() => child.kill('SIGKILL'), Math.random() * 15)
  }, 2)
  const how = await endOf(child)
  clearInterval(timer)
  if (how === 'done') return
  // What it had begun in the database is undone once its connections are seen to be gone.
  await new Promise((resolve) => setTimeout(resolve, 50))
  figures.kills += 1
  figures.mostInTheDark = Math.max(figures.mostInTheDark, [...(await unknown(database, standIn))].filter((name) => !before.has(name)).length)
}

/** A process that sends messages, killed between any two steps; whatever it left is sent by the next one. */
export const proveSenderKills = async (server: string, { senderKills }: Options, report: Report): Promise<void> => {
  const standIn = await startWechatStandIn()
  const figures: Figures = { kills: 0, mostInTheDark: 0 }
  await onFresh(server, async (database, url) => {
    while (figures.kills < senderKills) await killOnce(database, url, standIn, figures)
    await endOf(start(url, standIn, (senderKills + 2) * (claimBounds.length + 1000), 0))
    const [times, standing] = [timesOf(standIn), await standingOf(database)]
    const due = [...standing].filter(([, how]) => how !== 'no_consent')
    report.figure('senderKills: processes killed', figures.kills, 'kills', { atLeast: senderKills })
    report.figure('senderKills: messages that were to be sent', due.length, 'messages', { atLeast: senderKills })
    report.figure('senderKills: of these, never arrived', due.filter(([name, how]) => how !== 'sent' || !times.has(name)).length, 'messages', none)
    report.figure('senderKills: sent without a consent', [...standing].filter(([name, how]) => how === 'no_consent' && times.has(name)).length, 'messages', none)
    report.figure('senderKills: messages or consents unaccounted for', await countUnaccounted(database), 'rows', none)
    report.figure('senderKills: arrived twice', standIn.sent.length - times.size, 'messages', { atMost: figures.kills })
    report.figure('senderKills: left in the dark by one kill', figures.mostInTheDark, 'messages', { atMost: 1 })
  }).finally(() => standIn.stop())
}

const amount = 1500
const sendable = 1000

/** Two processes that send from one outbox at the same time, and have no token yet. */
export const proveTwoSenders = async (server: string, _options: Options, report: Report): Promise<void> => {
  const standIn = await startWechatStandIn()
  await onFresh(server, async (database, url) => {
    await addMessages(database, amount)
    const started = performance.now()
    await Promise.all([start(url, standIn, 0, 0), start(url, standIn, 0, 0)].map(endOf))
    const seconds = (performance.now() - started) / 1000
    const times = timesOf(standIn)
    report.figure('twoSenders: messages that arrived', times.size, 'messages', { atLeast: sendable })
    report.figure('twoSenders: arrived twice', standIn.sent.length - times.size, 'messages', none)
    report.figure('twoSenders: tokens asked for', standIn.tokenCounts().calls, 'calls', { atLeast: 1, atMost: 1 })
    report.figure('twoSenders: unaccounted for', (await countUnaccounted(database)) + (await waitingCount(database)), 'rows', none)
    report.figure('twoSenders: sent', times.size / seconds, 'messages/s')
  }).finally(() => standIn.stop())
}
