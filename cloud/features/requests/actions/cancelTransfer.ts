import { type contract } from '@shared/contract/contract'
import { noOffer } from '../stage'
import { type Plan } from './types'

/** The sender keeps it after all. */
export const cancelTransfer: Plan<typeof contract.cancelTransfer> = () => ({ set: noOffer, announcements: [] })
