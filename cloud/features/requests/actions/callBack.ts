import { type contract } from '@shared/contract/contract'
import { type Plan } from './types'

/** 回访: the lead has called. */
export const callBack: Plan<typeof contract.callBack> = ({ body }) => ({ set: { callbackDueAt: null }, words: body.result, announcements: [] })
