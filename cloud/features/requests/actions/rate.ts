import { type contract } from '@shared/contract/contract'
import { dueFrom } from '@shared/domain/deadline'
import { needsCallback } from '@shared/domain/rating'
import { type Plan } from './types'

const callbackLimit = { amount: 5, unit: 'workingDays' } as const

/** 好差评, once. The two lowest are told to the unit, whose lead calls back. */
export const rate: Plan<typeof contract.rate> = ({ request, body, now, network }) => ({
  set: { ratingLevel: body.level, ratingWords: body.words || null, ratedAt: now, callbackDueAt: needsCallback(body.level) ? dueFrom(now, callbackLimit, network.calendar).dueAt : null },
  detail: { level: body.level },
  words: body.words,
  announcements: needsCallback(body.level) ? [{ to: { unitId: request.ownerUnitId }, template: 'rating_low' }] : [],
})
