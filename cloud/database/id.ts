import { encodeTime, monotonicFactory } from 'ulid'
import { type Clock } from './clock'

const next = monotonicFactory()

/** A new id, 26 characters, in the order of time: later ids sort after earlier ones. */
export const newId = (clock: Clock): string => next(clock.now())

/** Every id that is made at this moment (epoch ms) or later sorts after it. */
export const idFloor = (moment: number): string => encodeTime(Math.max(0, moment), 10) + '0'.repeat(16)
