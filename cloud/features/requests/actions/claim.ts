import { type contract } from '@shared/contract/contract'
import { type Plan } from './types'

/** 我来办: who works on it, so that two do not do the same. */
export const claim: Plan<typeof contract.claim> = ({ staffId }) => ({ set: { assigneeId: staffId }, announcements: [] })
