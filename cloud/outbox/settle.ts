import { type Transaction } from '../database/database'
import { refusalKind } from '../gateways/wechat/sendErrors'
import { type SendAnswer } from '../gateways/wechat/wechatGateway'
import { type Services } from '../services'
import { mostAttempts, pauseAfter } from './backoff'
import { callFor } from './callFor'
import { giveBack } from './giveBack'
import { type ToSend } from './claim'
import { type OutboxReason } from './entities'

/** Before WeChat is asked again after it was not asked at all (ms). */
const restPause = 30_000

/** As long as the claim holds: whoever took the row over settles it. */
const ours = "WHERE id = ? AND claimId = ? AND state = 'sending'"

type End = { state: 'sent'; why: null } | { state: 'in_app_only' | 'failed'; why: OutboxReason }

const end = async (tx: Transaction, services: Services, { id, claimId }: ToSend, { state, why }: End): Promise<boolean> => {
  const { affected } = await tx.execute(`UPDATE outbox SET state = ?, why = ?, claimId = NULL, settledAt = ? ${ours}`, [state, why, services.clock.now(), id, claimId])
  if (affected === 1 && state === 'failed') await callFor(tx, services, [id])
  return affected === 1
}

/** Of that template nothing more is to be sent to them, until they agree again. */
const endConsents = async (tx: Transaction, { accountId, subscription }: ToSend, now: number): Promise<void> => {
  await tx.execute('UPDATE subscription_consent SET endedAt = ? WHERE accountId = ? AND subscription = ? AND spentAt IS NULL AND endedAt IS NULL', [now, accountId, subscription])
}

const again = async (tx: Transaction, services: Services, row: ToSend, attempt: number, wasRefused: boolean): Promise<void> => {
  if (attempt >= mostAttempts) {
    const ended = await end(tx, services, row, { state: 'failed', why: 'too_often' })
    // A number from WeChat says that nothing was sent; silence says nothing.
    if (ended && wasRefused) await giveBack(tx, [row.id])
    return
  }
  await tx.execute(`UPDATE outbox SET state = 'waiting', claimId = NULL, nextAt = ? ${ours}`, [services.clock.now() + pauseAfter(attempt), row.id, row.claimId])
}

/** Keeps what came of an attempt. `attempt` counts from 1. */
export const settle = (services: Services, row: ToSend, attempt: number, answer: SendAnswer): Promise<void> =>
  services.database.transaction(async (tx) => {
    if (answer.is === 'sent') return void (await end(tx, services, row, { state: 'sent', why: null }))
    if (answer.is === 'unavailable') return again(tx, services, row, attempt, false)
    // It was not asked, so this was no attempt.
    if (answer.is === 'resting') return void (await tx.execute(`UPDATE outbox SET state = 'waiting', claimId = NULL, attempts = attempts - 1, nextAt = ? ${ours}`, [services.clock.now() + restPause, row.id, row.claimId]))
    const kind = refusalKind(answer.errcode)
    if (kind === 'later') return again(tx, services, row, attempt, true)
    if (kind === 'refused' && (await end(tx, services, row, { state: 'in_app_only', why: 'refused' }))) await endConsents(tx, row, services.clock.now())
    if (kind === 'unreachable') await end(tx, services, row, { state: 'failed', why: 'unreachable' })
    if (kind === 'wrong' && (await end(tx, services, row, { state: 'failed', why: 'wrong' }))) await giveBack(tx, [row.id])
  })

/** Gives back what of a claim was not begun: WeChat is not asked at the moment. */
export const giveUpClaim = async ({ database, clock }: Services, rows: readonly ToSend[]): Promise<void> => {
  const [first] = rows
  if (!first) return
  const ids = rows.map(({ id }) => id)
  await database.execute(`UPDATE outbox SET state = 'waiting', claimId = NULL, nextAt = ? WHERE claimId = ? AND state = 'sending' AND id IN (${ids.map(() => '?').join(', ')})`, [clock.now() + restPause, first.claimId, ...ids])
}
