import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { scopeOf } from '../activities/scope'
import { logSignupLooks } from '../signups/looks'
import { presentStaffSignup } from '../signups/staffPresenter'
import { followedFor } from './followed'
import { presentOutcome, readFollowUps } from './outcome'

interface Reading {
  services: Services
  staff: StaffActor
  now: number
}

/** What came of it for one person, as it is now; a look that the person can see. Throws `not_found`. */
export const presentFollowed = async ({ services, staff, now }: Reading, id: string): Promise<AnswerOf<typeof contract.getOutcome>> => {
  const row = await followedFor(services.database, id, { scope: scopeOf(staff), network: await services.network.current(), now })
  await logSignupLooks(services, staff, [row], now)
  return { signup: await presentStaffSignup(services, id), outcome: presentOutcome(services.vault, row, await readFollowUps(services.database, id)) }
}

export const getOutcome = (call: Call<typeof contract.getOutcome>) => presentFollowed(call, call.params.id)
