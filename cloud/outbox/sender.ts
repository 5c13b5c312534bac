import { pageOfMessage } from '@shared/domain/messagePages'
import { type Services } from '../services'
import { claimBatch, claimBounds, type ToSend } from './claim'
import { fieldsOf } from './words'
import { giveUpClaim, settle } from './settle'

/** Between two looks at an empty outbox (ms). */
const interval = 2000

/**
 * Counts the attempt before it is made: of whom we never hear again it is known that they may have been told. The claim holds anew from here, so
 * that the last one of a slow batch is not another one's while it is on its way. False where it has run out.
 */
const begin = async ({ database, clock }: Services, { id, claimId }: ToSend): Promise<boolean> =>
  (await database.execute("UPDATE outbox SET attempts = attempts + 1, nextAt = ? WHERE id = ? AND claimId = ? AND state = 'sending' AND nextAt > ?", [clock.now() + claimBounds.length, id, claimId, clock.now()])).affected === 1

const send = (services: Services, row: ToSend) => {
  const template = services.messaging.templates[row.subscription]
  if (!template) throw new Error('claimed without a template')
  return services.wechat.sendSubscription({ openid: services.vault.open(row.openid, row.accountId), templateId: template.id, page: pageOfMessage(row), data: fieldsOf(template, row) })
}

/** False where WeChat is not asked at the moment, so that the rest need not try. */
const sendOne = async (services: Services, row: ToSend): Promise<boolean> => {
  if (!(await begin(services, row))) return true
  const answer = await send(services, row)
  await settle(services, row, row.attempts + 1, answer)
  return answer.is !== 'resting'
}

/**
 * One message after the other, each settled before the next is begun: whenever this process is killed, at most one has been sent that nobody
 * knows of, which then comes twice. WeChat has no key by which it would know the second one for the first. More instances send more at once.
 */
const sendAll = async (services: Services, rows: readonly ToSend[], isStopping: () => boolean): Promise<boolean> => {
  for (const [at, row] of rows.entries()) {
    const goesOn = !isStopping() && (await sendOne(services, row))
    if (goesOn) continue
    await giveUpClaim(services, rows.slice(at))
    return false
  }
  return true
}

/** Sends all that is due now; gives how many rows were looked at. Ends early where WeChat is not asked at the moment. */
export const drainOutbox = async (services: Services, isStopping: () => boolean = () => false): Promise<number> => {
  let looked = 0
  while (!isStopping()) {
    const claim = await claimBatch(services)
    // Somebody was faster with a consent: their claim stands, and ours is made anew.
    if (!claim) continue
    looked += claim.taken
    if (claim.taken === 0 || !(await sendAll(services, claim.toSend, isStopping))) break
  }
  return looked
}

export interface Sender {
  stop: () => Promise<void>
}

/** Sends what is due, again and again. Stopping waits for the message at hand. */
export const startSender = (services: Services, pause = interval): Sender => {
  const { log } = services
  let isStopping = false
  let atHand: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const tick = () => {
    if (isBusy) return
    isBusy = true
    atHand = drainOutbox(services, () => isStopping)
      .catch((error: unknown) => log.error({ error: (error as Error).name }, 'the outbox could not be sent'))
      .finally(() => {
        isBusy = false
      })
  }
  const handle = setInterval(tick, pause)
  tick()
  return {
    stop: async () => {
      isStopping = true
      clearInterval(handle)
      await atHand
    },
  }
}
