import { defaultPreferences, type SubscriptionKey } from '@shared/domain/subscriptions'
import { type NotificationParams } from '@shared/text/notifications'
import { urgencies, urgencyOf, type WechatWords, wechatWordsOf } from '@shared/text/wechatMessages'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes } from '../database/rows'
import { type Services } from '../services'
import { decide, type Decision } from './decide'
import { callFor } from './callFor'
import { giveBack } from './giveBack'
import { readPreferences } from './preferences'
import { ConsentTaken, openConsents, spend } from './spend'

/** Rows in one claim, and how long it holds (ms): whoever dies gives them back after this. */
export const claimBounds = { rows: 50, length: 120_000 } as const

interface ClaimedRow {
  id: string
  accountId: string
  notificationId: string
  subscription: SubscriptionKey
  attempts: number
  consentId: string | null
  createdAt: number
  template: string | null
  params: string | null
  requestId: string | null
  link: string | null
  readAt: number | null
  openid: string | null
}

/** A message that is ours to send now. */
export interface ToSend extends Omit<ClaimedRow, 'template' | 'params'> {
  claimId: string
  words: WechatWords
  params: NotificationParams
  openid: string
}

const dueIds = async ({ database, clock }: Services): Promise<string[]> => {
  const now = clock.now()
  // What waits, and what somebody claimed who did not come back; each by the index as far as it is due, however much of the same weight is not.
  const kinds = urgencies.flatMap((weight) => (['waiting', 'sending'] as const).map((state) => ({ weight, state })))
  const rows = await database.query<{ id: string }>(
    `SELECT id FROM (${kinds.map(({ weight, state }, at) =>
      `SELECT id, weight, nextAt FROM (SELECT id, weight, nextAt FROM outbox WHERE state = '${state}' AND weight = ${weight} AND nextAt <= ? ORDER BY nextAt, id LIMIT ${claimBounds.rows}) k${at}`).join(' UNION ALL ')}) due
     ORDER BY weight, nextAt, id LIMIT ${claimBounds.rows}`, kinds.map(() => now))
  return rows.map(({ id }) => id).sort()
}

/** Ours is what the conditional write made ours; another instance that saw the same rows gets the others. */
const take = async (tx: Transaction, ids: readonly string[], claimId: string, now: number): Promise<ClaimedRow[]> => {
  await tx.execute(`UPDATE outbox SET state = 'sending', claimId = ?, nextAt = ? WHERE id IN (${holes(ids)}) AND state IN ('waiting', 'sending') AND nextAt <= ?`, [claimId, now + claimBounds.length, ...ids, now])
  return tx.query<ClaimedRow>(
    `SELECT o.id, o.accountId, o.notificationId, o.subscription, o.attempts, o.consentId, o.createdAt, n.template, n.params, n.requestId, n.link, n.readAt, a.openid
     FROM outbox o LEFT JOIN notification n ON n.id = o.notificationId LEFT JOIN account a ON a.id = o.accountId AND a.disabledAt IS NULL
     WHERE o.id IN (${holes(ids)}) AND o.claimId = ? ORDER BY o.id`, [...ids, claimId])
}

/** The weightiest first: where consents are short they go to what matters. */
const byWeight = (one: ClaimedRow, other: ClaimedRow): number => urgencyOf(one.template ?? '') - urgencyOf(other.template ?? '')

const paramsOf = ({ params }: Pick<ClaimedRow, 'params'>): NotificationParams => JSON.parse(params ?? '{}') as NotificationParams

const startOf = (row: ClaimedRow): number | null => {
  const { startsAt } = paramsOf(row)
  return typeof startsAt === 'number' ? startsAt : null
}

const decideAll = async (tx: Transaction, { messaging }: Services, rows: readonly ClaimedRow[], now: number): Promise<[ClaimedRow, Decision][]> => {
  const accountIds = [...new Set(rows.map(({ accountId }) => accountId))]
  const preferences = await readPreferences(tx, accountIds)
  const free = await openConsents(tx, accountIds)
  const spent = new Set<string>()
  return [...rows].sort(byWeight).map((row) => {
    const templateId = messaging.templates[row.subscription]?.id ?? null
    const consents = free.filter(({ id, accountId, subscription, templateId: of }) => accountId === row.accountId && subscription === row.subscription && of === templateId && !spent.has(id))
    const decision = decide({ ...row, hasAccount: row.openid !== null, isRead: row.readAt !== null, startsAt: startOf(row), words: wechatWordsOf(row.template ?? ''), preferences: preferences.get(row.accountId) ?? defaultPreferences }, now, templateId, consents)
    if (decision.is === 'send' && decision.consent?.kind === 'once') spent.add(decision.consent.id)
    return [row, decision]
  })
}

/** Rows with the same end are settled together. */
const settleOthers = async (tx: Transaction, services: Services, decided: readonly [ClaimedRow, Decision][], now: number): Promise<void> => {
  const groups = new Map<string, { decision: Exclude<Decision, { is: 'send' }>; ids: string[] }>()
  for (const [{ id }, decision] of decided) {
    if (decision.is === 'send') continue
    const group = groups.get(JSON.stringify(decision)) ?? { decision, ids: [] }
    group.ids.push(id)
    groups.set(JSON.stringify(decision), group)
  }
  for (const { decision, ids } of groups.values()) {
    if (decision.is === 'later') await tx.execute(`UPDATE outbox SET state = 'waiting', claimId = NULL, nextAt = ? WHERE id IN (${holes(ids)})`, [decision.at, ...ids])
    else {
      await tx.execute(`UPDATE outbox SET state = ?, why = ?, claimId = NULL, settledAt = ? WHERE id IN (${holes(ids)})`, [decision.is, decision.why, now, ...ids])
      if (decision.is === 'failed') await callFor(tx, services, ids)
    }
  }
  // Claimed before and never begun: WeChat rested then.
  await giveBack(tx, decided.flatMap(([{ id, attempts, consentId }, { is }]) => ((is === 'in_app_only' || is === 'failed') && attempts === 0 && consentId !== null ? [id] : [])))
}

export interface Claim {
  claimId: string
  /** Rows that were looked at; 0 where nothing was due. */
  taken: number
  toSend: ToSend[]
}

/**
 * Claims what is due, spends the consents for it, and settles at once what is not to be sent, all in one transaction. Null where another
 * instance was faster with a consent: nothing was done.
 */
export const claimBatch = async (services: Services): Promise<Claim | null> => {
  const { database, clock } = services
  const ids = await dueIds(services)
  const claimId = newId(clock)
  if (ids.length === 0) return { claimId, taken: 0, toSend: [] }
  try {
    return await database.transaction(async (tx) => {
      const now = clock.now()
      const rows = await take(tx, ids, claimId, now)
      const decided = rows.length > 0 ? await decideAll(tx, services, rows, now) : []
      await spend(tx, decided, now)
      await settleOthers(tx, services, decided, now)
      return { claimId, taken: rows.length, toSend: decided.flatMap(([row, decision]) => toSendOf(row, decision, claimId)) }
    })
  } catch (error) {
    if (error instanceof ConsentTaken) return null
    throw error
  }
}

const toSendOf = (row: ClaimedRow, decision: Decision, claimId: string): ToSend[] => {
  const words = wechatWordsOf(row.template ?? '')
  if (decision.is !== 'send' || !words || row.openid === null) return []
  return [{ ...row, claimId, words, params: paramsOf(row), openid: row.openid, consentId: row.consentId ?? decision.consent?.id ?? null }]
}
