import { monotonicFactory } from 'ulid'
import { type Clock } from './clock'

const next = monotonicFactory()

/** A new id, 26 characters, in the order of time: later ids sort after earlier ones. */
export const newId = (clock: Clock): string => next(clock.now())
