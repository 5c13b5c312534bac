import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { wechatMessages } from '@shared/text/wechatMessages'
import { type Call } from '../../middleware/endpoints'
import { readyForWechat } from '../../outbox/ready'
import { hasAccount } from '../identity/tellable'
import { mayOrganiseFor, scopeOf } from '../network/keepers'
import { audienceCondition, audienceOf } from './audience'
import { audienceProblems, refuse } from './content'
import { templateOf } from './tell'

/** Fewer would point at somebody; and so would the difference of two exact numbers where there are few. */
const step = 5
const exactFrom = 50
const rounded = (amount: number): number => (amount < exactFrom ? amount - (amount % step) : amount)

/** For how many people something would be, and never a name. Throws `forbidden`, `invalid_input` for areas of others. */
export const countNoticeAudience = async ({ services, staff, body: { unitId, audience, needsReceipt }, now }: Call<typeof contract.countNoticeAudience>): Promise<AnswerOf<typeof contract.countNoticeAudience>> => {
  const { database } = services
  const network = await services.network.current()
  if (!mayOrganiseFor(scopeOf(staff), network, unitId)) throw new DomainError('forbidden')
  refuse('invalid_input', audienceProblems({ audience }, unitId, network))
  const condition = audienceCondition(audienceOf(audience, unitId, network), network)
  const [row] = await database.query<{ people: number; inApp: number | null }>(
    `SELECT COUNT(*) AS people, SUM(CASE WHEN ${hasAccount()} THEN 1 ELSE 0 END) AS inApp FROM person p WHERE ${condition.sql}`, [now, now, ...condition.values])
  const [people, inApp] = [Number(row?.people ?? 0), Number(row?.inApp ?? 0)]
  if (people < step) return { people: 0, inApp: 0, byWechat: 0, toCall: 0, isFew: true }
  return { people: rounded(people), inApp: rounded(inApp), byWechat: rounded(await readyForWechat(database, services, wechatMessages[templateOf(needsReceipt)]?.subscription ?? 'notice', condition)), toCall: rounded(people - inApp), isFew: false }
}
