import { type Transaction } from '../database/database'
import { fillOutbox } from '../outbox/fill'
import { type Services } from '../services'
import { leaveMessages, type Message } from './leave'

export { type Recipient } from './leave'

/**
 * Leaves in-app messages in the caller's transaction, with what of them is to leave by WeChat, and the calls to those who have no phone here: the
 * step and the word of it exist together or not at all.
 */
export const notifyAll = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, messages: readonly Message[]): Promise<void> => fillOutbox(tx, clock, await leaveMessages(tx, clock, messages))

export const notify = (tx: Transaction, services: Pick<Services, 'clock'>, message: Message): Promise<void> => notifyAll(tx, services, [message])
