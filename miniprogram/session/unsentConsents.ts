import { contract } from '@shared/contract/contract'
import { type OfferedSubscription } from '@shared/contract/subscriptions'
import { type ApiErrorCode, asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { newIdempotencyKey } from '@/api/idempotencyKey'
import { storedItem } from '@/platform/storage'
import { type SubscribeAnswers } from '@/platform/subscribe'

/** What somebody answered in WeChat's window and the service does not know yet. */
interface UnsentConsent {
  accountId: string
  /** Of the first try: one that arrived without its answer coming back counts once. */
  key: string
  at: number
  answers: SubscribeAnswers
}

/** How many are kept on a device, and for how long (ms). */
const most = 12
const oldest = 7 * 86_400_000

const item = storedItem<readonly UnsentConsent[]>('unsent-consents')
const kept = (): readonly UnsentConsent[] => (item.read() ?? []).filter(({ at }) => Date.now() - at < oldest)
const keep = (next: readonly UnsentConsent[]): void => {
  if (next.length > 0) item.write(next.slice(-most))
  else item.clear()
}

/** Refusals that the same words meet every time. */
const hopeless: readonly ApiErrorCode[] = ['invalid_input', 'bad_request', 'idempotency_conflict']

const send = async ({ key, answers }: UnsentConsent): Promise<readonly OfferedSubscription[]> => {
  const given = Object.entries(answers).map(([templateId, answer]) => ({ templateId, answer }))
  return (await call(contract.recordSubscriptions, { body: { answers: given }, key })).templates
}

/** Tells the service, oldest first, what this account agreed to and it does not know; what the service has then, or null where there was nothing. Throws ApiError of the first that does not get through, which stays. */
const sendAll = async (accountId: string): Promise<readonly OfferedSubscription[] | null> => {
  let templates: readonly OfferedSubscription[] | null = null
  for (const consent of kept().filter((one) => one.accountId === accountId)) {
    const done = () => keep(kept().filter(({ key }) => key !== consent.key))
    try {
      templates = await send(consent)
      done()
    } catch (thrown) {
      if (hopeless.includes(asApiError(thrown).code)) done()
      throw thrown
    }
  }
  return templates
}

let turn: Promise<unknown> = Promise.resolve()

/** The same, one after the other: two pages that open at once send nothing twice. */
export const sendUnsent = (accountId: string): Promise<readonly OfferedSubscription[] | null> => {
  const work = turn.then(() => sendAll(accountId))
  turn = work.catch(() => undefined)
  return work
}

/** Keeps what was answered until the service knows it. */
export const keepUnsent = (accountId: string, answers: SubscribeAnswers): void => keep([...kept(), { accountId, key: newIdempotencyKey(), at: Date.now(), answers }])

/** Whether something waits, of whomever. */
export const hasUnsent = (): boolean => kept().length > 0
